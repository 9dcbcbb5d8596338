/** IndexedDB, through idb-keyval: one database, one object store a purpose, every method one transaction. */
import {
  clear,
  delMany,
  entries,
  get,
  getMany,
  keys,
  promisifyRequest,
  setMany,
  type UseStore,
  update,
} from "idb-keyval";
import type { KeyValue } from "../sync/ports";
import { heldOpen, toStorageError } from "./storage-error";

/** Purposes that must be on the disk before we go on: what makes a change undoable (stash-host: IndexedDB), what a person said. */
const STRICT = ["journal", "bases", "runs", "choices", "feeds"] as const;
const RELAXED = ["cache", "plans", "studioPlans", "slots", "ids", "log", "marks"] as const;

export type StoreName = (typeof STRICT)[number] | (typeof RELAXED)[number];

const NAMES: readonly StoreName[] = [...STRICT, ...RELAXED];
/** Grows with every new store; those that are there are kept. 2: choices. 3: feeds, ids, log. 4: marks. */
const VERSION = 4;

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Throws where there is no IndexedDB at all: that rejects.
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      for (const store of NAMES)
        if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
    };
    let late = false;
    request.onblocked = () => {
      late = true;
      reject(heldOpen());
    };
    request.onsuccess = () => {
      // Nobody waits for it any more: it would stand in the way of the next.
      if (late) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error("IndexedDB could not be opened"));
  });
}

interface Connection {
  (): Promise<IDBDatabase>;
  /** The browser has closed it: the next call opens it anew. */
  forget(): void;
}

/** A connection that is opened when first used, and again when the browser closed it. Rejects with a StorageError. */
function connection(name: string): Connection {
  let open: Promise<IDBDatabase> | null = null;
  const forget = () => {
    open = null;
  };
  const connect = () => {
    open ??= openDatabase(name).then(
      (db) => {
        db.onclose = forget;
        // Another tab brings a newer version: let it, and open anew when asked again.
        db.onversionchange = () => {
          db.close();
          forget();
        };
        return db;
      },
      (error: unknown) => {
        throw toStorageError(error, true);
      },
    );
    open.catch(forget);
    return open;
  };
  return Object.assign(connect, { forget });
}

/** Every use of a store is one transaction; what the browser refuses is said in a sentence. */
function useStoreOf(db: Connection, store: StoreName): UseStore {
  const options: IDBTransactionOptions = (STRICT as readonly string[]).includes(store) ? { durability: "strict" } : {};
  const begin = (open: IDBDatabase, mode: IDBTransactionMode) =>
    open.transaction(store, mode, options).objectStore(store);
  return async (mode, run) => {
    try {
      const open = await db();
      let objects: IDBObjectStore;
      try {
        objects = begin(open, mode);
      } catch (error) {
        // Closed by the browser without a word: its storage crashed, or the data of the site were cleared.
        if ((error as { readonly name?: string }).name !== "InvalidStateError") throw error;
        db.forget();
        objects = begin(await db(), mode);
      }
      return await run(objects);
    } catch (error) {
      throw toStorageError(error);
    }
  };
}

/** Every key read and written within the one transaction that `objects` belongs to. */
async function changeMany<V>(
  objects: IDBObjectStore,
  keys: readonly string[],
  change: (old: V | undefined, key: string) => V | undefined | null,
): Promise<(V | undefined)[]> {
  const made: (V | undefined)[] = [];
  let broken: { readonly error: unknown } | null = null;
  for (const [i, key] of keys.entries()) {
    const request: IDBRequest<V | undefined> = objects.get(key);
    request.onsuccess = () => {
      try {
        const next = change(request.result, key);
        if (next === null) objects.delete(key);
        else if (next !== undefined) objects.put(next, key);
        made[i] = next === null ? undefined : (next ?? request.result);
      } catch (error) {
        // A change that throws must not leave the others half done.
        broken ??= { error };
        objects.transaction.abort();
      }
    };
  }
  await promisifyRequest(objects.transaction).catch((error: unknown) => {
    throw broken ? broken.error : error;
  });
  return made;
}

/** Keys that begin with these characters. */
function keysFrom(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

function keyValue<V>(store: UseStore): KeyValue<V> {
  return {
    get: (key) => get<V>(key, store),
    getMany: (wanted) => (wanted.length === 0 ? Promise.resolve([]) : getMany<V | undefined>([...wanted], store)),
    set: (key, value) =>
      store("readwrite", (objects) => {
        objects.put(value, key);
        // Committed at once: a page that is going away does not live to see the success that commits by itself.
        objects.transaction.commit?.();
        return promisifyRequest(objects.transaction);
      }),
    setMany: (list) =>
      list.length === 0
        ? Promise.resolve()
        : setMany(
            list.map(([key, value]) => [key, value]),
            store,
          ),
    async update(key, change) {
      let written: V | undefined;
      await update<V>(
        key,
        (old) => {
          written = change(old);
          return written;
        },
        store,
      );
      return written as V;
    },
    updateMany: (wanted, change) =>
      wanted.length === 0 ? Promise.resolve([]) : store("readwrite", (objects) => changeMany(objects, wanted, change)),
    delMany: (gone) => (gone.length === 0 ? Promise.resolve() : delMany([...gone], store)),
    keys: (prefix) =>
      prefix === undefined
        ? keys<string>(store)
        : store("readonly", (objects) =>
            promisifyRequest(objects.getAllKeys(keysFrom(prefix)) as IDBRequest<string[]>),
          ),
    entries: () => entries<string, V>(store),
    clear: () => clear(store),
  };
}

/** The plugin's database. Opens when first used; methods reject when the browser refuses storage (private window, full disk). */
export function openKv(name = "performerSiteSync"): <V>(store: StoreName) => KeyValue<V> {
  const db = connection(name);
  const stores = new Map(NAMES.map((store) => [store, useStoreOf(db, store)]));
  return <V>(store: StoreName) => keyValue<V>(stores.get(store) as UseStore);
}

/**
 * Deletes the whole database. Open connections of this plugin, in other tabs too, give way; what is asked afterwards begins with
 * an empty one. Rejects with a sentence when the browser does not do it.
 */
export function eraseKv(name = "performerSiteSync"): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error("The browser did not delete the database."));
    request.onblocked = () =>
      reject(new Error("Another tab still holds the database open. Close the other tabs with Stash and try again."));
  });
}
