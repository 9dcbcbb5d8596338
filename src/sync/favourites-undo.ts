/** Taking marks back, here and at a source, and settling those whose outcome a cut left open. */
import type { FavouriteApplyDeps } from "./favourites-apply-types";
import { applyHere } from "./favourites-here";
import type { FavouriteSource } from "./favourite-ports";
import { applyThere, type ThereWrite } from "./favourites-there";
import type { FavouriteProblem, FavouriteResult } from "./favourite-types";
import { type Journal, markRecords, openRecords, type UndoAct, type UndoRecord, type UndoState } from "./journal";
import type { Endpoint, EntityType, Library } from "./ports";
import { noteUndone } from "./undo-state";
import type { UndoActName } from "./undo-types";

export interface FavouriteUndone {
  /** Id of the record that was to be taken back. */
  readonly id: string;
  /** The record of the taking back; null when nothing was sent. */
  readonly undoId: string | null;
  /** `changed`: it is so already, somebody was faster. */
  readonly problem: FavouriteProblem | null;
}

type UndoDeps = Omit<FavouriteApplyDeps, "onProgress">;

/** A record of one sort of act. */
type Acted<T extends UndoActName> = UndoRecord & { readonly act: Extract<UndoAct, { readonly type: T }> };

function hasAct<T extends UndoActName>(type: T) {
  return (record: UndoRecord): record is Acted<T> => record.act?.type === type;
}

async function undone(result: FavouriteResult | undefined, id: string, journal: Journal): Promise<FavouriteUndone> {
  const [undoId = null] = result?.undoIds ?? [];
  if (result?.status !== "done")
    return { id, undoId: null, problem: result?.problem ?? { kind: "unsent", message: "" } };
  if (undoId === null) return { id, undoId, problem: { kind: "changed", fields: [] } };
  const back = await journal.get(undoId);
  if (back) await noteUndone(journal, [back]);
  return { id, undoId, problem: null };
}

/** A record that is undone or was never carried out has nothing to take back. */
function spent({ state }: UndoRecord): boolean {
  return state === "undone" || state === "not-applied";
}

function notThere(records: readonly UndoRecord[]): FavouriteUndone[] {
  return records.filter(spent).map(({ id }) => ({ id, undoId: null, problem: { kind: "changed", fields: [] } }));
}

/** Takes back marks of the library (`favourite-here`), all of the type that `deps.library` holds; an outcome for each. */
export async function undoFavouriteHere(
  records: readonly UndoRecord[],
  deps: UndoDeps,
): Promise<readonly FavouriteUndone[]> {
  const open = records.filter((record) => !spent(record));
  const groups = open.filter(hasAct("favourite-here")).map(({ id, entityId, act }) => {
    const link = { endpoint: "", add: null, drop: null };
    return [{ key: id, id: entityId, ...link, favorite: !act.favorite, undoes: id }];
  });
  const results = await applyHere(groups, deps);
  const outcomes = notThere(records);
  for (const { id } of open) outcomes.push(await undone(results.get(id), id, deps.journal));
  return outcomes;
}

/** Takes back marks at sources (`favourite-there`); an outcome for each. A source that is off or gone says so. */
export async function undoFavouriteThere(
  records: readonly UndoRecord[],
  deps: UndoDeps,
): Promise<readonly FavouriteUndone[]> {
  const open = records.filter((record) => !spent(record));
  const results = new Map<string, FavouriteResult>();
  const groups = new Map<string, { readonly endpoint: Endpoint; readonly writes: readonly ThereWrite[] }>();
  for (const { id, type, entityId, name, act } of open.filter(hasAct("favourite-there"))) {
    const { endpoint } = act;
    const key = `${type} ${endpoint}`;
    const write = { key: id, type, endpoint, id: entityId, name, favorite: !act.favorite, undoes: id };
    groups.set(key, { endpoint, writes: [...(groups.get(key)?.writes ?? []), write] });
  }
  for (const { endpoint, writes } of groups.values()) {
    for (const result of await applyThere(writes, deps.source(endpoint), deps)) results.set(result.key, result);
  }
  const outcomes = notThere(records);
  for (const { id } of open) outcomes.push(await undone(results.get(id), id, deps.journal));
  return outcomes;
}

async function mark(record: UndoRecord, state: UndoState, journal: Journal): Promise<void> {
  if (state === "applied" && record.undoes !== null) await noteUndone(journal, [record]);
  else await markRecords(journal, [record.id], state);
}

async function openActs<T extends UndoActName>(
  journal: Journal,
  type: EntityType,
  act: T,
): Promise<readonly Acted<T>[]> {
  const all = await openRecords(journal);
  return all.filter(hasAct(act)).filter((record) => record.type === type);
}

/** Settles open marks of the library against Stash. */
export async function settleFavouritesHere(journal: Journal, library: Library): Promise<void> {
  const open = await openActs(journal, library.type, "favourite-here");
  if (open.length === 0) return;
  const now = await library.byIds([...new Set(open.map((record) => record.entityId))]);
  for (const record of open) {
    const favorite = now.get(record.entityId)?.favorite;
    const done = favorite === record.act.favorite ? "applied" : "not-applied";
    await mark(record, favorite === undefined ? "unclear" : done, journal);
  }
}

/** Settles open marks at one source by asking it; what it does not answer stays open. Rejects only when aborted. */
export async function settleFavouritesThere(
  journal: Journal,
  source: FavouriteSource,
  type: EntityType,
  signal: AbortSignal,
): Promise<void> {
  const all = await openActs(journal, type, "favourite-there");
  const open = all.filter(({ act }) => act.endpoint === source.endpoint);
  if (open.length === 0 || !source.favouriteMarks) return;
  const ids = [...new Set(open.map((record) => record.entityId))];
  const marks = await source.favouriteMarks(type, ids, { signal });
  for (const record of open) {
    const found = marks.get(record.entityId);
    const { favorite } = record.act;
    if (found?.status === "known") await mark(record, found.favorite === favorite ? "applied" : "not-applied", journal);
    else if (found?.status === "gone") await mark(record, "unclear", journal);
  }
}
