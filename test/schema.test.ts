/** The server's schema judges every query: each document we can send, against our own SDL and the real programs' schemas. */
import { type GraphQLSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { buildBoxSchema } from "../src/dev/boxes/box-sdl";
import { buildThePornDbSchema } from "../src/dev/boxes/theporndb-sdl";
import { buildStashSchema } from "../src/dev/stash/schema";
import { stashVersions } from "../src/dev/stash/shape";
import { allCreatorDocuments } from "../src/host/creator-documents";
import { allDocuments, performerFragment } from "../src/host/documents";
import { allStudioDocuments, studioFragment } from "../src/host/studio-documents";
import { documentsOf } from "../src/sources/registry";
import { stashBox } from "../src/sources/stash-box";
import { thePornDb } from "../src/sources/theporndb";
import { boxSelection, scrapedColumns } from "../src/sync/fields";
import { editSelection } from "../src/sync/history";
import { bindFields, localColumns } from "../src/sync/local";
import { REAL_SCHEMAS_THERE, realSchema } from "./schemas/real-schemas";
import { beyond } from "./schemas/subset";

type Documents = Readonly<Record<string, string>>;

const stashDocuments = (schema: GraphQLSchema): Documents => {
  const fieldsOf = (type: string) => {
    const found = schema.getType(type);
    return found && "getFields" in found ? Object.entries<{ readonly type: unknown }>(found.getFields()) : [];
  };
  const inputs = (type: string) =>
    fieldsOf(type).flatMap(([name, field]) => [name, `${name}:${String(field.type).replace(/[[\]!]/g, "")}`]);
  const names = inputs("PerformerUpdateInput");
  const studioNames = inputs("StudioUpdateInput");
  const scraped = fieldsOf("ScrapedStudio").map(([name]) => name);
  const columns = localColumns(bindFields(new Set(names)));
  const choices = {
    customFields: names.includes("custom_fields"),
    rateLimits: fieldsOf("StashBox").some(([name]) => name === "max_requests_per_minute"),
  };
  const studioColumns = localColumns(bindFields(new Set(studioNames), "studio"));
  const studioChoices = { customFields: studioNames.includes("custom_fields") };
  return {
    ...allDocuments(columns, choices),
    ...allStudioDocuments(
      studioColumns,
      scrapedColumns("studio").filter((column) => scraped.includes(column)),
      studioChoices,
    ),
    ...allCreatorDocuments(
      { performer: performerFragment(columns, choices), studio: studioFragment(studioColumns, studioChoices) },
      { drafts: fieldsOf("Mutation").some(([name]) => name === "submitStashBoxPerformerDraft") },
    ),
  };
};
const boxDocuments = documentsOf(stashBox, boxSelection(), boxSelection("studio"), editSelection());
const narrowDocuments = documentsOf(thePornDb, boxSelection(), boxSelection("studio"), editSelection());

function problems(documents: Documents, schema: GraphQLSchema): string[] {
  return Object.entries(documents).flatMap(([name, text]) =>
    validate(schema, parse(text)).map(({ message }) => `${name}: ${message}`),
  );
}

function judge(documents: Documents, schema: GraphQLSchema): void {
  expect(Object.keys(documents).length).toBeGreaterThan(0);
  expect(problems(documents, schema)).toEqual([]);
}

describe("every document against our own SDL", () => {
  it.each(["0.7.9", "head"] as const)("stash-box %s", (version) => judge(boxDocuments, buildBoxSchema(version)));
  it("the narrow one", () => judge(narrowDocuments, buildThePornDbSchema()));
  it.each(stashVersions)("Stash %s", (version) => {
    const schema = buildStashSchema(version);
    judge(stashDocuments(schema), schema);
  });
});

describe.runIf(REAL_SCHEMAS_THERE)("every document against the real programs' schemas", () => {
  it.each([
    ["stashdb", () => boxDocuments],
    ["fansdb", () => boxDocuments],
    ["theporndb", () => narrowDocuments],
    ["stash-0.30", stashDocuments],
  ] as const)("%s", (name, documents) => {
    const schema = realSchema(name);
    expect(schema).not.toBeNull();
    if (schema) judge(documents(schema), schema);
  });
});

describe.runIf(REAL_SCHEMAS_THERE)("our own SDL promises nothing that the real programs lack", () => {
  it.each([
    ["stashdb", () => buildBoxSchema("0.7.9")],
    ["fansdb", () => buildBoxSchema("0.7.9")],
    ["theporndb", buildThePornDbSchema],
    ["stash-0.30", buildStashSchema],
  ] as const)("%s", (name, ours) => {
    const schema = realSchema(name);
    expect(schema && beyond(ours(), schema)).toEqual([]);
  });
});

if (!REAL_SCHEMAS_THERE)
  console.log("schemas: ../shared/schemas is not here, so documents were checked against our own SDL only");
describe("the judge", () => {
  it("refuses an unknown field, so that the tests above can fail", () => {
    const wrong = documentsOf(stashBox, "name no_such_field", "no_such_column", "no_such_edit");
    expect(problems(wrong, buildBoxSchema("0.7.9")).join()).toMatch(/no_such_edit.*no_such_field.*no_such_column/u);
  });
  it("sees an SDL that promises too much", () => {
    expect(beyond(buildBoxSchema("head"), buildBoxSchema("0.7.9"))).toEqual(
      expect.arrayContaining(["Query.searchPerformers: not there", "Studio.sub_studios: not there"]),
    );
  });
});
