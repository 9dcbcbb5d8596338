/** Marks among the acts that can be taken back: the rows of undo-acts.ts for them. */
import type { FavouriteProblem } from "./favourite-types";
import { type FavouriteUndone, undoFavouriteHere, undoFavouriteThere } from "./favourites-undo";
import type { FavouriteSource } from "./favourite-ports";
import type { ApplyProblem } from "./plan-types";
import type { Endpoint } from "./ports";
import { notUndone, type UndoContext, type Undoer, type UndoItem, type UndoOutcome } from "./undo-types";

function problemOf(problem: FavouriteProblem): ApplyProblem {
  switch (problem.kind) {
    case "source-refused":
      return { kind: "source-said", message: problem.message || "none" };
    case "source-failed":
      return { kind: "source-said", message: problem.failure.detail ?? "none" };
    case "source-gone":
      return { kind: "source-said", message: "none" };
    // These come of creating and linking, which are no undoing.
    case "taken":
    case "name-taken":
    case "create-review":
      return { kind: "not-here" };
    default:
      return problem;
  }
}

async function sourcesOf(items: readonly UndoItem[], context: UndoContext) {
  const sources = new Map<Endpoint, FavouriteSource>();
  for (const { record } of items) {
    if (record.act?.type !== "favourite-there" || sources.has(record.act.endpoint)) continue;
    const source = await context.source?.(record.act.endpoint);
    if (source) sources.set(record.act.endpoint, source);
  }
  return sources;
}

/** One batch may hold performers and studios: each is written through its own library. */
function undoer(undo: typeof undoFavouriteHere): Undoer {
  return async (items, context) => {
    const sources = await sourcesOf(items, context);
    const done = new Map<string, FavouriteUndone>();
    for (const type of new Set(items.map(({ record }) => record.type))) {
      // Ids of another browser's file may mean others here.
      const mine = items
        .map(({ record }) => record)
        .filter((record) => record.type === type && record.imported === undefined);
      const deps = {
        ...(await context.deps(type)),
        source: (endpoint: Endpoint) => sources.get(endpoint) ?? null,
        signal: new AbortController().signal,
      };
      for (const one of await undo(mine, deps)) done.set(one.id, one);
    }
    return items.map((item): UndoOutcome => {
      const outcome = done.get(item.record.id);
      const problem = outcome?.problem ? problemOf(outcome.problem) : null;
      const nothing = notUndone(item, problem ?? { kind: "not-here" });
      return outcome && problem === null ? { ...nothing, problem, undoId: outcome.undoId } : nothing;
    });
  };
}

/** Takes back marks of the library. */
export const takeBackHere: Undoer = undoer(undoFavouriteHere);

/** Takes back marks at sources. */
export const takeBackThere: Undoer = undoer(undoFavouriteThere);
