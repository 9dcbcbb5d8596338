/** Following changes against the embedded boxes over real HTTP: every document and the REST side as they are served. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleKey } from "../src/dev/boxes/box-keys";
import { type BoxServer, startStashBox } from "../src/dev/boxes/stash-box-server";
import { startThePornDb } from "../src/dev/boxes/theporndb-server";
import { createSample } from "../src/dev/seed/sample";
import { cacheKey, type CachedEntity } from "../src/sources/cache";
import { type FeedState, feedKey } from "../src/sources/feed-state";
import { createSource } from "../src/sources/registry";
import { realClock } from "../src/store/surroundings";
import { boxSelection } from "../src/sync/fields";
import type { EntityType } from "../src/sync/ports";
import { MemoryKeyValue } from "./memory-kv";

const sample = createSample({ size: 200 });
let boxes: BoxServer[] = [];

beforeAll(async () => {
  const { harbour, lantern, mirador } = sample.boxes;
  boxes = await Promise.all([
    startStashBox({ name: "Harbour", data: harbour, apiKey: sampleKey("harbour", 1) }),
    startStashBox({ name: "Lantern", data: lantern, apiKey: sampleKey("lantern", 1), version: "head" }),
    startThePornDb({ name: "Mirador", data: mirador, apiKey: sampleKey("mirador", 1) }),
  ]);
});
afterAll(() => Promise.all(boxes.map((box) => box.close())));

/** Browsers resolve `*.localhost` themselves, Node leaves it to the system. */
const toLoopback: typeof fetch = (input, init) =>
  fetch(String(input).replace("//theporndb.localhost:", "//localhost:"), init);

/** A source that believes its library is too large to look at every record. */
async function following(index: number, type: EntityType) {
  const box = boxes[index] as BoxServer;
  const endpoint = index === 2 ? box.endpoint.replace("//localhost:", "//theporndb.localhost:") : box.endpoint;
  const clock = realClock();
  const [cache, feeds] = [new MemoryKeyValue<CachedEntity>(), new MemoryKeyValue<FeedState>()];
  const source = createSource(
    { endpoint, name: box.name, apiKey: box.apiKey, maxRequestsPerMinute: 0 },
    {
      fetch: toLoopback,
      clock,
      random: Math.random,
      cache,
      feeds,
      delayMs: () => 0,
      cacheMs: () => 3_600_000,
      performerSelection: boxSelection(),
      studioSelection: boxSelection("studio"),
    },
  );
  const { signal } = new AbortController();
  const rows = type === "studio" ? box.store.studios : box.store.performers;
  const ids = [...rows.values()].filter((row) => !row.deleted).map((row) => row.id);
  const strangers = Array.from({ length: 4000 }, (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`);
  await source.refresh?.({ type, ids: strangers, signal });
  const ask = type === "studio" ? source.studiosByIds : source.performersByIds;
  await ask(ids, { signal, onAnswers: () => undefined });
  const [one] = await cache.getMany([cacheKey(endpoint, type, ids[0] ?? "")]);
  // Entities that nobody will ask about, only so that there are many.
  await cache.setMany(
    strangers.map((id) => [cacheKey(endpoint, type, id), { ...(one as CachedEntity), entities: [] }]),
  );
  const refresh = () => source.refresh?.({ type, signal, maxAgeMs: 0 });
  const changed = async () => [...((await source.changed?.(type)) ?? [])].sort();
  return { box, ids, refresh, changed, state: () => feeds.get(feedKey(endpoint, type)), log: box.log };
}

describe.each([
  [0, "0.7.9"],
  [1, "head"],
])("a stash-box (%i, %s)", (index) => {
  it("shows edits, merges, deletions and changes without an edit; an erased target is no failure", async () => {
    const { box, ids, refresh, changed } = await following(index, "performer");
    const [edited, direct, target, source, deleted, erased] = ids as [string, string, string, string, string, string];
    box.store.applyEdit(edited, { height: 171 });
    box.store.modify(direct, { height: 172 });
    box.store.merge([source], target);
    box.store.delete(deleted);
    box.store.applyEdit(erased, { height: 173 });
    box.store.destroy(erased);
    expect(await refresh()).toEqual({ by: "feed", failure: null });
    const seen = await changed();
    for (const id of [edited, direct, target, source, deleted]) expect(seen).toContain(id);
    expect(seen).not.toContain(ids[10]);
  });

  it("shows changes of studios", async () => {
    const { box, ids, refresh, changed } = await following(index, "studio");
    const [edited, source, target] = ids as [string, string, string];
    box.store.applyStudioEdit(edited, { name: "Another Name" });
    box.store.mergeStudios([source], target);
    expect(await refresh()).toEqual({ by: "feed", failure: null });
    expect(await changed()).toEqual(expect.arrayContaining([edited, source, target]));
  });
});

describe("the narrow one", () => {
  it("shows changes by REST, with the key accepted as bearer", async () => {
    const { box, ids, refresh, changed, log } = await following(2, "performer");
    const [edited] = ids as [string];
    box.store.modify(edited, { height: 171 });
    expect(await refresh()).toEqual({ by: "feed", failure: null });
    expect(await changed()).toContain(edited);
    const asked = log.entries.filter((entry) => entry.path.startsWith("/changes/performers?"));
    expect(asked.map((entry) => entry.key)).toEqual(asked.map(() => "right"));
    expect(asked.length).toBeGreaterThan(0);
  });
});
