import { LIMITS } from "../limits/limits";
import type { Clock } from "../sync/ports";
import {
  classifyErrors,
  classifyFetchError,
  classifyStatus,
  type GraphqlError,
  graphqlErrors,
  isObject,
  wordsOf,
} from "./classify";
import { failure, SourceError } from "./errors";

export interface TransportDeps {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** `location.protocol` of the page, to tell mixed content from a lost network. */
  readonly pageProtocol?: string;
  /** Whether the page's policy is known to have refused this origin. */
  readonly cspBlocked?: (origin: string) => boolean;
  /** `navigator.onLine`: false only where the browser knows of no network at all. */
  readonly online?: () => boolean;
  /** From sending to the last byte; default 30 s. */
  readonly timeoutMs?: number;
  /** Bytes of an answer; default 20 MB. */
  readonly maxBytes?: number;
}

export interface Target {
  readonly endpoint: string;
  readonly apiKey: string;
  /** Exact origins that may see the key; any other gets the request without it. */
  readonly keyOrigins: readonly string[];
}

export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Errors beside data are normal: a malformed id nulls its alias, the others return. */
export interface GraphqlReply {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphqlError[];
}

export const TIMEOUT_MS = 30_000;

/**
 * One POST of one document. Resolves with what GraphQL answered, still unknown inside; rejects with a SourceError, or with the
 * signal's reason when aborted.
 */
export async function post(
  target: Target,
  request: GraphqlRequest,
  signal: AbortSignal,
  deps: TransportDeps,
): Promise<GraphqlReply> {
  signal.throwIfAborted();
  const secrets = secretsOf(target);
  const url = parseEndpoint(target.endpoint);
  const headers: Record<string, string> = { "Content-Type": "application/json", Accept: "application/json" };
  if (mayHaveKey(target, url)) headers.ApiKey = target.apiKey;
  const init = { method: "POST", headers, body: JSON.stringify(request) };
  const { body, status } = await fetchText(url, init, signal, deps, secrets);
  return parseReply(body, status, secrets);
}

/** Whether the key may go to this address: nobody but the exact origins sees it. */
export function mayHaveKey({ apiKey, keyOrigins }: Target, url: URL): boolean {
  return apiKey !== "" && keyOrigins.includes(url.origin);
}

/** What must not stand in any message about this target. */
export function secretsOf({ apiKey }: Target): readonly string[] {
  return apiKey === "" ? [] : [apiKey];
}

/**
 * One request and the text that came back with a good status, within the time-out. Rejects as `post` does.
 *
 * `redirect: "error"` because a cross-origin 307 was seen to carry the ApiKey header to the second origin.
 */
export async function fetchText(
  url: URL,
  init: Pick<RequestInit, "method" | "headers" | "body">,
  signal: AbortSignal,
  deps: TransportDeps,
  secrets: readonly string[],
): Promise<{ readonly body: string; readonly status: number }> {
  signal.throwIfAborted();
  const limit = deps.timeoutMs ?? TIMEOUT_MS;
  const stop = new AbortController();
  const done = new AbortController();
  const cancel = () => stop.abort(signal.reason);
  signal.addEventListener("abort", cancel, { once: true });
  const late = new SourceError(failure("offline", { detail: `no answer within ${Math.round(limit / 1000)} s` }), {
    timedOut: true,
  });
  deps.clock.sleep(limit, done.signal).then(
    () => stop.abort(late),
    () => undefined,
  );
  // The race makes the promise hold even where `fetch` does not heed its signal.
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener("abort", () => reject(stop.signal.reason), { once: true });
  });
  try {
    return await Promise.race([exchange(url, init, stop.signal, deps, secrets), stopped]);
  } catch (error) {
    if (stop.signal.aborted) throw stop.signal.reason;
    throw error;
  } finally {
    done.abort();
    signal.removeEventListener("abort", cancel);
  }
}

async function exchange(
  url: URL,
  init: Pick<RequestInit, "method" | "headers" | "body">,
  signal: AbortSignal,
  deps: TransportDeps,
  secrets: readonly string[],
): Promise<{ readonly body: string; readonly status: number }> {
  let response: Response;
  let body: string;
  try {
    response = await deps.fetch(url.href, {
      ...init,
      credentials: "omit",
      redirect: "error",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal,
    });
    body = await readBody(response, deps.maxBytes ?? LIMITS.answerBytes);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    // The page hears of a refusal by its policy just after `fetch` has failed.
    if (deps.cspBlocked !== undefined) await deps.clock.sleep(0);
    const page = {
      ...(deps.pageProtocol === undefined ? {} : { protocol: deps.pageProtocol }),
      ...(deps.cspBlocked === undefined ? {} : { cspBlocked: deps.cspBlocked }),
      ...(deps.online === undefined ? {} : { online: deps.online }),
    };
    throw new SourceError(classifyFetchError(error, url, page, secrets));
  }
  if (!response.ok) {
    const type = response.headers.get("content-type") ?? "";
    const wait = retryAfter(response.headers.get("retry-after"), deps.clock.now());
    throw new SourceError(
      classifyStatus(response.status, type, body, secrets),
      wait === null ? {} : { retryAfterMs: wait },
    );
  }
  return { body, status: response.status };
}

function parseReply(body: string, status: number, secrets: readonly string[]): GraphqlReply {
  const malformed = (detail: string) => new SourceError(failure("malformed", { status, detail }, secrets));
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw malformed(body.trim() === "" ? "an empty answer" : /^\s*[{[]/.test(body) ? "cut off" : wordsOf(body));
  }
  if (!isObject(json)) throw malformed("not a GraphQL answer");
  const errors = graphqlErrors(json.errors);
  const data = isObject(json.data) ? json.data : null;
  if (data === null && errors.length === 0) throw malformed(wordsOf(body));
  if (data === null || Object.values(data).every((value) => value === null)) {
    const known = classifyErrors(errors, secrets);
    if (known) throw new SourceError(known);
  }
  return { data, errors };
}

/** Reads at most `maxBytes`, so that a hostile or broken source cannot fill the memory of the tab. */
async function readBody(response: Response, maxBytes: number): Promise<string> {
  const tooBig = () =>
    new SourceError(failure("malformed", { status: response.status, detail: `more than ${maxBytes / 1e6} MB` }));
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooBig();
  }
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooBig();
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Milliseconds that a Retry-After asks for (seconds or an HTTP date), a day at most; null when there is none to read. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === "") return null;
  const seconds = /^\s*\d+(\.\d+)?\s*$/u.test(header) ? Number(header) : Number.NaN;
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? null : Math.min(LIMITS.waitMs, Math.max(0, wait));
}

function parseEndpoint(endpoint: string): URL {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  // Browsers refuse addresses with a user name inside; saying so beats "Failed to fetch".
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    throw new SourceError(failure("blocked", { detail: "the endpoint is not a usable http(s) address" }));
  }
  return url;
}
