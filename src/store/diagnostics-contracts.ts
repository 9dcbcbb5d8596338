/** What the faces of housekeeping see: tests, findings, the cache, the log, and the way out. */
import type { CheckId } from "../sync/checks/checks";
import type { BrowserFacts, Finding, HostFacts } from "../sync/checks/facts";
import type { WayTest } from "../sync/care-ports";
import type { Endpoint, Source } from "../sync/ports";
import type { LogBook, LogEntry } from "./log-book";

export interface ConnectionTest {
  readonly endpoint: Endpoint;
  readonly state: "testing" | "done";
  readonly ways: readonly WayTest[];
  /** ms since epoch, of the last result. */
  readonly at: number | null;
}

/** The sorts of cached answers as people know them. */
export const CACHE_KINDS = ["performers", "studios", "names", "urls", "histories"] as const;
export type CacheKind = (typeof CACHE_KINDS)[number];

export interface CacheRow {
  readonly endpoint: Endpoint;
  readonly kind: CacheKind;
  readonly entries: number;
  readonly bytes: number;
  /** What asking for all of it again takes; null when the source is no longer there. */
  readonly requests: number | null;
  readonly seconds: number | null;
}

export interface EraseChoice {
  readonly browser: boolean;
  readonly settings: boolean;
  readonly locks: boolean;
}

export interface EraseResult {
  readonly done: readonly (keyof EraseChoice)[];
  readonly failed: readonly { readonly what: keyof EraseChoice; readonly message: string }[];
}

type Loaded<T> =
  | { readonly state: "unknown" | "working" }
  | { readonly state: "ready"; readonly value: T; readonly at: number }
  | { readonly state: "failed"; readonly message: string };

export interface CareState {
  /** Of the plugin, from its package. */
  readonly version: string;
  readonly connections: ReadonlyMap<Endpoint, ConnectionTest>;
  /** Of the page, once a test or check has asked. */
  readonly browser: BrowserFacts | null;
  readonly findings: Loaded<readonly Finding<CheckId>[]>;
  readonly cache: Loaded<readonly CacheRow[]>;
  readonly log: Loaded<readonly LogEntry[]>;
  /** Tests every way to one source, or to all that are on. */
  testWays(endpoint?: Endpoint): Promise<void>;
  validate(): Promise<void>;
  /** Asks the browser to keep what is stored. False when it will not. */
  persist(): Promise<boolean>;
  readCache(): Promise<void>;
  /** `endpoint` null: of all sources. Rejects when the browser refuses. Resolves with how many entries went. */
  clearCache(endpoint: Endpoint | null, kinds: readonly CacheKind[]): Promise<number>;
  readLog(): Promise<void>;
  clearLog(): Promise<void>;
  /** Performers and studios with locks in Stash's custom fields. Rejects when Stash cannot be asked. */
  countLocked(): Promise<number>;
  erase(choice: EraseChoice): Promise<EraseResult>;
}

/** What main hands in for these. */
export interface CareKit {
  readonly version: string;
  readonly log: LogBook;
  /** Of the page; `policy` is the text of its Content-Security-Policy. */
  page(): Promise<Omit<BrowserFacts, "connectSources" | "databaseError"> & { readonly policy: string | null }>;
  /** Writes and reads a little; rejects with why it cannot. */
  probeDatabase(): Promise<void>;
  persist(): Promise<boolean>;
  host(): Promise<HostFacts>;
  /** Tries every way to a source that `sourceOf` made. */
  examine(source: Source): Promise<readonly WayTest[]>;
  readonly knownHosts: readonly string[];
  keyForm(endpoint: Endpoint): "parts" | "any";
  /** Entries of the cache by source and sort. */
  tally(): Promise<
    readonly { readonly endpoint: Endpoint; readonly type: string; readonly entries: number; readonly bytes: number }[]
  >;
  clear(endpoint: Endpoint | null, types: readonly string[]): Promise<number>;
  eraseDatabase(): Promise<void>;
  eraseSettings(): Promise<void>;
}
