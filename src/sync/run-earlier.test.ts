import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, local } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import { type BaseRecord, baseKey, NO_BASES } from "./bases";
import type { HistoryPass } from "./history-pass";
import type { Lane } from "./lane";
import type { LinkState, Plan } from "./plan-types";
import type { LocalEntity } from "./ports";
import type { RunDeps } from "./run-deps";
import { takeUp } from "./run-earlier";
import type { RunLedger } from "./run-ledger";

/** A stored comparison: what two sources said, by state and entity. */
function plan(id: string, views: readonly (readonly [LinkState, string | null])[] = [], runId = "run-1"): Plan {
  const sources = views.map(([state, entityId], i) => ({ endpoint: [A, B][i], state, entityId }));
  return { id, runId, sources } as unknown as Plan;
}

/** Takes up what these plans say; who is in `gone` is not in Stash any more. */
async function taken(
  stored: readonly Plan[],
  {
    reached = stored.map(({ id }) => id),
    owes = [],
    gone = [],
    bases = [],
    on = [A, B],
  }: {
    readonly reached?: readonly string[];
    readonly owes?: readonly string[];
    readonly gone?: readonly string[];
    readonly bases?: readonly (readonly [string, BaseRecord])[];
    readonly on?: readonly string[];
  } = {},
) {
  const recalled: (readonly [string, string, string])[] = [];
  const noted: (readonly [string, BaseRecord, boolean | undefined])[] = [];
  const reads: number[] = [];
  const lanes = on.map((endpoint) => {
    const recall = (entityId: string, { id }: LocalEntity) => recalled.push([endpoint, entityId, id]);
    return { endpoint, recall } as unknown as Lane;
  });
  const note: HistoryPass["note"] = ({ id }, base, _lanes, earlier) => {
    noted.push([id, base, earlier]);
  };
  const plans = new MemoryKeyValue<Plan>();
  for (const one of stored) plans.map.set(one.id, one);
  const known = new MemoryKeyValue<BaseRecord>();
  for (const [id, base] of bases) known.map.set(baseKey("performer", id), base);
  const clock = new VirtualClock();
  const deps = {
    plans: {
      getMany(ids: readonly string[]) {
        reads.push(ids.length);
        return plans.getMany(ids);
      },
    },
    ...{ bases: known, library: { type: "performer" }, runId: "run-1", clock },
  } as unknown as RunDeps;
  const ledger = { reached: () => reached, owesLook: (id: string) => owes.includes(id) } as RunLedger;
  const performers = new Map(reached.filter((id) => !gone.includes(id)).map((id) => [id, local(id)]));
  await clock.until(takeUp(ledger, performers, lanes, { note } as HistoryPass, deps));
  return { recalled, noted, reads };
}

describe("ids that were merged", () => {
  it("are told to the source that said so, and only those", async () => {
    const { recalled } = await taken([
      plan("1", [
        ["merged", "z"],
        ["live", "b1"],
      ]),
      plan("2", [
        ["live", "a2"],
        ["merged", "y"],
      ]),
      plan("3", [
        ["merged", null],
        ["failed", null],
      ]),
    ]);
    expect(recalled).toEqual([
      [A, "z", "1"],
      [B, "y", "2"],
    ]);
  });

  it("of a source that was switched off since concern nobody", async () => {
    const merged = plan("1", [
      ["merged", "z"],
      ["merged", "y"],
    ]);
    expect((await taken([merged], { on: [B] })).recalled).toEqual([[B, "y", "1"]]);
  });
});

describe("histories that are still to be asked", () => {
  it("are asked for those alone who lack them, as an earlier sitting's, with the bases of each", async () => {
    const base: BaseRecord = { fields: { height: { winner: A, values: { [A]: 168 }, at: 1 } } };
    const { noted } = await taken(
      ["1", "2", "3"].map((id) => plan(id)),
      { owes: ["2", "3"], bases: [["3", base]] },
    );
    expect(noted).toEqual([
      ["2", NO_BASES, true],
      ["3", base, true],
    ]);
  });

  it("are not asked for what was compared anew since, has been dealt with, or is gone from Stash", async () => {
    const merged = [["merged", "z"]] as const;
    const { noted, recalled } = await taken([plan("1", merged, "run-2"), plan("2", merged)], {
      ...{ reached: ["1", "2", "3"], owes: ["1", "2", "3"], gone: ["2"] },
    });
    expect([noted, recalled]).toEqual([[], []]);
  });
});

it("reads a hundred plans at a time, each once", async () => {
  const ids = Array.from({ length: 230 }, (_, i) => String(i + 1));
  const { noted, reads } = await taken(
    ids.map((id) => plan(id)),
    { owes: ids },
  );
  expect(noted.map(([id]) => id)).toEqual(ids);
  expect(reads).toEqual([100, 100, 30]);
});
