/** The day after a first sync: how many requests it takes to learn what changed, and to fetch only that. On the virtual clock. */
import type { BoxStore } from "../../src/dev/boxes/box-store";
import type { BoxKey } from "../../src/dev/seed/truth";
import type { BaseRecord } from "../../src/sync/bases";
import { formatMicros } from "../../src/dev/micro-time";
import type { LocalEntity, Source } from "../../src/sync/ports";
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

/** As many as wanted of those the sample links to the first box, as if that box were the one of this key. */
function linkedTo(key: BoxKey, wanted: number, entities: readonly LocalEntity[]): readonly LocalEntity[] {
  const found = entities.flatMap((entity) => {
    const ids = entity.stashIds.filter((id) => id.endpoint === ENDPOINTS.harbour);
    const stashIds = ids.map((id) => ({ ...id, endpoint: ENDPOINTS[key] }));
    return stashIds.length === 0 ? [] : [{ ...entity, stashIds }];
  });
  return found.slice(0, wanted);
}

/** A day upstream: edits for the most part, some merges and deletions, and changes by moderators without an edit. */
export async function aDayUpstream(world: BenchWorld, store: BoxStore, ids: readonly string[]): Promise<void> {
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

/** Ids of the library of which the source has something else than what the run was given. */
async function outOfDate(store: BoxStore, source: Source, ids: readonly string[]) {
  const wrong: string[] = [];
  await source.performersByIds(ids, {
    signal: new AbortController().signal,
    onAnswers(answers) {
      for (const [id, answer] of answers) {
        const row = store.performers.get(id);
        const known = answer.status === "found" ? answer.entity : null;
        const same = row
          ? known?.updated === formatMicros(row.updated) && known.deleted === row.deleted
          : answer.status === "missing" || answer.status === "malformed-id";
        if (!same) wrong.push(id);
      }
    },
  });
  return wrong;
}

/** First sync, a day upstream, and the sync after it. Name search is off, nothing is cleared, nothing is asked again by order. */
export async function nextDay(key: BoxKey, { performers, ours, changed }: DaySize) {
  const size = Math.ceil(performers * 1.5) + changed;
  const world = benchWorld({
    size,
    // Both kinds of source with the data of the largest box.
    remake: (sample) => ({ ...sample, boxes: { ...sample.boxes, [key]: sample.boxes.harbour } }),
    choose: (entities) => linkedTo(key, performers, entities),
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
  const requests = spans.length;
  const wrong = await world.clock.until(outOfDate(store, tab[0] as Source, [...linked]));
  if (wrong.length > 0) throw new Error(`${wrong.length} of the library are out of date after the sync: ${wrong[0]}`);
  if (spans.length > requests) throw new Error("the sync left something to ask for");
  return { first, second: requests - first, chosen, seen, progress: progress as RunProgress | null };
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
