import type { RawRecord } from "../sync/ports";
import type { BatchLimits } from "./batch-size";
import type { FeedDialect } from "./feed-dialect";
import type { FavouriteDialect } from "./favourite-documents";

/** All that is particular to one sort of source. Nothing outside this room ever asks who a source is. */
export interface Dialect {
  readonly name: string;
  /** Grows when `clean` or the documents change their meaning: what is cached from before is not used then. */
  readonly version: number;
  owns(endpoint: URL): boolean;
  /** `scraped`: its records are in Stash's own forms already; default: in a stash-box's. */
  readonly form?: "scraped";
  /** Exact origins that may see the API key. */
  keyOrigins(endpoint: URL): readonly string[];
  /** The source's own limit, as least ms from the end of one request to the start of the next. */
  readonly gapMs: number;
  readonly idBatch: BatchLimits;
  readonly nameBatch: BatchLimits;
  readonly urlBatch: BatchLimits;
  /** Ids a request when only their time and marks are looked at. */
  readonly checkBatch: BatchLimits;
  /** How it says what changed; null where it does not. */
  readonly feed: FeedDialect | null;
  /** Who we are: a document that needs nothing but a key, and shows `me{id name roles}`. */
  readonly accountDocument: string;
  /** Asks for `version{version}` with a key; null where the schema has none. */
  readonly versionDocument: string | null;
  /** Aliases a0… of `count` performers by id, with `selection` on each; variables k0…. */
  performersById(count: number, selection: string): string;
  /** Aliases a0… of the performers offered for `count` terms; variables k0…. */
  performersByName(count: number, selection: string): string;
  /**
   * Aliases a0… of the performers whose links name one of the addresses in k0…, each a list of spellings; their entities stand
   * under `performers`. Missing where a source cannot be asked so.
   */
  performersByUrl?(count: number, selection: string): string;
  /**
   * Aliases a0… of `count` performers with `id merged_ids edits{id operation applied closed details old_details}`, with
   * `selection` on the details; variables k0…. Null where the source keeps no history.
   */
  readonly performersHistory: ((count: number, selection: string) => string) | null;
  /** What it answers, in stash-box's shapes. Gets and gives one performer. */
  cleanPerformer(raw: RawRecord): RawRecord;
  /** The same for studios: aliases a0… by id, and of what is offered for a term (a list, or one at most). */
  studiosById(count: number, selection: string): string;
  studiosByName(count: number, selection: string): string;
  cleanStudio(raw: RawRecord): RawRecord;
  /** How a person's favourites are asked for and set; null where they are not known. */
  readonly favourites: FavouriteDialect | null;
  /** Web page of an entity. */
  pageUrl(endpoint: URL, type: "performer" | "studio", id: string): string;
}
