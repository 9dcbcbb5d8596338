import { describe, expect, it } from "vitest";
import { BOX_A, BOX_B, local, stashId } from "../../test/fakes";
import { favouriteTask as task, favouritesWorld as world, linkedPerson, person } from "../../test/favourites-world";
import { applyFavourites } from "./favourites-apply";
import type { FavouriteRow, FavouriteTask } from "./favourite-types";
import { freeGrip, type Leases } from "./leases";

const LINK = { type: "link", evidence: [] } as const;

const side = (id: string) => ({ id, name: `Person ${id}`, disambiguation: null });
/** The task of a row that is marked at the source only. */
const there = (localId: string, upstreamId: string, part: Partial<FavouriteRow> = {}): FavouriteTask =>
  task({
    key: `${localId} ${upstreamId}`,
    local: { ...side(localId), imagePath: null },
    upstream: { ...side(upstreamId), image: null },
    ...part,
  });
const many = (count: number) => Array.from({ length: count }, (_, n) => `${n + 1}`);

describe("links", () => {
  it("that are there already are not written twice", async () => {
    const one = world([linkedPerson()]);
    const [result] = await one.apply(task({ step: LINK }));
    expect(result).toMatchObject({ status: "done", undoIds: ["undo-1"] });
    expect(one.books.at("1").stashIds).toEqual([stashId(BOX_A, "a")]);
    expect(one.states()).toEqual([["applied", "favourite-here"]]);
  });

  it("with the same id at another source are others", async () => {
    const other = stashId(BOX_B, "a");
    const one = world([person({ stashIds: [other, stashId(BOX_A, "x")] })]);
    await one.apply(task({ step: LINK }));
    expect(one.books.at("1").stashIds.map(({ endpoint, stash_id }) => [endpoint, stash_id])).toEqual([
      [BOX_B, "a"],
      [BOX_A, "x"],
      [BOX_A, "a"],
    ]);
  });

  it("that follow a merge let go of the merged id at that source only", async () => {
    const one = world([person({ stashIds: [stashId(BOX_B, "old"), stashId(BOX_A, "old")] })]);
    await one.apply(task({ step: { type: "follow", from: "old" } }));
    expect(one.books.at("1").stashIds.map(({ endpoint, stash_id }) => [endpoint, stash_id])).toEqual([
      [BOX_B, "old"],
      [BOX_A, "a"],
    ]);
  });

  it("are journalled with what was there, what is to be, and where it comes from", async () => {
    const one = world([person({ stashIds: [stashId(BOX_B, "x")] }), local("2")]);
    await one.apply(task({ step: LINK }, "link"), there("2", "b", { step: LINK }));
    expect(one.journal.map.get("undo-1")).toMatchObject({
      entityId: "1",
      runId: "run-1",
      undoes: null,
      fields: [
        {
          field: "stashIds",
          before: [`${BOX_B} x`],
          after: [`${BOX_B} x`, `${BOX_A} a`],
          sources: [BOX_A],
          raw: { stash_ids: [stashId(BOX_B, "x")] },
        },
      ],
    });
    expect(one.journal.map.get("undo-2")?.fields[0]).toMatchObject({ before: null, after: [`${BOX_A} b`] });
    expect(one.journal.map.get("undo-3")).toMatchObject({ entityId: "2", fields: [], act: { favorite: true } });
  });

  it("to several sources and the mark are one change of one entity", async () => {
    const one = world([person()]);
    const results = await one.apply(
      task({ key: "link", step: LINK }, "link"),
      task({ key: "mark", step: LINK, endpoint: BOX_B }),
    );
    expect(one.books.requests("update")).toBe(1);
    expect(one.heart("1")).toBe(true);
    expect(one.books.at("1").stashIds.map(({ endpoint }) => endpoint)).toEqual([BOX_A, BOX_B]);
    const undoIds = ["undo-1", "undo-2"];
    expect(results).toEqual([
      { key: "link", status: "done", undoIds },
      { key: "mark", status: "done", undoIds },
    ]);
    expect(one.journal.map.get("undo-1")?.fields[0]?.sources).toEqual([BOX_A, BOX_B]);
  });

  it("of two to one record: the first has it, the other is told who", async () => {
    const one = world([
      local("1", {}, { stashIds: [stashId(BOX_A, "old")] }),
      local("2", {}, { stashIds: [stashId(BOX_A, "older")] }),
    ]);
    const results = await one.apply(
      there("1", "a", { step: { type: "follow", from: "old" } }),
      there("2", "a", { step: { type: "follow", from: "older" } }),
    );
    expect(results).toMatchObject([
      { status: "done" },
      { status: "failed", problem: { kind: "taken", by: "Person 1" } },
    ]);
    expect(["1", "2"].map((id) => one.books.at(id).stashIds[0]?.stash_id)).toEqual(["a", "older"]);
  });
});

describe("many at once", () => {
  it("are sent 25 at a time; once stopped the rest is left, and says so", async () => {
    const ids = many(30);
    const one = world(ids.map((id) => local(id)));
    const stop = new AbortController();
    one.books.before = ({ method }) => method === "update" && stop.abort();
    const tasks = ids.map((id) => there(id, `u${id}`));
    const results = await one.clock.until(applyFavourites(tasks, { ...one.deps, signal: stop.signal }));
    expect(one.books.calls.map(({ method, ids: asked }) => [method, asked.length])).toEqual([
      ["byIds", 25],
      ["update", 25],
    ]);
    expect(results.map(({ status }) => status)).toEqual(ids.map((_, n) => (n < 25 ? "done" : "failed")));
    expect(results[25]).toEqual({
      key: "26 u26",
      status: "failed",
      problem: { kind: "unsent", message: "stopped" },
      undoIds: [],
    });
    expect(one.journal.map.size).toBe(25);
  });

  it("are not held up by what Stash cannot read", async () => {
    const ids = many(26);
    const one = world(ids.map((id) => local(id)));
    let reads = 0;
    one.books.before = ({ method }) => {
      if (method === "byIds" && ++reads === 1) throw new Error("offline");
    };
    const results = await one.apply(...ids.map((id) => there(id, `u${id}`)));
    expect(results[0]).toMatchObject({ status: "failed", problem: { kind: "unsent", message: "offline" } });
    expect(results.map(({ status }) => status)).toEqual(ids.map((_, n) => (n < 25 ? "failed" : "done")));
  });
});

describe("what Stash answers", () => {
  it("a refusal is told in its words, costs only its own, and nothing of it is left to undo", async () => {
    const one = world([linkedPerson(), local("2")]);
    one.books.before = ({ method }) => method === "update" && one.books.remove("1");
    const results = await one.apply(task({}), there("2", "b"));
    expect(results).toMatchObject([
      { status: "failed", problem: { kind: "refused", message: "performer with id 1 not found" }, undoIds: [] },
      { status: "done" },
    ]);
    expect(one.states()).toEqual([
      ["not-applied", "favourite-here"],
      ["applied", "favourite-here"],
    ]);
  });

  it("no answer leaves the records open: nobody knows what became of it", async () => {
    const one = world([linkedPerson()]);
    one.books.before = ({ method }) => {
      if (method === "update") throw new Error("connection reset");
    };
    const problem = { kind: "unsent", message: "connection reset" };
    expect(await one.apply(task({}))).toEqual([{ key: "row", status: "failed", problem, undoIds: [] }]);
    expect(one.states()).toEqual([["open", "favourite-here"]]);
  });

  it("an answer that leaves one out leaves its record open", async () => {
    const one = world([linkedPerson()]);
    one.books.update = async () => new Map();
    const problem = { kind: "unsent", message: "" };
    expect(await one.apply(task({}))).toEqual([{ key: "row", status: "failed", problem, undoIds: [] }]);
    expect(one.states()).toEqual([["open", "favourite-here"]]);
  });

  it("what was written is done although the journal could not note it; its record is settled later", async () => {
    const one = world([linkedPerson(), local("2")]);
    one.books.before = ({ method }) => {
      if (method === "update") one.journal.broken = new Error("disk full");
    };
    const results = await one.apply(task({}), there("2", "b"));
    expect(results.map(({ status }) => status)).toEqual(["done", "done"]);
    expect(one.states()).toEqual([
      ["open", "favourite-here"],
      ["open", "favourite-here"],
    ]);
  });
});

describe("leases", () => {
  it("that were lost while Stash was read: nothing is written for those", async () => {
    const one = world([linkedPerson(), local("2")]);
    let released = 0;
    const leases: Leases = {
      async take(keys) {
        const check = async () => new Set(keys.filter((key) => key.endsWith(" 2")));
        const release = async () => {
          released += 1;
        };
        return { ...freeGrip(keys), check, release };
      },
    };
    const work = applyFavourites([task({}), there("2", "b")], { ...one.deps, leases });
    const results = await one.clock.until(work);
    expect(results).toMatchObject([{ status: "failed", problem: { kind: "busy" } }, { status: "done" }]);
    expect([one.heart("1"), one.heart("2"), released]).toEqual([false, true, 1]);
    expect([...one.journal.map.values()].map(({ entityId }) => entityId)).toEqual(["2"]);
  });

  it("that cannot be looked at any more: only what was so already is done", async () => {
    const one = world([linkedPerson({ favorite: true }), local("2")]);
    const check = () => Promise.reject(new Error("frozen"));
    const leases: Leases = { take: async (keys) => ({ ...freeGrip(keys), check }) };
    const results = await one.clock.until(applyFavourites([task({}), there("2", "b")], { ...one.deps, leases }));
    expect(results).toEqual([
      { key: "row", status: "done", undoIds: [] },
      { key: "2 b", status: "failed", problem: { kind: "unsent", message: "frozen" }, undoIds: [] },
    ]);
    expect(one.books.requests("update")).toBe(0);
  });

  it("that others have all: Stash is not even asked", async () => {
    const one = world([linkedPerson()]);
    const leases: Leases = { take: async () => freeGrip([]) };
    const results = await one.clock.until(applyFavourites([task({})], { ...one.deps, leases }));
    expect(results).toEqual([{ key: "row", status: "failed", problem: { kind: "busy" }, undoIds: [] }]);
    expect(one.books.requests()).toBe(0);
  });
});
