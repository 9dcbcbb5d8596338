/** Reading the favourites of one source beside those of the library: its list, the records that links do not tell of, and a finding. */
import { decidedTwice } from "./favourite-doubles";
import type { FavouriteEntry, FavouriteSource } from "./favourite-ports";
import type { FavouriteRow } from "./favourite-types";
import { firstPass, foundRow, linkedRow, strangerRow, type FavouriteContext } from "./favourites";
import { Finder, type FinderDeps } from "./finder";
import { Lane } from "./lane";
import { questions } from "./lane-questions";
import { type BoundField, localValues } from "./local";
import { LocalIndex } from "./local-index";
import { type ChoiceRecord, choiceKey } from "./match-choices";
import type {
  Clock,
  Endpoint,
  KeyValue,
  Library,
  LocalEntity,
  SourceAnswer,
  SourceEvent,
  SourceFailure,
} from "./ports";

/** Performers a page of the library (stash-host, Data: 0.2 s a thousand). */
const PAGE = 1000;

export interface FavouriteLibrary {
  readonly index: LocalIndex;
  readonly favourites: readonly LocalEntity[];
  readonly all: readonly (readonly LocalEntity[])[];
  readonly choices: ReadonlyMap<string, ChoiceRecord>;
}

export interface FavouriteReadDeps {
  readonly library: Library;
  readonly fields: readonly BoundField[];
  /** Enabled sources, in order of precedence. */
  readonly sources: readonly FavouriteSource[];
  readonly endpoints: readonly Endpoint[];
  readonly choices: KeyValue<ChoiceRecord>;
  readonly clock: Clock;
  readonly nameSearch: boolean;
}

export type FavouriteReading =
  | { readonly status: "read"; readonly rows: readonly FavouriteRow[] }
  | { readonly status: "failed"; readonly failure: SourceFailure }
  /** Reached through Stash, which cannot be asked for marks. */
  | { readonly status: "cannot" };

/** What a reading is busy with, and how far it is; `of` 0 while that is not known. */
export interface FavouriteStage {
  readonly stage: "listing" | "comparing" | "finding";
  readonly done: number;
  readonly of: number;
}

/** The whole library of one sort, page by page, and what persons said about its entities. Rejects when Stash cannot be read. */
export async function readFavouriteLibrary(deps: FavouriteReadDeps, signal: AbortSignal): Promise<FavouriteLibrary> {
  const { library, fields, sources, choices } = deps;
  const index = new LocalIndex(library.type, fields, sources);
  const all: (readonly LocalEntity[])[] = [];
  for (let page = 1; ; page += 1) {
    signal.throwIfAborted();
    const { entities, total } = await library.page({}, page, PAGE, signal);
    index.add(entities);
    all.push(entities);
    if (page * PAGE >= total) break;
  }
  const favourites = all.flat().filter((one) => one.favorite);
  const said = new Map<string, ChoiceRecord>();
  const prefix = choiceKey(library.type, "");
  for (const [key, record] of await choices.entries())
    if (key.startsWith(prefix)) said.set(key.slice(prefix.length), record);
  return { index, favourites, all, choices: said };
}

async function recordsOf(
  source: FavouriteSource,
  ids: readonly string[],
  context: FavouriteContext,
  options: ReadOptions,
): Promise<ReadonlyMap<string, SourceAnswer>> {
  const answers = new Map<string, SourceAnswer>();
  if (ids.length === 0) return answers;
  await questions(source, context.type).byIds([...new Set(ids)], {
    signal: options.signal,
    priority: "person",
    ...(options.onEvent && { onEvent: options.onEvent }),
    onAnswers(some) {
      for (const [id, answer] of some) answers.set(id, answer);
      options.onStage?.({ stage: "comparing", done: answers.size, of: new Set(ids).size });
    },
  });
  return answers;
}

/** What a run would find at this source for those that are not linked to it; nobody else is asked. */
async function findUnlinked(
  unlinked: readonly LocalEntity[],
  source: FavouriteSource,
  library: FavouriteLibrary,
  context: FavouriteContext,
  deps: FavouriteReadDeps,
  options: ReadOptions,
): Promise<readonly FavouriteRow[]> {
  if (unlinked.length === 0) return [];
  const finderDeps: FinderDeps = { ...deps, sources: deps.sources };
  const finder = new Finder(finderDeps, deps.nameSearch, true);
  for (const page of library.all) await finder.add(page);
  let answered = 0;
  const hooks = {
    now: () => deps.clock.now(),
    onChange: () => {},
    onAnswered(ids: readonly string[]) {
      answered += ids.length;
      options.onStage?.({ stage: "finding", done: answered, of: unlinked.length });
    },
  };
  const lane = new Lane(source, hooks, context.type);
  await lane.run(unlinked, {
    bearsName: finder.bearsName,
    lookups: finder.lookups(source),
    fresh: false,
    priority: "person",
    signal: options.signal,
  });
  // The lane hears its requests itself.
  for (let told = 0; told < lane.progress().requests; told += 1) options.onEvent?.({ type: "request" });
  return unlinked.map((local) => {
    const views = finder.views(local, localValues(deps.fields, local), [lane]);
    const view = views.find((one) => one.endpoint === context.endpoint);
    return foundRow(local, view, deps.nameSearch, context);
  });
}

export interface ReadOptions {
  readonly signal: AbortSignal;
  readonly onEvent?: (event: SourceEvent) => void;
  readonly onStage?: (stage: FavouriteStage) => void;
}

async function compare(
  entries: readonly FavouriteEntry[],
  source: FavouriteSource,
  library: FavouriteLibrary,
  deps: FavouriteReadDeps,
  options: ReadOptions,
): Promise<readonly FavouriteRow[]> {
  const { endpoint } = source;
  const context: FavouriteContext = {
    type: deps.library.type,
    endpoint,
    fields: deps.fields,
    index: library.index,
    choice: (id) => library.choices.get(id)?.byEndpoint[endpoint],
  };
  const first = firstPass(entries, library.favourites, context);
  const ids = [...first.strangers.map((entry) => entry.id), ...first.linked.flatMap((one) => one.ids)];
  const answers = await recordsOf(source, ids, context, options);
  const next = [...answers.values()].flatMap((answer) =>
    answer.status === "found" && answer.entity.mergedInto !== null ? [answer.entity.mergedInto] : [],
  );
  const known = new Map([...answers, ...(await recordsOf(source, next, context, options))]);
  const strangers = first.strangers.map((entry) => strangerRow(entry, known.get(entry.id), context));
  const linked = first.linked.map((one) => linkedRow(one, known, context));
  const there = decidedTwice(strangers, linked);
  // Whom a record there certainly is need not be looked for.
  const met = new Set(there.rows.flatMap(({ local }) => local?.id ?? []));
  const unlinked = first.unlinked.filter((local) => !met.has(local.id));
  const found = await findUnlinked(unlinked, source, library, context, deps, options);
  return [...first.rows, ...there.rows, ...there.linked, ...decidedTwice([], found).linked];
}

/** Everything about one source's favourites. A source that fails says why; rejects when aborted, or when storage fails. */
export async function readFavourites(
  source: FavouriteSource,
  library: FavouriteLibrary,
  deps: FavouriteReadDeps,
  options: ReadOptions,
): Promise<FavouriteReading> {
  if (!source.favourites) return { status: "cannot" };
  const { onStage, ...rest } = options;
  onStage?.({ stage: "listing", done: 0, of: 0 });
  const list = await source.favourites(deps.library.type, {
    ...rest,
    onProgress: (done, of) => onStage?.({ stage: "listing", done, of }),
  });
  if (list.status !== "found") return list;
  return { status: "read", rows: await compare(list.entries, source, library, deps, options) };
}
