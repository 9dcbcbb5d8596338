/**
 * The undo records as IndexedDB keeps them: old pictures under keys of their own, so that ten thousand records are read
 * without them, and a mark on those whose outcome is not known, so that a start reads only these. Records of an earlier
 * form, with the picture inside and without a mark, are understood.
 */
import type { Journal, UndoRecord } from "../sync/journal";
import type { KeyValue } from "../sync/ports";
import type { Eviction } from "./history-contracts";

const IMAGE = "image:";
const OPEN = "open:";
const NOTE = "note:";
/** Set once every open record has its mark. */
const MARKED = "note:marked";
/** Read in one go: more would hold the page up. */
const SLICE = 250;
/** Marks of closed records are taken off so many at once. */
const CLOSED = 200;

/** What stands under the keys of the store. */
export type JournalValue = UndoRecord | string | true | Eviction;

/** What is remembered about the history as a whole. */
export type HistoryNotes = Pick<KeyValue<Eviction>, "get" | "set" | "delMany">;

/** Notes beside the records, in the same object store. */
export function createNotes(raw: KeyValue<JournalValue>): HistoryNotes {
  const notes = raw as KeyValue<Eviction>;
  return {
    get: (key) => notes.get(NOTE + key),
    set: (key, value) => notes.set(NOTE + key, value),
    delMany: (keys) => notes.delMany(keys.map((key) => NOTE + key)),
  };
}

/** True for the key of a record, false for what stands beside them. */
function isRecord(key: string): boolean {
  return !/^(?:image|open|note):/u.test(key);
}

function stripped(record: UndoRecord): UndoRecord {
  if (typeof record.oldImage !== "string") return record;
  const { oldImage, ...rest } = record;
  return { ...rest, oldImageSize: oldImage.length };
}

/** The journal over one object store. A record and its picture are written in one transaction. */
export function createJournal(raw: KeyValue<JournalValue>): Journal {
  const records = raw as KeyValue<UndoRecord>;
  const pictured = new Set<string>();
  let closed: string[] = [];

  async function setMany(entries: readonly (readonly [string, UndoRecord])[]): Promise<void> {
    const all: (readonly [string, JournalValue])[] = [];
    const pictures: string[] = [];
    for (const [key, record] of entries) {
      all.push([key, stripped(record)]);
      if (record.state === "open") all.push([OPEN + key, true]);
      else closed.push(OPEN + key);
      if (typeof record.oldImage !== "string" || pictured.has(key)) continue;
      all.push([IMAGE + key, record.oldImage]);
      pictures.push(key);
    }
    await raw.setMany(all);
    for (const key of pictures) pictured.add(key);
    if (closed.length < CLOSED) return;
    const gone = closed;
    closed = [];
    // A mark that stays says only that the record is to be looked at.
    await raw.delMany(gone).catch(() => undefined);
  }

  async function many(keys: readonly string[]): Promise<[string, UndoRecord][]> {
    const found: [string, UndoRecord][] = [];
    for (let at = 0; at < keys.length; at += SLICE) {
      const slice = keys.slice(at, at + SLICE);
      const values = await records.getMany(slice);
      for (const [i, key] of slice.entries()) {
        const value = values[i];
        if (value) found.push([key, value]);
      }
    }
    return found;
  }

  const keys = async () => (await raw.keys()).filter(isRecord);
  const entries = async () => many(await keys());

  return {
    get: (key) => records.get(key),
    getMany: (wanted) => records.getMany(wanted),
    set: (key, value) => setMany([[key, value]]),
    setMany,
    update: (key, change) => records.update(key, change),
    async updateMany(wanted, change) {
      const made = await records.updateMany(wanted, change);
      for (const [i, key] of wanted.entries()) if (made[i] && made[i].state !== "open") closed.push(OPEN + key);
      return made;
    },
    delMany: (gone) => raw.delMany(gone.flatMap((key) => [key, IMAGE + key, OPEN + key])),
    keys,
    entries,
    clear: () => raw.clear(),
    pictures: {
      async get(id) {
        const picture = await raw.get(IMAGE + id);
        return typeof picture === "string" ? picture : undefined;
      },
    },
    async open() {
      // Asked before every writing: only the marks are read, not the keys of ten thousand records.
      const marks = (await raw.keys(OPEN)).map((key) => key.slice(OPEN.length));
      const marked = (await raw.get(MARKED)) === true;
      const looked = marked ? await many(marks) : await entries();
      const open = looked.filter(([, record]) => record.state === "open");
      const still = new Set(open.map(([key]) => key));
      const stale = marks.filter((key) => !still.has(key)).map((key) => OPEN + key);
      if (stale.length > 0) await raw.delMany(stale);
      if (!marked) await raw.setMany([...open.map(([key]) => [OPEN + key, true] as const), [MARKED, true]]);
      return open.map(([, record]) => record);
    },
  };
}
