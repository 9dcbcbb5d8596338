/** Taking back what was done with favourites: marks by their own rules, links as any other field. */
import type { FavouriteProblem } from "../sync/favourite-types";
import { undoFavouriteHere, undoFavouriteThere } from "../sync/favourites-undo";
import type { UndoRecord } from "../sync/journal";
import type { Endpoint, EntityType } from "../sync/ports";
import type { Settings } from "../sync/settings";
import { undoRecords } from "../sync/undo";
import type { Backend } from "./backend";
import type { SourceDesk } from "./sources-store";

export interface FavouritesUndone {
  /** Why some stayed. */
  readonly problems: readonly FavouriteProblem[];
  readonly touched: ReadonlySet<EntityType>;
}

/** Newest first: a mark goes before the link that it came with. Rejects when Stash or storage cannot be reached. */
export async function undoFavourites(
  ids: readonly string[],
  backend: Backend,
  desk: SourceDesk,
  settings: Settings,
): Promise<FavouritesUndone> {
  const found = (await backend.journal.getMany(ids)).filter((record): record is UndoRecord => record !== undefined);
  const stash = await backend.stash();
  const sources = await desk.enabled();
  const problems: FavouriteProblem[] = [];
  const touched = new Set<EntityType>();
  for (const type of ["performer", "studio"] as const) {
    const mine = found.filter((record) => record.type === type);
    if (mine.length === 0) continue;
    touched.add(type);
    const shelf = type === "performer" ? stash : stash.studios;
    const deps = {
      ...backend,
      library: shelf.library,
      source: (endpoint: Endpoint) => sources.find((one) => one.endpoint === endpoint) ?? null,
      runId: backend.newId(),
      signal: new AbortController().signal,
    };
    const of = (act: string) => mine.filter((record) => record.act?.type === act);
    const marks = [
      ...(await undoFavouriteThere(of("favourite-there"), deps)),
      ...(await undoFavouriteHere(of("favourite-here"), deps)),
    ];
    for (const { problem } of marks) if (problem) problems.push(problem);
    const links = mine.filter((record) => record.act === undefined).map((record) => record.id);
    const undo = { ...backend, ...shelf, settings, boxHosts: desk.hosts(), runId: deps.runId };
    const plans = type === "performer" ? backend.plans : backend.studioPlans;
    for (const outcome of await undoRecords(links, { ...undo, plans }))
      if (outcome.status === "not-applied") problems.push(outcome.problem);
  }
  return { problems, touched };
}
