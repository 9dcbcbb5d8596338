/** What the configuration checks look at. Plain data, and never a key itself: only what its form tells. */
import type { Endpoint } from "../ports";
import type { Settings } from "../settings";

/** The form of an API key. */
export interface KeyFacts {
  readonly empty: boolean;
  /** White space at an end or inside: something was pasted along. */
  readonly spaces: boolean;
  /** Begins with the name of a header or with "Bearer". */
  readonly prefixed: boolean;
  /** Has the form that keys of this sort of source have; true where that is not known. */
  readonly formed: boolean;
  /** Name of an earlier source with the very same key. */
  readonly sharedWith: string | null;
}

export interface BoxFacts {
  readonly endpoint: Endpoint;
  readonly name: string;
  readonly enabled: boolean;
  readonly key: KeyFacts;
  /** Stash's own limit; 0: none. */
  readonly maxRequestsPerMinute: number;
}

export interface BrowserFacts {
  /** `https:` or `http:`. */
  readonly protocol: string;
  readonly origin: string;
  /** What the page's Content-Security-Policy lets it connect to; null when it has none, or it could not be read. */
  readonly connectSources: readonly string[] | null;
  /** Why IndexedDB cannot be used; null when it can. */
  readonly databaseError: string | null;
  /** Bytes still free for this origin; null where the browser does not say (plain http). */
  readonly bytesFree: number | null;
  /** Whether the browser promised to keep the data; null where it cannot be asked. */
  readonly persisted: boolean | null;
}

export interface HostFacts {
  /** As Stash prints it; null when it does not say. */
  readonly version: string | null;
  readonly customFields: boolean;
  readonly partialDates: boolean;
  readonly merges: boolean;
  readonly rateLimits: boolean;
}

export interface Facts {
  readonly boxes: readonly BoxFacts[];
  readonly settings: Settings;
  /** Keys of the saved settings that could not be understood. */
  readonly damaged: readonly string[];
  readonly browser: BrowserFacts;
  readonly host: HostFacts;
  /** Host names of stash-boxes that many people use, to recognise a slip of the finger. */
  readonly knownHosts: readonly string[];
}

export type Severity = "error" | "warning" | "info";

/** What puts it right: a change of the settings, a place to go to, or a question to the browser. */
export type Mend =
  | { readonly type: "settings"; readonly change: Partial<Settings> }
  | { readonly type: "go"; readonly to: "providers" | "plugins" | "settings" | "stash" }
  | { readonly type: "persist" }
  | { readonly type: "none" };

/** One thing that is not as it should be. `id` names the sentences, `values` fill them. */
export interface Finding<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  readonly values: Readonly<Record<string, string | number>>;
  readonly mend: Mend;
}

/** A row of a table of checks: what it is called, how bad it is, and where it is found. */
export interface Check<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  /** One entry for each time it is there. */
  find(facts: Facts): readonly Pick<Finding, "values" | "mend">[];
}
