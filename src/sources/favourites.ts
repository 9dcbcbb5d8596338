/** A person's favourites at a source: all of them, the marks of some, and setting them (sources.md, Favourites). */
import { withoutHidden } from "../limits/hidden";
import { LIMITS } from "../limits/limits";
import type { FavouriteEntry, FavouriteMark, FavouriteOptions, FavouritesAnswer } from "../sync/favourite-ports";
import type { EntityType, KeyValue, SourceFailure } from "../sync/ports";
import { askInBatches } from "./batch";
import { createBatchSize } from "./batch-size";
import type { Channel } from "./channel";
import { isObject } from "./classify";
import { cleanId } from "./clean-record";
import type { Dialect } from "./dialect";
import { aliasedVariables } from "./documents";
import { readImages } from "./entity";
import { failure, SourceError } from "./errors";
import { favouriteSetter } from "./favourite-setter";

export interface FavouriteDesk {
  readonly channel: Channel;
  readonly dialect: Dialect;
  readonly endpoint: string;
  /** Uuids of numeric ids, kept for good; without it they are asked for again each time. */
  readonly ids?: KeyValue<string> | undefined;
}

/** Lean rows: a thousand are some 300 kB, and there is no maximum (sources.md). */
const PER_PAGE = 1000;

function text(value: unknown): string | null {
  if (typeof value !== "string" || value.length > LIMITS.name) return null;
  return withoutHidden(value).trim() || null;
}

function entryOf(raw: unknown): FavouriteEntry[] {
  const id = isObject(raw) ? cleanId(raw.id) : null;
  if (!isObject(raw) || id === null) return [];
  const merged: readonly unknown[] = Array.isArray(raw.merged_ids) ? raw.merged_ids : [];
  return [
    {
      id,
      name: text(raw.name),
      disambiguation: text(raw.disambiguation),
      image: readImages(raw.images)[0] ?? null,
      mergedIds: merged.slice(0, LIMITS.merged).flatMap((one) => cleanId(one) ?? []),
    },
  ];
}

/** Rows beyond a page, and rows that a page without a tie-breaker left out, cost another request; nothing else does. */
async function listByQuery(
  { channel }: FavouriteDesk,
  document: string,
  options: FavouriteOptions,
): Promise<readonly FavouriteEntry[]> {
  const entries = new Map<string, FavouriteEntry>();
  async function ask(page: number, perPage: number): Promise<number> {
    const { reply } = await channel.send(
      { query: document, variables: { page, per_page: perPage } },
      { ...options, priority: "person" },
    );
    const found = reply.data?.found;
    if (!isObject(found) || !Array.isArray(found.rows)) {
      const detail = reply.errors[0]?.message ?? "the answer has another shape";
      throw new SourceError(failure(reply.errors.length > 0 ? "graphql" : "malformed", { detail }));
    }
    for (const entry of found.rows.flatMap(entryOf)) entries.set(entry.id, entry);
    const said = typeof found.count === "number" && found.count >= 0 ? Math.floor(found.count) : found.rows.length;
    // Nobody has more: a source that says so would have pages read without end.
    const count = Math.min(said, LIMITS.favourites);
    options.onProgress?.(Math.min(entries.size, count), count);
    return found.rows.length === 0 ? 0 : count;
  }
  let count = await ask(1, PER_PAGE);
  for (let page = 2; (page - 1) * PER_PAGE < count; page++) if ((await ask(page, PER_PAGE)) === 0) break;
  if (count > PER_PAGE && entries.size < count) count = await ask(1, count);
  return [...entries.values()];
}

function numericId(raw: unknown): number | null {
  const number = typeof raw === "number" || typeof raw === "string" ? Number(raw) : Number.NaN;
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** One request for the list, and one for each numeric id that was never seen before. */
async function listByRest(
  { channel, dialect, endpoint, ids }: FavouriteDesk,
  type: EntityType,
  options: FavouriteOptions,
): Promise<readonly FavouriteEntry[]> {
  const { rest } = dialect.favourites ?? {};
  const { get } = channel;
  if (!rest || !get) throw new SourceError(failure("blocked"));
  const url = new URL(endpoint);
  const turn = { ...options, priority: "person" } as const;
  const answer = await get(rest.list(url, type), turn);
  const list = isObject(answer) && Array.isArray(answer.data) ? answer.data : null;
  if (list === null) throw new SourceError(failure("malformed", { detail: "the answer has another shape" }));
  const numbers = [...new Set(list.slice(0, LIMITS.favourites).flatMap((one: unknown) => numericId(one) ?? []))];
  const keyOf = (number: number) => `${endpoint} ${type} ${number}`;
  const known = (await ids?.getMany(numbers.map(keyOf))) ?? [];
  const uuids: (string | null)[] = numbers.map((_, n) => known[n] ?? null);
  let done = uuids.filter((uuid) => uuid !== null).length;
  options.onProgress?.(done, numbers.length);
  for (const [n, number] of numbers.entries()) {
    if (uuids[n] !== null) continue;
    const uuid = await uuidOf(number);
    options.onProgress?.(++done, numbers.length);
    if (uuid === null) continue;
    uuids[n] = uuid;
    await ids?.set(keyOf(number), uuid);
  }

  async function uuidOf(number: number): Promise<string | null> {
    try {
      const record = await get?.(rest?.one(url, type, number) as URL, turn);
      const data = isObject(record) && isObject(record.data) ? record.data : {};
      return cleanId(rest?.uuid(type, data));
    } catch (error) {
      // What the list still names may be gone: that is no reason to know none of the others.
      if (error instanceof SourceError && error.failure.status === 404) return null;
      throw error;
    }
  }
  return uuids.flatMap((id) =>
    id === null ? [] : [{ id, name: null, disambiguation: null, image: null, mergedIds: [] }],
  );
}

function markOf(raw: unknown): FavouriteMark | undefined {
  if (raw === null) return { status: "gone", mergedInto: null };
  if (!isObject(raw)) return undefined;
  const mergedInto = cleanId(raw.merged_into_id);
  if (raw.deleted === true || mergedInto !== null) return { status: "gone", mergedInto };
  return { status: "known", favorite: raw.is_favorite === true };
}

/** What `Source` offers about favourites; null where the dialect knows none. */
export function createFavourites(desk: FavouriteDesk) {
  const { channel, dialect } = desk;
  const { favourites } = dialect;
  if (favourites === null) return null;
  const size = createBatchSize(dialect.idBatch);

  async function list(type: EntityType, options: FavouriteOptions): Promise<FavouritesAnswer> {
    try {
      const document = favourites?.page?.(type);
      const entries = document ? await listByQuery(desk, document, options) : await listByRest(desk, type, options);
      return { status: "found", entries };
    } catch (error) {
      if (error instanceof SourceError && !options.signal.aborted) return { status: "failed", failure: error.failure };
      throw error;
    }
  }

  async function marks(type: EntityType, ids: readonly string[], options: FavouriteOptions) {
    const answers = new Map<string, FavouriteMark>();
    const failed = (reason: SourceFailure): FavouriteMark => ({ status: "failed", failure: reason });
    await askInBatches<FavouriteMark>(
      channel,
      [...new Set(ids)],
      {
        size,
        probe: { query: dialect.accountDocument },
        request: (keys) => ({
          query: favourites?.marks(type, keys.length) ?? "",
          variables: aliasedVariables(keys),
        }),
        read: markOf,
        refused: (message) =>
          /uuid/i.test(message)
            ? { status: "gone", mergedInto: null }
            : failed(failure("graphql", { detail: message })),
        failed,
      },
      {
        ...options,
        priority: "person",
        onAnswers(some) {
          for (const [id, mark] of some) answers.set(id, mark);
        },
      },
    );
    return answers;
  }

  return { list, marks, set: favouriteSetter({ channel, set: favourites.set, marks }) };
}
