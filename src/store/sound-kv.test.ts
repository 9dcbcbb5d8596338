import { describe, expect, it } from "vitest";
import { MemoryKeyValue } from "../../test/memory-kv";
import { samplePlan } from "../ui/testing/samples";
import type { StoreName } from "./kv";
import { soundStores } from "./sound-kv";

/** Something of every sort as the plugin writes it. */
const SOUND: Readonly<Record<StoreName, readonly (readonly [key: string, value: unknown])[]>> = {
  plans: [["1", samplePlan("1", ["conflict", "fill"])]],
  studioPlans: [["1", { ...samplePlan("1", ["fill"]), type: "studio" }]],
  journal: [
    [
      "a",
      {
        ...{ id: "a", runId: null, type: "performer", entityId: "1", name: "Ada", at: 1, state: "open", undoes: null },
        fields: [{ field: "height", before: 1, after: 2, sources: [], raw: {} }],
      },
    ],
    ["image:a", "data:image/png;base64,AAAA"],
    ["open:a", true],
    ["note:evicted", { runs: 1, changes: 2, bytes: 3, until: 4, at: 5 }],
  ],
  bases: [["performer 1", { fields: { height: { winner: null, values: {}, at: 1 } }, dismissed: {} }]],
  runs: [
    [
      "r",
      {
        ...{ id: "r", tab: "", startedAt: 1, touchedAt: 1, total: 0, done: 0, failures: [] },
        options: { task: "update-performers", selection: {} },
      },
    ],
  ],
  choices: [["performer 1", { byEndpoint: { "https://box.example": { type: "never", at: 1 } } }]],
  marks: [["performer 0", { "1": { at: null, run: "r", end: "same" } }]],
  cache: [["k", { fetchedAt: 1, selection: "", entities: [] }]],
  slots: [
    ["box", { fence: 1, holder: null, expires: 0, end: Number.NEGATIVE_INFINITY, notBefore: 0, why: "retry" }],
    ["write performer 1", { holder: "page 1", tab: "one", fence: 1, expires: 5 }],
  ],
  feeds: [
    ["box performer", { epoch: "e", dirty: new Map(), seen: [], rotation: { after: "", at: null } }],
    ["watch", { at: 5 }],
  ],
  ids: [["box 5", "0000"]],
  log: [["k", [{ at: 1, n: 1 }]]],
};

const JUNK = [null, 5, "", Number.NaN, [], {}, [null], { id: 1 }, { fields: [null] }, { fetchedAt: "1", entities: {} }];
const STORES = Object.keys(SOUND) as StoreName[];

function open(store: StoreName) {
  const raw = new MemoryKeyValue<unknown>();
  const kv = soundStores(() => raw as never)<unknown>(store);
  return { raw, kv };
}

describe.each(STORES)("%s", (store) => {
  it("gives what is sound as it is, in every way of reading", async () => {
    const { raw, kv } = open(store);
    await raw.setMany(SOUND[store]);
    for (const [key, value] of SOUND[store]) expect(await kv.get(key)).toEqual(value);
    expect(await kv.entries()).toEqual(SOUND[store]);
    const keys = SOUND[store].map(([key]) => key);
    expect(await kv.getMany(keys)).toEqual(SOUND[store].map(([, value]) => value));
    expect(await kv.updateMany(keys, (old) => old)).toEqual(SOUND[store].map(([, value]) => value));
  });

  it("takes what is damaged for missing, and lets it be replaced", async () => {
    const { raw, kv } = open(store);
    const [[key, value] = ["", null]] = SOUND[store];
    for (const junk of JUNK) {
      if (store === "ids" && junk === "") continue;
      // An empty page of marks is none.
      if (store === "marks" && JSON.stringify(junk) === "{}") continue;
      if (["feeds", "choices", "bases"].includes(store) && JSON.stringify(junk) === "{}") continue;
      if (store === "feeds" && typeof junk === "object" && junk !== null && !Array.isArray(junk)) continue;
      if (store === "log" && Array.isArray(junk) && junk.length === 0) continue;
      await raw.set(key, junk);
      expect([JSON.stringify(junk), await kv.get(key), await kv.getMany([key]), await kv.entries()]).toEqual([
        JSON.stringify(junk),
        undefined,
        [undefined],
        [],
      ]);
      expect(await kv.keys()).toEqual([key]);
      await kv.update(key, (old) => old ?? value);
      expect(await kv.get(key)).toEqual(value);
    }
  });
});
