import { describe, expect, it } from "vitest";
import { type FakeRequest, ME, aliased, performer, reply, uuid } from "../../test/fake-box";
import { sourceSetup } from "../../test/source-setup";
import { feedKey, type FeedState, resetFeeds } from "./feed-state";

const BOX = "https://box.example/graphql";
const HOUR = 3_600_000;

/** A box whose performers change by edits and without; `sourceSetup`'s box answers from it. */
function world(count: number, setup: Parameters<typeof sourceSetup>[0] = {}) {
  const all = sourceSetup({ delayMs: 0, follow: true, ...setup });
  const { box, clock } = all;
  const times = new Map(Array.from({ length: count }, (_, n) => [uuid(n), clock.now() - (count - n) * HOUR]));
  const edits: { id: string; at: number; target: string | null; sources: string[] }[] = [];
  const gone = new Set<string>();
  let feedFailure: Response | null = null;
  /** Whatever the box's clock differs from the browser's. */
  let offset = 0;
  const stamp = (at: number) => new Date(at).toISOString();
  const now = () => clock.now() + offset;

  function feed({ query, variables }: FakeRequest & { variables: Record<string, number> }) {
    if (feedFailure) return feedFailure.clone();
    const { page = 1, editsPer = 0, rowsPer = 0, far = 0 } = variables;
    const cut = <T>(list: T[], per: number, at = page) => list.slice((at - 1) * per, at * per);
    const rows = [...times].sort((a, b) => b[1] - a[1]).map(([id, at]) => ({ id, updated: stamp(at) }));
    const list = [...edits]
      .sort((a, b) => b.at - a.at)
      .map(({ id, at, target, sources }) => ({
        id,
        closed: stamp(at),
        operation: "MODIFY",
        target: target === null ? null : { id: target },
        merge_sources: sources.map((one) => ({ id: one })),
      }));
    const errors = list.some((one) => one.target === null)
      ? [{ message: "no row", path: ["edits", "edits", 0, "target"] }]
      : [];
    const data = {
      ...(query.includes("queryEdits") && { edits: { edits: cut(list, editsPer) } }),
      ...(query.includes("far") && {
        farEdits: { edits: cut(list, 1, far) },
        farRows: { rows: cut(rows, 1, far) },
      }),
      ...(query.includes("queryPerformers") && { rows: { rows: cut(rows, rowsPer) } }),
    };
    return reply({ data, ...(errors.length > 0 && { errors }) });
  }

  box.answer = (request) => {
    const { query, keys, init } = request;
    if (query.includes("$page")) {
      const { variables } = JSON.parse(String(init.body)) as { variables: Record<string, number> };
      return feed({ ...request, variables });
    }
    if (keys.length === 0) return reply(ME);
    return reply({
      data: aliased(keys, (key) => {
        const at = times.get(key);
        if (gone.has(key)) return null;
        return performer(key, { updated: stamp(at ?? 0), deleted: at === undefined });
      }),
    });
  };

  const ids = Array.from({ length: count }, (_, n) => uuid(n));
  return {
    ...all,
    ids,
    edit(id: string, more: { sources?: string[]; erased?: boolean; quiet?: boolean } = {}) {
      const at = now();
      times.set(id, at);
      edits.push({ id: `e${edits.length}`, at, target: more.erased ? null : id, sources: more.sources ?? [] });
      for (const source of more.sources ?? []) times.delete(source);
    },
    direct: (id: string) => void times.set(id, now()),
    erase(id: string) {
      times.delete(id);
      gone.add(id);
    },
    remove: (id: string) => void times.delete(id),
    failFeed: (failure: Response | null) => {
      feedFailure = failure;
    },
    setOffset: (ms: number) => {
      offset = ms;
    },
    state: () => all.feeds.get(feedKey(BOX, "performer")),
    refresh: (more: { ids?: string[]; fresh?: boolean; maxAgeMs?: number } = { ids }) =>
      clock.until(
        all.source.refresh!({ type: "performer", signal: all.signal, onEvent: (one) => all.events.push(one), ...more }),
      ),
    /** Refreshes and asks for all, as a run does; how it went. */
    async run(fresh = false) {
      const before = box.requests.length;
      const from = all.events.length;
      const how = await clock.until(all.source.refresh!({ type: "performer", ids, fresh, signal: all.signal }));
      const feeds = box.requests.length - before;
      const answers = await clock.until(all.askIds(ids, { fresh }));
      const asked = box.requests.slice(before + feeds).flatMap((one) => one.keys);
      const saved = all.events
        .slice(from)
        .flatMap((one) => (one.type === "saved" && one.by === "feed" ? [one.count] : []));
      return { how, feeds, asked, answers, saved: saved.reduce((sum, one) => sum + one, 0) };
    },
  };
}

async function synced(count = 1200, setup = {}) {
  const all = world(count, setup);
  const first = await all.run();
  expect(first.how.by).toBe(count > 1000 ? "begun" : "none");
  expect(first.asked).toHaveLength(count);
  all.clock.jump(25 * HOUR);
  return all;
}

describe("a library of thousands", () => {
  it("asks again only for what changed, whoever changed it and however", async () => {
    const all = await synced(4000);
    all.edit(uuid(1));
    all.direct(uuid(2));
    all.edit(uuid(3), { sources: [uuid(4)] });
    all.edit("someone-else");
    const { how, feeds, asked, saved } = await all.run();
    expect(how).toEqual({ by: "feed", failure: null });
    // One page of changes, and the slice for erased ones.
    expect(feeds).toBe(2);
    expect(asked.sort()).toEqual([1, 2, 3, 4].map(uuid));
    expect(saved).toBe(3996);
    expect((await all.state())?.dirty.size).toBe(0);
  });

  it("asks for nothing while the answers are young, and does not look", async () => {
    const all = await synced(4000);
    all.clock.jump(-20 * HOUR);
    all.edit(uuid(1));
    expect(await all.run()).toMatchObject({ feeds: 0, asked: [], how: { by: "none" } });
  });

  it("does not mark again what it has met before, although it reads a little of the past", async () => {
    const all = await synced(4000);
    all.edit(uuid(1));
    all.direct(uuid(2));
    await all.run();
    all.clock.jump(25 * HOUR);
    all.direct(uuid(7));
    await all.run();
    // Five minutes later the overlap reaches back to it.
    all.clock.jump(5 * 60_000);
    all.edit(uuid(9));
    expect((await all.refresh({ maxAgeMs: 60_000 })).by).toBe("feed");
    expect([...((await all.state())?.dirty.keys() ?? [])]).toEqual([uuid(9)]);
  });

  it("takes the source's word for the time, whatever the browser's clock says", async () => {
    const all = world(4000);
    all.setOffset(-3 * HOUR);
    all.direct(uuid(0));
    await all.run();
    all.clock.jump(25 * HOUR);
    all.edit(uuid(1));
    all.clock.jump(HOUR);
    expect((await all.run()).asked).toEqual([uuid(1)]);
  });

  it("an edit whose target was erased, with an error beside the data, is no failure", async () => {
    const all = await synced(4000);
    all.edit(uuid(1), { erased: true });
    const { how, asked } = await all.run();
    expect(how).toEqual({ by: "feed", failure: null });
    expect(asked).toEqual([uuid(1)]);
  });

  it("finds erased ones slice by slice, a slice a day", async () => {
    const all = await synced(2500);
    all.erase(uuid(10));
    all.erase(uuid(1500));
    const first = await all.run();
    expect(first.asked).toEqual([uuid(10)]);
    expect(first.answers.get(uuid(10))).toEqual({ status: "missing" });
    all.clock.jump(25 * HOUR);
    expect((await all.run()).asked).toContain(uuid(1500));
  });

  it("marks survive until a fetch has answered them", async () => {
    const all = await synced(4000);
    all.edit(uuid(1));
    all.edit(uuid(2));
    await all.refresh();
    expect(await all.source.changed?.("performer")).toEqual([uuid(1), uuid(2)]);
    await all.clock.until(all.askIds([uuid(1)]));
    expect(await all.source.changed?.("performer")).toEqual([uuid(2)]);
    all.clock.jump(HOUR);
    expect((await all.run()).asked).toEqual([uuid(2)]);
  });

  it("what was marked while it was being fetched stays marked", async () => {
    const all = await synced(4000);
    const other = all.again({});
    all.edit(uuid(1));
    let marked = false;
    const { answer } = all.box;
    const asking = all.askIds([uuid(1)], { fresh: true });
    all.box.answer = (request, count) => {
      if (!marked && request.keys.includes(uuid(1))) {
        marked = true;
        void all.feeds.update(feedKey(BOX, "performer"), (old) => {
          const state = old as FeedState;
          return { ...state, dirty: new Map([[uuid(1), state.readings + 1]]), readings: state.readings + 1 };
        });
      }
      return answer(request, count);
    };
    await all.clock.until(asking);
    expect(await other.source.changed?.("performer")).toEqual([uuid(1)]);
  });
});

describe("a reading that does not come to its end", () => {
  it.each([
    ["refused", () => reply({ errors: [{ message: "Cannot query field" }] }, 422)],
    ["half a page", () => reply({ data: { edits: { edits: [] }, rows: { rows: [{ id: "x" }] } } })],
    [
      "no list at all",
      () => reply({ data: { edits: null, rows: { rows: [] } }, errors: [{ message: "boom", path: [] }] }),
    ],
  ])("%s: leaves watermark and marks, and looks at everything instead", async (_, failure) => {
    const all = await synced(4000);
    const before = await all.state();
    all.edit(uuid(5));
    all.failFeed(failure());
    const { how, asked } = await all.run();
    expect(how.by).toBe("check");
    expect(how.failure).not.toBeNull();
    expect(asked).toEqual([uuid(5)]);
    expect((await all.state())?.watermark).toBe(before?.watermark);
  });

  it("a source that does not answer leaves everything as it was, and says so", async () => {
    const all = await synced(4000);
    const before = await all.state();
    all.box.answer = () => new TypeError("Failed to fetch");
    const how = await all.refresh();
    expect(how).toMatchObject({ by: "none", failure: { kind: "offline" } });
    expect(await all.state()).toEqual(before);
  });

  it("fails on a later page: nothing has moved", async () => {
    const all = await synced(4000);
    for (let n = 0; n < 700; n++) {
      all.clock.jump(1000);
      all.edit(uuid(n));
    }
    const before = await all.state();
    const { answer } = all.box;
    all.box.answer = (request, count) => {
      const body = String(request.init.body);
      return body.includes('"page":2') ? reply({ errors: [{ message: "boom" }] }, 422) : answer(request, count);
    };
    all.source.refresh?.({ type: "performer", ids: all.ids, signal: all.signal });
    all.box.answer = (request, count) =>
      /"page":2|merged_into_id\}/u.test(String(request.init.body)) ? new TypeError("gone") : answer(request, count);
    await all.refresh();
    expect(await all.state()).toEqual(before);
  });

  it("a tab closed between the reading and its transaction: the next one reads the same again", async () => {
    const all = await synced(4000);
    const before = await all.state();
    all.edit(uuid(5));
    all.feeds.broken = new Error("closed");
    expect((await all.refresh()).by).toBe("none");
    all.feeds.broken = null;
    expect(await all.state()).toEqual(before);
    expect((await all.run()).asked).toEqual([uuid(5)]);
  });

  it("aborted: rejects with the reason, and nothing has moved", async () => {
    const all = await synced(4000);
    const before = await all.state();
    const reason = new Error("stopped");
    const { answer } = all.box;
    all.box.answer = (...asked) => {
      all.stop.abort(reason);
      return answer(...asked);
    };
    await expect(all.refresh()).rejects.toBe(reason);
    expect(await all.state()).toEqual(before);
  });

  it("a gap that is too long ends in a look at everything, from which changes are followed on", async () => {
    const all = await synced(4000);
    for (let n = 0; n < 4000; n++) {
      all.clock.jump(60_000);
      all.edit(`stranger-${n}`);
    }
    all.edit(uuid(3));
    const before = await all.state();
    const { how, asked } = await all.run();
    expect(how).toEqual({ by: "check", failure: null });
    expect(asked).toEqual([uuid(3)]);
    expect((await all.state())?.watermark).toBeGreaterThan(before?.watermark ?? 0);
    all.clock.jump(25 * HOUR);
    expect((await all.run()).how.by).toBe("feed");
  });
});

describe("a small library", () => {
  it("is looked at in one request, without any feed", async () => {
    const all = await synced(400);
    all.edit(uuid(1));
    all.remove(uuid(2));
    all.erase(uuid(3));
    const { how, feeds, asked } = await all.run();
    expect(how.by).toBe("check");
    expect(feeds).toBe(1);
    expect(asked.sort()).toEqual([uuid(1), uuid(2), uuid(3)]);
  });

  it("of a page or so is simply asked again", async () => {
    const all = await synced(40);
    expect(await all.run()).toMatchObject({ how: { by: "none" }, feeds: 0 });
  });
});

describe("what is covered", () => {
  it("ends with the cache: what is fetched after clearing begins anew", async () => {
    const all = await synced(4000);
    await resetFeeds(all.feeds, BOX);
    expect(await all.state()).toBeUndefined();
    // Entries left over from before bear an old label: only age counts for them.
    expect((await all.run()).asked).toHaveLength(4000);
  });

  it("answers from before changes were followed are asked again once, then followed", async () => {
    const all = world(4000);
    await all.clock.until(all.askIds(all.ids.slice(0, 300)));
    await all.feeds.clear();
    await all.run();
    all.clock.jump(25 * HOUR);
    all.edit(uuid(350));
    const second = await all.run();
    expect(second.asked).toHaveLength(301);
    all.clock.jump(25 * HOUR);
    expect((await all.run()).asked).toEqual([]);
  });

  it("asking again by order goes past it, and is covered from then on", async () => {
    const all = world(1500);
    const first = await all.run(true);
    expect(first.how.by).toBe("begun");
    all.clock.jump(25 * HOUR);
    expect((await all.run(true)).asked).toHaveLength(1500);
    all.clock.jump(25 * HOUR);
    expect((await all.run()).asked).toEqual([]);
  });

  it("of two tabs that read at once none loses a mark or moves the watermark back", async () => {
    const all = await synced(4000);
    const other = all.again({});
    all.edit(uuid(1));
    const [a, b] = await all.clock.until(
      Promise.all([
        all.source.refresh!({ type: "performer", ids: all.ids, signal: all.signal }),
        other.source.refresh!({ type: "performer", ids: all.ids, signal: all.signal }),
      ]),
    );
    expect([a.by, b.by]).toEqual(["feed", "feed"]);
    expect((await all.run()).asked).toEqual([uuid(1)]);
  });
});

describe("outlook", () => {
  it("says what a run would take", async () => {
    const all = world(4000);
    const outlook = () => all.clock.until(all.source.outlook!("performer", 4000));
    expect(await outlook()).toEqual({ ids: 4000, requests: 1 });
    await all.run();
    expect(await outlook()).toEqual({ ids: 0, requests: 0 });
    all.clock.jump(25 * HOUR);
    expect(await outlook()).toEqual({ ids: 0, requests: 2 });
    await all.run();
    all.edit(uuid(1));
    all.clock.jump(25 * HOUR);
    await all.refresh();
    expect(await outlook()).toEqual({ ids: 1, requests: 0 });
  });
});
