import { describe, expect, it } from "vitest";
import { aBox, type FactsChange, found, foundIds, keyed } from "../../../test/fake-facts";
import { FIELD_ROWS } from "../fields";
import type { Policy, Settings } from "../settings";
import type { CheckId } from "./checks";
import type { Mend } from "./facts";

const BOX = "https://box.example/graphql";
const NEAR = "https://near.example/graphql";
const GONE = "https://gone.example/graphql";
const LOST = "https://lost.example/graphql";

const set = (settings: Partial<Settings>, boxes = [aBox(), aBox({ name: "Near", endpoint: NEAR })]): FactsChange => ({
  settings,
  boxes,
});
const off = (...keys: Parameters<typeof keyed>[0][]) =>
  keys.map((key, i) => ({ ...keyed(key, `Box${i}`), enabled: false }));
const save = (change: Partial<Settings>): Mend => ({ type: "settings", change });
const toSettings: Mend = { type: "go", to: "settings" };

/** All fields of performers under one policy, but for some. */
function policies(policy: Policy, others: Settings["policies"] = {}): Settings["policies"] {
  const rows = FIELD_ROWS.filter((row) => row.special === undefined);
  return { ...Object.fromEntries(rows.map((row) => [row.key, policy])), ...others };
}

const WITHOUT_SOURCES = save({ autoCreatePerformers: false, autoCreateStudios: false });

describe("settings that are worth a word", () => {
  it.each<[CheckId, string, FactsChange, Readonly<Record<string, string | number>>, Mend]>([
    ["settings-damaged", "warning", { damaged: ["a", "b"] }, { keys: "a, b" }, toSettings],
    ["all-off", "error", { boxes: off({}, {}) }, {}, save({ disabledSources: [] })],
    [
      ...(["order-gone", "info"] as const),
      set({ precedence: [GONE, NEAR, LOST, BOX] }),
      { endpoints: `${GONE}, ${LOST}` },
      save({ precedence: [NEAR, BOX] }),
    ],
    [
      ...(["off-gone", "info"] as const),
      set({ disabledSources: [GONE, NEAR, LOST] }),
      { endpoints: `${GONE}, ${LOST}` },
      save({ disabledSources: [NEAR] }),
    ],
    [
      ...(["field-order-gone", "warning"] as const),
      set({ fieldPrecedence: { height: [GONE], country: [GONE, NEAR, LOST, BOX], name: [BOX] } }),
      { endpoints: `${GONE}, ${LOST}` },
      save({ fieldPrecedence: { country: [NEAR, BOX], name: [BOX] } }),
    ],
    [
      ...(["rate-below-delay", "info"] as const),
      set({ delaySeconds: 2 }, [aBox({ maxRequestsPerMinute: 29 })]),
      { source: "Box", limit: 29, seconds: 2.1, delay: 2 },
      toSettings,
    ],
    ["no-delay", "warning", set({ delaySeconds: 0.4 }), { delay: 0.4 }, save({ delaySeconds: 2 })],
    ["all-ignored", "warning", set({ policies: policies("ignore") }), {}, save({ policies: {} })],
    [
      ...(["create-without-sources", "warning"] as const),
      set({ autoCreatePerformers: true }, [aBox({ enabled: false }), keyed({ empty: true }, "Mute")]),
      {},
      WITHOUT_SOURCES,
    ],
    ["create-without-sources", "warning", set({ autoCreateStudios: true }, []), {}, WITHOUT_SOURCES],
    ["everything-overwrites", "warning", set({ runMode: "everything" }), {}, save({ runMode: "review" })],
    ["debug-on", "info", set({ debug: true }), {}, save({ debug: false })],
  ])("%s (%s): %o", (id, severity, change, values, mend) => {
    expect(found(id, change)).toEqual([{ severity, values, mend }]);
    // A box without a key has a check of its own, and so has a Stash without boxes.
    expect(foundIds(change).filter((one) => one !== "key-missing" && one !== "no-boxes")).toEqual([id]);
  });

  it.each<[string, FactsChange]>([
    ["one source of two is off", set({ disabledSources: [NEAR] }, [aBox(), aBox({ endpoint: NEAR, enabled: false })])],
    [
      "every source has its place",
      set({ precedence: [NEAR, BOX], fieldPrecedence: { name: [NEAR], height: [BOX, NEAR] } }),
    ],
    ["the limit is just as slow as the delay", set({ delaySeconds: 2 }, [aBox({ maxRequestsPerMinute: 30 })])],
    ["the limit is faster", set({ delaySeconds: 2 }, [aBox({ maxRequestsPerMinute: 240 })])],
    ["the pause is half a second", set({ delaySeconds: 0.5 })],
    ["one field is not ignored", set({ policies: policies("ignore", { height: "fill" }) })],
    ["no field is ignored", set({ policies: policies("fill") })],
    ["links and pictures are ignored", set({ policies: { stashIds: "ignore", image: "ignore" } })],
    ["creation is on, and a source can be asked", set({ autoCreatePerformers: true, autoCreateStudios: true })],
    ["runs write what is safe", set({ runMode: "safe" })],
  ])("nothing is said when %s", (_name, change) => expect(foundIds(change)).toEqual([]));

  it("without any stash-box no source is called gone or off: all would be", () => {
    const settings = { precedence: [GONE], disabledSources: [GONE], fieldPrecedence: { height: [GONE] } };
    expect(foundIds({ settings, boxes: [] })).toEqual(["no-boxes"]);
  });

  it("creation without a usable source says nothing while it is off", () => {
    expect(foundIds({ boxes: off({}) })).toEqual(["all-off"]);
  });

  it("each source with a slow limit is named", () => {
    const boxes = [6, 0, 60, 12].map((maxRequestsPerMinute, i) => ({ ...keyed({}, `Box${i}`), maxRequestsPerMinute }));
    expect(found("rate-below-delay", { boxes }).map(({ values }) => [values.source, values.seconds])).toEqual([
      ["Box0", 10],
      ["Box3", 5],
    ]);
  });
});
