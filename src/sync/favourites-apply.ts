/**
 * Doing what a person wants of favourites: what is to be written here first (marks, and links that are to be followed), then
 * the marks at the source. Each change has its undo record before it is sent (sync-rules sections 6 and 7).
 */
import type { FavouriteApplyDeps } from "./favourites-apply-types";
import { applyHere, type HereWrite } from "./favourites-here";
import { applyThere, type ThereWrite } from "./favourites-there";
import type { FavouriteResult, FavouriteTask } from "./favourite-types";
import type { Endpoint } from "./ports";

/** Ids of both sides, as far as the task needs them; null where the row does not say whom it means. */
function sidesOf({ row, chosen }: FavouriteTask): {
  readonly localId: string | null;
  readonly upstreamId: string | null;
} {
  const localId = row.local?.id ?? (row.set === "there" ? (chosen ?? null) : null);
  const upstreamId = row.upstream?.id ?? (row.set === "here" ? (chosen ?? null) : null);
  return { localId, upstreamId };
}

function hereWrite(task: FavouriteTask): HereWrite | null {
  const { row, act } = task;
  const { localId, upstreamId } = sidesOf(task);
  if (localId === null || act === "remove-there") return null;
  const { endpoint, step, key } = row;
  if (act === "remove-here") return { key, id: localId, endpoint, favorite: false, add: null, drop: null };
  // A link that is there already is found when the entity is read again, and not written twice.
  const linking = step.type === "link" || step.type === "follow" || step.type === "choose";
  const favorite = act === "mark" && row.set === "there" ? true : null;
  const drop = step.type === "follow" ? step.from : null;
  const add = linking ? upstreamId : null;
  return add === null && favorite === null ? null : { key, id: localId, endpoint, favorite, add, drop };
}

function thereWrite(task: FavouriteTask): ThereWrite | null {
  const { row, act } = task;
  const { upstreamId } = sidesOf(task);
  const wanted = act === "mark" && row.set === "here" ? true : act === "remove-there" ? false : null;
  if (wanted === null || upstreamId === null) return null;
  const name = row.upstream?.name || row.local?.name || "";
  return { key: row.key, type: row.type, endpoint: row.endpoint, id: upstreamId, name, favorite: wanted };
}

/** Removes doubles: in a view of all sources one of the library may be asked to be marked for several of them. */
function mergedHere(writes: readonly HereWrite[]): readonly (readonly HereWrite[])[] {
  const byId = new Map<string, HereWrite[]>();
  for (const write of writes) byId.set(write.id, [...(byId.get(write.id) ?? []), write]);
  return [...byId.values()];
}

/**
 * Every task gets a result, in order. What fails for one does not stop the others; a link that could not be written leaves
 * the mark at the source undone, as nobody would know whose it is. Rejects only when aborted before anything was sent.
 */
export async function applyFavourites(
  tasks: readonly FavouriteTask[],
  deps: FavouriteApplyDeps,
): Promise<readonly FavouriteResult[]> {
  deps.signal.throwIfAborted();
  const results = new Map<string, FavouriteResult>();
  const total = tasks.length;
  const tell = () => deps.onProgress?.(results.size, total);
  const here = await applyHere(mergedHere(tasks.flatMap((task) => hereWrite(task) ?? [])), deps);
  const waiting: ThereWrite[] = [];
  for (const task of tasks) {
    const done = here.get(task.row.key);
    const there = done?.status === "failed" ? null : thereWrite(task);
    if (there) waiting.push(there);
    else results.set(task.row.key, done ?? { key: task.row.key, status: "done", undoIds: [] });
  }
  tell();
  const bySource = new Map<Endpoint, ThereWrite[]>();
  for (const write of waiting) bySource.set(write.endpoint, [...(bySource.get(write.endpoint) ?? []), write]);
  await Promise.all(
    [...bySource].map(async ([endpoint, writes]) => {
      for (const result of await applyThere(writes, deps.source(endpoint), deps)) {
        const before = here.get(result.key)?.undoIds ?? [];
        results.set(result.key, { ...result, undoIds: [...before, ...result.undoIds] });
      }
      tell();
    }),
  );
  return tasks.flatMap(({ row }) => results.get(row.key) ?? []);
}
