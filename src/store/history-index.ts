/** What the faces need of every undo record, small enough to hold ten thousand; the records themselves stay where they are. */
import type { FieldKey } from "../sync/fields";
import type { Journal, UndoRecord } from "../sync/journal";
import type { EntityType } from "../sync/ports";
import { undoneFields } from "../sync/undo-state";
import { isEmpty } from "../sync/values";
import type { HistoryEntry } from "./history-contracts";

/** Records read in one go. */
const SLICE = 250;

export interface HistoryIndex {
  /** Reads what is new in the journal, from whatever tab; what this tab writes is taken in as it is written. */
  load(): Promise<void>;
  /** Everything read so far, by id. The map goes on changing: copy it to keep it. */
  entries(): ReadonlyMap<string, HistoryEntry>;
  /** Records of one entity, newest first. */
  ofEntity(type: EntityType, entityId: string): Promise<readonly UndoRecord[]>;
  /** Hears of changes, once loaded. Returns what ends it. */
  listen(heard: () => void): () => void;
}

/** What is kept in memory of a record. Its size is near what the database needs for it. */
export function entryOf(record: UndoRecord): HistoryEntry {
  const { id, runId, type, entityId, name, at, state, fields, undoes, act, imported } = record;
  const blank = fields.filter((one) => isEmpty(one.before)).map((one): FieldKey => one.field);
  return {
    ...{ id, runId, type, entityId, name, at, state, undoes },
    fields: fields.map((one): FieldKey => one.field),
    undone: undoneFields(record),
    sources: [...new Set(fields.flatMap((one) => one.sources))],
    bytes: JSON.stringify(record).length + (record.oldImageSize ?? 0),
    ...(blank.length > 0 && { blank }),
    ...(act && { act }),
    ...(imported !== undefined && { imported }),
  };
}

/** The journal, watched: `journal` is to be used in its place. Nothing is read before the first `load`. */
export function indexed(given: Journal): { readonly journal: Journal; readonly index: HistoryIndex } {
  const known = new Map<string, HistoryEntry>();
  let loaded = false;
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  function note(records: readonly UndoRecord[], gone: readonly string[] = []): void {
    if (!loaded && loading === null) return;
    for (const record of records) known.set(record.id, entryOf(record));
    for (const id of gone) known.delete(id);
    // Drawn once when all is read, not slice by slice.
    if (loaded) for (const heard of listeners) heard();
  }

  async function read(): Promise<void> {
    const keys = await given.keys();
    const there = new Set(keys);
    note(
      [],
      [...known.keys()].filter((id) => !there.has(id)),
    );
    const fresh = keys.filter((id) => !known.has(id));
    for (let at = 0; at < fresh.length; at += SLICE) {
      const records = await given.getMany(fresh.slice(at, at + SLICE));
      // Sizes are counted slice by slice, so that no task of the page takes long.
      note(records.flatMap((record) => record ?? []));
    }
    loaded = true;
    note([]);
  }

  const index: HistoryIndex = {
    async load() {
      loading ??= Promise.resolve()
        .then(read)
        .finally(() => {
          loading = null;
        });
      return loading;
    },
    entries: () => known,
    async ofEntity(type, entityId) {
      await index.load();
      const ids = [...known.values()].filter((one) => one.type === type && one.entityId === entityId);
      const records = await given.getMany(ids.map((one) => one.id));
      return records.flatMap((record) => record ?? []).sort((a, b) => b.at - a.at);
    },
    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
  const journal: Journal = {
    ...bound(given),
    async set(key, value) {
      await given.set(key, value);
      note([value]);
    },
    async setMany(entries) {
      await given.setMany(entries);
      note(entries.map(([, record]) => record));
    },
    async update(key, change) {
      const written = await given.update(key, change);
      note([written]);
      return written;
    },
    async updateMany(keys, change) {
      const written = await given.updateMany(keys, change);
      note(written.flatMap((record) => record ?? []));
      return written;
    },
    async delMany(keys) {
      await given.delMany(keys);
      note([], keys);
    },
    async clear() {
      await given.clear();
      note([], [...known.keys()]);
    },
  };
  return { journal, index };
}

/** The methods of a store, whether they are its own or its class's. */
function bound(given: Journal): Journal {
  return {
    get: (key) => given.get(key),
    getMany: (keys) => given.getMany(keys),
    set: (key, value) => given.set(key, value),
    setMany: (entries) => given.setMany(entries),
    update: (key, change) => given.update(key, change),
    updateMany: (keys, change) => given.updateMany(keys, change),
    delMany: (keys) => given.delMany(keys),
    keys: () => given.keys(),
    entries: () => given.entries(),
    clear: () => given.clear(),
    ...(given.pictures && { pictures: given.pictures }),
    ...(given.open && { open: () => given.open?.() ?? Promise.resolve([]) }),
  };
}
