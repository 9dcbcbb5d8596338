import { describe, expect, it } from "vitest";
import { reply, uuid } from "../../test/fake-box";
import { BOX, feedWorld, HOUR, synced } from "../../test/feed-world";
import { feedKey, type FeedState } from "./feed-state";

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

  it("asks for nothing while the answers are some minutes old, and does not look", async () => {
    const all = await synced(4000);
    all.clock.jump(-25 * HOUR + 5 * 60_000);
    all.edit(uuid(1));
    expect(await all.run()).toMatchObject({ feeds: 0, asked: [], how: { by: "none" } });
  });

  it("sees a change of the same day, long before the answers expire", async () => {
    const all = await synced(4000);
    all.clock.jump(-24 * HOUR);
    all.edit(uuid(1));
    all.direct(uuid(2));
    const { how, feeds, asked } = await all.run();
    expect({ by: how.by, feeds, asked: asked.sort() }).toEqual({ by: "feed", feeds: 2, asked: [uuid(1), uuid(2)] });
    // And does not look again at once.
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
    const all = feedWorld(4000);
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
    for (let n = 0; n < 1400; n++) {
      all.clock.jump(1000);
      all.edit(uuid(n));
    }
    const before = await all.state();
    const { answer } = all.box;
    let failed = 0;
    all.box.answer = (request, count) => {
      if (!String(request.init.body).includes('"page":2')) return answer(request, count);
      failed += 1;
      return new TypeError("gone");
    };
    expect(await all.refresh()).toMatchObject({ by: "none", failure: { kind: "offline" } });
    expect(failed).toBeGreaterThan(0);
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
