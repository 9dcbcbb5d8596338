/** Whom a run is about: the library by its selection, without those compared lately or by this very run. */
import { Marks } from "./marks";
import type { LocalEntity } from "./ports";
import type { RunDeps } from "./run-deps";
import type { RunLedger } from "./run-ledger";
import type { RunOptions } from "./run-types";
import { lacksLink, linksOnly } from "./task-type";

const LIBRARY_PAGE = 1000;
const DAY_MS = 86_400_000;

/** Ids of entities that were compared completely within so many days. */
async function comparedLately(
  { marks, clock, library }: RunDeps,
  days: number | undefined,
): Promise<ReadonlySet<string>> {
  if (days === undefined || !marks) return new Set();
  return new Marks(marks, library.type).since(clock.now() - days * DAY_MS);
}

/** Reads the library; `onPage` hears everybody that Stash has, also who is left out. Rejects when Stash cannot be read. */
export async function readSelection(
  options: RunOptions,
  deps: RunDeps,
  ledger: RunLedger,
  signal: AbortSignal,
  onPage: (page: readonly LocalEntity[]) => Promise<void>,
): Promise<readonly LocalEntity[]> {
  const lately = await comparedLately(deps, options.staleDays);
  const links = linksOnly(options.task);
  const wanted = (one: LocalEntity) => !links || lacksLink(one, deps.sources);
  const selected: LocalEntity[] = [];
  let read = 0;
  for (let page = 1; ; page += 1) {
    signal.throwIfAborted();
    const answer = await deps.library.page(options.selection, page, LIBRARY_PAGE, signal);
    read += answer.entities.length;
    await onPage(answer.entities);
    // What this run has dealt with already still belongs to it, although it was compared a moment ago.
    selected.push(...answer.entities.filter((one) => ledger.isDone(one.id) || (!lately.has(one.id) && wanted(one))));
    ledger.note({ libraryRead: read, total: answer.total });
    // A page may hold fewer than asked (ids that are gone), so only the total tells the last one.
    if (page * LIBRARY_PAGE >= answer.total) break;
  }
  ledger.start(selected.map(({ id }) => id));
  return selected.filter(({ id }) => !ledger.isDone(id));
}
