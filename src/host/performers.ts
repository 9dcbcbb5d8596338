import type { Library, LibrarySelection, LibraryUpdate, LockChange, LocalEntity, UpdateOutcome } from "../sync/ports";
import { errorsByAlias, sendAliased } from "./aliased";
import { type StashClient, whole } from "./client";
import { performersByIds, performersPage, performersUpdate } from "./documents";
import type { LibraryDocuments } from "./library-documents";
import { type ImageDeps, readImage } from "./images";
import { linkedTo } from "./linked-to";
import { isPerformerRecord, lockInput, type PerformerRecord, toLocalEntity } from "./local-entity";
import type { PerformerCache } from "./performer-cache";
import { StashError } from "./stash-error";

export interface LibraryDeps {
  readonly client: StashClient;
  /** Columns of the field table that this server has. */
  readonly columns: readonly string[];
  /** `performerFragment` of the same columns. */
  readonly fragment: string;
  readonly cache: PerformerCache;
  readonly images: ImageDeps;
  /** Default: those of performers. */
  readonly documents?: LibraryDocuments;
  /** What Stash's custom fields can do; missing where it has none, and then nobody can lock through it. */
  readonly customFields?: { readonly remove: boolean };
}

const PERFORMERS: LibraryDocuments = {
  type: "performer",
  list: ["findPerformers", "performers"],
  favorites: { filter_favorites: true },
  page: performersPage,
  byIds: performersByIds,
  update: performersUpdate,
};

/** Stash's filter for a selection. Without an endpoint `stash_id_endpoint` means any, as its own filter dialog has it. */
function whereOf({ favorites, tag, linked }: LibrarySelection, documents: LibraryDocuments): Record<string, unknown> {
  return {
    ...(favorites && documents.favorites),
    ...(tag && { tags: { value: [tag.id], modifier: "INCLUDES", depth: 0 } }),
    ...(linked && { stash_id_endpoint: { modifier: "NOT_NULL" } }),
  };
}

type Outcomes = Map<string, UpdateOutcome>;

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b) || a.localeCompare(b);
}

function variables<T>(prefix: string, values: readonly T[]): Record<string, T> {
  return Object.fromEntries(values.map((value, index) => [`${prefix}${index}`, value]));
}

/** The performers of this Stash. Reads past Apollo's cache; what it writes is shown through it. */
export function createLibrary(deps: LibraryDeps): Library {
  const { client, columns, fragment, cache, images, documents = PERFORMERS, customFields } = deps;
  const entity = (raw: PerformerRecord): LocalEntity => toLocalEntity(raw, columns);

  async function byIds(ids: readonly string[], signal?: AbortSignal) {
    const found = new Map<string, LocalEntity | null>();
    if (ids.length === 0) return found;
    const answer = await client.query(documents.byIds(ids.length, fragment), variables("id", ids), signal);
    const errors = errorsByAlias(answer);
    ids.forEach((id, index) => {
      const raw = answer.data[`p${index}`];
      const error = errors.get(`p${index}`);
      // An id that is no number is no performer of this library; any other error must not pass for "gone".
      if (error !== undefined && /^\d+$/u.test(id)) throw new StashError("refused", `Stash refused: ${error}`);
      found.set(id, isPerformerRecord(raw) ? entity(raw) : null);
    });
    return found;
  }

  async function send(updates: readonly LibraryUpdate[], outcomes: Outcomes, signal?: AbortSignal): Promise<void> {
    const inputs = updates.map(({ id, input }) => ({ ...input, id }));
    const answers = await sendAliased(client, (n) => documents.update(n, fragment), inputs, signal);
    const written: PerformerRecord[] = [];
    for (const [n, answer] of answers.entries()) {
      const id = updates[n]?.id ?? "";
      if (answer.ok && isPerformerRecord(answer.value)) {
        written.push(answer.value);
        outcomes.set(id, { ok: true, entity: entity(answer.value) });
      } else if (answer.ok)
        outcomes.set(id, { ok: false, reason: "refused", message: `Stash did not return the ${documents.type}.` });
      else outcomes.set(id, answer);
    }
    cache.write(written);
  }

  /** Another browser may have locked other fields meanwhile: read, merge by field, write, as close together as can be. */
  async function setLocks(changes: readonly LockChange[], remove: boolean, signal?: AbortSignal): Promise<Outcomes> {
    const outcomes: Outcomes = new Map();
    const now = await byIds(
      changes.map((change) => change.id),
      signal,
    );
    const updates = changes.flatMap(({ id, lock, unlock }): LibraryUpdate[] => {
      const current = now.get(id) ?? null;
      if (current === null) {
        outcomes.set(id, { ok: false, reason: "refused", message: `Stash has no such ${documents.type} any more.` });
        return [];
      }
      const locks = [...new Set([...current.locks.filter((field) => !unlock.includes(field)), ...lock])];
      if (locks.join() !== current.locks.join()) return [{ id, input: lockInput(locks, remove) }];
      outcomes.set(id, { ok: true, entity: current });
      return [];
    });
    if (updates.length > 0) await send(updates, outcomes, signal);
    return outcomes;
  }

  return {
    type: documents.type,
    byIds,
    ...(customFields && {
      setLocks: (changes: readonly LockChange[], signal?: AbortSignal) =>
        setLocks(changes, customFields.remove, signal),
    }),
    async page({ ids, first = Number.POSITIVE_INFINITY, ...limits }, page, perPage, signal) {
      if (ids) {
        const all = [...new Set(ids)].sort(byNumber);
        const found = await byIds(all.slice((page - 1) * perPage, page * perPage), signal);
        return { total: all.length, entities: [...found.values()].filter((one) => one !== null) };
      }
      // Cut off below: a smaller page would shift where the pages begin.
      const filter = { page, per_page: page === 1 ? Math.min(perPage, first) : perPage, sort: "id", direction: "ASC" };
      const where = whereOf(limits, documents);
      const data = whole(await client.query(documents.page(fragment), { filter, where }, signal));
      const [query, list] = documents.list;
      const found = (data[query] ?? {}) as { readonly count?: number } & Readonly<Record<string, unknown>>;
      const rows: readonly unknown[] = Array.isArray(found[list]) ? found[list] : [];
      const within = rows.slice(0, Math.max(0, first - (page - 1) * perPage));
      return { total: Math.min(found.count ?? 0, first), entities: within.filter(isPerformerRecord).map(entity) };
    },
    async update(updates, signal) {
      const outcomes: Outcomes = new Map();
      if (updates.length > 0) await send(updates, outcomes, signal);
      return outcomes;
    },
    linkedTo: (ids, signal) => linkedTo(client, documents.type, ids, signal),
    image: (one, signal) => readImage(images, one, signal),
  };
}
