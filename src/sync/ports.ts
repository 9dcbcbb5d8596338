/**
 * What the domain needs from the outside. `host`, `sources` and `store` implement these; `main` hands them in.
 * Only types live here, so every room may import this file.
 */
import type { ImageValue, Refusal } from "./values";

/** A stash-box is named by its endpoint everywhere: the URL as configured in Stash. */
export type Endpoint = string;

/** The sorts of entities that are kept in step, each with a field table of its own. */
export type EntityType = "performer" | "studio";

/** Columns as the GraphQL selection of the field table gave them. A column that was not asked or not answered is absent. */
export type RawRecord = Readonly<Record<string, unknown>>;

export interface StashId {
  readonly endpoint: Endpoint;
  readonly stash_id: string;
  /** ISO time; Stash sets it to now when it is not passed back (stash-host: Data). */
  readonly updated_at?: string;
}

// ---------------------------------------------------------------- the library (implemented by host)

export interface LocalEntity {
  readonly id: string;
  readonly name: string;
  /** Every local column of the field table, raw. */
  readonly record: RawRecord;
  readonly stashIds: readonly StashId[];
  readonly favorite: boolean;
  /** Path and query of the image; null when Stash shows its placeholder (`default=true`). */
  readonly imagePath: string | null;
  /** Field keys locked by a person (custom_fields); empty where Stash has none. */
  readonly locks: readonly string[];
}

/** A performer of the library, as far as naming and linking to it needs. */
export interface LocalRef {
  readonly id: string;
  readonly name: string;
  readonly disambiguation: string | null;
}

/** Whom to read; what is missing limits nothing. With `ids` nothing else is looked at. */
export interface LibrarySelection {
  readonly favorites?: boolean;
  readonly first?: number; // only so many of them, by id
  readonly ids?: readonly string[];
  /** Those with this tag; the name is for the faces. */
  readonly tag?: TagRef;
  /** Those with a stash id of any source. */
  readonly linked?: boolean;
}

/** A tag of Stash. */
export interface TagRef {
  readonly id: string;
  readonly name: string;
}

export interface LibraryPage {
  readonly total: number;
  readonly entities: readonly LocalEntity[];
}

export interface LibraryUpdate {
  readonly id: string;
  /** Fields of PerformerUpdateInput or StudioUpdateInput, without `id`. */
  readonly input: Readonly<Record<string, unknown>>;
}

export interface LockChange {
  readonly id: string;
  /** Field keys. Those of another version of the plugin stay as they are. */
  readonly lock: readonly string[];
  readonly unlock: readonly string[];
}

export type UpdateOutcome =
  | { readonly ok: true; readonly entity: LocalEntity }
  /** `refused`: Stash answered with an error for this one. `unsent`: the request itself failed, nothing is known. */
  | { readonly ok: false; readonly reason: "refused" | "unsent"; readonly message: string };

/** Performers or studios of this Stash. */
export interface Library {
  readonly type: EntityType;
  /** One page, ordered by id so that paging is stable. `page` counts from 1. */
  page(selection: LibrarySelection, page: number, perPage: number, signal?: AbortSignal): Promise<LibraryPage>;
  /** Aliased re-read in one request; absent ids map to null. Never reads Apollo's cache. */
  byIds(ids: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, LocalEntity | null>>;
  /** Aliased updates in one request, each with an outcome of its own; Stash's cache follows what came back. */
  update(updates: readonly LibraryUpdate[], signal?: AbortSignal): Promise<ReadonlyMap<string, UpdateOutcome>>;
  /** Who in the whole library has one of these stash ids, by `linkElement`; in one request. */
  linkedTo(ids: readonly StashId[], signal?: AbortSignal): Promise<ReadonlyMap<string, readonly LocalRef[]>>;
  /**
   * Locks and unlocks fields by a person's word: aliased re-read, merged by field into what Stash has now, aliased
   * write of that one custom field. Missing where Stash has no custom fields.
   */
  setLocks?(changes: readonly LockChange[], signal?: AbortSignal): Promise<ReadonlyMap<string, UpdateOutcome>>;
  /** The present image's bytes as a data URL and its ETag, past every cache; null when there is none. */
  image(entity: LocalEntity, signal?: AbortSignal): Promise<StoredImage | null>;
  /** Who is linked to these upstream entities; those without anybody are left out. Only where a field refers to others. */
  byStashIds?(ids: readonly StashId[], signal?: AbortSignal): Promise<readonly LocalEntity[]>;
}

export interface StoredImage {
  readonly dataUrl: string;
  readonly contentType: string;
  readonly etag: string | null;
}

// ---------------------------------------------------------------- the sources (implemented by sources)

/** A stash-box as Stash is configured with it. The key stays in memory. */
export interface SourceConfig {
  readonly endpoint: Endpoint;
  readonly name: string;
  readonly apiKey: string;
  /** 0 means unset (stash-host: Data). */
  readonly maxRequestsPerMinute: number;
}

export type FailureKind = "offline" | "blocked" | "auth" | "limited" | "server" | "graphql" | "malformed";

/** Why a source did not answer, as data: storable, and turned into sentences by one file of the ui. */
export interface SourceFailure {
  readonly kind: FailureKind;
  /** HTTP status when there was one. */
  readonly status?: number;
  /** The server's own words, shortened and stripped of secrets. */
  readonly detail?: string;
  /** How many tries were made. */
  readonly tries?: number;
  /** The browser itself had no network: it says nothing about the source. Only with `offline`. */
  readonly here?: true;
}

export interface SourceEntity {
  readonly id: string;
  /** Cleaned by the dialect; columns as the field table names them. */
  readonly record: RawRecord;
  readonly name: string;
  readonly updated: string | null;
  readonly deleted: boolean;
  readonly mergedInto: string | null;
  readonly images: readonly ImageValue[];
  /** `scraped`: the record came through Stash and is in Stash's own forms already (sources.md); default: a stash-box's. */
  readonly form?: "scraped";
  /** What was left out of its record; missing: nothing. */
  readonly refused?: readonly Refusal[];
}

export type SourceAnswer =
  | { readonly status: "found"; readonly entity: SourceEntity; readonly fetchedAt: number; readonly cached: boolean }
  | { readonly status: "missing" }
  /** The id itself is not one (not a UUID): the box refused it, the others of the batch are unharmed. */
  | { readonly status: "malformed-id"; readonly detail: string }
  | { readonly status: "failed"; readonly failure: SourceFailure };

export type NameAnswer =
  | { readonly status: "found"; readonly entities: readonly SourceEntity[] }
  | { readonly status: "failed"; readonly failure: SourceFailure };

/** An applied edit of an entity, or of one that was merged into it. */
export interface SourceEdit {
  readonly id: string;
  /** Whose edit it was. */
  readonly entityId: string;
  /** When it was applied, as the source says it. */
  readonly closed: string;
  /** Changed scalars only, under the names of the full record: unchanged ones are null on both sides (sources.md). */
  readonly before: RawRecord;
  readonly after: RawRecord;
}

export type HistoryAnswer =
  /** Oldest first. */
  | { readonly status: "found"; readonly edits: readonly SourceEdit[] }
  | { readonly status: "failed"; readonly failure: SourceFailure };

export type SourceEvent =
  | { readonly type: "request"; readonly again?: boolean }
  | { readonly type: "unanswered" } // a try without an answer: another one follows (`again`) once it is its turn
  /** Waiting until `until` (ms since epoch). `delay`: the user's; `slow-down`: the source asked; `retry`: after a failure. */
  | { readonly type: "wait"; readonly until: number; readonly reason: "delay" | "slow-down" | "retry" }
  | { readonly type: "saved"; readonly count: number; readonly by: "cache" | "batch" | "feed" };

export interface AskOptions<A> {
  readonly signal: AbortSignal;
  /** Ignore cached answers (they are still written). */
  readonly fresh?: boolean;
  /** With `fresh`: what was fetched since this time (ms) will do, for a run that was cut has asked it already. */
  readonly since?: number;
  /** Called as batches finish. Each asked key is answered exactly once. Awaited: slows the asking down. */
  readonly onAnswers: (answers: ReadonlyMap<string, A>) => void | Promise<void>;
  readonly onEvent?: (event: SourceEvent) => void;
  /** What a person waits for goes before a running bulk, and is asked even of a source just given up. Default: bulk. */
  readonly priority?: "person" | "bulk";
}

export interface SourceAccount {
  readonly name: string;
  readonly roles: readonly string[];
  readonly latencyMs: number;
}

export interface Source {
  readonly endpoint: Endpoint;
  readonly name: string;
  /** Web page of an entity, for links. */
  pageUrl(type: EntityType, id: string): string;
  /** Who we are there. Throws an error carrying `failure: SourceFailure`. */
  account(signal: AbortSignal): Promise<SourceAccount>;
  /** Every id is answered exactly once, failures included; rejects only when aborted. */
  performersByIds(ids: readonly string[], options: AskOptions<SourceAnswer>): Promise<void>;
  /** Entities the source offers for a term, unfiltered (matching filters). Same promise as above. */
  performersByNames(names: readonly string[], options: AskOptions<NameAnswer>): Promise<void>;
  /** The same two for studios. */
  studiosByIds(ids: readonly string[], options: AskOptions<SourceAnswer>): Promise<void>;
  studiosByNames(names: readonly string[], options: AskOptions<NameAnswer>): Promise<void>;
  /**
   * Performers whose web links name one of these addresses, deleted ones possibly among them. Same promise as above. Missing
   * where the source cannot be asked so; a way that cannot answers that it found nobody.
   */
  performersByUrls?(urls: readonly string[], options: AskOptions<NameAnswer>): Promise<void>;
  /**
   * Applied edits of performers and of what was merged into them. Missing where the source keeps no history; answers
   * `failed` while it is reached on a way that cannot ask for it.
   */
  performerHistory?(ids: readonly string[], options: AskOptions<HistoryAnswer>): Promise<void>;
  /** How many requests so many uncached ids, names, histories and web links would take now. Default: of performers. */
  estimate(ids: number, names: number, type?: EntityType, histories?: number, urls?: number): number;
  /** Which way it is reached at present. */
  way(): "direct" | "through-stash";
}

/** Stash's own server asks a stash-box for us: the second way to a source the browser may not ask (sources.md). Implemented by host. */
export interface Scraper {
  /** Records in Stash's own forms. A UUID finds by id, anything else searches; each call is a request to the box. Rejects with Stash's words. */
  performers(endpoint: Endpoint, query: string, signal?: AbortSignal): Promise<readonly RawRecord[]>;
  /** The same for studios; a name finds exactly. Stash asks the box once more for each parent above the studio. */
  studios(endpoint: Endpoint, query: string, signal?: AbortSignal): Promise<readonly RawRecord[]>;
  /** Whether the box accepts the key, in Stash's words. */
  validate(config: SourceConfig, signal?: AbortSignal): Promise<{ readonly valid: boolean; readonly status: string }>;
}

// ---------------------------------------------------------------- storage (implemented by store)

export type { Clock, KeyValue } from "./storage-ports";
