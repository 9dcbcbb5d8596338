import { existsSync, readFileSync } from "node:fs";
import { buildClientSchema, type DocumentNode, type GraphQLSchema, validate } from "graphql";
import { beforeEach, expect, it, vi } from "vitest";
import { buildStashSchema } from "../../stash/schema";
import { stashVersions } from "../../stash/shape";

const problems = (schema: GraphQLSchema, all: Record<string, DocumentNode>) =>
  Object.entries(all).flatMap(([name, document]) => validate(schema, document).map((e) => `${name}: ${e.message}`));

/** The documents of the page of one version, which is read when they are loaded. */
async function documentsOf(version: string): Promise<Record<string, DocumentNode>> {
  const meta = { getAttribute: () => version };
  vi.stubGlobal("document", { querySelector: () => meta });
  return { ...(await import("./documents")) };
}

beforeEach(() => vi.resetModules());

it.each(stashVersions)("asks the embedded Stash %s only for what its schema has", async (version) => {
  const documents = await documentsOf(version);
  expect(Object.keys(documents).length).toBeGreaterThan(20);
  expect(problems(buildStashSchema(version), documents)).toEqual([]);
});

it("asks a 0.31 for more than a 0.28 has, so that the test above can fail", async () => {
  const found = problems(buildStashSchema("0.28"), await documentsOf("0.31")).join("\n");
  expect(found).toMatch(/career_start/);
});

const recorded = new URL("../../../../../shared/schemas/stash-0.30.introspection.json", import.meta.url);
it.skipIf(!existsSync(recorded))("uses names and types of the real Stash 0.30", async () => {
  const json = JSON.parse(readFileSync(recorded, "utf8"));
  const schema = buildClientSchema(json.data ?? json);
  const extra = await import("./documents-extra");
  expect(problems(schema, { ...(await documentsOf("0.30")), ...extra })).toEqual([]);
});
