/** The day after a first sync: how many requests it takes to learn what changed, and to fetch only that. On the virtual clock. */
import type { BoxStore } from "../../src/dev/boxes/box-store";
import type { BoxKey } from "../../src/dev/seed/truth";
import type { BaseRecord } from "../../src/sync/bases";
import type { LocalEntity } from "../../src/sync/ports";
import type { RunProgress } from "../../src/sync/run-types";
import { MemoryKeyValue } from "../memory-kv";
import { ENDPOINTS } from "./bench-boxes";
import { type BenchWorld, benchWorld } from "./bench-world";
import type { Measured } from "./figure";

const DAY_MS = 86_400_000;

export interface DaySize {
  readonly performers: number;
  /** Performers of the library among those that changed. */
  readonly ours: number;
  readonly changed: number;
}

/** As many as wanted, linked to that box: those the sample links there, then others to the entities that are left. */
function linkedTo(key: BoxKey, wanted: number, entities: readonly LocalEntity[], world: readonly string[]) {
  const endpoint = ENDPOINTS[key];
  const idOf = (entity: LocalEntity) => entity.stashIds.find((id) => id.endpoint === endpoint)?.stash_id;
  const linked = entities.filter((entity) => idOf(entity) !== undefined).slice(0, wanted);
  const taken = new Set(linked.map(idOf));
  const free = world.filter((id) => !taken.has(id));
  const rest = entities.filter((entity) => idOf(entity) === undefined).slice(0, wanted - linked.length);
  const more = rest.flatMap((entity, index) => {
    const stash_id = free[index];
    return stash_id === undefined ? [] : [{ ...entity, stashIds: [{ endpoint, stash_id }] }];
  });
  return [...linked, ...more];
}

/** A day upstream: edits for the most part, some merges and deletions, and changes by moderators without an edit. */
async function aDayUpstream(world: BenchWorld, store: BoxStore, ids: readonly string[]): Promise<void> {
  const step = DAY_MS / (ids.length + 1);
  for (const [index, id] of ids.entries()) {
    await world.clock.advance(step);
    const next = ids[index + 1];
    // Who was merged away or deleted since is no target of a further edit.
    if (store.performer(id).deleted) continue;
    if (index % 50 === 1 && next !== undefined) store.merge([id], next);
    else if (index % 50 === 2) store.delete(id);
    else if (index % 10 === 3) store.modify(id, { height: 150 + (index % 40) });
    else store.applyEdit(id, { height: 150 + (index % 40) });
  }
  await world.clock.advance(step);
}

/** First sync, a day upstream, and the sync after it. Name search is off, nothing is cleared, nothing is asked again by order. */
export async function nextDay(key: BoxKey, { performers, ours, changed }: DaySize) {
  const size = Math.ceil(performers * 1.5) + changed;
  const world = benchWorld({
    size,
    choose: (entities, sample) => {
      const living = sample.boxes[key].performers.filter((row) => !row.deleted).map((row) => row.id);
      return linkedTo(key, performers, entities, living);
    },
  });
  const { store, spans } = world.boxes[key];
  if (world.entities.length < performers) throw new Error("the sample has too few performers");
  const tab = world.tab({ only: [key] });
  const bases = new MemoryKeyValue<BaseRecord>();
  await world.clock.until(world.run(tab, { fresh: false, bases }));
  const first = spans.length;

  const linked = new Set(world.entities.flatMap((one) => one.stashIds.map((id) => id.stash_id)));
  const living = [...store.performers.values()].filter((row) => !row.deleted).map((row) => row.id);
  const mine = living.filter((id) => linked.has(id));
  const others = living.filter((id) => !linked.has(id)).slice(0, changed - ours);
  const every = Math.max(1, Math.floor(mine.length / ours));
  const chosen = mine.filter((_, index) => index % every === 0).slice(0, ours);
  const share = Math.max(1, Math.floor(others.length / Math.max(1, chosen.length)));
  const order = chosen.flatMap((id, index) => [...others.slice(index * share, (index + 1) * share), id]);
  const left = others.slice(chosen.length * share);
  await aDayUpstream(world, store, [...order, ...left]);

  let progress: RunProgress | null = null;
  const onProgress = (now: RunProgress) => {
    progress = now;
  };
  const seen = await world.clock.until(world.run(tab, { fresh: false, bases, onProgress }));
  if (seen.result.counts.done !== world.entities.length || seen.result.failures.length > 0)
    throw new Error("the next day's sync did not get through");
  return { world, first, second: spans.length - first, chosen, seen, progress: progress as RunProgress | null };
}

/** The worst of a stash-box and a box of ThePornDB's kind. */
export async function measureNextDay(size: DaySize): Promise<Measured> {
  const [harbour, mirador] = [await nextDay("harbour", size), await nextDay("mirador", size)];
  const counts = [harbour.second, mirador.second];
  const { performers, ours, changed } = size;
  return {
    name: "next_day_requests",
    value: Math.max(...counts),
    unit: "requests",
    versus: `${harbour.first} on the day before: ${ours} of ours among ${changed} changed, ${performers} linked; ${counts.join(" and ")} by kind of source`,
    ratio: Math.max(...counts) / harbour.first,
  };
}
