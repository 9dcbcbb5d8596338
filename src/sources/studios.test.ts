import { describe, expect, it } from "vitest";
import { aliased, FakeBox, ME, reply, uuid } from "../../test/fake-box";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import type { AskOptions, NameAnswer, RawRecord, SourceAnswer } from "../sync/ports";
import type { CachedEntity } from "./cache";
import { createSource } from "./registry";

function raw(id: string, more: RawRecord = {}): RawRecord {
  return { id, name: `Studio ${id.slice(-2)}`, deleted: false, updated: "2026-01-02T03:04:05Z", images: [], ...more };
}

function setup(
  endpoint = "https://box.example/graphql",
  value: (key: string, query: string) => unknown = (key) => raw(key),
) {
  const clock = new VirtualClock();
  const box = new FakeBox(clock, ({ keys, isProbe, query }) =>
    isProbe ? reply(ME) : reply({ data: aliased(keys, (key) => value(key, query)) }),
  );
  const source = createSource(
    { endpoint, name: "Box", apiKey: "sample-key-1", maxRequestsPerMinute: 0 },
    {
      fetch: box.fetch,
      clock,
      random: () => 0.5,
      cache: new MemoryKeyValue<CachedEntity>(),
      delayMs: () => 0,
      cacheMs: () => 3_600_000,
      performerSelection: "name gender",
      studioSelection: "aliases parent{id name}",
    },
  );
  async function ask<A>(by: (keys: readonly string[], options: AskOptions<A>) => Promise<void>, ...keys: string[]) {
    const answers = new Map<string, A>();
    const onAnswers = (part: ReadonlyMap<string, A>) => {
      for (const [key, answer] of part) answers.set(key, answer);
    };
    await clock.until(by(keys, { signal: new AbortController().signal, onAnswers }));
    return answers;
  }
  const ids = (...keys: string[]) => ask<SourceAnswer>(source.studiosByIds, ...keys);
  const names = (...keys: string[]) => ask<NameAnswer>(source.studiosByNames, ...keys);
  const performers = (...keys: string[]) => ask<SourceAnswer>(source.performersByIds, ...keys);
  return { box, source, ids, names, performers };
}

describe("studios of a stash-box", () => {
  it("come in aliased batches with their own selection, missing and deleted ones told apart", async () => {
    const { box, ids } = setup(undefined, (key) =>
      key === uuid(3) ? null : raw(key, key === uuid(2) ? { deleted: true } : {}),
    );
    const answers = await ids(uuid(1), uuid(2), uuid(3), "no uuid");
    expect(answers.get(uuid(1))).toMatchObject({ status: "found", entity: { deleted: false, mergedInto: null } });
    expect(answers.get(uuid(2))).toMatchObject({ entity: { deleted: true, mergedInto: null } });
    expect(answers.get(uuid(3))).toEqual({ status: "missing" });
    expect(answers.get("no uuid")?.status).toBe("malformed-id");
    expect(box.requests).toHaveLength(1);
    expect(box.requests[0]?.query).toContain("a2:findStudio(id:$k2){...E}");
    expect(box.requests[0]?.query).toContain(
      "on Studio{id name deleted updated images{id url width height} aliases parent{id name}}",
    );
  });

  it("are cached apart from performers with the same ids", async () => {
    const { box, ids, performers } = setup();
    await ids(uuid(1));
    expect((await ids(uuid(1))).get(uuid(1))).toMatchObject({ cached: true, entity: { name: "Studio 01" } });
    expect((await performers(uuid(1))).get(uuid(1))).toMatchObject({ cached: false });
    expect(box.requests).toHaveLength(2);
  });

  it("are searched by term, and counted for an estimate", async () => {
    const { box, names, source } = setup(undefined, (key) => [raw(uuid(1), { name: key }), raw(uuid(2))]);
    const found = (await names("Atlas")).get("Atlas");
    expect(found?.status === "found" && found.entities.map((one) => one.name)).toEqual(["Atlas", "Studio 02"]);
    expect(box.requests[0]?.query).toContain("searchStudio(term:$k0,limit:10)");
    expect(source.estimate(51, 0, "studio")).toBe(2);
  });
});

describe("the narrow one", () => {
  it("has one studio for a name, or none, in stash-box's shapes", async () => {
    const { box, names } = setup("https://theporndb.net/graphql", (key) =>
      key === "Nobody" ? null : raw("7", { name: key, aliases: null, deleted: null }),
    );
    const answers = await names("Atlas", "Nobody");
    const found = answers.get("Atlas");
    expect(found?.status === "found" && found.entities).toMatchObject([
      { id: "7", deleted: false, record: { aliases: [], deleted: false } },
    ]);
    expect(answers.get("Nobody")).toEqual({ status: "found", entities: [] });
    expect(box.requests[0]?.query).toContain("findStudio(name:$k0)");
  });
});
