/** The one place where a source's failure becomes sentences: what failed, why, and the one thing to do now. */
import type { FailureKind, SourceFailure } from "../../sync/ports";
import type { MessageKey } from "./catalogue";
import type { Text } from "./use-text";

/** What the button beside the sentences does. */
export type Remedy = "try-again" | "try-now" | "key" | "providers" | "plugins" | "delay" | "none";

export interface FailureText {
  /** For a state line: "Key refused (401)". */
  readonly short: string;
  readonly title: string;
  readonly what: string;
  /** The server's own words, when they add something; null otherwise. */
  readonly said: string | null;
  readonly todo: string;
  readonly remedy: Remedy;
}

interface Row {
  readonly short: MessageKey;
  readonly title: MessageKey;
  readonly what: MessageKey;
  readonly todo: MessageKey;
  readonly remedy: Remedy;
}

function row(kind: FailureKind | "here", remedy: Remedy): Row {
  return {
    short: `failure.${kind}.short`,
    title: `failure.${kind}.title`,
    what: `failure.${kind}.what`,
    todo: `failure.${kind}.todo`,
    remedy,
  };
}

const ROWS = {
  offline: row("offline", "try-again"),
  blocked: row("blocked", "plugins"),
  auth: row("auth", "key"),
  limited: row("limited", "delay"),
  server: row("server", "try-again"),
  graphql: row("graphql", "none"),
  malformed: row("malformed", "providers"),
} as const satisfies Record<FailureKind, Row>;

/** The browser's own network is gone: no source is to blame. */
const HERE = row("here", "try-again");

/** Says a failure of `source` (its name on screen). Every kind has all parts; the detail never repeats. */
export function failureText(text: Text, failure: SourceFailure, source: string): FailureText {
  const { remedy, ...keys } = failure.here ? HERE : ROWS[failure.kind];
  const values = {
    source,
    status: failure.status === undefined ? "none" : String(failure.status),
    detail: failure.detail?.trim() || "none",
    tries: failure.tries ?? 0,
  };
  // These two name the detail in their own sentence.
  const quoted = failure.kind === "graphql" || failure.kind === "malformed";
  // Of one that gave no answer, the browser or Stash tells.
  const who = failure.kind === "offline" ? "failure.reported" : "failure.server-said";
  const said = failure.detail?.trim() && !quoted ? text(who, values) : null;
  return {
    short: text(keys.short, values),
    title: text(keys.title, values),
    what: text(keys.what, values),
    said,
    todo: text(keys.todo, values),
    remedy,
  };
}
