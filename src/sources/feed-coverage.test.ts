import { describe, expect, it } from "vitest";
import { uuid } from "../../test/fake-box";
import { BOX, feedWorld, HOUR, synced } from "../../test/feed-world";
import { clearSorts } from "./cache-keeper";

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

  it.each([1, 20, 40])("of %i sees a change of the same day by one look", async (count) => {
    const all = await synced(count);
    all.clock.jump(-24 * HOUR);
    all.edit(uuid(0));
    expect(await all.run()).toMatchObject({ how: { by: "check" }, feeds: 1, asked: [uuid(0)] });
    expect(await all.run()).toMatchObject({ feeds: 0, asked: [] });
  });
});

describe("an id that no answer is kept of", () => {
  it("does not keep the others from being looked at", async () => {
    const all = await synced(20);
    all.clock.jump(-24 * HOUR);
    all.edit(uuid(1));
    expect(await all.refresh({ ids: [...all.ids, "not-a-uuid"] })).toMatchObject({ by: "check" });
    expect([...((await all.state())?.dirty.keys() ?? [])]).toEqual([uuid(1)]);
  });
});

describe("a few of a large library", () => {
  it("are looked at alone: a change of the same day is seen, and nothing is said of the others", async () => {
    const all = await synced(4000);
    all.clock.jump(-24 * HOUR);
    all.edit(uuid(1));
    all.edit(uuid(2000));
    const before = all.box.requests.length;
    await all.refresh({ ids: all.ids.slice(0, 10) });
    expect(all.box.requests.length - before).toBe(1);
    expect([...((await all.state())?.dirty.keys() ?? [])]).toEqual([uuid(1)]);
    expect((await all.run()).asked.sort()).toEqual([uuid(1), uuid(2000)].sort());
  });
});

describe("what is covered", () => {
  it("ends with the cache: what is fetched after clearing begins anew", async () => {
    const all = await synced(4000);
    await clearSorts(all.kv, all.feeds, BOX, ["performer"]);
    expect(await all.state()).toBeUndefined();
    expect((await all.run()).asked).toHaveLength(4000);
  });

  it("answers from before changes were followed are asked again once, then followed", async () => {
    const all = feedWorld(4000);
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
    const all = feedWorld(1500);
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
    const all = feedWorld(4000);
    const outlook = () => all.clock.until(all.source.outlook!("performer", { ids: 4000, names: 0, urls: 0 }));
    expect(await outlook()).toMatchObject({ ids: 4000, requests: 1 });
    await all.run();
    expect(await outlook()).toMatchObject({ ids: 0, requests: 0 });
    all.clock.jump(HOUR);
    expect(await outlook()).toMatchObject({ ids: 0, requests: 2 });
    all.clock.jump(24 * HOUR);
    expect(await outlook()).toMatchObject({ ids: 0, requests: 2 });
    await all.run();
    all.edit(uuid(1));
    all.clock.jump(25 * HOUR);
    await all.refresh();
    expect(await outlook()).toMatchObject({ ids: 1, requests: 0 });
  });
  it("counts searches whose answers are still good", async () => {
    const all = feedWorld(1);
    await all.clock.until(all.askNames(["one", "two", "three"]));
    const outlook = () => all.clock.until(all.source.outlook!("performer", { ids: 0, names: 10, urls: 4 }));
    expect(await outlook()).toMatchObject({ names: 7, urls: 4 });
    all.clock.jump(25 * HOUR);
    expect(await outlook()).toMatchObject({ names: 10, urls: 4 });
  });
});
