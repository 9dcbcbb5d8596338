/** What a server was asked: for tests, the bench and the person who watches. Keys are never kept. */
export interface LoggedRequest {
  readonly number: number;
  readonly method: string;
  readonly path: string;
  /** ms since epoch (performance-precise): when the request had arrived in full, and when its answer was out. */
  readonly start: number;
  end: number | null;
  status: number | null;
  readonly origin: string | null;
  /** What kind of key came with it; the key itself is not kept. */
  key: "none" | "right" | "wrong";
  /** The fault that was played, if any. */
  fault: string | null;
  /** GraphQL text, or "" for others. */
  query: string;
  /** GraphQL variables, `api_key` and `ApiKey` values blanked. */
  variables: unknown;
  bytesIn: number;
  bytesOut: number;
}

export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  begin(method: string, path: string, origin: string | null, bytesIn: number): LoggedRequest;
  clear(): void;
  /** Requests that count as such: preflights are left out. */
  count(filter?: (entry: LoggedRequest) => boolean): number;
}

const timeOrigin = Date.now() - performance.now();

/** Now in ms since epoch, with fractions. */
export function preciseNow(): number {
  return timeOrigin + performance.now();
}

/** Blanks the values of key-named properties at any depth. */
export function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, /api.?key/i.test(name) ? "<key>" : withoutKeys(inner)]),
  );
}

/** A log that keeps the last `limit` requests (all of them by default). */
export function createRequestLog(limit = Number.POSITIVE_INFINITY): RequestLog {
  let entries: LoggedRequest[] = [];
  let number = 0;
  return {
    get entries() {
      return entries;
    },
    begin(method, path, origin, bytesIn) {
      const entry: LoggedRequest = {
        number: ++number,
        method,
        path,
        origin,
        bytesIn,
        start: preciseNow(),
        end: null,
        status: null,
        key: "none",
        fault: null,
        query: "",
        variables: null,
        bytesOut: 0,
      };
      entries.push(entry);
      if (entries.length > limit) entries.shift();
      return entry;
    },
    clear() {
      entries = [];
    },
    count(filter = () => true) {
      return entries.filter((entry) => entry.method !== "OPTIONS" && filter(entry)).length;
    },
  };
}
