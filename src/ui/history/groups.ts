/** The history as people look at it: runs, in them performers and studios, in those what was changed. Pure. */
import type { HistoryEntry } from "../../store/history-contracts";
import { runOf } from "../../store/history-space";
import type { FieldKey } from "../../sync/fields";
import type { EntityType } from "../../sync/ports";
import type { RunRecord } from "../../sync/run-types";

/** A change with whatever took it back, newest first. */
export interface Change {
  readonly entry: HistoryEntry;
  readonly backs: readonly HistoryEntry[];
}

export interface EntityGroup {
  readonly key: string;
  readonly type: EntityType;
  readonly entityId: string;
  readonly name: string;
  /** Newest first. */
  readonly changes: readonly Change[];
  readonly at: number;
}

export interface Tally {
  /** Fields and acts that were written; those of them that were taken back. */
  readonly written: number;
  readonly undone: number;
  /** Records that Stash refused, whose outcome is not known, that are just being written. */
  readonly refused: number;
  readonly unclear: number;
  readonly open: number;
}

export interface RunGroup {
  readonly key: string;
  readonly at: number;
  /** Missing when a person accepted it, or the run is not kept any more. */
  readonly run: RunRecord | null;
  readonly imported: boolean;
  readonly entities: readonly EntityGroup[];
  readonly tally: Tally;
}

/** Fields of an entry that stand; an act that was done counts as one without a field. */
export function standing({ state, fields, undone }: HistoryEntry): readonly FieldKey[] {
  if (state === "not-applied" || state === "open" || state === "undone") return [];
  return fields.filter((field) => !undone.includes(field));
}

/** True for an act beside the fields that is not taken back. */
export function standingAct({ act, state }: HistoryEntry): boolean {
  return act !== undefined && (state === "applied" || state === "unclear");
}

/** The record whose taking back brings a field again; null where it was not taken back by one. */
export function backOf({ backs }: Change, field: FieldKey): HistoryEntry | null {
  return backs.find((back) => standing(back).includes(field)) ?? null;
}

const size = ({ act, fields }: HistoryEntry) => (act ? 1 : fields.length);

/** Counts of some changes. */
export function tallyOf(changes: readonly Change[]): Tally {
  const tally = { written: 0, undone: 0, refused: 0, unclear: 0, open: 0 };
  for (const { entry } of changes) {
    if (entry.state === "not-applied") tally.refused += 1;
    else if (entry.state === "open") tally.open += 1;
    else {
      if (entry.state === "unclear") tally.unclear += 1;
      tally.written += size(entry);
      tally.undone += entry.act ? (entry.state === "undone" ? 1 : 0) : entry.undone.length;
    }
  }
  return tally;
}

/** Every change with what took it back. A taking back whose change is gone stands for itself. */
function changesOf(entries: ReadonlyMap<string, HistoryEntry>): Change[] {
  const backs = new Map<string, HistoryEntry[]>();
  const firsts: HistoryEntry[] = [];
  for (const entry of entries.values()) {
    if (entry.undoes === null || !entries.has(entry.undoes)) firsts.push(entry);
    else backs.set(entry.undoes, [...(backs.get(entry.undoes) ?? []), entry]);
  }
  return firsts.map((entry) => ({ entry, backs: (backs.get(entry.id) ?? []).sort((a, b) => b.at - a.at) }));
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function entityGroups(run: string, changes: readonly Change[]): EntityGroup[] {
  const groups = byKey(changes, ({ entry }) => `${entry.type} ${entry.entityId}`);
  return [...groups].flatMap(([key, found]) => {
    const sorted = [...found].sort((a, b) => b.entry.at - a.entry.at);
    const first = sorted[0]?.entry;
    if (!first) return [];
    const { type, entityId, name, at } = first;
    return [{ key: `${run} ${key}`, type, entityId, name, at, changes: sorted }];
  });
}

/** Runs and acceptances, newest first; a run that wrote nothing is one without entities. */
export function historyGroups(
  entries: ReadonlyMap<string, HistoryEntry>,
  runs: ReadonlyMap<string, RunRecord>,
): readonly RunGroup[] {
  const found = byKey(changesOf(entries), ({ entry }) => runOf(entry));
  const groups = [...found].map(([key, changes]): RunGroup => {
    const run = runs.get(key) ?? null;
    const first = changes.reduce((at, { entry }) => Math.min(at, entry.at), Number.POSITIVE_INFINITY);
    return {
      ...{ key, run, at: run?.startedAt ?? first },
      imported: changes.some(({ entry }) => entry.imported !== undefined),
      entities: entityGroups(key, changes),
      tally: tallyOf(changes),
    };
  });
  const idle = [...runs.values()].filter((run) => !found.has(run.id));
  const empty = idle.map((run): RunGroup => {
    const tally = tallyOf([]);
    return { key: run.id, run, at: run.startedAt, imported: run.tab === "", entities: [], tally };
  });
  return [...groups, ...empty].sort((a, b) => b.at - a.at);
}
