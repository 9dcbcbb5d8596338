import { describe, expect, it } from "vitest";
import { BOX_A, BOX_B, boxed, local, stashId } from "../../test/fakes";
import { briefRow as brief, compareFavourites as compare } from "../../test/favourites-world";
import { MemoryKeyValue } from "../../test/memory-kv";
import type { ChoiceRecord } from "./match-choices";

const heart = { favorite: true } as const;
const linked = (id: string) => ({ stashIds: [stashId(BOX_A, id)] });

describe("three sets", () => {
  it("by links alone cost nothing but the list", async () => {
    const { rows, source } = await compare(
      [local("1", {}, { ...heart, ...linked("a") }), local("2", {}, linked("b"))],
      [boxed("a"), boxed("b")],
      ["a", "b"],
    );
    expect(rows.map(brief)).toEqual(["both none 1 a", "there mark 2 b"]);
    expect(source.requests).toBe(1);
  });

  it("a link of the library is looked at: living, merged, deleted, erased", async () => {
    const { rows } = await compare(
      ["a", "old", "dead", "erased"].map((id) => local(`l-${id}`, {}, { ...heart, ...linked(id) })),
      [
        boxed("a"),
        boxed("old", {}, { deleted: true, mergedInto: "new" }),
        boxed("new"),
        boxed("dead", {}, { deleted: true }),
      ],
      [],
    );
    expect(rows.map(brief)).toEqual([
      "here mark l-a a",
      "here follow l-old new",
      "here gone l-dead -",
      "here gone l-erased -",
    ]);
  });

  it("follows a merge from the other side, and sees when both are marked already", async () => {
    const target = boxed("new", { merged_ids: ["old"] });
    const old = boxed("old", {}, { deleted: true, mergedInto: "new" });
    const one = await compare([local("1", {}, linked("old"))], [target, old], ["new"]);
    expect(one.rows.map(brief)).toEqual(["there follow 1 new"]);
    expect(one.rows[0]?.step).toEqual({ type: "follow", from: "old" });
    const two = await compare([local("1", {}, { ...heart, ...linked("old") })], [target, old], ["new"]);
    expect(two.rows.map(brief)).toEqual(["both none 1 new"]);
    // A source that does not say what was merged into a record.
    const { rows } = await compare([local("1", {}, { ...heart, ...linked("old") })], [boxed("new"), old], ["new"]);
    expect(rows.map(brief)).toEqual(["both none 1 new"]);
  });

  it("means whoever is linked to the living record, not who was merged into it", async () => {
    const upstream = [boxed("new", { merged_ids: ["old"] }), boxed("old", {}, { deleted: true, mergedInto: "new" })];
    const lib = [local("1", {}, linked("new")), local("2", {}, linked("old"))];
    expect((await compare(lib, upstream, ["new"])).rows.map(brief)).toEqual(["there mark 1 new"]);
    const hearts = [local("1", {}, linked("new")), local("2", {}, { ...heart, ...linked("old") })];
    expect((await compare(hearts, upstream, ["new"])).rows.map(brief)).toEqual(["both none 2 new", "there mark 1 new"]);
  });

  it("names the id that was merged, not one that means somebody else at another source", async () => {
    const target = boxed("new", { merged_ids: ["older", "old"] });
    const ids = [stashId(BOX_B, "older"), stashId(BOX_A, "live-elsewhere"), stashId(BOX_A, "old")];
    const { rows } = await compare([local("1", {}, { stashIds: ids })], [target], ["new"]);
    expect(rows.map(({ step }) => step)).toEqual([{ type: "follow", from: "old" }]);
  });

  it("takes no link to another source for one to this", async () => {
    const { rows } = await compare([local("1", {}, { ...heart, stashIds: [stashId(BOX_B, "a")] })], [boxed("a")], []);
    expect(rows.map(brief)).toEqual(["here missing 1 -"]);
  });

  it("two living records of one are for a person, with names and pictures", async () => {
    const image = { id: "i", url: "https://box-a.example/i.jpg" };
    const stashIds = [stashId(BOX_A, "a"), stashId(BOX_A, "b"), stashId(BOX_A, "dead")];
    const dead = boxed("dead", {}, { deleted: true });
    const { rows } = await compare(
      [local("1", {}, { ...heart, stashIds })],
      [boxed("a", { name: "Ada Reed", disambiguation: "painter" }, { images: [image] }), boxed("b"), dead],
      [],
    );
    const evidence = [{ id: "stash-id", weight: "for" }];
    expect(rows.map(brief)).toEqual(["here choose 1 -"]);
    expect(rows[0]?.step).toEqual({
      type: "choose",
      options: [
        { id: "a", name: "Ada Reed", disambiguation: "painter", picture: image.url, evidence },
        { id: "b", name: "Person b", disambiguation: null, picture: null, evidence },
      ],
    });
  });

  it("gives every row a key of its own", async () => {
    const { rows } = await compare(
      [local("1", {}, { ...heart, ...linked("x") }), local("2", {}, { ...heart, ...linked("y") }), local("3")],
      [boxed("x"), boxed("y"), boxed("1"), boxed("2")],
      ["1", "2"],
    );
    expect(new Set(rows.map(({ key }) => key)).size).toBe(4);
  });

  it("two of the library with one record are for a person", async () => {
    const both = [local("1", {}, linked("a")), local("2", {}, linked("a"))];
    const { rows } = await compare(both, [boxed("a")], ["a"]);
    expect(rows.map(brief)).toEqual(["there choose - a"]);
    const evidence = [{ id: "stash-id", weight: "for" }];
    expect(rows[0]?.step).toMatchObject({
      options: [
        { id: "1", evidence },
        { id: "2", evidence },
      ],
    });
  });
});

describe("whoever is not linked", () => {
  const born = { name: "Ada Reed", birthdate: "1990-02-03" };
  const record = { name: "Ada Reed", birth_date: "1990-02-03" };

  it("is matched as a sync does: certain is linked, a namesake asked about, a stranger missing", async () => {
    const { rows } = await compare(
      [local("1", born), local("2", { name: "Ben Moss" })],
      [boxed("a", record), boxed("b", { name: "Ben Moss" }), boxed("c", { name: "Cy Fern" })],
      ["a", "b", "c"],
    );
    expect(rows.map(brief)).toEqual(["there link 1 a", "there choose - b", "there create - c"]);
  });

  it("is on both sides when it is marked here too: only the link is missing", async () => {
    const { rows } = await compare([local("1", born, heart)], [boxed("a", record)], ["a"]);
    expect(rows.map(brief)).toEqual(["both link 1 a"]);
  });

  it("never goes to two records at once", async () => {
    const { rows } = await compare([local("1", born)], [boxed("a", record), boxed("b", record)], ["a", "b"]);
    expect(rows.map(brief)).toEqual(["there choose - a", "there choose - b"]);
  });

  it("is looked for there by name only where that is allowed", async () => {
    const lib = [local("1", born, heart), local("2", { name: "Nobody" }, heart)];
    const off = await compare(lib, [boxed("a", record)], []);
    expect(off.rows.map(({ step }) => step)).toEqual([
      { type: "missing", searched: false },
      { type: "missing", searched: false },
    ]);
    const on = await compare(lib, [boxed("a", record)], [], { nameSearch: true });
    expect(on.rows.map(brief)).toEqual(["here link 1 a", "here missing 2 -"]);
  });

  it("stays what a person said: none of these is not asked again", async () => {
    const choices = new MemoryKeyValue<ChoiceRecord>();
    await choices.set("performer 2", { byEndpoint: { [BOX_A]: { type: "none", ids: ["b"], at: 1 } } });
    const { rows } = await compare([local("2", { name: "Ben Moss" })], [boxed("b", { name: "Ben Moss" })], ["b"], {
      choices,
    });
    expect(rows.map(brief)).toEqual(["there create - b"]);
  });
});

describe("a source in trouble", () => {
  it("says why it could not be read, and one that knows no marks says that", async () => {
    const failure = { kind: "auth", status: 401 } as const;
    const { reading } = await compare([], [], [], {
      change(source) {
        source.down = failure;
      },
    });
    expect(reading).toEqual({ status: "failed", failure });
    const none = await compare([], [], [], {
      change: (source) => Object.assign(source, { favourites: undefined }),
    });
    expect(none.reading).toEqual({ status: "cannot" });
  });

  it("fails single rows when a record cannot be read", async () => {
    const failed = { status: "failed", failure: { kind: "server" } } as const;
    const { rows } = await compare([local("1", {}, { ...heart, ...linked("a") })], [boxed("b")], ["b"], {
      change(source) {
        source.script.set("a", failed);
        source.script.set("b", failed);
      },
    });
    expect(rows.map(brief)).toEqual(["there failed - b", "here failed 1 -"]);
  });
});
