import { describe, expect, it } from "vitest";
import { aliased, ME, performer, reply, uuid } from "../../test/fake-box";
import { sourceSetup } from "../../test/source-setup";
import { readDatedPage, readDates } from "./feed-dates";

describe("readDatedPage", () => {
  it("takes the uuids, and says when it is the last", () => {
    const page = readDatedPage({ data: [{ id: 1, uuid: "a" }, { id: 2 }, null], meta: { total: 3 } });
    expect(page).toEqual({ ids: ["a"], total: 3, last: true });
  });
  it.each([null, [], { data: null }, "x"])("%j is no page", (json) =>
    expect(() => readDatedPage(json)).toThrow("not a page of changes"),
  );
});

describe("readDates", () => {
  const pages = (total: number) => async (page: number) => {
    const ids = Array.from({ length: Math.max(0, Math.min(100, total - (page - 1) * 100)) }, (_, n) => `${page}-${n}`);
    return { ids, total, last: ids.length < 100 };
  };
  it("reads all pages", async () => expect((await readDates(pages(230), 10))?.size).toBe(230));
  it("reads past a last page that is full", async () => expect((await readDates(pages(200), 10))?.size).toBe(200));
  it("is not worth it beyond so many", async () => expect(await readDates(pages(2000), 10)).toBeNull());
});

describe("through its source", () => {
  const HOUR = 3_600_000;
  function narrow(changes: (url: URL) => Response | Error) {
    const all = sourceSetup({ endpoint: "https://theporndb.net/graphql", delayMs: 0, follow: true });
    const gets: { url: URL; init: RequestInit }[] = [];
    const { box, clock } = all;
    const { fetch } = box;
    box.answer = ({ keys, isProbe }) => (isProbe ? reply(ME) : reply({ data: aliased(keys, (key) => performer(key)) }));
    const routed: typeof fetch = async (input, init = {}) => {
      if (init.method !== "GET") return fetch(input, init);
      gets.push({ url: new URL(String(input)), init });
      const answer = changes(new URL(String(input)));
      if (answer instanceof Error) throw answer;
      return answer;
    };
    Object.assign(box, { fetch: routed });
    return { ...all.again({}), gets, clock };
  }
  const ids = Array.from({ length: 4000 }, (_, n) => uuid(n));
  async function dayAfter(all: ReturnType<typeof narrow>) {
    const refresh = () => all.clock.until(all.source.refresh!({ type: "performer", ids, signal: all.signal }));
    expect((await refresh()).by).toBe("begun");
    await all.clock.until(all.askIds(ids));
    all.clock.jump(25 * HOUR);
    return refresh();
  }

  it("asks the REST side since half a day before, with the key as bearer and nothing else that could travel", async () => {
    const all = narrow(() => reply({ data: [{ id: 7, uuid: uuid(3) }], meta: { total: 1 } }));
    const begun = all.clock.now();
    expect(await dayAfter(all)).toEqual({ by: "feed", failure: null });
    expect(await all.source.changed?.("performer")).toEqual([uuid(3)]);
    const [get] = all.gets;
    expect(`${get?.url.origin}${get?.url.pathname}`).toBe("https://api.theporndb.net/changes/performers");
    expect(Date.parse(get?.url.searchParams.get("from") ?? "")).toBeLessThan(begun - 11 * HOUR);
    expect(get?.init).toMatchObject({ redirect: "error", credentials: "omit" });
    expect(get?.init.headers).toMatchObject({ Authorization: "Bearer sample-key-1" });
    expect(get?.init.headers).not.toHaveProperty("ApiKey");
  });

  it("looks at everything where the REST side is blocked, and says why", async () => {
    const all = narrow(() => new TypeError("Failed to fetch"));
    const how = await dayAfter(all);
    expect(how).toMatchObject({ by: "check", failure: { kind: "offline" } });
  });

  it("looks at everything where there is too much, after one page", async () => {
    const data = Array.from({ length: 100 }, (_, n) => ({ id: n, uuid: uuid(n) }));
    const all = narrow(() => reply({ data, meta: { total: 2000 } }));
    expect(await dayAfter(all)).toEqual({ by: "check", failure: null });
    expect(all.gets).toHaveLength(1);
  });

  it("has no feed of studios", async () => {
    const all = narrow(() => new Error("not asked"));
    const refresh = () => all.clock.until(all.source.refresh!({ type: "studio", ids, signal: all.signal }));
    expect(await refresh()).toEqual({ by: "none", failure: null });
    expect(all.gets).toEqual([]);
  });
});
