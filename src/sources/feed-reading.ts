/** Reads a change feed page by page until it has seen all since a time. Pure over `send`: knows no storage. */
import { failure, SourceError } from "./errors";
import type { Change, FeedPage } from "./feed-page";
import { HOUR, type ServerTime } from "./server-time";

export interface Reading {
  readonly changes: readonly Change[];
  /** The newest time seen before the reading began; null when there is nothing at all. */
  readonly newest: ServerTime | null;
  readonly perDay: number | null;
}

export type ReadingOutcome =
  | { readonly type: "read"; readonly reading: Reading }
  /** It would take more requests than it is worth. */
  | { readonly type: "too-far"; readonly newest: ServerTime | null };

/** Entries of each list a page; null: it is not asked for. */
export type PageSizes = { readonly [Part in "edits" | "rows"]: number | null };

/** `far`: the place in both lists of which the entry is asked as well; null: none. */
export type SendPage = (page: number, sizes: PageSizes, far: number | null) => Promise<FeedPage>;

export interface ReadingOptions {
  readonly from: ServerTime;
  readonly pageSize: number;
  readonly maxRequests: number;
}

/** Larger pages have fewer seams: tried when rows moved across one, or cannot be told apart there. */
const GROWTH = 4;
const ATTEMPTS = 3;
/** Overlapping pages shrink, so they reach further only while they are more than half as large as the first. */
const SMALLEST = 1 / 2;

/** The newest time of a page, without reading on. */
export function newestOf({ edits, rows }: FeedPage): ServerTime | null {
  const times = [edits[0], rows[0]].flatMap((one) => (one ? [one.time] : []));
  return times.length === 0 ? null : Math.max(...times);
}

/**
 * Everything since `from`. Edits come in a firm order: new ones while paging give duplicates, no misses. Rows do not, and
 * change places whenever one is changed, so: each page begins with rows of the one before (page sizes shrink by one, which
 * makes the pages overlap), a seam without them is read again in larger pages, and page 1 is read again at the end, for
 * rows that jumped to the top. Rejects with a SourceError when a page fails or the seams do not hold.
 */
export async function readFeed(send: SendPage, options: ReadingOptions): Promise<ReadingOutcome> {
  let spent = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const pageSize = options.pageSize * GROWTH ** attempt;
    const counted: SendPage = (...asked) => {
      spent += 1;
      return send(...asked);
    };
    const outcome = await readOnce(counted, { ...options, pageSize, maxRequests: options.maxRequests - spent });
    if (outcome !== "shifted") return outcome;
  }
  throw new SourceError(failure("malformed", { detail: "the list of changes moved while it was read" }));
}

/** One list as far as it is read. */
class List {
  open = true;
  readonly all: Change[] = [];
  private readonly keys = new Set<string>();

  constructor(private readonly from: ServerTime) {}

  /** True when the page fits on what was read. */
  take(page: readonly Change[], per: number, firm: boolean): boolean {
    const last = this.all.at(-1);
    const first = page[0];
    if (!firm && last) {
      if (!first || !this.keys.has(first.key)) return false;
      // Rows of one time come in an order of their own on each page: around a seam nobody knows which were left out.
      const tied = [...this.all, ...page].filter((row) => row.time === last.time);
      if (new Set(tied.map((row) => row.key)).size > 1) return false;
    }
    for (const change of page) {
      if (this.keys.has(change.key)) continue;
      this.keys.add(change.key);
      this.all.push(change);
    }
    const end = page.at(-1);
    this.open = page.length === per && end !== undefined && end.time >= this.from;
    return true;
  }

  perDay(): number {
    const [first, last] = [this.all[0], this.all.at(-1)];
    return first && last ? (this.all.length / Math.max(HOUR, first.time - last.time)) * 24 * HOUR : 0;
  }
}

async function readOnce(send: SendPage, { from, pageSize, maxRequests }: ReadingOptions) {
  const edits = new List(from);
  const rows = new List(from);
  let newest: ServerTime | null = null;
  // One request less than allowed: the last is for page 1 again.
  const pages = Math.min(maxRequests - 1, Math.floor(pageSize * (1 - SMALLEST)));
  const reach = pages > 1 ? pages * (pageSize - pages + 1) : null;
  for (let page = 1; edits.open || rows.open; page++) {
    const per = pageSize - (page - 1);
    if (page > maxRequests || (rows.open && per <= pageSize * SMALLEST)) return { type: "too-far", newest } as const;
    const sizes = { edits: edits.open ? pageSize : null, rows: rows.open ? per : null };
    const got = await send(page, sizes, page === 1 ? reach : null);
    if (page === 1) newest = newestOf(got);
    if (got.far.some((one) => one.time >= from)) return { type: "too-far", newest } as const;
    if (sizes.edits !== null) edits.take(got.edits, sizes.edits, true);
    if (sizes.rows !== null && !rows.take(got.rows, sizes.rows, false)) return "shifted" as const;
    if (!edits.open && !rows.open && page > 1) {
      const again = await send(1, { edits: null, rows: pageSize }, null);
      const top = rows.all[0];
      const jumped = new List(top ? top.time : from);
      jumped.take(again.rows, pageSize, false);
      // A whole page of jumps: what was below them is not known.
      if (jumped.open) return "shifted" as const;
      rows.all.push(...jumped.all);
    }
  }
  const changes = [...edits.all, ...rows.all];
  return { type: "read", reading: { changes, newest, perDay: edits.perDay() } } as const;
}
