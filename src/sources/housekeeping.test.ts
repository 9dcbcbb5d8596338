/** Ways tested, the cache counted and cleared, and what the debug log is told. */
import { describe, expect, it } from "vitest";
import { aliased, FakeBox, ME, performer, reply } from "../../test/fake-box";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import type { LogLine } from "../sync/care-ports";
import type { Scraper } from "../sync/ports";
import { type CachedEntity, cacheKey } from "./cache";
import { clearSorts, tallyCache } from "./cache-keeper";
import { keyForm } from "./key-form";
import { asksFor, outline } from "./outline";
import { createSource } from "./registry";

const ENDPOINT = "https://box.example/graphql";
/** Marked, so that a leak is found whatever it stands in. */
const KEY = "eyJmarkedhead.markedbody77.markedtail77";

const scraper = (change: Partial<Scraper> = {}): Scraper => ({
  performers: async () => [],
  studios: async () => [],
  validate: async () => ({ valid: true, status: "Successfully authenticated as librarian" }),
  ...change,
});

function setup(answer: ConstructorParameters<typeof FakeBox>[1], stash: Scraper = scraper()) {
  const clock = new VirtualClock();
  const box = new FakeBox(clock, answer);
  const lines: LogLine[] = [];
  const state = { on: true };
  const kv = new MemoryKeyValue<CachedEntity>();
  const source = createSource(
    { endpoint: ENDPOINT, name: "Box", apiKey: KEY, maxRequestsPerMinute: 0 },
    {
      fetch: box.fetch,
      clock,
      random: () => 0.5,
      cache: kv,
      delayMs: () => 2000,
      cacheMs: () => 3_600_000,
      performerSelection: "name gender",
      scraper: stash,
      log: { on: () => state.on, add: (line) => lines.push(line) },
    },
  );
  return { clock, box, lines, state, kv, source, signal: new AbortController().signal };
}

const lost = () => {
  throw new TypeError("Failed to fetch");
};

describe("testing the ways", () => {
  it("asks each way, and the version of the server where there is one", async () => {
    const { source, clock, signal, box } = setup(({ query }) =>
      query.includes("version") ? reply({ data: { version: { version: "v0.7.9" } } }) : reply(ME),
    );
    const ways = await clock.until(source.examine(signal));
    expect(ways).toMatchObject([
      { way: "direct", failure: null, version: "v0.7.9", account: { name: "librarian" } },
      { way: "through-stash", failure: null, version: null, account: { name: "librarian", roles: [] } },
    ]);
    expect(box.requests.length).toBe(2);
    expect(source.way()).toBe("direct");
  });

  it("does without the version where the server refuses it", async () => {
    const { source, clock, signal } = setup(({ query }) =>
      query.includes("version") ? reply({ errors: [{ message: "Cannot query field" }] }) : reply(ME),
    );
    const [direct] = await clock.until(source.examine(signal));
    expect(direct).toMatchObject({ version: null, failure: null });
  });

  it("goes over to Stash when the browser is kept out, and says why it was", async () => {
    const { source, clock, signal } = setup(lost);
    const ways = await clock.until(source.examine(signal));
    expect(ways.map(({ way, failure }) => [way, failure?.kind ?? null])).toEqual([
      ["direct", "offline"],
      ["through-stash", null],
    ]);
    expect(source.way()).toBe("through-stash");
  });

  it("does not go over because a key is refused", async () => {
    const stash = scraper({ validate: async () => ({ valid: false, status: "Invalid API key" }) });
    const { source, clock, signal } = setup(() => reply({ data: { me: null } }), stash);
    const ways = await clock.until(source.examine(signal));
    expect(ways.map(({ failure }) => failure?.kind)).toEqual(["auth", "auth"]);
    expect(source.way()).toBe("direct");
  });
});

describe("the cache", () => {
  const entry: CachedEntity = { fetchedAt: 1, selection: "s", entities: [] };
  const OTHER = "https://other.example/graphql";
  async function filled() {
    const kv = new MemoryKeyValue<CachedEntity>();
    for (let n = 0; n < 130; n += 1) await kv.set(cacheKey(ENDPOINT, "performer", `p${n}`), entry);
    await kv.set(cacheKey(ENDPOINT, "name", "two words"), entry);
    await kv.set(cacheKey(OTHER, "performer", "p1"), entry);
    await kv.set("something else", entry);
    return kv;
  }

  it("is counted by source and sort", async () => {
    const tallies = await tallyCache(await filled());
    expect(tallies.map(({ endpoint, type, entries }) => [endpoint, type, entries])).toEqual([
      [ENDPOINT, "performer", 130],
      [ENDPOINT, "name", 1],
      [OTHER, "performer", 1],
    ]);
    expect(tallies[0]?.bytes).toBeGreaterThan(130 * 40);
  });

  it("is cleared by source and sort, and what is not ours stays", async () => {
    const kv = await filled();
    const feeds = new MemoryKeyValue<number>();
    for (const key of [`${ENDPOINT} performer`, `${ENDPOINT} studio`, `${OTHER} performer`, "looked"])
      await feeds.set(key, 1);
    expect(await clearSorts(kv, feeds, ENDPOINT, ["performer"])).toBe(130);
    expect(await feeds.keys()).toEqual([`${ENDPOINT} studio`, `${OTHER} performer`, "looked"]);
    expect((await kv.keys()).sort()).toEqual([`${ENDPOINT} name two words`, `${OTHER} performer p1`, "something else"]);
    expect(await clearSorts(kv, feeds, null, ["performer", "name"])).toBe(2);
    expect(await kv.keys()).toEqual(["something else"]);
  });
});

describe("what the log is told", () => {
  const ask = async (world: ReturnType<typeof setup>, ids: readonly string[]) =>
    world.clock.until(world.source.performersByIds(ids, { signal: world.signal, onAnswers: () => undefined }));
  const ID = "3f0e8c1a-0000-4000-8000-00000000000a";

  it("requests with ids, times and shapes: no value, no name, no account, no key", async () => {
    const world = setup(({ keys, isProbe }) =>
      isProbe
        ? reply(ME)
        : reply({ data: aliased(keys, (id) => performer(id, { name: "Wren Thistledown", gender: "FEMALE" })) }),
    );
    await world.clock.until(world.source.account(world.signal));
    await ask(world, [ID]);
    const request = world.lines.filter(({ area }) => area === "request");
    expect(request).toMatchObject([
      { level: "info", data: { source: "Box", way: "direct", asked: "me" } },
      { level: "info", data: { asked: "findPerformer", keys: 1, variables: { k0: ID }, answer: { a0: { id: ID } } } },
    ]);
    const text = JSON.stringify(world.lines);
    for (const secret of ["marked", "Wren", "FEMALE", "librarian"]) expect(text).not.toContain(secret);
  });

  it("hits and misses of the cache", async () => {
    const world = setup(({ keys, isProbe }) =>
      isProbe ? reply(ME) : reply({ data: aliased(keys, (id) => performer(id)) }),
    );
    await ask(world, [ID]);
    await ask(world, [ID]);
    const looked = world.lines.filter(({ area, text }) => area === "cache" && text === "Looked up");
    expect(looked.map(({ data }) => [data?.hits, data?.misses])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("failures in the server's words, without the key that stands in them", async () => {
    const world = setup(
      () => new Response(`no such token ${KEY}`, { status: 500, headers: { "content-type": "text/plain" } }),
    );
    await ask(world, [ID]);
    const failed = world.lines.find(({ level }) => level === "error");
    expect(failed).toMatchObject({ area: "request", data: { failure: { kind: "auth", status: 500 } } });
    expect(JSON.stringify(world.lines)).not.toContain("marked");
  });

  it("nothing while it is off", async () => {
    const world = setup(({ keys, isProbe }) =>
      isProbe ? reply(ME) : reply({ data: aliased(keys, (id) => performer(id)) }),
    );
    world.state.on = false;
    await ask(world, [ID]);
    expect(world.lines).toEqual([]);
  });
});

describe("an outline", () => {
  it("keeps ids, times and marks, and turns the rest into lengths and counts", () => {
    expect(
      outline({
        me: { id: "4711", name: "somebody", roles: ["READ"] },
        a0: {
          id: "x-1",
          name: "Wren",
          deleted: false,
          updated: "2026-11-22T10:00:00Z",
          urls: [{ url: "https://w.example" }],
        },
        edits: [1, 2, 3, 4, 5],
      }),
    ).toEqual({
      me: { roles: ["READ"] },
      a0: {
        id: "x-1",
        deleted: false,
        updated: "2026-11-22T10:00:00Z",
        urls: [{ "‹other fields filled›": 1 }],
        "‹other fields filled›": 1,
      },
      edits: ["‹number›", "‹number›", "‹number›", "‹5 in all›"],
    });
    expect(outline({ id: "a name with spaces" })).toEqual({ id: "‹18 characters›" });
  });

  it("shows three of many aliases", () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`a${n}`, null]));
    expect(outline(many)).toEqual({ a0: null, a1: null, a2: null, "‹in all›": 50 });
  });

  it("names what a document asks", () => {
    expect(
      asksFor(
        "query($k0:ID!){a0:findPerformer(id:$k0){...E} a1:findPerformer(id:$k1){...E}} fragment E on Performer{id}",
      ),
    ).toBe("findPerformer × 2");
    expect(asksFor("{me{id name roles}}")).toBe("me");
  });
});

it("keys have a known form at plain stash-boxes only", () => {
  expect(keyForm("https://box.example/graphql")).toBe("parts");
  expect(keyForm("https://theporndb.net/graphql")).toBe("any");
});
