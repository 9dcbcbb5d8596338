import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, diffOf, FIELDS_30, local, stashId } from "../../test/fakes";
import { type BaseRecord, NO_BASES } from "./bases";
import type { FieldKey } from "./fields";
import { localValues } from "./local";
import { planPerformer } from "./plan";
import type { SourceView } from "./plan-types";
import type { ImageValue, MaybeValue } from "./values";
import type { LocalEntity } from "./ports";
import { DEFAULT_SETTINGS, type Settings } from "./settings";
import { offView, viewOf } from "./view";

const IMAGE: ImageValue = { id: "i", url: "https://box-a.example/i.jpg" };

function live(endpoint: string, record: object, images: readonly ImageValue[] = []): (mine: LocalEntity) => SourceView {
  const entity = boxed("u1", { name: "Mara Vale", ...record }, { images });
  const answer = { status: "found", entity, fetchedAt: 0, cached: false } as const;
  const answers = {
    endpoint,
    linked: [{ id: "u1", answer }],
    successors: new Map(),
    pages: [],
    chosen: null,
    searches: [],
  };
  return (mine) => viewOf(FIELDS_30, localValues(FIELDS_30, mine), answers, { elsewhere: () => [] });
}

const failing = (endpoint: string) => (): SourceView => ({ ...offView(endpoint, "u1"), state: "failed" });
const doubtful =
  (endpoint: string, record: object) =>
  (mine: LocalEntity): SourceView => ({
    ...live(endpoint, record)(mine),
    state: "unlinked",
    verdict: "likely",
    linkedId: null,
  });

function plan(
  record: object,
  sources: readonly ((mine: LocalEntity) => SourceView)[],
  more: { settings?: Partial<Settings>; bases?: BaseRecord["fields"]; mine?: Partial<LocalEntity> } = {},
) {
  const mine = local("1", { name: "Mara Vale", ...record }, { stashIds: [stashId(A, "u1")], ...more.mine });
  return planPerformer({
    ...{ fields: FIELDS_30, local: mine, views: sources.map((source) => source(mine)), runId: null },
    ...{ bases: more.bases ? { fields: more.bases } : NO_BASES, settings: { ...DEFAULT_SETTINGS, ...more.settings } },
    ...{ today: "2026-03-01", now: 0 },
  });
}

function was(field: FieldKey, value: MaybeValue): BaseRecord["fields"] {
  return { [field]: { winner: A, values: { [A]: value }, at: 0 } };
}

describe("policies", () => {
  const differs = [live(A, { country: "NO" })];

  it.each([
    ["ignore", "ignored", "folded"],
    ["fill", "ignored", "folded"],
    ["update", "differs", "decide"],
    ["overwrite", "differs", "safe"],
  ] as const)("%s on a difference: %s, %s", (policy, kind, heap) => {
    const diff = diffOf(plan({ country: "SE" }, differs, { settings: { policies: { country: policy } } }), "country");
    expect(diff).toMatchObject({ kind, heap, proposed: heap === "folded" ? "SE" : "NO" });
  });

  it("fill fills, and asks nothing about a filled list", () => {
    const settings = { policies: { country: "fill", aliases: "fill" } } as const;
    expect(diffOf(plan({}, differs, { settings }), "country")).toMatchObject({ kind: "fill", heap: "safe" });
    expect(diffOf(plan({}, [live(A, { aliases: ["x"] })], { settings }), "aliases")).toMatchObject({
      ...{ kind: "fill", heap: "safe", proposed: ["x"] },
    });
    const bases = was("aliases", ["gone"]);
    const lists = plan({ alias_list: ["gone"] }, [live(A, { aliases: ["x"] })], { settings, bases });
    expect(diffOf(lists, "aliases")).toMatchObject({ kind: "ignored", heap: "folded", proposed: ["gone"] });
  });

  it("overwrite never writes what is not plausible", () => {
    const settings = { policies: { height: "overwrite" } } as const;
    const diff = diffOf(plan({ height_cm: 170 }, [live(A, { height: 17 })], { settings }), "height");
    expect(diff).toMatchObject({ kind: "suspicious", heap: "decide", reason: "height-range", ticked: false });
  });

  it("overwritten aliases leave the name out, so that they can become equal", () => {
    const settings = { policies: { aliases: "overwrite" } } as const;
    const both = [live(A, { aliases: ["MARA VALE", "M."] })];
    expect(diffOf(plan({ alias_list: ["x"] }, both, { settings }), "aliases").proposed).toEqual(["M."]);
    expect(diffOf(plan({ alias_list: ["M."] }, both, { settings }), "aliases").kind).toBe("equal");
  });

  it("a lock beats everything", () => {
    const settings = { policies: { country: "overwrite", aliases: "union" } } as const;
    const mine = { locks: ["country", "aliases", "image", "stashIds"] };
    const one = plan({}, [live(A, { country: "NO", aliases: ["x"] }, [IMAGE])], { settings, mine });
    for (const key of ["country", "aliases", "image", "stashIds"] as const)
      expect(diffOf(one, key)).toMatchObject({ kind: "locked", heap: "folded", ticked: false });
  });
});

describe("order of sources", () => {
  const two = [live(A, { country: "NO", height: 170 }), live(B, { country: "SE", height: 180 })];

  it("the first decides, the field's own order before the general one; agreement is visible", () => {
    const one = plan({}, two, { settings: { fieldPrecedence: { height: [B] } } });
    expect(diffOf(one, "country")).toMatchObject({ winner: A, proposed: "NO", agree: [A], disagree: [B] });
    expect(diffOf(one, "height")).toMatchObject({ winner: B, proposed: 180, agree: [B], disagree: [A] });
  });

  it("an unconfirmed match never outranks a link", () => {
    const one = plan({}, [doubtful(A, { country: "NO" }), live(B, { country: "SE" })]);
    expect(diffOf(one, "country")).toMatchObject({ winner: B, heap: "safe" });
    expect(diffOf(plan({}, [doubtful(A, { country: "NO" })]), "country")).toMatchObject({
      ...{ heap: "decide", ticked: false, reason: "match-not-certain" },
    });
  });

  it("of a link that is in doubt nobody says that it was found by its name", () => {
    const linked =
      (base: ReturnType<typeof doubtful>): typeof base =>
      (input) => {
        const view = base(input);
        return { ...view, state: "live", verdict: "ambiguous", linkedId: "u1" };
      };
    const one = plan({}, [linked(doubtful(A, { country: "NO", aliases: ["x"] }))]);
    for (const field of ["country", "aliases"] as const)
      expect(diffOf(one, field)).toMatchObject({ kind: "ambiguous", reason: "link-in-doubt" });
  });

  it("a failed source before the winner makes fields wait, lists go on by element", () => {
    const one = plan({}, [failing(A), live(B, { country: "SE", aliases: ["x"] }, [IMAGE])], {
      settings: { images: true },
    });
    expect(diffOf(one, "country")).toMatchObject({ kind: "waiting", heap: "folded" });
    expect(diffOf(one, "image")).toMatchObject({ kind: "waiting", heap: "folded" });
    expect(diffOf(one, "aliases")).toMatchObject({ kind: "fill", heap: "safe" });
  });

  it("a source that is off is left out", () => {
    const one = plan({}, [() => offView(A, "u1"), live(B, { country: "SE" })]);
    expect(diffOf(one, "country")).toMatchObject({ kind: "fill", winner: B });
  });
});

describe("lists", () => {
  it("name the sources of what they add", () => {
    const one = plan({ alias_list: ["mine"] }, [live(A, { aliases: ["mine"] }), live(B, { aliases: ["new"] })]);
    expect(diffOf(one, "aliases")).toMatchObject({ kind: "fill", winner: B, agree: [B], disagree: [A] });
  });

  it("propose nobody's name as an alias: not the performer's, nor what a certain source calls it", () => {
    const named = (name: string, aliases: readonly string[]) => live(B, { name, aliases });
    const one = plan({}, [live(A, { name: "M. Vale" }), named("Mara", ["MARA VALE", "m. vale", "mara", "Em"])]);
    expect(diffOf(one, "aliases").proposed).toEqual(["Em"]);
    // What an unconfirmed match is called may be somebody else's name.
    const other = plan({}, [live(A, { aliases: ["Em"] }), doubtful(B, { name: "Em" })]);
    expect(diffOf(other, "aliases")).toMatchObject({ proposed: ["Em"], heap: "safe" });
  });

  it("an addition that one certain source has is safe, whoever else has it", () => {
    const one = plan({}, [live(A, { aliases: ["x"] }), doubtful(B, { aliases: ["x"] })]);
    expect(diffOf(one, "aliases")).toMatchObject({ kind: "fill", heap: "safe" });
  });

  it("an unconfirmed match asks nothing of a list that nobody wants compared", () => {
    const settings = { policies: { aliases: "ignore" } } as const;
    const one = plan({}, [doubtful(A, { aliases: ["x"] })], { settings });
    expect(diffOf(one, "aliases")).toMatchObject({ kind: "ignored", heap: "folded", ticked: false });
  });

  it("the match that adds gives the decision its name, not one that has what is here", () => {
    const inDoubt = (mine: LocalEntity): SourceView => ({
      ...live(B, { aliases: ["new"] })(mine),
      verdict: "ambiguous",
    });
    const one = plan({ alias_list: ["mine"] }, [doubtful(A, { aliases: ["mine"] }), inDoubt]);
    expect(diffOf(one, "aliases")).toMatchObject({ kind: "ambiguous", reason: "link-in-doubt" });
  });

  it("one unconfirmed addition makes the row a decision", () => {
    const diff = diffOf(plan({}, [live(A, { aliases: ["x"] }), doubtful(B, { aliases: ["y"] })]), "aliases");
    expect(diff).toMatchObject({ kind: "link", heap: "decide", reason: "match-not-certain" });
  });

  it("a text that cannot be taken apart is one value: never mixed, never lost unattended", () => {
    const diff = diffOf(plan({ tattoos: "odd;text" }, [live(A, { tattoos: [{ location: "Neck" }] })]), "tattoos");
    expect(diff).toMatchObject({ kind: "differs", heap: "decide", local: "odd;text", proposed: ["Neck"] });
    expect(diff.elements).toBeUndefined();
  });

  it("the order of tattoos is no difference", () => {
    const tattoos = [{ location: "Neck" }, { location: "Arm", description: "rose" }];
    expect(diffOf(plan({ tattoos: "Neck; Arm, rose" }, [live(A, { tattoos })]), "tattoos").kind).toBe("equal");
  });
});

describe("what Stash would refuse or nobody can believe", () => {
  it.each([
    ["gender", { gender: "ROBOT" }, "not-a-gender"],
    ["birthdate", { birth_date: "2020-01-01" }, "birth-too-late"],
    ["birthdate", { birth_date: "soon" }, "not-a-date"],
    ["birthdate", { birth_date: "1880" }, "birth-too-early"],
    ["deathDate", { birth_date: "1989", death_date: "1980" }, "death-before-birth"],
    ["height", { height: 0 }, "height-range"],
    ["career", { birth_date: "1989", career_start_year: 1999 }, "career-too-early"],
    ["career", { career_start_year: 2012, career_end_year: 2010 }, "end-before-start"],
    ["career", { career_start_year: 2030 }, "in-the-future"],
  ] as const)("%s from %j is suspicious: %s", (key, record, reason) => {
    expect(diffOf(plan({}, [live(A, record), live(B, { height: 170 })]), key)).toMatchObject({
      ...{ kind: "suspicious", heap: "decide", ticked: false, reason, winner: A },
    });
  });
});

describe("pictures", () => {
  const images = { settings: { images: true } };

  it("only where switched on, and Stash has none, and none was ever resolved", () => {
    const source = [live(A, {}, [IMAGE])];
    expect(diffOf(plan({}, source), "image").kind).toBe("ignored");
    expect(diffOf(plan({}, source, images), "image")).toMatchObject({ kind: "fill", heap: "safe", proposed: IMAGE });
    const has = { ...images, mine: { imagePath: "/performer/1/image" } };
    expect(diffOf(plan({}, source, has), "image")).toMatchObject({ kind: "equal", heap: "folded" });
    const kept = { ...images, bases: was("image", { id: "other", url: "https://x.example" }) };
    expect(diffOf(plan({}, source, kept), "image").heap).toBe("folded");
    expect(diffOf(plan({}, [live(A, {})], images), "image").kind).toBe("silent");
  });

  it("an address that is none is for a person", () => {
    const odd = live(A, {}, [{ id: "i", url: "javascript:alert(1)" }]);
    expect(diffOf(plan({}, [odd], images), "image")).toMatchObject({
      kind: "suspicious",
      heap: "decide",
      ticked: false,
    });
  });
});

it("a plan says of whom it is", () => {
  expect(plan({ disambiguation: "painter" }, [])).toMatchObject({ type: "performer", disambiguation: "painter" });
  expect(plan({}, [])).toMatchObject({ name: "Mara Vale", disambiguation: null });
});
