/** A first full sync: how many requests, how long, and whether sources wait for each other. All on the virtual clock. */
import type { Sample } from "../../src/dev/seed/sample";
import { boxKeys } from "../../src/dev/seed/truth";
import type { LocalEntity } from "../../src/sync/ports";
import { ENDPOINTS } from "./bench-boxes";
import { benchWorld, DELAY_MS, LATENCY_MS } from "./bench-world";
import type { Measured } from "./figure";

function linkedToFirst(entities: readonly LocalEntity[]): readonly LocalEntity[] {
  return entities.filter((entity) => entity.stashIds.some((id) => id.endpoint === ENDPOINTS.harbour));
}

/** As many as every box has entities for, each linked in all three boxes: the sources have equally much to do. */
function linkedToAll(entities: readonly LocalEntity[], sample: Sample): readonly LocalEntity[] {
  const count = Math.min(entities.length, ...boxKeys.map((key) => sample.boxes[key].performers.length));
  return entities.slice(0, count).map((entity, index) => {
    const stashIds = boxKeys.map((key) => ({
      endpoint: ENDPOINTS[key],
      stash_id: sample.boxes[key].performers[index]?.id ?? "",
    }));
    return { ...entity, stashIds };
  });
}

/**
 * `performers` linked to one source (merged, deleted and erased ones among them) synced from it with nothing cached. One
 * by one is one request for each, with the latency, and the delay between.
 */
export async function measureFirstSync(performers: number): Promise<Measured[]> {
  // About 70 % of the sample's performers are linked to the first box.
  const choose = (entities: readonly LocalEntity[]) => linkedToFirst(entities).slice(0, performers);
  const world = benchWorld({ size: Math.ceil(performers * 1.5), choose });
  if (world.entities.length < performers) throw new Error("the sample has too few linked performers");
  const seen = await world.clock.until(world.run(world.tab({ only: ["harbour"] })));
  if (seen.result.counts.done !== performers || seen.result.failures.length > 0)
    throw new Error("the first sync did not get through");
  const requests = world.boxes.harbour.spans.length;
  const oneByOne = performers * LATENCY_MS + (performers - 1) * DELAY_MS;
  return [
    {
      name: "first_sync_requests",
      value: requests,
      unit: "requests",
      versus: `${performers}: one for each linked performer`,
      ratio: requests / performers,
      by: "ratio",
    },
    {
      name: "first_sync_wall",
      value: seen.wallMs / 1000,
      unit: "s",
      versus: `${(oneByOne / 1000).toFixed(0)} s: one by one, ${DELAY_MS / 1000} s delay, ${LATENCY_MS} ms latency`,
      ratio: seen.wallMs / oneByOne,
      by: "ratio",
    },
  ];
}

/** Three sources with equally much to do in one run, against each of them alone; the sample has `size` performers. */
export async function measureParallel(size: number): Promise<Measured> {
  const wall = async (only: (typeof boxKeys)[number][]) => {
    const world = benchWorld({ size, choose: linkedToAll });
    return (await world.clock.until(world.run(world.tab({ only })))).wallMs;
  };
  const alone: number[] = [];
  for (const key of boxKeys) alone.push(await wall([key]));
  const slowest = Math.max(...alone);
  const together = await wall([...boxKeys]);
  const seconds = alone.map((ms) => (ms / 1000).toFixed(1)).join(", ");
  return {
    name: "sources_in_parallel",
    value: together / 1000,
    unit: "s",
    versus: `the slowest of ${seconds} s alone`,
    ratio: together / slowest,
    by: "ratio",
  };
}
