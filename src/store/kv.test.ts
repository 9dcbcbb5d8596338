import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { openKv } from "./kv";

let count = 0;
const fresh = () => openKv(`test-${++count}`);

it("keeps values apart by purpose", async () => {
  const kv = fresh();
  await kv<string>("plans").set("1", "plan");
  await kv<string>("bases").set("1", "base");
  expect(await kv<string>("plans").get("1")).toBe("plan");
  expect(await kv<string>("bases").get("1")).toBe("base");
});

it("finds them again through another connection", async () => {
  const name = `test-${++count}`;
  await openKv(name)<number>("journal").setMany([
    ["a", 1],
    ["b", 2],
  ]);
  const again = openKv(name)<number>("journal");
  expect(await again.getMany(["b", "none", "a"])).toEqual([2, undefined, 1]);
  expect(await again.entries()).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
});

it("changes a value in one transaction: no update is lost between two connections", async () => {
  const name = `test-${++count}`;
  const [one, two] = [openKv(name)<number>("slots"), openKv(name)<number>("slots")];
  const add = (old: number | undefined) => (old ?? 0) + 1;
  await Promise.all(Array.from({ length: 50 }, (_, i) => (i % 2 ? one : two).update("n", add)));
  expect(await one.get("n")).toBe(50);
  expect(await one.update("n", add)).toBe(51);
});

it("deletes some, or all", async () => {
  const store = fresh()<number>("cache");
  await store.setMany([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  await store.delMany(["a", "none"]);
  expect(await store.keys()).toEqual(["b", "c"]);
  await store.clear();
  expect(await store.keys()).toEqual([]);
});

it("takes empty lists without opening a transaction", async () => {
  const store = fresh()<number>("cache");
  await store.setMany([]);
  await store.delMany([]);
  expect(await store.getMany([])).toEqual([]);
});

it("opens anew after the browser closed the connection", async () => {
  const name = `test-${++count}`;
  const store = openKv(name)<string>("plans");
  await store.set("a", "kept");
  const opened = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  opened.close();
  const upgrade = await new Promise<IDBDatabase>((resolve, reject) => {
    // A newer version elsewhere: our connection must give way instead of blocking it.
    const request = indexedDB.open(name, 99);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
  expect(upgrade.version).toBe(99);
  upgrade.close();
});

it("brings an older database up to date and keeps what is in it", async () => {
  const name = `test-${++count}`;
  const old = ["journal", "bases", "runs", "cache", "plans", "slots"];
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of old) request.result.createObjectStore(store).put("kept", "1");
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
  const kv = openKv(name);
  for (const store of old) expect(await kv<string>(store as "plans").get("1")).toBe("kept");
  await kv<string>("choices").set("1", "new");
  expect(await kv<string>("choices").get("1")).toBe("new");
});

it("changes several values in one transaction, leaves some, and removes some", async () => {
  const store = fresh()<number>("marks");
  await store.setMany([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  const made = await store.updateMany(["a", "b", "c", "d"], (old, key) => {
    if (key === "b") return undefined;
    return key === "c" ? null : (old ?? 40) + 1;
  });
  expect(made).toEqual([2, 2, undefined, 41]);
  expect(await store.entries()).toEqual([
    ["a", 2],
    ["b", 2],
    ["d", 41],
  ]);
});

it("changes none of several values when one change throws", async () => {
  const store = fresh()<number>("marks");
  await store.set("a", 1);
  const failing = store.updateMany(["a", "b"], (_, key) => {
    if (key === "b") throw new Error("no");
    return 2;
  });
  await expect(failing).rejects.toThrow("no");
  expect(await store.entries()).toEqual([["a", 1]]);
});
