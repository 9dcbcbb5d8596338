import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { type Mark, type MarkPage, markKey, Marks } from "./marks";

const mark = (more: Partial<Mark> = {}): Mark => ({ at: 1000, run: "run-1", end: "same", ...more });

function marks() {
  const kv = new MemoryKeyValue<MarkPage>();
  const performers = new Marks(kv, "performer");
  const put = (id: string, one: Mark) => performers.put(new Map([[id, one]]));
  const at = async (id: string) => (await performers.all()).get(id);
  return { kv, performers, studios: new Marks(kv, "studio"), put, at };
}

describe("records", () => {
  it("hold a hundred neighbours each, and those whose ids are no numbers together", () => {
    expect(["0", "99", "100", "12345"].map((id) => markKey("performer", id))).toEqual([
      "performer 0",
      "performer 0",
      "performer 1",
      "performer 123",
    ]);
    expect(markKey("studio", "a1b2")).toBe("studio other");
    expect(markKey("studio", "c3d4")).toBe("studio other");
  });

  it("are written with all that were in them before", async () => {
    const { kv, performers, put } = marks();
    await performers.put(new Map(["1", "2", "150"].map((id) => [id, mark()])));
    await put("2", mark({ run: "run-2" }));
    expect([...(await performers.all())].map(([id, { run }]) => [id, run])).toEqual([
      ["1", "run-1"],
      ["2", "run-2"],
      ["150", "run-1"],
    ]);
    expect([...kv.map.keys()]).toEqual(["performer 0", "performer 1"]);
  });

  it("are let be where there is nothing to set", async () => {
    const { kv, performers } = marks();
    kv.broken = new Error("disk full");
    await expect(performers.put(new Map())).resolves.toBeUndefined();
  });

  it("of performers and studios with the same ids are apart", async () => {
    const { performers, studios } = marks();
    await performers.put(new Map([["1", mark()]]));
    await studios.put(new Map([["1", mark({ run: "run-2" })]]));
    expect([...(await performers.all()).values()].map(({ run }) => run)).toEqual(["run-1"]);
    expect([...(await studios.all()).values()].map(({ run }) => run)).toEqual(["run-2"]);
  });
});

describe("what is asked of them", () => {
  it("who was compared completely since a time: after it, with every history, by every source", async () => {
    const { performers } = marks();
    await performers.put(
      new Map([
        ["1", mark({ at: 1000 })],
        ["2", mark({ at: 1001 })],
        ["3", mark({ at: 2000, look: true })],
        ["4", mark({ at: null, end: "failed" })],
      ]),
    );
    expect([...(await performers.since(1000))]).toEqual(["2"]);
  });

  it("whom a run reached last", async () => {
    const { performers, put } = marks();
    await performers.put(new Map(["1", "2"].map((id) => [id, mark()])));
    await put("2", mark({ run: "run-2" }));
    expect([...(await performers.ofRun("run-1")).keys()]).toEqual(["1"]);
    expect([...(await performers.ofRun("run-3")).keys()]).toEqual([]);
  });
});

describe("one that is set anew", () => {
  it("keeps the time of the last complete comparing where this one was not", async () => {
    const { put, at } = marks();
    await put("1", mark({ at: 1000 }));
    await put("1", mark({ at: null, end: "failed" }));
    expect(await at("1")).toEqual(mark({ at: 1000, end: "failed" }));
    await put("1", mark({ at: 3000 }));
    expect(await at("1")).toEqual(mark({ at: 3000 }));
  });

  it("has never been compared completely where it is the first", async () => {
    const { put, at } = marks();
    await put("1", mark({ at: null, end: "failed" }));
    expect(await at("1")).toEqual(mark({ at: null, end: "failed" }));
  });

  it("keeps the times of the sources that said nothing this time", async () => {
    const { put, at } = marks();
    await put("1", mark({ by: { [A]: 1000, [B]: 1000 } }));
    await put("1", mark({ by: { [A]: 2000 } }));
    expect((await at("1"))?.by).toEqual({ [A]: 2000, [B]: 1000 });
    await put("1", mark());
    expect((await at("1"))?.by).toEqual({ [A]: 2000, [B]: 1000 });
  });

  it("gets them where it had none", async () => {
    const { put, at } = marks();
    await put("1", mark());
    expect(await at("1")).not.toHaveProperty("by");
    await put("1", mark({ by: { [A]: 2000 } }));
    expect((await at("1"))?.by).toEqual({ [A]: 2000 });
  });

  it("waits for nothing any more that it does not say again", async () => {
    const { put, at } = marks();
    await put("1", mark({ todo: true, look: true }));
    await put("1", mark());
    expect(await at("1")).toEqual(mark());
  });
});
