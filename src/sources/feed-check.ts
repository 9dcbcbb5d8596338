/** Cheap revalidation: looks at `updated deleted merged_into_id` of what is cached, a thousand ids a request (sources.md). */
import type { SourceEvent, SourceFailure } from "../sync/ports";
import { askInBatches, type BatchJob } from "./batch";
import type { BatchSize } from "./batch-size";
import type { Looked, SourceCache } from "./cache";
import { aliasedVariables } from "./documents";
import { failure, SourceError } from "./errors";
import type { Priority } from "./limiter";
import type { Desk } from "./performers";
import { serverTime } from "./server-time";

interface Seen {
  readonly updated: string | null;
  readonly deleted: boolean;
  readonly mergedInto: string | null;
}

type Answer =
  | { readonly status: "found"; readonly seen: Seen | null }
  | { readonly status: "failed"; readonly failure: SourceFailure };

export interface CheckOptions {
  readonly signal: AbortSignal;
  readonly priority: Priority;
  readonly onEvent?: ((event: SourceEvent) => void) | undefined;
}

const COLUMNS = { performer: "id updated deleted merged_into_id", studio: "id updated deleted" } as const;

/** The document of so many ids. */
export function checkDocument({ dialect, subject }: Pick<Desk, "dialect" | "subject">, count: number): string {
  return subject.type === "studio"
    ? dialect.studiosById(count, COLUMNS.studio)
    : dialect.performersById(count, COLUMNS.performer);
}

/** Whether the source has something else now. A time that one side does not say proves nothing equal. */
function differs(cached: Looked, seen: Seen | null): boolean {
  if (seen === null || cached.entity === null) return (seen === null) !== (cached.entity === null);
  const [was, is] = [serverTime(cached.entity.updated), serverTime(seen.updated)];
  if (was === null || was !== is) return true;
  return cached.entity.deleted !== seen.deleted || cached.entity.mergedInto !== seen.mergedInto;
}

function jobOf(desk: Desk, size: BatchSize): BatchJob<Answer> {
  return {
    size,
    request: (keys) => ({ query: checkDocument(desk, keys.length), variables: aliasedVariables(keys) }),
    probe: { query: desk.dialect.accountDocument },
    read(value, key) {
      if (value === null) return { status: "found", seen: null };
      const seen = desk.subject.read(value, key);
      return seen ? { status: "found", seen } : undefined;
    },
    refused: (message) => ({ status: "failed", failure: failure("graphql", { detail: message }) }),
    failed: (reason) => ({ status: "failed", failure: reason }),
  };
}

/**
 * Which of these ids the source has something else of than the cache; ids that are not covered there are left out. Rejects
 * with a SourceError when one could not be looked at: then nothing is known of the whole.
 */
export async function checkIds(
  desk: Desk,
  size: BatchSize,
  cache: SourceCache,
  ids: readonly string[],
  options: CheckOptions,
): Promise<readonly string[]> {
  const changed: string[] = [];
  let broken: SourceFailure | null = null;
  await askInBatches(desk.channel, ids, jobOf(desk, size), {
    ...options,
    async onAnswers(answers) {
      const looked = await cache.look([...answers.keys()]);
      for (const [id, answer] of answers) {
        const cached = looked.get(id);
        if (answer.status === "failed") broken = answer.failure;
        else if (cached?.covered && differs(cached, answer.seen)) changed.push(id);
      }
    },
  });
  if (broken) throw new SourceError(broken);
  return changed;
}
