/** How many requests Stash gets while changes are applied. */
import type { UndoRecord } from "../../src/sync/journal";
import { applyChoices } from "../../src/sync/apply";
import type { BaseRecord } from "../../src/sync/bases";
import type { Plan } from "../../src/sync/plan-types";
import { DEFAULT_SETTINGS } from "../../src/sync/settings";
import { takeFrom } from "../fakes";
import { MemoryKeyValue } from "../memory-kv";
import { benchStash } from "./bench-stash";
import { benchWorld } from "./bench-world";
import type { Measured } from "./figure";

/** Accepted changes of an image cost requests of their own (the old bytes, the check of the new ones): not among these. */
function withoutImage(plan: Plan) {
  const { image: _image, ...choices } = takeFrom(plan);
  return choices;
}

/**
 * Requests to Stash for applying the safe changes of `changes` performers, counted where Stash gets them, re-reads
 * included. The sample has `size` performers, enough for that many to have changes.
 */
export async function measureWrites(changes: number, size: number): Promise<Measured> {
  const world = benchWorld({ size });
  const stash = await benchStash(world.sample);
  const { library, fields } = stash;
  const { plans } = await world.clock.until(world.run(world.tab({ delayMs: () => 0 }), { library, fields }));
  const requests = [...plans.values()]
    .map((plan) => ({ plan, choices: withoutImage(plan) }))
    .filter(({ choices }) => Object.keys(choices).length > 0)
    .slice(0, changes);
  if (requests.length < changes) throw new Error(`the sample has changes for ${requests.length} only`);
  const before = stash.requests();
  let ids = 0;
  const outcomes = await world.clock.until(
    applyChoices(requests, {
      library,
      fields,
      settings: DEFAULT_SETTINGS,
      clock: world.clock,
      journal: new MemoryKeyValue<UndoRecord>(),
      bases: new MemoryKeyValue<BaseRecord>(),
      plans: new MemoryKeyValue<Plan>(),
      boxHosts: new Set(),
      newId: () => `undo-${++ids}`,
      runId: "bench",
    }),
  );
  const failed = outcomes.filter((outcome) => outcome.status !== "applied");
  if (failed.length > 0) throw new Error(`not applied: ${JSON.stringify(failed[0])}`);
  const fieldsWritten = outcomes.reduce((sum, one) => sum + (one.status === "applied" ? one.fields.length : 0), 0);
  const used = stash.requests() - before;
  return {
    name: "write_requests",
    value: used,
    unit: "requests",
    versus: `${2 * changes}: a re-read and a write for each of ${changes} performers (${fieldsWritten} fields)`,
    ratio: used / (2 * changes),
  };
}
