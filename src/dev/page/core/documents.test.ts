import { existsSync, readFileSync } from "node:fs";
import { buildClientSchema, type DocumentNode, type GraphQLSchema, validate } from "graphql";
import { expect, it } from "vitest";
import { buildStashSchema } from "../../stash/schema";
import * as documents from "./documents";
import * as extra from "./documents-extra";

const problems = (schema: GraphQLSchema, all: Record<string, DocumentNode>) =>
  Object.entries(all).flatMap(([name, document]) => validate(schema, document).map((e) => `${name}: ${e.message}`));

it("asks the embedded server only for what its schema has", () => {
  expect(problems(buildStashSchema(), documents)).toEqual([]);
});

const recorded = new URL("../../../../../shared/schemas/stash-0.30.introspection.json", import.meta.url);
it.skipIf(!existsSync(recorded))("uses names and types of the real Stash", () => {
  const json = JSON.parse(readFileSync(recorded, "utf8"));
  const schema = buildClientSchema(json.data ?? json);
  expect(problems(schema, { ...documents, ...extra })).toEqual([]);
});
