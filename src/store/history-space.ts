/** Which undo records go when the space setting is reached: only whole oldest runs (sync-rules section 6). Pure. */
import type { Eviction, HistoryEntry } from "./history-contracts";

/** Records that belong together: those of a run, or of one acceptance, and what took them back. */
export function runOf({ runId, undoes, id }: Pick<HistoryEntry, "runId" | "undoes" | "id">): string {
  return runId ?? `one ${undoes ?? id}`;
}

/** What all of them take. */
export function bytesOf(entries: Iterable<HistoryEntry>): number {
  let bytes = 0;
  for (const entry of entries) bytes += entry.bytes;
  return bytes;
}

export interface Overflow extends Omit<Eviction, "at"> {
  readonly ids: readonly string[];
}

/**
 * The oldest runs without which the rest takes at most `limit` bytes; null when nothing need go. The newest run always
 * stays, whatever it takes, and so does a run with a record whose outcome is not known.
 */
export function overflow(entries: ReadonlyMap<string, HistoryEntry>, limit: number): Overflow | null {
  let left = bytesOf(entries.values());
  if (left <= limit) return null;
  const runs = new Map<string, HistoryEntry[]>();
  for (const entry of entries.values()) {
    const key = runOf(entry);
    const found = runs.get(key);
    if (found) found.push(entry);
    else runs.set(key, [entry]);
  }
  const newest = (run: readonly HistoryEntry[]) => run.reduce((at, one) => Math.max(at, one.at), 0);
  const oldestFirst = [...runs.values()].map((run) => ({ run, at: newest(run) })).sort((a, b) => a.at - b.at);
  const gone: HistoryEntry[] = [];
  let count = 0;
  for (const { run } of oldestFirst.slice(0, -1)) {
    if (left <= limit) break;
    if (run.some((one) => one.state === "open")) continue;
    gone.push(...run);
    count += 1;
    left -= bytesOf(run);
  }
  if (count === 0) return null;
  const changes = gone.filter((one) => one.undoes === null).length;
  return { ids: gone.map((one) => one.id), runs: count, changes, bytes: bytesOf(gone), until: newest(gone) };
}
