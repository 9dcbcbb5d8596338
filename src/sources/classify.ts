/** Turns what a request met into one of the named failures (facts: the measurements of stash-box 0.7.9 and its head). */
import type { SourceFailure } from "../sync/ports";
import { failure } from "./errors";

export interface GraphqlError {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

const UNAUTHORIZED = /\b(not authorized|unauthorized|unauthenticated)\b/i;
/** The words of graphql-js, graphql-php and gqlgen alike: the specification's reference wording. */
const REFUSED = /^(cannot query field|unknown (argument|type|fragment)|syntax error)/i;
const TOO_MANY = /too many (attempts|requests)|rate limit/i;

/** The errors of a GraphQL answer in one shape; anything else in there is left out. */
export function graphqlErrors(raw: unknown): GraphqlError[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((entry: unknown) => {
    if (!isObject(entry)) return [];
    const path = Array.isArray(entry.path) ? entry.path.filter((step) => typeof step !== "object") : [];
    return [{ message: typeof entry.message === "string" ? entry.message : "error without a message", path }];
  });
}

/** True for a plain JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A page over https may not fetch over http (mixed content), except from the machine itself, which browsers trust.
 * Pure: both addresses are handed in.
 */
export function isMixedContent(pageProtocol: string, url: URL): boolean {
  if (pageProtocol !== "https:" || url.protocol !== "http:") return false;
  return !/^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}

/**
 * Why `fetch` itself failed. The browser tells scripts nothing but TypeError, so only what is certain is called blocked; a
 * proxy's 429 without CORS headers looks the same as a lost network and is therefore `offline`, which is repeated.
 */
export function classifyFetchError(
  error: unknown,
  url: URL,
  page: { protocol?: string; cspBlocked?: (origin: string) => boolean; online?: () => boolean },
  secrets: readonly string[],
): SourceFailure {
  if (isMixedContent(page.protocol ?? "", url)) return failure("blocked", { detail: "http from an https page" });
  if (page.cspBlocked?.(url.origin)) return failure("blocked", { detail: "not in the Content-Security-Policy" });
  if (page.online?.() === false) return { kind: "offline", here: true };
  return failure("offline", { detail: error instanceof Error ? error.message : String(error) }, secrets);
}

/**
 * An HTTP status that is no success. A wrong key is 401 with an empty body (stash-box head) or 500 text/plain with "token"
 * in it (0.7.9); Laravel says 429 "Too Many Attempts."; 422 is a document the server's schema refuses.
 */
export function classifyStatus(
  status: number,
  contentType: string,
  body: string,
  secrets: readonly string[],
): SourceFailure {
  const detail = wordsOf(body);
  const say = (kind: SourceFailure["kind"]) => failure(kind, { status, detail }, secrets);
  if (status === 401) return say("auth");
  if (status === 429 || TOO_MANY.test(detail)) return say("limited");
  if (status === 500 && /^text\/plain/i.test(contentType) && /\btoken\b/i.test(body)) return say("auth");
  if (UNAUTHORIZED.test(detail)) return say("auth");
  if (status >= 500) return say("server");
  // A firewall's page is not a rejected key.
  if (status === 403) return say(looksLikeHtml(body) ? "server" : "auth");
  if (status === 422 || (status === 400 && graphqlErrors(parse(body)?.errors).length > 0)) return say("graphql");
  return say("server");
}

/**
 * Errors of an answer that carries nothing else: a key that is not accepted, a limit, or a document the schema refuses, which
 * some servers say with status 200. Null when it is none of these.
 */
export function classifyErrors(errors: readonly GraphqlError[], secrets: readonly string[]): SourceFailure | null {
  const refused = errors.find((error) => UNAUTHORIZED.test(error.message));
  if (refused) return failure("auth", { detail: refused.message }, secrets);
  const limited = errors.find((error) => TOO_MANY.test(error.message));
  if (limited) return failure("limited", { detail: limited.message }, secrets);
  const invalid = errors.find((error) => REFUSED.test(error.message));
  return invalid ? failure("graphql", { status: 200, detail: invalid.message }, secrets) : null;
}

/** The sentence in a body: GraphQL's first error, `message`, a page's title, or the text itself. */
export function wordsOf(body: string): string {
  const json = parse(body);
  const first = graphqlErrors(json?.errors)[0];
  if (first) return first.message;
  if (typeof json?.message === "string") return json.message;
  if (!looksLikeHtml(body)) return body;
  const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1]?.trim();
  return title ? `a web page: ${title}` : "a web page";
}

function looksLikeHtml(body: string): boolean {
  return /^\s*</.test(body);
}

function parse(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
