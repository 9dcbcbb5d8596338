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

/** Processor time so far in ms: unlike the clock on the wall it does not count what neighbours take. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** One pass over the whole library: both sides into common forms, matching, merging, comparing every field. */
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
  return (bases: ReadonlyMap<string, BaseRecord>): Plan[] =>
    entities.map((local) => {
      const views = finder.views(local, localValues(FIELDS_30, local), lanes);
      return planPerformer({ ...rest, local, views, bases: bases.get(baseKey("performer", local.id)) ?? NO_BASES });
    });
}

/**
 * Performers of a sample of `size` compared in a second of processor time, each with three sources and name search on: the best of
 * five passes, with the bases that an earlier sync left.
 */
export async function measurePlanRate(size: number): Promise<Measured> {
  const pass = await preparePass(size);
  const bases = new Map<string, BaseRecord>();
  for (const plan of pass(bases)) {
    const resolutions = equalResolutions(plan, NO_BASES);
    bases.set(baseKey("performer", plan.id), moveBases(undefined, resolutions, plan.plannedAt));
  }
  for (let round = 0; round < WARM_UP; round++) pass(bases);
  let best = Number.POSITIVE_INFINITY;
  let plans: readonly Plan[] = [];
  for (let round = 0; round < BEST_OF; round++) {
    const start = processorMs();
    plans = pass(bases);
    best = Math.min(best, processorMs() - start);
  }
  const perSecond = (count: number) => Math.round((count / best) * 1000);
  const sum = (of: (plan: Plan) => number) => plans.reduce((total, plan) => total + of(plan), 0);
  const entities = sum((plan) => plan.sources.filter((view) => view.entityId !== null).length);
  const fields = sum((plan) => plan.diffs.length);
  return {
    name: "plan_rate",
    value: perSecond(plans.length),
    unit: "performers/s",
    versus: `the same as ${perSecond(entities)} upstream entities or ${perSecond(fields)} fields a second`,
    ratio: null,
  };
}
