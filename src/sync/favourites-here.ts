/** Marks and links in the library: re-read, journalled, sent in aliased batches. */
import { held, hold } from "./apply-lease";
import { refOf } from "./claims";
import type { FavouriteApplyDeps } from "./favourites-apply-types";
import type { FavouriteProblem, FavouriteResult } from "./favourite-types";
import { markRecords, type UndoRecord } from "./journal";
import type { Grip } from "./leases";
import { linkElement } from "./kinds/special";
import type { Endpoint, LibraryUpdate, LocalEntity, LocalRef, StashId, UpdateOutcome } from "./ports";

/** What a row wants of one of the library; null: stays as it is. */
export interface HereWrite {
  readonly key: string;
  readonly id: string;
  readonly endpoint: Endpoint;
  readonly favorite: boolean | null;
  /** Stash id to add, and one that goes. */
  readonly add: string | null;
  readonly drop: string | null;
  /** The record that this takes back. */
  readonly undoes?: string;
}

/** Performers a request to Stash, as applying has it. */
const BATCH = 25;

interface Prepared {
  readonly keys: readonly string[];
  readonly update: LibraryUpdate | null;
  readonly records: readonly UndoRecord[];
}

function idsAfter(now: LocalEntity, writes: readonly HereWrite[], at: string): readonly StashId[] {
  let ids = [...now.stashIds];
  for (const { endpoint, add, drop } of writes) {
    ids = ids.filter((id) => id.endpoint !== endpoint || id.stash_id !== drop);
    const has = ids.some((id) => id.endpoint === endpoint && id.stash_id === add);
    if (add !== null && !has) ids.push({ endpoint, stash_id: add, updated_at: at });
  }
  return ids;
}

function linksOf(ids: readonly StashId[]): readonly string[] | null {
  return ids.length > 0 ? ids.map((id) => linkElement(id.endpoint, id.stash_id)) : null;
}

/** What to send, and what could take it back: the links and the mark are two records, each undone on its own. */
function prepare(now: LocalEntity, writes: readonly HereWrite[], deps: FavouriteApplyDeps): Prepared {
  const at = deps.clock.now();
  const ids = idsAfter(now, writes, new Date(at).toISOString());
  const [before, after] = [linksOf(now.stashIds), linksOf(ids)];
  const relinked = JSON.stringify(before) !== JSON.stringify(after);
  const favorite = writes.find((one) => one.favorite !== null)?.favorite ?? null;
  const marked = favorite !== null && favorite !== now.favorite;
  const base = (): Omit<UndoRecord, "fields"> => ({
    id: deps.newId(),
    runId: deps.runId,
    type: deps.library.type,
    entityId: now.id,
    name: now.name,
    at,
    state: "open",
    undoes: writes.find((one) => one.undoes !== undefined)?.undoes ?? null,
  });
  const sources = writes.flatMap((one) => (one.add === null ? [] : [one.endpoint]));
  const link = { field: "stashIds", before, after, sources, raw: { stash_ids: now.stashIds } } as const;
  const records: UndoRecord[] = [
    ...(relinked ? [{ ...base(), fields: [link] }] : []),
    ...(marked ? [{ ...base(), fields: [], act: { type: "favourite-here", favorite } as const }] : []),
  ];
  const input = { ...(relinked && { stash_ids: ids }), ...(marked && { favorite }) };
  return {
    keys: writes.map((one) => one.key),
    update: records.length > 0 ? { id: now.id, input } : null,
    records,
  };
}

/** Somebody else of the library who is linked to what is to be linked: Stash would take it silently. */
function takenBy(writes: readonly HereWrite[], linked: ReadonlyMap<string, readonly LocalRef[]>): LocalRef | undefined {
  return writes
    .flatMap(({ endpoint, add }) => (add === null ? [] : (linked.get(linkElement(endpoint, add)) ?? [])))
    .find((ref) => !writes.some((one) => one.id === ref.id));
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

type Fail = (keys: readonly string[], problem: FavouriteProblem) => void;

/** Under the write leases of the batch: what another tab is writing just now is named, not touched. */
async function applyBatch(
  groups: readonly (readonly HereWrite[])[],
  deps: FavouriteApplyDeps,
  results: Map<string, FavouriteResult>,
): Promise<void> {
  const fail: Fail = (keys, problem) => {
    for (const key of keys) results.set(key, { key, status: "failed", problem, undoIds: [] });
  };
  const { type } = deps.library;
  const entityOf = (writes: readonly HereWrite[]) => ({ type, id: writes[0]?.id ?? "" });
  const grip = await hold(groups.map(entityOf), deps);
  try {
    const mine = held(groups, grip.held, entityOf);
    for (const writes of groups)
      if (!mine.includes(writes))
        fail(
          writes.map((one) => one.key),
          { kind: "busy" },
        );
    if (mine.length > 0) await applyHeld(mine, grip, deps, results, fail);
  } finally {
    await grip.release().catch(() => undefined);
  }
}

async function applyHeld(
  groups: readonly (readonly HereWrite[])[],
  grip: Grip,
  deps: FavouriteApplyDeps,
  results: Map<string, FavouriteResult>,
  fail: Fail,
): Promise<void> {
  const { library, journal } = deps;
  const all = groups.flat();
  const adds = all.flatMap(({ endpoint, add }) => (add === null ? [] : [{ endpoint, stash_id: add }]));
  const now = await library.byIds([...new Set(all.map((one) => one.id))]);
  const linked = new Map(adds.length > 0 ? await library.linkedTo(adds) : []);
  const ready: Prepared[] = [];
  for (const writes of groups) {
    const keys = writes.map((one) => one.key);
    const entity = now.get(writes[0]?.id ?? "") ?? null;
    const taken = takenBy(writes, linked);
    if (entity === null) fail(keys, { kind: "gone" });
    else if (taken) fail(keys, { kind: "taken", by: taken.name });
    else {
      ready.push(prepare(entity, writes, deps));
      // Who comes later in the same batch is told as if this one were written already.
      for (const { endpoint, add } of writes) if (add !== null) linked.set(linkElement(endpoint, add), [refOf(entity)]);
    }
  }
  for (const { keys, update } of ready)
    if (!update) for (const key of keys) results.set(key, { key, status: "done", undoIds: [] });
  // The tab may have been frozen while it read: who lost a lease meanwhile must not write.
  const { type } = library;
  const wanted = ready.filter((one) => one.update !== null);
  const sent = held(wanted, await grip.check(), ({ update }) => ({ type, id: update?.id ?? "" }));
  for (const one of wanted) if (!sent.includes(one)) fail(one.keys, { kind: "busy" });
  if (sent.length === 0) return;
  const keysSent = sent.flatMap((one) => one.keys);
  try {
    await journal.setMany(sent.flatMap(({ records }) => records.map((record) => [record.id, record] as const)));
  } catch (error) {
    return fail(keysSent, { kind: "no-undo", message: wordsOf(error) });
  }
  let outcomes: ReadonlyMap<string, UpdateOutcome>;
  try {
    outcomes = await library.update(sent.flatMap(({ update }) => update ?? []));
  } catch (error) {
    // Nobody knows what became of it: the records stay open and are settled later.
    return fail(keysSent, { kind: "unsent", message: wordsOf(error) });
  }
  for (const { keys, update, records } of sent) {
    const outcome = outcomes.get(update?.id ?? "") ?? { ok: false, reason: "unsent", message: "" };
    const ids = records.map((record) => record.id);
    if (outcome.ok) {
      // What cannot be noted is written all the same: the record stays open and is settled later.
      await markRecords(journal, ids, "applied").catch(() => undefined);
      for (const key of keys) results.set(key, { key, status: "done", undoIds: ids });
    } else {
      if (outcome.reason === "refused") await markRecords(journal, ids, "not-applied").catch(() => undefined);
      fail(keys, { kind: outcome.reason, message: outcome.message });
    }
  }
}

/** Each group is what several rows want of one of the library; every row of it gets a result under its key. Never rejects. */
export async function applyHere(
  groups: readonly (readonly HereWrite[])[],
  deps: FavouriteApplyDeps,
): Promise<ReadonlyMap<string, FavouriteResult>> {
  const results = new Map<string, FavouriteResult>();
  for (let at = 0; at < groups.length; at += BATCH) {
    const batch = groups.slice(at, at + BATCH);
    try {
      if (deps.signal.aborted) throw new Error("stopped");
      await applyBatch(batch, deps, results);
    } catch (error) {
      for (const { key } of batch.flat())
        if (!results.has(key))
          results.set(key, {
            key,
            status: "failed",
            problem: { kind: "unsent", message: wordsOf(error) },
            undoIds: [],
          });
    }
  }
  return results;
}
