/** Favourites at the embedded boxes, which answer as the real ones were seen to: over real HTTP and the real clock. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sampleKey } from "../src/dev/boxes/box-keys";
import { type BoxServer, startStashBox } from "../src/dev/boxes/stash-box-server";
import { startThePornDb } from "../src/dev/boxes/theporndb-server";
import { createSample } from "../src/dev/seed/sample";
import type { CachedEntity } from "../src/sources/cache";
import { createSource } from "../src/sources/registry";
import { realClock } from "../src/store/surroundings";
import { MemoryKeyValue } from "./memory-kv";

const sample = createSample({ size: 120 });
const NARROW = 2;
let boxes: BoxServer[] = [];

beforeAll(async () => {
  const { harbour, lantern, mirador } = sample.boxes;
  boxes = await Promise.all([
    startStashBox({ name: "Harbour", data: harbour, apiKey: sampleKey("harbour", 1) }),
    startStashBox({ name: "Lantern", data: lantern, apiKey: sampleKey("lantern", 1), version: "head" }),
    startThePornDb({ name: "Mirador", data: mirador, apiKey: sampleKey("mirador", 1), requestsPerMinute: 10_000 }),
  ]);
});
afterAll(() => Promise.all(boxes.map((box) => box.close())));
beforeEach(() => {
  for (const box of boxes) {
    box.faults.clear();
    box.log.clear();
  }
});

/** Browsers resolve `*.localhost` themselves, Node leaves it to the system: so the name is put right here. */
const toLoopback: typeof fetch = (input, init) =>
  fetch(String(input).replace("//theporndb.localhost:", "//localhost:"), init);

function setup(index: number) {
  const box = boxes[index] as BoxServer;
  const endpoint = index === NARROW ? box.endpoint.replace("//localhost:", "//theporndb.localhost:") : box.endpoint;
  const ids = new MemoryKeyValue<string>();
  const source = createSource(
    { endpoint, name: box.name, apiKey: box.apiKey, maxRequestsPerMinute: 0 },
    {
      fetch: toLoopback,
      clock: realClock(),
      random: () => 0,
      cache: new MemoryKeyValue<CachedEntity>(),
      ids,
      delayMs: () => 0,
      cacheMs: () => 3_600_000,
      performerSelection: "name",
      timeoutMs: 2000,
    },
  );
  const signal = new AbortController().signal;
  const options = { signal };
  const list = async (type: "performer" | "studio") => {
    const answer = await source.favourites?.(type, options);
    if (answer?.status !== "found") throw new Error(`no list: ${JSON.stringify(answer)}`);
    return answer.entries;
  };
  const living = [...box.store.performers.values()].filter((row) => !row.deleted).map((row) => row.id);
  const free = living.filter((id) => !box.store.favoritePerformers.has(id));
  return { box, source, options, list, ids, living, free };
}

describe.each([0, 1, NARROW])("box %i", (index) => {
  it("lists every favourite performer and studio", async () => {
    const { box, list } = setup(index);
    const sorted = (ids: Iterable<string>) => [...ids].sort();
    const alive = (id: string) => box.store.performers.get(id)?.deleted === false;
    const performers = await list("performer");
    expect(sorted(performers.map((one) => one.id))).toEqual(sorted([...box.store.favoritePerformers].filter(alive)));
    expect(sorted((await list("studio")).map((one) => one.id))).toEqual(sorted(box.store.favoriteStudios));
    expect(performers.length).toBeGreaterThan(0);
  });

  it("says which are marked and which are gone", async () => {
    const { box, source, options, free } = setup(index);
    const [one = ""] = free;
    const [marked = ""] = [...box.store.favoritePerformers];
    const gone = [...box.store.performers.values()].find((row) => row.deleted)?.id ?? "";
    const missing = "00000000-0000-7000-8000-000000000000";
    const marks = await source.favouriteMarks?.("performer", [one, marked, gone, missing], options);
    expect(marks?.get(one)).toEqual({ status: "known", favorite: false });
    expect(marks?.get(marked)).toEqual({ status: "known", favorite: true });
    expect(marks?.get(gone)?.status).toBe("gone");
    expect(marks?.get(missing)).toEqual({ status: "gone", mergedInto: null });
    expect(box.log.count()).toBe(1);
  });

  it("sets and clears marks, many in one request", async () => {
    const { box, source, options, free } = setup(index);
    const some = free.slice(0, 30);
    const change = (favorite: boolean) =>
      source.setFavourites?.(
        "performer",
        some.map((id) => ({ id, favorite })),
        options,
      );
    const set = await change(true);
    expect([...(set?.values() ?? [])].every((one) => one.status === "done")).toBe(true);
    expect(some.every((id) => box.store.favoritePerformers.has(id))).toBe(true);
    expect(box.log.count()).toBe(1);
    await change(false);
    expect(some.some((id) => box.store.favoritePerformers.has(id))).toBe(false);
  });

  it("finds out what became of a batch whose answer was lost, and does not send it again", async () => {
    const { box, source, options, free } = setup(index);
    const some = free.slice(0, 3);
    // Carried out, then the connection is cut in the middle of the answer.
    box.faults.next("cut");
    const changes = some.map((id) => ({ id, favorite: true }));
    const outcomes = await source.setFavourites?.("performer", changes, options);
    expect([...(outcomes?.values() ?? [])].map((one) => one.status)).toEqual(["done", "done", "done"]);
    expect(box.log.entries.filter(({ query }) => query.startsWith("mutation"))).toHaveLength(1);
    for (const id of some) box.store.favoritePerformers.delete(id);
  });

  it("sends again what a failing box says it has not done", async () => {
    const { box, source, options, free } = setup(index);
    const [id = ""] = free;
    box.faults.next("5xx");
    const outcomes = await source.setFavourites?.("performer", [{ id, favorite: true }], options);
    expect(outcomes?.get(id)).toEqual({ status: "done" });
    expect(box.store.favoritePerformers.delete(id)).toBe(true);
  });
});

describe("one that is refused", () => {
  it("costs only itself, although the box answers null for all", async () => {
    const { box, source, options, free } = setup(0);
    const gone = [...box.store.performers.values()].find((row) => row.deleted)?.id ?? "";
    const [a = "", b = ""] = free;
    const outcomes = await source.setFavourites?.(
      "performer",
      [a, gone, b].map((id) => ({ id, favorite: true })),
      options,
    );
    expect(outcomes?.get(a)).toEqual({ status: "done" });
    expect(outcomes?.get(b)).toEqual({ status: "done" });
    expect(outcomes?.get(gone)).toMatchObject({ status: "refused", message: expect.stringMatching(/deleted/u) });
    expect(box.store.favoritePerformers.has(a) && box.store.favoritePerformers.has(b)).toBe(true);
  });
});

describe("numeric ids", () => {
  it("are turned into uuids once, and never again", async () => {
    const { box, list, ids } = setup(NARROW);
    const first = await list("performer");
    expect(box.log.count()).toBe(first.length + 1);
    expect(ids.map.size).toBe(first.length);
    box.log.clear();
    expect(await list("performer")).toEqual(first);
    expect(box.log.count()).toBe(1);
  });

  it("sends the key to the REST side of that very host only", async () => {
    const { box, source, options } = setup(NARROW);
    await source.favourites?.("studio", options);
    expect(box.log.entries.filter(({ method }) => method === "GET").every(({ key }) => key === "right")).toBe(true);
  });
});
