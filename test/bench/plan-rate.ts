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

const WARM_UP = 12;
const BEST_OF = 5;

type Bases = ReadonlyMap<string, BaseRecord>;

type Pass = (bases: Bases, onPlan: (plan: Plan) => void) => void;

/** Processor time so far in ms: unlike the clock on the wall it does not count what neighbours take. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** One pass over a whole library whose answers are there: both sides into common forms, matching, merging, comparing every field. */
async function preparePass(size: number): Promise<Pass> {
  const world = benchWorld({ size });
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
  return (bases, onPlan) => {
    for (const local of entities) {
      const views = finder.views(local, localValues(FIELDS_30, local), lanes);
      const known = bases.get(baseKey("performer", local.id)) ?? NO_BASES;
      onPlan(planPerformer({ ...rest, local, views, bases: known }));
    }
  };
}

/**
 * Differences of a performer with a source that are made in a second of processor time, with three sources, name search on
 * and the bases that an earlier sync left: a sample of `size` whose answers have just come and were never read before, as a
 * run compares them. The best of five such samples; the code was warmed up on the same one, answered another time.
 */
export async function measurePlanRate(size: number): Promise<Measured> {
  const warm = await preparePass(size);
  const bases = new Map<string, BaseRecord>();
  warm(bases, (plan) => {
    const resolutions = equalResolutions(plan, NO_BASES);
    bases.set(baseKey("performer", plan.id), moveBases(undefined, resolutions, plan.plannedAt));
  });
  for (let round = 0; round < WARM_UP; round++) warm(bases, () => {});
  let best = Number.POSITIVE_INFINITY;
  let seen = { performers: 0, pairs: 0, entities: 0 };
  for (let round = 0; round < BEST_OF; round++) {
    const pass = await preparePass(size);
    seen = { performers: 0, pairs: 0, entities: 0 };
    const start = processorMs();
    pass(bases, ({ sources }) => {
      seen.performers += 1;
      seen.pairs += sources.length;
      for (const view of sources) if (view.entityId !== null) seen.entities += 1;
    });
    best = Math.min(best, processorMs() - start);
  }
  const perSecond = (count: number) => Math.round((count / best) * 1000);
  return {
    name: "plan_rate",
    value: perSecond(seen.pairs),
    unit: "differences/s",
    versus: `${perSecond(seen.performers)} performers with three sources each; ${perSecond(seen.entities)} of them with an upstream entity`,
    ratio: null,
  };
}
