import { withoutHidden } from "../limits/hidden";
import { LIMITS } from "../limits/limits";
import type { FailureKind, SourceFailure } from "../sync/ports";

/** What a retry needs to know and a stored failure does not. */
export interface FailureHints {
  /** Retry-After, where the browser may read it (stash-box exposes no headers cross-origin: usually it cannot). */
  readonly retryAfterMs?: number;
  /** Our own time-out cut the request off: a smaller batch may pass where a repetition would not. */
  readonly timedOut?: boolean;
  /** Repeating is pointless whatever the kind says. */
  readonly final?: boolean;
}

/** A source did not answer. The only error that leaves this room, apart from an AbortSignal's reason. */
export class SourceError extends Error {
  constructor(
    readonly failure: SourceFailure,
    readonly hints: FailureHints = {},
  ) {
    super(failure.detail === undefined ? failure.kind : `${failure.kind}: ${failure.detail}`);
    this.name = "SourceError";
  }
}

/** Builds a failure without undefined properties, its detail shortened and without `secrets`. */
export function failure(
  kind: FailureKind,
  more: { status?: number; detail?: string | null } = {},
  secrets: readonly string[] = [],
): SourceFailure {
  const detail = more.detail ? shorten(more.detail, secrets) : "";
  return {
    kind,
    ...(more.status === undefined ? {} : { status: more.status }),
    ...(detail === "" ? {} : { detail }),
  };
}

/**
 * One line of at most 200 characters, without control and direction characters, without the given secrets or their parts
 * (a token's segments), and without anything else that looks like a token: keys live in memory only.
 */
export function shorten(text: string, secrets: readonly string[] = []): string {
  const cut = text.slice(0, 20_000);
  const parts = secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret), ...secret.split(".")])
    .filter((part) => part.length >= 6);
  // Characters that nobody sees, put into a key, must not carry it past.
  const bare = withoutHidden(cut);
  let line = parts.some((part) => bare.includes(part)) ? bare : cut;
  for (const part of parts) line = line.replaceAll(part, "…");
  // A key may be cut by the server before we see it, so whatever starts like a JSON web token goes as well.
  line = line.replace(/\beyJ[\w-]{6,}(\.[\w-]*)*/g, "…");
  line = line
    .replace(/\p{C}+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return withoutHidden(line.length <= LIMITS.detail ? line : `${line.slice(0, LIMITS.detail - 1)}…`);
}

/** Whether asking again may help: never for a rejected key, and of the 4xx only for 429. */
export function isTransient({ kind, status }: SourceFailure): boolean {
  if (kind === "limited" || kind === "offline" || kind === "malformed") return true;
  return kind === "server" && (status === undefined || status >= 500);
}
