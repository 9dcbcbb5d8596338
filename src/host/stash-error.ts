/** Why Stash did not do what it was asked, by kind, with a sentence for people. */
export type StashErrorKind =
  /** No answer: server down, network gone, request blocked. */
  | "unreachable"
  /** 401: the login has run out. */
  | "session"
  /** Stash understood and said no; nothing was carried out. */
  | "refused"
  /** 5xx, also of a proxy before Stash. */
  | "server"
  /** An answer that is not what Stash sends (a proxy's page, half a body). */
  | "malformed"
  /** Stash took a setting and did not have it afterwards. */
  | "not-saved";

export class StashError extends Error {
  override readonly name = "StashError";
  constructor(
    readonly kind: StashErrorKind,
    message: string,
    readonly status?: number,
  ) {
    super(message);
  }
}

/** What Apollo puts into `networkError`: fetch's own error, a ServerError (JSON body) or a ServerParseError (text). */
interface NetworkError {
  readonly statusCode?: number;
  readonly bodyText?: string;
  readonly result?: string | { readonly errors?: readonly { readonly message?: unknown }[] };
}

function refusal(result: NetworkError["result"]): string | null {
  if (typeof result !== "object" || result === null) return null;
  const words = (result.errors ?? []).map((e) => e.message).filter((m): m is string => typeof m === "string");
  return words.length > 0 ? words.join("; ") : null;
}

/** What stands between Stash and the page (a proxy with a login of its own) answers with its login page, with success. */
const WEB_PAGE =
  "A web page came back instead of Stash's answer, often a login page. Reload this page, log in, and try again.";

/** A refusal by GraphQL, in Stash's own words. */
export function refused(words: string, status?: number): StashError {
  return new StashError("refused", `Stash refused the request: ${words}`, status);
}

/** Any error of Apollo's client or of fetch as a StashError. Statuses as a real Stash v0.30 gives them (stash-host). */
export function toStashError(error: unknown): StashError {
  if (error instanceof StashError) return error;
  const { networkError, message } = (error ?? {}) as { networkError?: NetworkError | null; message?: unknown };
  const status = networkError?.statusCode;
  if (networkError && status === undefined) {
    return new StashError(
      "unreachable",
      "Stash cannot be reached. Check that it is running and that you are connected.",
    );
  }
  if (networkError && status !== undefined) {
    if (status < 300 && /^\s*</.test(networkError.bodyText ?? "")) return new StashError("session", WEB_PAGE, status);
    return statusError(status, refusal(networkError.result));
  }
  return refused(typeof message === "string" ? message : String(error));
}

/** A StashError for an HTTP status that is no success; `words` is what the body's GraphQL errors said, if it had any. */
export function statusError(status: number, words: string | null = null): StashError {
  if (status === 401) return new StashError("session", "Your session in Stash has ended. Log in again.", status);
  if (words !== null && status < 500) return refused(words, status);
  if (status >= 500) {
    return new StashError("server", `Stash answered with error ${status}${words ? `: ${words}` : "."}`, status);
  }
  return new StashError("malformed", `Stash's answer could not be read (status ${status}).`, status);
}
