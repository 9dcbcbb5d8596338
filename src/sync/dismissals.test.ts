import { describe, expect, it } from "vitest";
import {
  BOX_A as A,
  BOX_B as B,
  boxed,
  diffOf,
  local,
  planOf,
  runAll,
  stashId,
  takeFrom,
  world,
} from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import { offerAgain } from "./decide";
import type { FieldKey } from "./fields";
import type { Choice } from "./plan-types";
import type { Settings } from "./settings";

type Columns = Readonly<Record<string, unknown>>;

function town(mine: Columns, upstream: Columns, settings: Partial<Settings> = {}) {
  const one = world({
    library: [local("1", { name: "Mara Vale", ...mine }, { stashIds: [stashId(A, "u"), stashId(B, "u")] })],
    sources: (clock) => [new ScriptedSource(A, clock), new ScriptedSource(B, clock)],
    settings,
  });
  const [a, b] = one.sources as [ScriptedSource, ScriptedSource];
  const says = (source: ScriptedSource, record: Columns) => source.put(boxed("u", { name: "Mara Vale", ...record }));
  says(a, upstream);
  says(b, {});
  const decide = async (field: FieldKey, choice: Choice) => {
    const [outcome] = await applyChoices([{ plan: planOf(one, "1"), choices: { [field]: choice } }], one.apply);
    expect(outcome?.status).toBe("applied");
  };
  /** The field in a fresh comparison; a calm performer has no stored plan, so one other question is always there. */
  const now = async (field: FieldKey) => {
    await runAll(one);
    return diffOf(planOf(one, "1"), field);
  };
  return { ...one, a, b, says, decide, now };
}

const DISMISS: Choice = { type: "dismiss", forGood: false };
const FOR_GOOD: Choice = { type: "dismiss", forGood: true };
/** A question that stays open, so that the plan stays stored. */
const OPEN = { eye_color: "BLUE" };
const MINE = { eye_color: "Green" };

describe("a dismissed value", () => {
  it("is not offered again, and stands folded with what was dismissed", async () => {
    const one = town({ ...MINE, country: "SE" }, { ...OPEN, country: "NO" });
    expect(await one.now("country")).toMatchObject({ kind: "differs", heap: "decide" });
    await one.decide("country", DISMISS);
    expect(await one.now("country")).toMatchObject({
      ...{ kind: "dismissed", heap: "folded", ticked: false, proposed: "SE" },
      dismissal: { value: "NO", forGood: false },
    });
    expect(one.library.requests("update")).toBe(0);
  });

  it("a newer one is offered; the old one again is not", async () => {
    const one = town({ ...MINE, country: "SE" }, { ...OPEN, country: "NO" });
    await one.now("country");
    await one.decide("country", DISMISS);
    one.says(one.a, { ...OPEN, country: "DK" });
    expect(await one.now("country")).toMatchObject({ kind: "conflict", heap: "decide", proposed: "DK" });
    one.says(one.a, { ...OPEN, country: "NO" });
    expect((await one.now("country")).kind).toBe("dismissed");
  });

  it("for good hides newer ones too", async () => {
    const one = town({ ...MINE, country: "SE" }, { ...OPEN, country: "NO" });
    await one.now("country");
    await one.decide("country", FOR_GOOD);
    one.says(one.a, { ...OPEN, country: "DK" });
    expect(await one.now("country")).toMatchObject({ kind: "dismissed", heap: "folded" });
  });

  it("comes back to the same question when it is taken back", async () => {
    const one = town({ ...MINE, country: "SE" }, { ...OPEN, country: "NO" });
    const before = await one.now("country");
    await one.decide("country", DISMISS);
    await one.now("country");
    const { plan } = await offerAgain(planOf(one, "1"), "country", one.apply);
    expect(diffOf(plan ?? undefined, "country")).toEqual(before);
    expect(await one.now("country")).toEqual(before);
  });

  it("a gap that was dismissed is not filled, by no source that says the same", async () => {
    const one = town(MINE, { ...OPEN, country: "NO" });
    expect((await one.now("country")).heap).toBe("safe");
    await one.decide("country", DISMISS);
    one.says(one.a, OPEN);
    one.says(one.b, { country: "no" });
    expect(await one.now("country")).toMatchObject({ kind: "dismissed", proposed: null });
  });

  it("stays dismissed under the policy overwrite", async () => {
    const one = town({ ...MINE, country: "SE" }, { ...OPEN, country: "NO" }, { policies: { country: "overwrite" } });
    expect((await one.now("country")).heap).toBe("safe");
    await one.decide("country", DISMISS);
    expect(await one.now("country")).toMatchObject({ kind: "dismissed", heap: "folded", proposed: "SE" });
  });

  it("a suspicious value is remembered whether it is dismissed or one's own is kept", async () => {
    for (const choice of [DISMISS, { type: "keep" } as const]) {
      const one = town({ ...MINE, height_cm: 170 }, { ...OPEN, height: 17 });
      expect((await one.now("height")).kind).toBe("suspicious");
      await one.decide("height", choice);
      expect((await one.now("height")).kind).toBe("dismissed");
      one.says(one.a, { ...OPEN, height: 18 });
      expect((await one.now("height")).kind).toBe("suspicious");
    }
  });

  it("is forgotten once the field is settled in another way", async () => {
    const one = town({ ...MINE, country: "SE" }, { ...OPEN, country: "NO" });
    await one.now("country");
    await one.decide("country", DISMISS);
    one.says(one.a, { ...OPEN, country: "DK" });
    await one.now("country");
    const plan = planOf(one, "1");
    await applyChoices([{ plan, choices: takeFrom(plan, ["country"]) }], one.apply);
    expect(one.bases.map.get("performer 1")?.dismissed).toBeUndefined();
  });
});

describe("lists, by element", () => {
  it("dismissed additions stay out while new ones come, under union too", async () => {
    const one = town({ ...MINE, alias_list: ["own"] }, { ...OPEN, aliases: ["X"] }, { policies: { aliases: "union" } });
    await one.now("aliases");
    await one.decide("aliases", DISMISS);
    expect(await one.now("aliases")).toMatchObject({ kind: "dismissed", heap: "folded" });
    one.says(one.a, { ...OPEN, aliases: ["x", "new"] });
    const diff = await one.now("aliases");
    expect(diff).toMatchObject({ kind: "fill", heap: "safe", proposed: ["own", "new"] });
    expect(diff.elements?.find((one) => one.value === "x")?.change).toBe("dismissed");
  });

  it("a removal that was dismissed is offered again only after upstream had the element once more", async () => {
    const one = town({ ...MINE, alias_list: ["X"] }, { ...OPEN, aliases: ["X"] });
    await runAll(one);
    one.says(one.a, { ...OPEN, aliases: [] });
    expect((await one.now("aliases")).kind).toBe("cleared");
    await one.decide("aliases", DISMISS);
    expect((await one.now("aliases")).kind).toBe("dismissed");
    one.says(one.a, { ...OPEN, aliases: ["X"] });
    expect((await one.now("aliases")).kind).toBe("equal");
    one.says(one.a, { ...OPEN, aliases: [] });
    expect((await one.now("aliases")).kind).toBe("cleared");
  });

  it("taken back, additions and removals are offered as before", async () => {
    const one = town({ ...MINE, alias_list: ["X"] }, { ...OPEN, aliases: ["X"] });
    await runAll(one);
    one.says(one.a, { ...OPEN, aliases: ["Y"] });
    const before = await one.now("aliases");
    await one.decide("aliases", DISMISS);
    await one.now("aliases");
    const { plan } = await offerAgain(planOf(one, "1"), "aliases", one.apply);
    expect(diffOf(plan ?? undefined, "aliases")).toEqual(before);
  });
});

describe("links", () => {
  const gone = { deleted: true, mergedInto: "n" } as const;

  it.each([DISMISS, { type: "keep" } as const])(
    "a merged id that is kept is not asked about again (%o)",
    async (no) => {
      const one = town(MINE, OPEN);
      one.a.put(boxed("u", {}, gone), boxed("n", { name: "Mara Vale", country: "NO" }));
      one.says(one.b, OPEN);
      expect((await one.now("stashIds")).kind).toBe("merged");
      await one.decide("stashIds", no);
      expect(await one.now("stashIds")).toMatchObject({ kind: "dismissed", heap: "folded" });
      // Who would not follow the merge takes nothing of the successor either.
      expect(diffOf(planOf(one, "1"), "country").kind).toBe("silent");
      one.a.put(boxed("u", {}, { deleted: true, mergedInto: "m" }), boxed("m", { name: "Mara Vale" }));
      expect((await one.now("stashIds")).kind).toBe("merged");
    },
  );

  it("a deleted one too, until it is offered again", async () => {
    const one = town(MINE, OPEN);
    one.a.put(boxed("u", {}, { deleted: true }));
    one.says(one.b, OPEN);
    expect((await one.now("stashIds")).kind).toBe("deleted");
    await one.decide("stashIds", { type: "keep" });
    expect((await one.now("stashIds")).kind).toBe("dismissed");
    const { plan } = await offerAgain(planOf(one, "1"), "stashIds", one.apply);
    expect(diffOf(plan ?? undefined, "stashIds").kind).toBe("deleted");
  });

  it("a new link that was declined takes its values along", async () => {
    const one = world({
      library: [local("1", { name: "Mara Vale" }, { stashIds: [stashId(B, "u")] })],
      sources: (clock) => [
        new ScriptedSource(A, clock, [boxed("m", { name: "Mara Vale", height: 170 })]),
        new ScriptedSource(B, clock, [boxed("u", { name: "Mara Vale", country: "NO" })]),
      ],
    });
    await runAll(one, { nameSearch: true });
    expect(diffOf(planOf(one, "1"), "height").kind).toBe("link");
    await applyChoices([{ plan: planOf(one, "1"), choices: { stashIds: DISMISS } }], one.apply);
    await runAll(one, { nameSearch: true });
    expect(diffOf(planOf(one, "1"), "stashIds").kind).toBe("dismissed");
    expect(diffOf(planOf(one, "1"), "height")).toMatchObject({ kind: "silent", heap: "folded" });
  });
});
