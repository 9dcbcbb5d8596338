/** One page of a stash-box's change feed, out of its answer. */
import { LIMITS } from "../limits/limits";
import { isObject } from "./classify";
import { cleanId } from "./clean-record";
import { failure, SourceError } from "./errors";
import type { FeedParts } from "./feed-dialect";
import { type ServerTime, serverTime } from "./server-time";
import type { GraphqlReply } from "./transport";

/** One change: what it is known by when it is met again, and whom it touched. */
export interface Change {
  readonly key: string;
  readonly ids: readonly string[];
  readonly time: ServerTime;
}

export interface FeedPage {
  /** Empty where the list was not asked for. */
  readonly edits: readonly Change[];
  readonly rows: readonly Change[];
  /** The entries far down. */
  readonly far: readonly Change[];
}

function malformed(detail: string): SourceError {
  return new SourceError(failure("malformed", { detail }));
}

function idsOf(targets: readonly unknown[]): string[] {
  return targets.flatMap((one) => (isObject(one) ? (cleanId(one.id) ?? []) : []));
}

function listIn(reply: GraphqlReply, alias: string, name: "edits" | "rows"): readonly unknown[] {
  const found = reply.data?.[alias];
  const list = isObject(found) ? found[name] : undefined;
  if (Array.isArray(list)) return list;
  throw reply.errors[0] ? new SourceError(failure("graphql", { detail: reply.errors[0].message })) : malformed(name);
}

function editOf(raw: unknown): Change {
  const time = isObject(raw) ? serverTime(raw.closed) : null;
  const id = isObject(raw) ? cleanId(raw.id) : null;
  if (!isObject(raw) || time === null || id === null) throw malformed("an edit without a time or an id");
  // Erased since: null, and nothing is left that could have changed. Revalidation finds those.
  const sources: readonly unknown[] = Array.isArray(raw.merge_sources) ? raw.merge_sources.slice(0, LIMITS.merged) : [];
  return { key: `edit ${id}`, ids: idsOf([raw.target, ...sources]), time };
}

function rowOf(raw: unknown): Change {
  const time = isObject(raw) ? serverTime(raw.updated) : null;
  const id = isObject(raw) ? cleanId(raw.id) : null;
  if (time === null || id === null) throw malformed("a row without a time or an id");
  return { key: `row ${id} ${time}`, ids: [id], time };
}

/** The page's changes, newest first. Throws a SourceError when a list or one of its times is not there: half a page is none. */
export function readFeedPage(reply: GraphqlReply, parts: FeedParts): FeedPage {
  const edits = (alias: string) => listIn(reply, alias, "edits").map(editOf);
  const rows = (alias: string) => listIn(reply, alias, "rows").map(rowOf);
  return {
    edits: parts.edits ? edits("edits") : [],
    rows: parts.rows ? rows("rows") : [],
    far: parts.far ? [...edits("farEdits"), ...rows("farRows")] : [],
  };
}
