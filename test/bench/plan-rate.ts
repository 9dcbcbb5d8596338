/** How fast match, merge and difference are, in Node, with everything answered beforehand. */
import { type BaseRecord, baseKey, moveBases, NO_BASES } from "../../src/sync/bases";
import { Finder } from "../../src/sync/finder";
import { Lane } from "../../src/sync/lane";
import { localValues } from "../../src/sync/local";
import { planPerformer } from "../../src/sync/plan";
import type { Plan } from "../../src/sync/plan-types";
import type { Source } from "../../src/sync/ports";
import { dayOf } from "../../src/sync/replan";
import { equalResolutions } from "../../src/sync/resolve";
import { DEFAULT_SETTINGS } from "../../src/sync/settings";
import { FakeLibrary } from "../fake-library";
import { FIELDS_30 } from "../fakes";
import { benchWorld } from "./bench-world";
import type { Measured } from "./figure";

const WARM_UP = 3;
const BEST_OF = 5;

type Bases = ReadonlyMap<string, BaseRecord>;

/** Processor time so far in ms: unlike the clock on the wall it does not count what neighbours take. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** One pass over a whole library whose answers are there: both sides into common forms, matching, merging, comparing every field. */
export async function preparePass(size: number, seed: number) {
  const world = benchWorld({ size, seed });
  const { clock, entities } = world;
  const hooks = { onAnswered: () => {}, onChange: () => {}, now: () => clock.now() };
  const sources = world.tab({ delayMs: () => 0 });
  const lanes = sources.map((source) => new Lane(source, hooks));
  const { signal } = new AbortController();
  const finder = new Finder(
    { fields: FIELDS_30, sources, endpoints: sources.map((one) => one.endpoint), library: new FakeLibrary() },
    true,
    true,
  );
  await finder.add(entities);
  const ask = { bearsName: finder.bearsName, fresh: true, priority: "bulk", signal } as const;
  await clock.until(
    Promise.all(lanes.map((lane, i) => lane.run(entities, { ...ask, lookups: finder.lookups(sources[i] as Source) }))),
  );
  const now = clock.now();
  const rest = { fields: FIELDS_30, settings: DEFAULT_SETTINGS, today: dayOf(now), now, runId: "bench" };
  return (bases: Bases, onPlan: (plan: Plan) => void): void => {
    for (const local of entities) {
      const views = finder.views(local, localValues(FIELDS_30, local), lanes);
      const known = bases.get(baseKey("performer", local.id)) ?? NO_BASES;
      onPlan(planPerformer({ ...rest, local, views, bases: known }));
    }
  };
}

/** What a first sync of the library leaves behind: the bases of the fields that were found equal. */
async function firstSync(size: number, seed: number): Promise<Bases> {
  const pass = await preparePass(size, seed);
  const bases = new Map<string, BaseRecord>();
  pass(bases, (plan) => {
    const resolutions = equalResolutions(plan, NO_BASES);
    bases.set(baseKey("performer", plan.id), moveBases(undefined, resolutions, plan.plannedAt));
  });
  return bases;
}

/**
 * Differences of a performer with a source that are made in a second of processor time. Each round compares another sample of
 * `size`, with three sources, name search on and the bases of an earlier sync; nothing of it was read before. The best of five.
 */
export async function measurePlanRate(size: number): Promise<Measured> {
  let best = { ms: Number.POSITIVE_INFINITY, performers: 1, pairs: 0, entities: 0, fields: 0 };
  for (let round = 0; round < WARM_UP + BEST_OF; round++) {
    const bases = await firstSync(size, round + 1);
    const pass = await preparePass(size, round + 1);
    const seen = { performers: 0, pairs: 0, entities: 0, fields: 0 };
    const start = processorMs();
    pass(bases, ({ sources, diffs }) => {
      seen.performers += 1;
      seen.pairs += sources.length;
      for (const view of sources) if (view.entityId !== null) seen.entities += 1;
      seen.fields += diffs.length;
    });
    const ms = processorMs() - start;
    if (round >= WARM_UP && ms / seen.performers < best.ms / best.performers) best = { ms, ...seen };
  }
  const perSecond = (count: number) => Math.round((count / best.ms) * 1000);
  return {
    name: "plan_rate",
    value: perSecond(best.pairs),
    unit: "differences/s",
    versus: `${perSecond(best.performers)} performers with three sources each, ${perSecond(best.entities)} upstream entities`,
    ratio: null,
  };
}
