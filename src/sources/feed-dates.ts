/** The change feed that a REST side gives: pages of what changed since a date. */
import { isObject } from "./classify";
import { cleanId } from "./clean-record";
import { failure, SourceError } from "./errors";
import type { ServerTime } from "./server-time";

export interface DatedPage {
  readonly ids: readonly string[];
  /** How many there are in all; null where it is not said. */
  readonly total: number | null;
  readonly last: boolean;
}

/** Entries a page: the most that is served. */
export const DATED_PAGE = 100;

/** Reads one page's JSON. Throws a SourceError when it is none. */
export function readDatedPage(json: unknown): DatedPage {
  const data = isObject(json) ? json.data : undefined;
  if (!isObject(json) || !Array.isArray(data))
    throw new SourceError(failure("malformed", { detail: "not a page of changes" }));
  const meta = isObject(json.meta) ? json.meta : {};
  const ids = data.flatMap((row: unknown) => (isObject(row) ? (cleanId(row.uuid) ?? []) : []));
  return { ids, total: typeof meta.total === "number" ? meta.total : null, last: data.length < DATED_PAGE };
}

/**
 * The ids changed since a time, page by page, and page 1 again at the end for what moved while it was read. Null when it
 * would take more requests than it is worth. Rejects with a SourceError.
 */
export async function readDates(
  send: (page: number) => Promise<DatedPage>,
  maxRequests: number,
): Promise<ReadonlySet<string> | null> {
  const ids = new Set<string>();
  for (let page = 1; ; page++) {
    if (page > maxRequests) return null;
    const got = await send(page);
    for (const id of got.ids) ids.add(id);
    if (got.total !== null && Math.ceil(got.total / DATED_PAGE) > maxRequests) return null;
    if (!got.last) continue;
    if (page > 1) for (const id of (await send(1)).ids) ids.add(id);
    return ids;
  }
}

/**
 * It shows no time of its own to a page of another origin, so it is asked by the browser's clock, which may be off: half a
 * day covers a time zone set wrong. What is met twice by that is fetched twice, with the others.
 */
export const CLOCK_MARGIN: ServerTime = 12 * 3_600 * 1_000_000;
