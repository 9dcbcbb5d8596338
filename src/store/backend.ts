/** What the stores work with, put together by main: the library, the sources, storage. */
import type { BaseRecord } from "../sync/bases";
import type { FavouriteSource } from "../sync/favourite-ports";
import type { Creator } from "../sync/create-ports";
import type { Journal } from "../sync/journal";
import type { Leases } from "../sync/leases";
import type { BoundField } from "../sync/local";
import type { MarkPage } from "../sync/marks";
import type { ChoiceRecord } from "../sync/match-choices";
import type { Plan } from "../sync/plan-types";
import type { Clock, Endpoint, EntityType, KeyValue, Library, SourceConfig, TagRef } from "../sync/ports";
import type { MarksMirror } from "./card-marks";
import type { WatchBackend } from "./watch-types";
import type { RunRecord } from "../sync/run-types";
import type { CareKit } from "./diagnostics-contracts";
import type { Eviction } from "./history-contracts";
import type { GoneAt } from "./departures";
import type { RunChannel } from "./run-channel";

/** One sort of entity: where it is, and its field table as far as this server has it. */
export interface Shelf {
  readonly library: Library;
  readonly fields: readonly BoundField[];
  /** Makes and removes them; missing where nothing may be created. */
  readonly creator?: Creator;
}

/** Stash, once its schema is known. Its own shelf holds the performers. */
export interface Stash extends Shelf {
  /** Whether Stash itself can merge two performers (from v0.31 on). */
  readonly merges?: boolean;
  readonly studios: Shelf;
  /** Tags that performers have; missing: not known. */
  tags?(): Promise<readonly TagRef[]>;
  readSources(): Promise<readonly SourceConfig[]>;
  /** Performers, or studios, linked to each endpoint, in one request. */
  countLinked(endpoints: readonly Endpoint[], type?: EntityType): Promise<ReadonlyMap<Endpoint, number>>;
  /** Performers not linked to each endpoint that name web links, in one request; missing: not known. */
  countWithUrls?(endpoints: readonly Endpoint[]): Promise<ReadonlyMap<Endpoint, number>>;
}

export interface SettingsText {
  read(): Promise<string | null>;
  /** Re-reads, writes what `change` makes of it, verifies; returns what Stash holds then. */
  update(change: (current: string | null) => string): Promise<string>;
}

export interface Backend {
  /** Asks Stash's schema once; tried again after a failure. */
  stash(): Promise<Stash>;
  readonly settingsText: SettingsText;
  sourceOf(config: SourceConfig): FavouriteSource;
  /** Endpoints in the built-in order of precedence. */
  defaultOrder(endpoints: readonly Endpoint[]): readonly Endpoint[];
  readonly bases: KeyValue<BaseRecord>;
  readonly plans: KeyValue<Plan>;
  /** What persons said to "which one?", per performer. */
  readonly choices: KeyValue<ChoiceRecord>;
  /** Plans of studios, whose ids mean others than those of performers. */
  readonly studioPlans: KeyValue<Plan>;
  readonly journal: Journal;
  /** What is remembered about the history as a whole; missing: nothing is. */
  readonly notes?: Pick<KeyValue<Eviction>, "get" | "set" | "delMany">;
  readonly runs: KeyValue<RunRecord>;
  /** Missing: nobody looks for changes unasked. */
  readonly watch?: WatchBackend;
  /** What the performer cards of Stash tell; missing: nothing. */
  readonly cards?: MarksMirror;
  readonly care: CareKit;
  /** Who was compared when, and by which run; missing: no run can go on where it was. */
  readonly marks?: KeyValue<MarkPage>;
  /** Who may write what, among all tabs; missing: there is only this one. */
  readonly leases?: Leases;
  /** Names this page of the tab, and tells when others went away. */
  readonly page?: string;
  readonly goneAt?: GoneAt;
  /** What other tabs tell of their runs. */
  readonly channel?: RunChannel;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Names this tab; the same after a reload, another in another tab. */
  readonly tab: string;
}

/** A failure in words, whoever threw it. */
export function wordsOf(error: unknown): string {
  return error instanceof Error && error.message !== "" ? error.message : String(error);
}
