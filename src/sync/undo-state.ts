/** What of a record still stands: which of its fields were taken back, and what a taking back does to the records before it. */
import type { FieldKey } from "./fields";
import type { Journal, UndoField, UndoRecord } from "./journal";

/** A chain of takings back and redoings longer than this was not written by us. */
const LONGEST_CHAIN = 16;

/** Fields of the record that were taken back since. */
export function undoneFields({ state, undone, fields }: Pick<UndoRecord, "state" | "undone" | "fields">): FieldKey[] {
  return [...(undone ?? (state === "undone" ? fields.map((one) => one.field) : []))];
}

/** Fields of the record that Stash holds as it left them, as far as is known: those can be taken back. */
export function standingFields(record: UndoRecord): readonly UndoField[] {
  if (record.state === "not-applied") return [];
  const gone = undoneFields(record);
  return record.fields.filter((one) => !gone.includes(one.field));
}

/** The record after these fields were taken back, or (`again`) came back. */
function marked(record: UndoRecord, fields: readonly FieldKey[], again: boolean): UndoRecord {
  const before = undoneFields(record);
  const undone = again ? before.filter((field) => !fields.includes(field)) : [...new Set([...before, ...fields])];
  // An act has no fields: it stands or it does not.
  const all = record.fields.length > 0 ? record.fields.every((one) => undone.includes(one.field)) : !again;
  const { undone: _old, ...rest } = record;
  const state = all ? "undone" : record.state === "undone" ? "applied" : record.state;
  return { ...rest, state, ...(undone.length > 0 ? { undone } : {}) };
}

/**
 * Marks takings back as applied, and what they took back as undone, in one transaction; taking back a taking back makes
 * the first record stand again, and so on up the chain. Records that are gone stay gone.
 */
export async function noteUndone(journal: Journal, backs: readonly UndoRecord[]): Promise<void> {
  const known = new Map<string, UndoRecord>(backs.map((back) => [back.id, { ...back, state: "applied" }]));
  let level = backs.flatMap((back) => (back.undoes === null ? [] : [{ id: back.undoes, back }]));
  for (let depth = 0; level.length > 0 && depth < LONGEST_CHAIN; depth += 1) {
    const missing = [...new Set(level.map(({ id }) => id))].filter((id) => !known.has(id));
    for (const record of await journal.getMany(missing)) if (record) known.set(record.id, record);
    const next: typeof level = [];
    for (const { id, back } of level) {
      const record = known.get(id);
      if (!record) continue;
      const fields = back.fields.map((one) => one.field);
      known.set(id, marked(record, fields, depth % 2 === 1));
      if (record.undoes !== null) next.push({ id: record.undoes, back });
    }
    level = next;
  }
  if (known.size > 0) await journal.setMany([...known]);
}
