import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { fakeCare } from "../../test/fake-care";
import { BOX_A, BOX_B, boxed, local, stashId } from "../../test/fakes";
import type { LogLine, WayTest } from "../sync/care-ports";
import type { CareKit } from "./diagnostics-contracts";
import { createStores } from "./stores";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});

function started(kit: Partial<CareKit> = {}, locks: readonly string[] = []) {
  const world = fakeBackend([
    local("1", {}, { stashIds: [stashId(BOX_A, "a1")], locks: [...locks] }),
    local("2", {}, { stashIds: [stashId(BOX_A, "a2")] }),
  ]);
  world.source(BOX_A).put(boxed("a1", { name: "Person 1", height: 171 }), boxed("a2", { name: "Person 2" }));
  const stores = createStores({ ...world.backend, care: fakeCare(kit) });
  return { ...world, stores, care: () => stores.care.getState() };
}

describe("testing the ways", () => {
  const ways: readonly WayTest[] = [
    { way: "direct", account: null, failure: { kind: "offline" }, version: null },
    { way: "through-stash", account: { name: "librarian", roles: [], latencyMs: 5 }, failure: null, version: null },
  ];

  it("keeps the results, tells the cards, and what the page's policy is", async () => {
    const page = fakeCare().page;
    const policy = "default-src 'self', connect-src https://a.example https://b.example, connect-src https://b.example";
    const { stores, care } = started({
      examine: async () => ways,
      page: async () => ({ ...(await page()), policy }),
    });
    await stores.load();
    await care().testWays();
    expect([...care().connections.values()]).toMatchObject([
      { endpoint: BOX_A, state: "done", ways },
      { endpoint: BOX_B, state: "done", ways },
    ]);
    expect(stores.sources.getState().sources[0]?.test).toMatchObject({
      state: "ready",
      account: { name: "librarian" },
    });
    // Each list must allow it.
    expect(care().browser?.connectSources).toEqual([]);
  });

  it("leaves out what is switched off", async () => {
    const { stores, care } = started({ examine: async () => ways });
    await stores.load();
    await stores.settings.getState().save({ disabledSources: [BOX_A] });
    await care().testWays();
    expect([...care().connections.keys()]).toEqual([BOX_B]);
  });
});

describe("checking", () => {
  it("looks at Stash's configuration, the settings, the browser and the host", async () => {
    const { stores, care, state } = started({
      keyForm: () => "parts",
      probeDatabase: () => Promise.reject(new Error("denied")),
      host: async () => ({
        version: "v0.27.0",
        customFields: true,
        partialDates: true,
        merges: true,
        rateLimits: true,
      }),
    });
    state.settings = JSON.stringify({ debug: true, cacheHours: 9999 });
    await stores.load();
    await care().validate();
    const { findings } = care();
    if (findings.state !== "ready") throw new Error(findings.state);
    expect(findings.value.map(({ id }) => id)).toEqual([
      "database-refused",
      "host-too-old",
      "key-form",
      "key-form",
      "key-shared",
      "settings-damaged",
      "debug-on",
    ]);
    expect(JSON.stringify(findings.value)).not.toContain("sample-key");
  });

  it("says why it could not", async () => {
    const { stores, care, state } = started();
    state.down = new Error("Stash cannot be reached.");
    await stores.load();
    await care().validate();
    expect(care().findings).toEqual({ state: "failed", message: "Stash cannot be reached." });
  });
});

describe("the cache", () => {
  const tally = [
    { endpoint: BOX_A, type: "performer", entries: 120, bytes: 1000 },
    { endpoint: BOX_A, type: "name", entries: 3, bytes: 30 },
    { endpoint: BOX_A, type: "studio-name", entries: 2, bytes: 20 },
    { endpoint: "https://gone.example/graphql", type: "history", entries: 1, bytes: 9 },
  ];

  it("is shown by source and kind with what asking again takes", async () => {
    const { care, source } = started({ tally: async () => tally });
    await care().readCache();
    const { cache } = care();
    if (cache.state !== "ready") throw new Error(cache.state);
    const requests = source(BOX_A).estimate(120, 0);
    expect(cache.value).toMatchObject([
      { endpoint: BOX_A, kind: "performers", entries: 120, bytes: 1000, requests, seconds: Math.ceil(requests * 2.5) },
      { endpoint: BOX_A, kind: "names", entries: 5, bytes: 50 },
      { endpoint: "https://gone.example/graphql", kind: "histories", entries: 1, requests: null, seconds: null },
    ]);
  });

  it("is cleared by kind, and nothing else is", async () => {
    const clear = vi.fn(async () => 5);
    const { care, stores, disk } = started({ tally: async () => tally, clear });
    await disk.bases.set("performer 1", {} as never);
    await stores.load();
    expect(await care().clearCache(BOX_A, ["names"])).toBe(5);
    expect(clear).toHaveBeenCalledWith(BOX_A, ["name", "studio-name"]);
    expect(disk.bases.map.size).toBe(1);
  });
});

describe("removing everything", () => {
  it("takes away what was chosen and tells what could not be", async () => {
    const eraseSettings = vi.fn(async () => undefined);
    const eraseDatabase = vi.fn(() => Promise.reject(new Error("Another tab holds it.")));
    const { care, library } = started({ eraseSettings, eraseDatabase }, ["height"]);
    expect(await care().countLocked()).toBe(1);
    expect(await care().erase({ browser: true, settings: true, locks: true })).toEqual({
      done: ["locks", "settings"],
      failed: [{ what: "browser", message: "Another tab holds it." }],
    });
    expect((await library.byIds(["1"])).get("1")?.locks).toEqual([]);
    expect(await care().countLocked()).toBe(0);
  });

  it("leaves the locks when they were not chosen", async () => {
    const { care } = started({}, ["height"]);
    expect(await care().erase({ browser: false, settings: true, locks: false })).toEqual({
      done: ["settings"],
      failed: [],
    });
    expect(await care().countLocked()).toBe(1);
  });
});

describe("the log", () => {
  it("hears of runs, matching and decisions, without names and values", async () => {
    const lines: LogLine[] = [];
    const log = { ...fakeCare().log, on: () => true, add: (line: LogLine) => void lines.push(line) };
    const { stores, clock } = started({ log });
    await stores.load();
    const options = { task: "update-performers", selection: {}, nameSearch: false, fresh: false } as const;
    await clock.until(stores.run.getState().start(options));
    expect(lines.filter(({ area }) => area === "run").map(({ text }) => text)).toEqual(["Begun", "Ended"]);
    const matched = lines.find(({ area, data }) => area === "match" && data?.performer === "1");
    expect(matched?.data).toMatchObject({
      sources: expect.arrayContaining([
        expect.objectContaining({ verdict: "certain", evidence: expect.arrayContaining(["+stash-id"]) }),
      ]),
    });
    const compared = lines.find(({ area, data }) => area === "merge" && data?.performer === "1");
    expect(compared?.data?.fields).toMatchObject({ height: expect.stringMatching(/^fill/) });
    expect(JSON.stringify(lines)).not.toMatch(/Person|171/);
  });
});
