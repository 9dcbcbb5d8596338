/** Favourites of a source that the library lacks: created first, then marked like any other. */
import type { FavouriteNote, FavouriteProblem, FavouriteResult, FavouriteTask } from "../sync/favourite-types";
import type { Endpoint, EntityType } from "../sync/ports";

export interface MissingItem {
  readonly type: EntityType;
  readonly endpoint: Endpoint;
  readonly id: string;
}

export type MissingOutcome =
  /** Created, or found to be there and linked. */
  | { readonly localId: string; readonly undoIds: readonly string[]; readonly note?: FavouriteNote }
  | { readonly problem: FavouriteProblem };

/** Makes what is missing. Every item gets an outcome, in order; `runId` groups the undo records. */
export type CreateMissing = (items: readonly MissingItem[], runId: string) => Promise<readonly MissingOutcome[]>;

/** Creates for the tasks that need it, then hands all that can be done to `apply`. A result for each task, in order. */
export async function withCreated(
  tasks: readonly FavouriteTask[],
  create: CreateMissing | undefined,
  runId: string,
  apply: (tasks: readonly FavouriteTask[]) => Promise<readonly FavouriteResult[]>,
): Promise<readonly FavouriteResult[]> {
  const missing = tasks.filter(({ row, act }) => row.step.type === "create" && act === "mark" && row.upstream);
  const items = missing.map(({ row: { type, endpoint, upstream } }) => ({ type, endpoint, id: upstream?.id ?? "" }));
  const none: FavouriteProblem = { kind: "refused", message: "" };
  const outcomes = create && items.length > 0 ? await create(items, runId) : items.map(() => ({ problem: none }));
  const made = new Map(missing.map(({ row }, n) => [row.key, outcomes[n] ?? { problem: none }]));
  const ready = tasks.flatMap((task): FavouriteTask[] => {
    const outcome = made.get(task.row.key);
    if (!outcome) return [task];
    if ("problem" in outcome) return [];
    const { name = "", disambiguation = null } = task.row.upstream ?? {};
    const local = { id: outcome.localId, name, disambiguation, imagePath: null };
    return [{ ...task, row: { ...task.row, local, step: { type: "mark" } } }];
  });
  const results = new Map((await apply(ready)).map((result) => [result.key, result]));
  return tasks.flatMap(({ row }): FavouriteResult[] => {
    const outcome = made.get(row.key);
    const result = results.get(row.key);
    if (outcome && "problem" in outcome)
      return [{ key: row.key, status: "failed", problem: outcome.problem, undoIds: [] }];
    if (!result) return [];
    if (!outcome) return [result];
    const undoIds = [...outcome.undoIds, ...result.undoIds];
    const { note } = outcome;
    return [{ ...result, undoIds, ...(note && result.status === "done" && { note }) }];
  });
}
