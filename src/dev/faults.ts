/** Troubles that a server can be told to have, by option and at run time. Draws come from a seeded source: repeatable. */
import { createRandom } from "./prng";

export type FaultKind = "429" | "5xx" | "timeout" | "cut" | "html" | "graphql-error";

export interface FaultSettings {
  /** Waited before every answer; a pair is a range. */
  latencyMs: number | readonly [number, number];
  /** Shares (0–1) of requests that meet the trouble; their sum should not exceed 1. */
  rate429: number;
  rate5xx: number;
  /** Never answered: the connection stays open. */
  rateTimeout: number;
  /** Headers and half of the body, then the connection is dropped. */
  rateCut: number;
  rateHtml: number;
  /** 200 with an `errors` list and no data. */
  rateGraphqlErrors: number;
  /** Do 429 answers carry CORS headers? A proxy's usually do not. */
  cors429: boolean;
  /** Seconds in `Retry-After` of a 429; null leaves the header out. */
  retryAfter: number | null;
  /** Status of the 5xx answers. */
  status5xx: number;
  /** More requests than this within a minute are answered 429; 0 is no limit. */
  requestsPerMinute: number;
  /** ms between pieces of the body (slow drip); 0 sends it at once. */
  dripMs: number;
  /** A dead port: nobody listens, and every open connection is cut at once, kept-alive ones too. */
  refuse: boolean;
  /** Leave every CORS header out, preflights included. */
  noCors: boolean;
  /** Which requests meet troubles: those of GraphQL (and REST) only, or images and files too. */
  scope: "api" | "all";
}

export const noFaults: FaultSettings = {
  latencyMs: 0,
  rate429: 0,
  rate5xx: 0,
  rateTimeout: 0,
  rateCut: 0,
  rateHtml: 0,
  rateGraphqlErrors: 0,
  cors429: false,
  retryAfter: null,
  status5xx: 503,
  requestsPerMinute: 0,
  dripMs: 0,
  refuse: false,
  noCors: false,
  scope: "api",
};

export interface Faults {
  readonly settings: Readonly<FaultSettings>;
  /** Changes some settings; the others stay. */
  set(changes: Partial<FaultSettings>): void;
  /** Back to no troubles; also empties the queue. */
  clear(): void;
  /** The next `times` requests (in scope) meet this trouble, before any draw. */
  next(kind: FaultKind, times?: number): void;
  /** Called after every change of the settings. */
  onChange(listener: () => void): void;
  /** Draws for one request: ms to wait, and the trouble to play. */
  draw(isApi: boolean): { readonly waitMs: number; readonly fault: FaultKind | null };
}

/** Creates the switches of one server. */
export function createFaults(initial: Partial<FaultSettings> = {}, seed = 1): Faults {
  let settings: FaultSettings = { ...noFaults, ...initial };
  let queue: FaultKind[] = [];
  let recent: number[] = [];
  const listeners: (() => void)[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const random = createRandom(seed);

  const overLimit = (): boolean => {
    if (settings.requestsPerMinute === 0) return false;
    const now = Date.now();
    recent = recent.filter((time) => time > now - 60_000);
    if (recent.length >= settings.requestsPerMinute) return true;
    recent.push(now);
    return false;
  };
  const drawKind = (): FaultKind | null => {
    const queued = queue.shift();
    if (queued) return queued;
    if (overLimit()) return "429";
    const shares: readonly (readonly [FaultKind, number])[] = [
      ["429", settings.rate429],
      ["5xx", settings.rate5xx],
      ["timeout", settings.rateTimeout],
      ["cut", settings.rateCut],
      ["html", settings.rateHtml],
      ["graphql-error", settings.rateGraphqlErrors],
    ];
    if (shares.every(([, share]) => share === 0)) return null;
    let left = random.next();
    for (const [kind, share] of shares) {
      left -= share;
      if (left < 0) return kind;
    }
    return null;
  };

  return {
    get settings() {
      return settings;
    },
    set(changes) {
      settings = { ...settings, ...changes };
      changed();
    },
    clear() {
      settings = { ...noFaults };
      queue = [];
      recent = [];
      changed();
    },
    onChange(listener) {
      listeners.push(listener);
    },
    next(kind, times = 1) {
      queue.push(...Array.from({ length: times }, () => kind));
    },
    draw(isApi) {
      if (!isApi && settings.scope === "api") return { waitMs: 0, fault: null };
      const { latencyMs } = settings;
      const waitMs = typeof latencyMs === "number" ? latencyMs : random.int(latencyMs[0], latencyMs[1]);
      return { waitMs, fault: drawKind() };
    },
  };
}
