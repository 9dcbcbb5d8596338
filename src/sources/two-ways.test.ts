import { describe, expect, it } from "vitest";
import { uuid } from "../../test/fake-box";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import type { AskOptions, NameAnswer, RawRecord, Scraper, SourceAnswer } from "../sync/ports";
import type { CachedEntity } from "./cache";
import type { FeedState } from "./feed-state";
import { createSource } from "./registry";

const KEY = "sample-key-77";
const ENDPOINT = "http://box.example/graphql";

/** A source whose direct way does what `fetch` does, and a Stash that knows every performer. */
function setup(fetch: typeof globalThis.fetch, stash: Partial<Scraper> = {}) {
  const clock = new VirtualClock();
  const queries: { query: string; at: number }[] = [];
  const scraper: Scraper = {
    async performers(_endpoint, query): Promise<readonly RawRecord[]> {
      queries.push({ query, at: clock.now() });
      if (query === uuid(9)) return [];
      return [
        {
          name: "Ada Quill",
          height: "170",
          remote_site_id: query.replaceAll(" ", "-"),
          images: ["http://box.example/i/1", "data:x"],
        },
      ];
    },
    studios: async (_endpoint, query) =>
      query === uuid(9)
        ? []
        : [
            {
              name: "Atlas House",
              aliases: "Atlas, AH",
              urls: ["https://atlas.example/"],
              image: "http://box.example/i/2",
              remote_site_id: query.replaceAll(" ", "-"),
              parent: { name: "Atlas", remote_site_id: uuid(5) },
            },
          ],
    validate: async () => ({ valid: true, status: "Successfully authenticated as librarian" }),
    ...stash,
  };
  const source = createSource(
    { endpoint: ENDPOINT, name: "Box", apiKey: KEY, maxRequestsPerMinute: 0 },
    {
      fetch,
      clock,
      random: () => 0.5,
      cache: new MemoryKeyValue<CachedEntity>(),
      feeds: new MemoryKeyValue<FeedState>(),
      delayMs: () => 2000,
      cacheMs: () => 3_600_000,
      performerSelection: "name",
      cspBlocked: () => true,
      scraper,
    },
  );
  const { signal } = new AbortController();
  async function ask<A>(put: (keys: readonly string[], more: AskOptions<A>) => Promise<void>, keys: readonly string[]) {
    const answers = new Map<string, A>();
    const times = new Map<string, number>();
    const onAnswers = (part: ReadonlyMap<string, A>) => {
      for (const [key, answer] of part) {
        answers.set(key, answer);
        times.set(key, (times.get(key) ?? 0) + 1);
      }
    };
    await clock.until(put(keys, { signal, onAnswers }));
    expect([...times.values()].every((count) => count === 1)).toBe(true);
    return answers;
  }
  return { clock, source, queries, signal, ask };
}

const refused = async () => {
  throw new TypeError("Failed to fetch");
};

describe("a source the browser may not ask", () => {
  it("answers for studios too: one picture, the parent by its id, aliases as Stash joins them", async () => {
    const { source, ask } = setup(refused);
    const answers = await ask<SourceAnswer>(source.studiosByIds, [uuid(1), uuid(9)]);
    expect(answers.get(uuid(9))).toEqual({ status: "missing" });
    expect(answers.get(uuid(1))).toMatchObject({
      entity: {
        id: uuid(1),
        form: "scraped",
        deleted: false,
        images: [{ url: "http://box.example/i/2" }],
        record: { aliases: "Atlas, AH", parent: { id: uuid(5), name: "Atlas" } },
      },
    });
    const named = await ask<NameAnswer>(source.studiosByNames, ["Atlas House"]);
    expect(named.get("Atlas House")).toMatchObject({ status: "found", entities: [{ name: "Atlas House" }] });
  });

  it("is asked through Stash, one key a request at the user's pace", async () => {
    const { source, queries, ask } = setup(refused);
    const answers = await ask<SourceAnswer>(source.performersByIds, [uuid(1), uuid(2), uuid(9), "no uuid"]);
    expect(source.way()).toBe("through-stash");
    expect(answers.get(uuid(1))).toMatchObject({
      status: "found",
      entity: { id: uuid(1), form: "scraped", record: { height: "170" }, images: [{ url: "http://box.example/i/1" }] },
    });
    expect(answers.get(uuid(9))).toEqual({ status: "missing" });
    expect(answers.get("no uuid")?.status).toBe("malformed-id");
    expect(queries.map((one) => one.query)).toEqual([uuid(1), uuid(2), uuid(9)]);
    expect(queries.every((one, i) => i === 0 || one.at - queries[i - 1]!.at >= 2000)).toBe(true);
  });

  it("is searched by name that way too", async () => {
    const { source, ask } = setup(refused);
    const answers = await ask<NameAnswer>(source.performersByNames, ["Ada Quill"]);
    expect(answers.get("Ada Quill")).toMatchObject({ status: "found", entities: [{ name: "Ada Quill" }] });
  });

  it("tells the account in Stash's words", async () => {
    const { clock, source, signal } = setup(refused);
    expect(await clock.until(source.account(signal))).toMatchObject({ name: "librarian" });
    expect(source.way()).toBe("through-stash");
  });

  it("does not wait for the dead way again", async () => {
    let tried = 0;
    const { source, ask } = setup(async () => {
      tried += 1;
      throw new TypeError("Failed to fetch");
    });
    await ask<SourceAnswer>(source.performersByIds, [uuid(1)]);
    const before = tried;
    await ask<SourceAnswer>(source.performersByIds, [uuid(2)]);
    expect(tried).toBe(before);
  });
});

describe("when Stash does not reach it either", () => {
  it("answers with why the direct way failed", async () => {
    const { source, ask } = setup(refused, { validate: async () => ({ valid: false, status: "could not reach" }) });
    const answers = await ask<SourceAnswer>(source.performersByIds, [uuid(1)]);
    expect(answers.get(uuid(1))).toMatchObject({ status: "failed", failure: { kind: "blocked" } });
    expect(source.way()).toBe("direct");
  });
});

describe("a source the browser may ask", () => {
  it("never goes through Stash, not even with a wrong key", async () => {
    const { source, queries, ask } = setup(async () => new Response("", { status: 401 }));
    const answers = await ask<SourceAnswer>(source.performersByIds, [uuid(1)]);
    expect(answers.get(uuid(1))).toMatchObject({ status: "failed", failure: { kind: "auth" } });
    expect(queries).toEqual([]);
    expect(source.way()).toBe("direct");
  });

  it("goes back to the direct way when a test finds it open", async () => {
    let open = false;
    const { clock, source, signal, ask } = setup(async () => {
      if (!open) throw new TypeError("Failed to fetch");
      const { body, status } = {
        body: JSON.stringify({ data: { me: { id: "1", name: "me", roles: [] } } }),
        status: 200,
      };
      return new Response(body, { status, headers: { "content-type": "application/json" } });
    });
    await ask<SourceAnswer>(source.performersByIds, [uuid(1)]);
    expect(source.way()).toBe("through-stash");
    open = true;
    expect(await clock.until(source.account(signal))).toMatchObject({ name: "me" });
    expect(source.way()).toBe("direct");
  });
});

describe("failures on the way through Stash", () => {
  it.each([
    ["dial tcp 10.0.0.9:443: connect: connection refused", "offline"],
    ["not authorized", "auth"],
    ["429 Too Many Requests", "limited"],
    ["something else", "server"],
  ])("%s is %s", async (words, kind) => {
    const { source, ask } = setup(refused, {
      performers: async () => {
        throw new Error(`${words} ${KEY}`);
      },
    });
    const answers = await ask<SourceAnswer>(source.performersByIds, [uuid(1)]);
    const answer = answers.get(uuid(1));
    expect(answer).toMatchObject({ status: "failed", failure: { kind } });
    expect(JSON.stringify(answer)).not.toContain(KEY);
  });
});

it("through Stash nobody hears of changes: age decides, and nothing is asked for that", async () => {
  const { clock, source, signal, queries } = setup(async () => {
    throw new TypeError("Failed to fetch");
  });
  await clock.until(source.account(signal));
  expect(source.way()).toBe("through-stash");
  const ids = Array.from({ length: 2000 }, (_, n) => uuid(n));
  const refresh = await clock.until(source.refresh!({ type: "performer", ids, signal }));
  expect(refresh).toEqual({ by: "none", failure: null });
  expect(await source.outlook?.("performer", { ids: 20, names: 3, urls: 2 })).toEqual({
    ids: 20,
    names: 3,
    urls: 2,
    requests: 0,
  });
  expect(queries).toEqual([]);
});
