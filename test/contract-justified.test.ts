/**
 * Nothing in the embedded programs is invented: every field, argument, input and value of our SDLs is in a recorded schema of the real
 * program, or asked for in a transcript of it, or stands below with its reason. What is not is listed, and so is a resolver that no
 * field of the schema reaches.
 */
import { existsSync, readFileSync } from "node:fs";
import { type GraphQLSchema, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { createBoxRoot } from "../src/dev/boxes/box-root";
import { type BoxVersion, buildBoxSchema } from "../src/dev/boxes/box-sdl";
import { nothing } from "../src/dev/boxes/box-situations";
import { BoxStore } from "../src/dev/boxes/box-store";
import { createViews } from "../src/dev/boxes/box-views";
import { restPaths } from "../src/dev/boxes/theporndb-rest";
import { createThePornDbRoot } from "../src/dev/boxes/theporndb-root";
import { buildThePornDbSchema } from "../src/dev/boxes/theporndb-sdl";
import { readTranscripts } from "../src/dev/contract";
import { Library } from "../src/dev/stash/library";
import { createPluginShelf } from "../src/dev/stash/plugin-shelf";
import { buildStashSchema } from "../src/dev/stash/schema";
import { shapeOf, type StashVersion, stashVersions } from "../src/dev/stash/shape";
import { createStashRoot } from "../src/dev/stash/stash-root";
import { emptyLibrary } from "../src/dev/stash/stash-situations";
import { coordinatesAsked, coordinatesOf, rootFields } from "./contract-coordinates";
import { REAL_SCHEMAS_THERE, realSchema } from "./schemas/real-schemas";

/**
 * Of Stash 0.31, whose introspection is not recorded: from the facts about the host, and clients generated from its schema. (The recorded
 * one is of develop shortly after v0.30.1: it has performerMerge already, which our 0.30 leaves out as v0.30.1 does.)
 */
const stash31: Readonly<Record<string, string>> = {
  "Performer.career_start": "0.31 has dates instead of the free text",
  "Performer.career_end": "the same",
  "PerformerCreateInput.career_start": "the same",
  "PerformerCreateInput.career_end": "the same",
  "PerformerUpdateInput.career_start": "the same",
  "PerformerUpdateInput.career_end": "the same",
  "ScrapedPerformer.career_start": "the same",
  "ScrapedPerformer.career_end": "the same",
  "CircumcisedEnum.CUT": "the enum's name, respelt",
  "CircumcisedEnum.UNCUT": "the same",
  "Studio.custom_fields": "studios have custom fields",
  "StudioCreateInput.custom_fields": "the same",
  "StudioUpdateInput.custom_fields": "the same",
};

/** Of stash-box head, of which only answers are recorded. */
const boxHead: Readonly<Record<string, string>> = {
  "Query.searchPerformers": "new in head (facts about the sources), asked by no transcript",
  "Query.searchPerformers(term:)": "the same",
  "Query.searchPerformers(limit:)": "the same",
  "Query.searchPerformers(page:)": "the same",
  "Query.searchPerformers(per_page:)": "the same",
  "Studio.sub_studios": "the same",
  "Studio.sub_studios(input:)": "the same",
};

/** Coordinates of `ours` that nothing justifies. */
function unjustified(
  ours: GraphQLSchema,
  real: GraphQLSchema | null,
  transcripts: string | null,
  reasons: Readonly<Record<string, string>>,
): string[] {
  const known = new Set(real ? coordinatesOf(real) : []);
  for (const { request } of (transcripts ? readTranscripts(transcripts) : null)?.values() ?? []) {
    const { query } = (request.body ?? {}) as { query?: string };
    if (!query) continue;
    try {
      for (const one of coordinatesAsked(ours, parse(query))) known.add(one);
    } catch {
      // A transcript of a syntax error asks for nothing.
    }
  }
  return coordinatesOf(ours).filter((one) => !known.has(one) && !(one in reasons));
}

/** Resolvers without a field, and fields of the roots without a resolver. */
function unreached(schema: GraphQLSchema, root: Readonly<Record<string, unknown>>): string[] {
  const fields = rootFields(schema);
  return [
    ...Object.keys(root).flatMap((name) => (fields.includes(name) ? [] : [`resolver ${name}`])),
    ...fields.flatMap((name) => (name in root ? [] : [`field ${name}`])),
  ];
}

const store = new BoxStore(nothing);
const views = createViews(store, (id) => id);

function stashRoot(version: StashVersion): Record<string, unknown> {
  const settings = { stashBoxes: [], language: "en-GB", version: "" };
  return createStashRoot(new Library(emptyLibrary), settings, createPluginShelf("no-such-folder"), shapeOf(version));
}

describe.runIf(REAL_SCHEMAS_THERE)("nothing is promised without a reason", () => {
  it.each(stashVersions)("Stash %s", (version) => {
    const reasons = version === "0.31" ? stash31 : {};
    expect(unjustified(buildStashSchema(version), realSchema("stash-0.30"), "stash-0.30", reasons)).toEqual([]);
  });
  it.each(["0.7.9", "head"] as const)("stash-box %s", (version: BoxVersion) => {
    const reasons = version === "head" ? boxHead : {};
    const file = `stash-box-${version}`;
    expect(unjustified(buildBoxSchema(version), realSchema("stashdb"), file, reasons)).toEqual([]);
  });
  it("ThePornDB's kind", () => {
    expect(unjustified(buildThePornDbSchema(), realSchema("theporndb"), null, {})).toEqual([]);
  });
  it("ThePornDB's REST side answers only what its document names", () => {
    const file = new URL("../../shared/schemas/theporndb-rest.openapi.json", import.meta.url);
    if (!existsSync(file)) return;
    const { paths } = JSON.parse(readFileSync(file, "utf8")) as { paths: Record<string, object> };
    expect(restPaths.filter((path) => !(path in paths))).toEqual([]);
  });
  it("no reason is given for what needs none", () => {
    const needed = new Set(unjustified(buildStashSchema("0.31"), realSchema("stash-0.30"), "stash-0.30", {}));
    for (const one of unjustified(buildBoxSchema("head"), realSchema("stashdb"), "stash-box-head", {})) needed.add(one);
    expect(Object.keys({ ...stash31, ...boxHead }).filter((one) => !needed.has(one))).toEqual([]);
  });
});

describe("every resolver is reached by a field, and every field of the roots has one", () => {
  it.each(stashVersions)("Stash %s", (version) => {
    expect(unreached(buildStashSchema(version), stashRoot(version))).toEqual([]);
  });
  it.each(["0.7.9", "head"] as const)("stash-box %s", (version) => {
    expect(unreached(buildBoxSchema(version), createBoxRoot(store, views, version))).toEqual([]);
  });
  it("ThePornDB's kind", () => {
    expect(unreached(buildThePornDbSchema(), createThePornDbRoot(store, views))).toEqual([]);
  });
});

describe("the judge", () => {
  it("lists what nobody justifies", () => {
    expect(unjustified(buildBoxSchema("head"), buildBoxSchema("0.7.9"), null, {})).toContain("Studio.sub_studios");
  });
  it("lists resolvers without a field and fields without a resolver", () => {
    const { me: _me, ...root } = createBoxRoot(store, views, "0.7.9");
    expect(unreached(buildBoxSchema("0.7.9"), { ...root, extra: null })).toEqual(["resolver extra", "field me"]);
  });
});
