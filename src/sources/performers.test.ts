import { describe, expect, it } from "vitest";
import { aliased, performer, reply, uuid } from "../../test/fake-box";
import { sourceSetup } from "../../test/source-setup";

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, n) => uuid(from + n));

describe("performersByIds", () => {
  it("asks in growing batches and answers each id once", async () => {
    const { clock, box, askIds, events, source } = sourceSetup();
    const asked = ids(300);
    expect(source.estimate(300, 0)).toBe(4);
    const answers = await clock.until(askIds([...asked, ...asked.slice(0, 20)]));
    expect(box.requests.map(({ keys }) => keys.length)).toEqual([50, 75, 100, 75]);
    expect(answers.size).toBe(300);
    expect(answers.get(uuid(7))).toMatchObject({ status: "found", cached: false, entity: { id: uuid(7) } });
    expect(events.filter(({ type }) => type === "request")).toHaveLength(4);
    expect(events.flatMap((event) => (event.type === "saved" ? event.count : []))).toEqual([49, 74, 99, 74]);
    expect(box.violations(2000)).toBe(0);
  });
  it("knows missing and malformed ids, and sends no malformed one", async () => {
    const { clock, box, askIds } = sourceSetup();
    box.answer = ({ keys }) =>
      reply({
        data: aliased(keys, (key) => (key === uuid(1) ? performer(key) : null)),
        errors: [{ message: 'uuid: incorrect UUID format in string "x"', path: [`a${keys.indexOf(uuid(3))}`, "id"] }],
      });
    const answers = await clock.until(askIds([uuid(1), uuid(2), uuid(3), "not-a-uuid", ""]));
    expect(box.requests.map(({ keys }) => keys)).toEqual([[uuid(1), uuid(2), uuid(3)]]);
    expect([...answers.values()].map(({ status }) => status).sort()).toEqual(
      ["found", "missing", "malformed-id", "malformed-id", "malformed-id"].sort(),
    );
    expect(answers.get(uuid(3))).toMatchObject({ status: "malformed-id" });
  });
  it("an address that is none is a failure, not an exception", async () => {
    const { clock, box, askIds } = sourceSetup({ endpoint: "nonsense" });
    expect((await clock.until(askIds(ids(1)))).get(uuid(0))).toMatchObject({ failure: { kind: "blocked" } });
    expect(box.requests).toHaveLength(0);
  });
  it("rejects with the signal's reason when aborted, and only then", async () => {
    const { clock, askIds, stop, box } = sourceSetup();
    const work = askIds(ids(500)).catch((reason: unknown) => reason);
    await clock.advance(2500);
    stop.abort("stopped");
    expect(await clock.until(work)).toBe("stopped");
    const sent = box.requests.length;
    await clock.advance(60_000);
    expect(box.requests).toHaveLength(sent);
  });
  it("what onAnswers throws comes out and is not taken for a failure of the source", async () => {
    const { clock, source, signal } = sourceSetup();
    const work = source.performersByIds([uuid(1)], {
      signal,
      onAnswers: () => Promise.reject(new Error("disk full")),
    });
    await expect(clock.until(work)).rejects.toThrow("disk full");
  });
  it("waits for onAnswers before it asks on", async () => {
    const { clock, box, source, signal } = sourceSetup();
    await clock.until(source.performersByIds(ids(100), { signal, onAnswers: () => clock.sleep(10_000) }));
    expect((box.spans[1]?.start ?? 0) - (box.spans[0]?.end ?? 0)).toBeGreaterThanOrEqual(10_000);
  });
});

describe("the cache", () => {
  it("saves the requests: found and missing are kept, failed are not", async () => {
    const { clock, box, askIds, events } = sourceSetup();
    box.answer = ({ keys }) =>
      reply({
        data: aliased(keys, (key) => (key === uuid(1) ? performer(key) : null)),
        errors: keys.includes(uuid(3)) ? [{ message: "oops", path: [`a${keys.indexOf(uuid(3))}`] }] : [],
      });
    const first = await clock.until(askIds(ids(3, 1)));
    events.length = 0;
    const second = await clock.until(askIds(ids(3, 1)));
    expect(box.requests.map(({ keys }) => keys.length)).toEqual([3, 1]);
    expect(first.get(uuid(1))).toMatchObject({ status: "found", cached: false });
    expect(second.get(uuid(1))).toMatchObject({ status: "found", cached: true, fetchedAt: clock.now() - 2100 });
    expect(second.get(uuid(2))).toEqual({ status: "missing" });
    expect(second.get(uuid(3))?.status).toBe("failed");
    expect(events).toContainEqual({ type: "saved", count: 2, by: "cache" });
  });
  it("fresh asks again and writes what comes", async () => {
    const { clock, box, askIds } = sourceSetup();
    await clock.until(askIds(ids(2)));
    await clock.until(askIds(ids(2), { fresh: true }));
    expect(box.requests).toHaveLength(2);
  });
  it("fresh asks only again what was not fetched since the time it gives", async () => {
    const { clock, box, askIds } = sourceSetup();
    await clock.until(askIds(ids(1)));
    const since = clock.now() + 1;
    await clock.until(askIds(ids(1, 1)));
    const answers = await clock.until(askIds(ids(2), { fresh: true, since }));
    expect(box.requests.map(({ keys }) => keys)).toEqual([ids(1), ids(1, 1), ids(1)]);
    expect([...answers.values()].map(({ status }) => status)).toEqual(["found", "found"]);
  });
  it("is not used after the field table changed", async () => {
    const { clock, box, askIds, again } = sourceSetup();
    await clock.until(askIds(ids(2)));
    await clock.until(again({ selection: "name gender height" }).askIds(ids(2)));
    expect(box.requests).toHaveLength(2);
    await clock.until(again({}).askIds(ids(2)));
    expect(box.requests).toHaveLength(3);
  });
  it("a cached id needs no living source", async () => {
    const { clock, box, askIds } = sourceSetup();
    await clock.until(askIds(ids(2)));
    box.answer = () => new TypeError("Failed to fetch");
    expect((await clock.until(askIds(ids(2)))).get(uuid(0))?.status).toBe("found");
  });
});

describe("performersByNames", () => {
  it("asks 10 to 20 terms a request, answers unfiltered, and remembers", async () => {
    const { clock, box, askNames, source } = sourceSetup();
    box.answer = ({ keys }) =>
      reply({
        data: aliased(keys, (key) =>
          key === "Nobody" ? null : [performer(uuid(1), { name: key }), performer(uuid(2), { deleted: true }), null],
        ),
      });
    const names = ["Nobody", ...Array.from({ length: 39 }, (_, n) => `Name ${n}`), " "];
    expect(source.estimate(0, 40)).toBe(3);
    const answers = await clock.until(askNames(names));
    expect(box.requests.map(({ keys }) => keys.length)).toEqual([10, 20, 10]);
    expect(box.requests[0]?.query).toContain("limit:10");
    expect(answers.get("Nobody")).toEqual({ status: "found", entities: [] });
    expect(answers.get(" ")).toEqual({ status: "found", entities: [] });
    expect(answers.get("Name 3")).toMatchObject({ entities: [{ name: "Name 3" }, { deleted: true }] });
    await clock.until(askNames(names));
    expect(box.requests).toHaveLength(3);
  });
  it("a failure is answered, not thrown", async () => {
    const { clock, box, askNames } = sourceSetup();
    box.answer = () => reply("", 401);
    expect((await clock.until(askNames(["A", "B"]))).get("B")).toMatchObject({ failure: { kind: "auth" } });
  });
});
