import { describe, expect, it } from "vitest";
import { BOX_A, local, stashId } from "../../test/fakes";
import { favouriteTask as task, favouritesWorld as world, linkedPerson, person } from "../../test/favourites-world";
import { applyFavourites } from "./favourites-apply";
import { settleFavouritesThere } from "./favourites-undo";
import { type Leases, writeKey } from "./leases";

describe("marking here", () => {
  it("writes an undo record first, then the heart, and nothing else", async () => {
    const one = world([linkedPerson()]);
    one.books.before = ({ method }) => {
      if (method === "update") expect(one.states()).toEqual([["open", "favourite-here"]]);
    };
    const [result] = await one.apply(task({}));
    expect(result).toEqual({ key: "row", status: "done", undoIds: ["undo-1"] });
    expect(one.heart("1")).toBe(true);
    expect(one.books.calls.find(({ method }) => method === "update")?.updates).toEqual([
      { id: "1", input: { favorite: true } },
    ]);
    expect(one.states()).toEqual([["applied", "favourite-here"]]);
  });

  it("links first, with the ids of others as they are", async () => {
    const other = stashId("https://other.example/graphql", "x");
    const one = world([person({ stashIds: [other] })]);
    await one.apply(task({ step: { type: "link", evidence: [] } }));
    expect(one.books.at("1").stashIds).toEqual([other, expect.objectContaining({ endpoint: BOX_A, stash_id: "a" })]);
    expect(one.heart("1")).toBe(true);
    expect(one.states()).toEqual([
      ["applied", "stashIds"],
      ["applied", "favourite-here"],
    ]);
  });

  it("replaces the id of a record that was merged", async () => {
    const one = world([person({ stashIds: [stashId(BOX_A, "old")] })]);
    await one.apply(task({ step: { type: "follow", from: "old" } }));
    expect(one.books.at("1").stashIds.map((id) => id.stash_id)).toEqual(["a"]);
  });

  it("takes whom a person chose", async () => {
    const one = world([person(), local("2")]);
    await one.apply(task({ local: null, step: { type: "choose", options: [] } }, "mark", "2"));
    expect([one.heart("1"), one.heart("2")]).toEqual([false, true]);
    expect(one.books.at("2").stashIds).toHaveLength(1);
  });

  it("does nothing where it is so already, and says when somebody else is linked or gone", async () => {
    const one = world([linkedPerson({ favorite: true }), local("2")]);
    const link = { type: "link", evidence: [] } as const;
    const results = await one.apply(
      task({ key: "already" }),
      task({ key: "taken", local: { id: "2", name: "", disambiguation: null, imagePath: null }, step: link }),
      task({ key: "gone", local: { id: "9", name: "", disambiguation: null, imagePath: null } }),
    );
    expect(results).toEqual([
      { key: "already", status: "done", undoIds: [] },
      { key: "taken", status: "failed", problem: { kind: "taken", by: "Person 1" }, undoIds: [] },
      { key: "gone", status: "failed", problem: { kind: "gone" }, undoIds: [] },
    ]);
    expect([one.journal.map.size, one.books.requests("update")]).toEqual([0, 0]);
  });

  it("leaves alone what another tab is writing", async () => {
    const one = world([linkedPerson(), local("2", {}, { stashIds: [stashId(BOX_A, "b")] })]);
    const busy = writeKey("performer", "1");
    const leases: Leases = {
      async take(keys) {
        const held = new Set(keys.filter((key) => key !== busy));
        return { held, check: async () => held, release: async () => {} };
      },
    };
    const two = task({ key: "2", local: { id: "2", name: "", disambiguation: null, imagePath: null } });
    const results = await one.clock.until(applyFavourites([task({}), two], { ...one.deps, leases }));
    expect(results).toMatchObject([{ status: "failed", problem: { kind: "busy" } }, { status: "done" }]);
    expect([one.heart("1"), one.heart("2")]).toEqual([false, true]);
  });

  it("writes nothing that could not be undone", async () => {
    const one = world([linkedPerson()]);
    one.journal.broken = new Error("disk full");
    const [result] = await one.apply(task({}));
    expect(result).toMatchObject({ status: "failed", problem: { kind: "no-undo", message: "disk full" } });
    expect(one.heart("1")).toBe(false);
  });
});

describe("marking there", () => {
  const here = (key: string, id: string) =>
    task({ key, set: "here", upstream: { id, name: id, disambiguation: null, image: null } });

  it("asks what is so, journals, sets, in one go; a refusal costs only itself", async () => {
    const one = world([linkedPerson({ favorite: true })]);
    one.source.mark("b");
    one.source.refusals.set("c", "performer is deleted, unable to make favorite");
    one.source.beforeSet = () => expect(one.states()).toEqual(Array(2).fill(["open", "favourite-there"]));
    const results = await one.apply(here("1", "a"), here("2", "b"), here("3", "c"), here("4", "erased"));
    expect(results.map(({ key, status }) => [key, status])).toEqual([
      ["1", "done"],
      ["2", "done"],
      ["3", "failed"],
      ["4", "failed"],
    ]);
    expect(one.source.sent.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(results[2]).toMatchObject({
      problem: { kind: "source-refused", message: expect.stringMatching(/deleted/u) },
    });
    expect(results[3]).toMatchObject({ problem: { kind: "source-gone" } });
    expect(one.states()).toEqual([
      ["applied", "favourite-there"],
      ["not-applied", "favourite-there"],
    ]);
  });

  it("links here before it marks there; when the link is refused nothing is marked", async () => {
    const one = world([person({ favorite: true }), local("2", {}, { stashIds: [stashId(BOX_A, "b")] })]);
    const link = { type: "link", evidence: [] } as const;
    const ok = task({ key: "ok", set: "here", step: link });
    const taken = task({
      key: "no",
      set: "here",
      step: link,
      upstream: { ...here("", "b").row.upstream, id: "b" } as never,
    });
    const [first] = await one.apply(ok);
    expect(first).toMatchObject({ status: "done", undoIds: ["undo-1", "undo-2"] });
    const [second] = await one.apply(taken);
    expect(second).toMatchObject({ status: "failed", problem: { kind: "taken" } });
    expect([...one.source.marked.performer]).toEqual(["a"]);
  });

  it("a lost answer leaves the record open, to be settled by asking", async () => {
    const one = world([linkedPerson({ favorite: true })]);
    one.source.broken = { failure: { kind: "offline" }, lost: true };
    const [result] = await one.apply(here("1", "a"));
    expect(result).toMatchObject({ status: "failed", problem: { kind: "source-failed" } });
    expect(one.states()).toEqual([["open", "favourite-there"]]);
    await settleFavouritesThere(one.journal, one.source, "performer", one.deps.signal);
    expect(one.states()).toEqual([["applied", "favourite-there"]]);
  });

  it("never removes what a person did not select", async () => {
    const one = world([linkedPerson({ favorite: true })]);
    one.source.mark("a", "b");
    await one.apply(here("1", "a"), task({ key: "2" }));
    expect(one.source.sent).toEqual([]);
    expect([...one.source.marked.performer]).toEqual(["a", "b"]);
    expect(one.heart("1")).toBe(true);
  });
});

describe("linking alone", () => {
  const link = { type: "link", evidence: [] } as const;

  it("sets no mark, on neither side", async () => {
    const one = world([person(), local("2", {}, { favorite: true })]);
    const two = { id: "2", name: "Person 2", disambiguation: null, imagePath: null };
    const b = { id: "b", name: "Person b", disambiguation: null, image: null };
    const results = await one.apply(
      task({ key: "1", step: link }, "link"),
      task({ key: "2", set: "here", local: two, upstream: b, step: link }, "link"),
    );
    expect(results.map(({ status }) => status)).toEqual(["done", "done"]);
    expect(["1", "2"].map((id) => one.books.at(id).stashIds[0]?.stash_id)).toEqual(["a", "b"]);
    expect([one.heart("1"), one.source.sent]).toEqual([false, []]);
  });

  it("means whom of the source a person chose", async () => {
    const one = world([person({ favorite: true })]);
    await one.apply(task({ set: "here", upstream: null, step: { type: "choose", options: [] } }, "mark", "b"));
    expect(one.books.at("1").stashIds.map((id) => id.stash_id)).toEqual(["b"]);
    expect([...one.source.marked.performer]).toEqual(["b"]);
    // The record bears a name that a person knows.
    expect(one.journal.map.get("undo-2")).toMatchObject({ entityId: "b", name: "Person 1" });
  });

  it("does not bring back here a heart that was taken away since", async () => {
    const one = world([person()]);
    await one.apply(task({ set: "here", step: link }));
    expect([one.heart("1"), one.source.marked.performer.has("a")]).toEqual([false, true]);
    expect(one.journal.map.get("undo-2")).toMatchObject({ entityId: "a", name: "Person a" });
  });

  it("of nobody certain, or of what is so already, is nothing to do", async () => {
    const one = world([person()]);
    const choose = { type: "choose", options: [] } as const;
    const results = await one.apply(
      task({ key: "1", local: null, step: choose }),
      task({ key: "2", set: "here", upstream: null, step: choose }),
      task({ key: "3", set: "both", step: { type: "none" } }),
    );
    expect(results).toEqual(["1", "2", "3"].map((key) => ({ key, status: "done", undoIds: [] })));
    expect([one.books.requests(), one.source.requests]).toEqual([0, 0]);
  });
});

it("tells how far it is: what is written here, then each source", async () => {
  const one = world([linkedPerson({ favorite: true }), local("2")]);
  const told: (readonly [number, number])[] = [];
  const two = { id: "2", name: "Person 2", disambiguation: null, imagePath: null };
  const tasks = [task({ key: "1", set: "here" }), task({ key: "2", local: two })];
  await one.clock.until(applyFavourites(tasks, { ...one.deps, onProgress: (done, of) => told.push([done, of]) }));
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

describe("removing", () => {
  it("takes the heart away on one side only", async () => {
    const one = world([linkedPerson({ favorite: true })]);
    one.source.mark("a");
    await one.apply(task({ set: "both", step: { type: "none" } }, "remove-here"));
    expect([one.heart("1"), one.source.marked.performer.has("a")]).toEqual([false, true]);
    await one.apply(task({ step: { type: "mark" } }, "remove-there"));
    expect(one.source.marked.performer.has("a")).toBe(false);
    expect(one.books.at("1").stashIds).toHaveLength(1);
  });

  it("of a row that is on one side only touches nothing else, and links nobody", async () => {
    const one = world([person({ favorite: true }), local("2")]);
    one.source.mark("a", "b");
    const link = { type: "link", evidence: [] } as const;
    const two = { id: "2", name: "Person 2", disambiguation: null, imagePath: null };
    const results = await one.apply(
      task({ key: "1", set: "here", step: link }, "remove-here"),
      task({ key: "2", local: two, step: link }, "remove-there"),
    );
    expect(results.map(({ status }) => status)).toEqual(["done", "done"]);
    expect([one.heart("1"), [...one.source.marked.performer]]).toEqual([false, ["b"]]);
    expect(["1", "2"].flatMap((id) => one.books.at(id).stashIds)).toEqual([]);
  });
});
