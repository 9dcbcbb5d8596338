import { type ReadOptions, readFavouriteLibrary, readFavourites } from "../src/sync/favourites-read";
import { applyFavourites } from "../src/sync/favourites-apply";
import type { FavouriteAct, FavouriteRow, FavouriteTask } from "../src/sync/favourite-types";
import type { UndoRecord } from "../src/sync/journal";
import type { ChoiceRecord } from "../src/sync/match-choices";
import type { LocalEntity, SourceEntity } from "../src/sync/ports";
import { BOX_A, boxed, FIELDS_30, local, stashId } from "./fakes";
import { FakeLibrary } from "./fake-library";
import { FavouringSource } from "./favouring-source";
import { MemoryKeyValue } from "./memory-kv";
import { VirtualClock } from "./virtual-clock";

/** A library, a source with favourites, a journal: what applying favourites works with. */
export function favouritesWorld(library: readonly LocalEntity[]) {
  const clock = new VirtualClock();
  const source = new FavouringSource(BOX_A, clock).put(boxed("a"), boxed("b"), boxed("c"));
  const journal = new MemoryKeyValue<UndoRecord>();
  const books = new FakeLibrary(library);
  let ids = 0;
  const deps = {
    library: books,
    source: (endpoint: string) => (endpoint === BOX_A ? source : null),
    journal,
    clock,
    newId: () => `undo-${++ids}`,
    runId: "run-1",
    signal: new AbortController().signal,
  };
  const states = () =>
    [...journal.map.values()].map(({ state, act, fields }) => [state, act?.type ?? fields[0]?.field]);
  const apply = (...tasks: readonly FavouriteTask[]) => clock.until(applyFavourites(tasks, deps));
  const heart = (id: string) => books.at(id).favorite;
  return { source, journal, books, deps, clock, apply, states, heart };
}

/** A task on a row that is only there and linked, some parts replaced. */
export function favouriteTask(part: Partial<FavouriteRow>, act: FavouriteAct = "mark", chosen?: string): FavouriteTask {
  const side = (id: string) => ({ id, name: `Person ${id}`, disambiguation: null });
  const row: FavouriteRow = {
    key: "row",
    type: "performer",
    endpoint: BOX_A,
    set: "there",
    local: { ...side("1"), imagePath: null },
    upstream: { ...side("a"), image: null },
    step: { type: "mark" },
    ...part,
  };
  return { row, act, ...(chosen !== undefined && { chosen }) };
}

/** A performer of the library. */
export const person = (more: Partial<LocalEntity> = {}) => local("1", {}, more);
/** The same, linked to `a` of the source. */
export const linkedPerson = (more: Partial<LocalEntity> = {}) => person({ stashIds: [stashId(BOX_A, "a")], ...more });

/** The favourites of a library read beside those that are marked at a source; `change` puts the source into its state. */
export async function compareFavourites(
  library: readonly LocalEntity[],
  upstream: readonly SourceEntity[],
  marked: readonly string[],
  {
    nameSearch = false,
    choices = new MemoryKeyValue<ChoiceRecord>(),
    endpoints = [BOX_A] as readonly string[],
    change = (_: FavouringSource) => {},
    hooks = {} as Omit<ReadOptions, "signal">,
  } = {},
) {
  const clock = new VirtualClock();
  const source = new FavouringSource(BOX_A, clock).put(...upstream);
  source.mark(...marked);
  change(source);
  const books = new FakeLibrary(library);
  const deps = { library: books, fields: FIELDS_30, sources: [source], endpoints, choices, clock, nameSearch };
  const { signal } = new AbortController();
  const options = { signal, ...hooks };
  const work = readFavouriteLibrary(deps, signal).then((read) => readFavourites(source, read, deps, options));
  const reading = await clock.until(work);
  return { reading, source, books, rows: reading.status === "read" ? reading.rows : [] };
}

/** A row in words: where the heart is, what it takes, and who is meant. */
export function briefRow({ set, step, local: here, upstream }: FavouriteRow): string {
  return `${set} ${step.type} ${here?.id ?? "-"} ${upstream?.id ?? "-"}`;
}
