import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, local } from "../../test/fakes";
import { LaneAnswers } from "./lane-answers";
import { type Lookups, NOTHING } from "./lookups";
import type { NameAnswer, SourceAnswer, SourceEntity } from "./ports";

const found = (entity: SourceEntity): SourceAnswer => ({ status: "found", entity, fetchedAt: 1, cached: false });
const offered = (...entities: SourceEntity[]): NameAnswer => ({ status: "found", entities });
const mara = local("1", { name: "Mara" });
const vale = local("2", { name: "Vale" });

/** Answers about performers who were looked up so. */
function asked(...lookups: readonly Partial<Lookups>[]) {
  const answers = new LaneAnswers(A);
  for (const [i, given] of lookups.entries()) {
    const performer = [mara, vale][i] ?? mara;
    const of = { ...NOTHING, ...given };
    answers.look(performer, of);
    for (const id of [...of.linked, ...of.pages, ...(of.chosen === null ? [] : [of.chosen])]) {
      answers.ask("id", id, performer);
      answers.of("id").set(id, found(boxed(id)));
    }
    for (const url of of.urls) {
      answers.ask("url", url, performer);
      answers.of("url").set(url, offered(boxed(`by ${url}`)));
    }
    for (const name of of.name === null ? [] : [of.name, ...of.aliases]) {
      answers.ask("name", name, performer);
      answers.of("name").set(name, offered(boxed(`by ${name}`)));
    }
  }
  return answers;
}

const kept = (answers: LaneAnswers) =>
  (["id", "url", "name"] as const).map((sort) => [...answers.of(sort).keys()].join(" "));

describe("who asks for what", () => {
  it("the first to ask for a key is the one that counts", () => {
    const answers = new LaneAnswers(A);
    expect([mara, vale, mara].map((one) => answers.ask("id", "m", one))).toEqual([true, false, false]);
    expect(answers.ask("name", "m", mara)).toBe(true);
    expect(answers.askers("id", "m").map((one) => one.id)).toEqual(["1", "2"]);
    expect(answers.unanswered("id")).toEqual(["m"]);
  });
});

describe("what was answered about a performer", () => {
  it("is every way to it, the searches by link before those by name", () => {
    const answers = asked({ pages: ["p"], chosen: "c", urls: ["u"], name: "Mara", aliases: ["M."] });
    const { linked, pages, chosen, searches } = answers.for(mara);
    expect([linked, pages.map((one) => one.id), chosen?.id]).toEqual([[], ["p"], "c"]);
    const offers = searches.flatMap((one) => (one.status === "found" ? one.entities.map((entity) => entity.id) : []));
    expect(offers).toEqual(["by u", "by Mara", "by M."]);
  });

  it("is nothing of one that was not looked up, nor of what is not answered yet", () => {
    const answers = asked({});
    answers.look(mara, { ...NOTHING, linked: ["m"], chosen: "c", name: "Mara" });
    expect(answers.for(mara)).toMatchObject({ linked: [], chosen: null, searches: [] });
    expect(answers.for(vale)).toMatchObject({ linked: [], pages: [], chosen: null, searches: [] });
    expect(answers.linkedEntities(vale)).toEqual([]);
  });
});

describe("what the stash ids lead to", () => {
  it("is the successor of what was merged, and nobody where that or the entity itself is gone", () => {
    const answers = asked({ linked: ["live", "old", "lost", "dead", "failed", "late"] });
    const ids = answers.of("id");
    ids.set("old", found(boxed("old", {}, { deleted: true, mergedInto: "new" })));
    ids.set("lost", found(boxed("lost", {}, { deleted: true, mergedInto: "gone" })));
    ids.set("dead", found(boxed("dead", {}, { deleted: true })));
    ids.set("failed", { status: "failed", failure: { kind: "server" } });
    ids.delete("late");
    answers.of("successor").set("new", found(boxed("new")));
    answers.of("successor").set("gone", found(boxed("gone", {}, { deleted: true })));
    expect(answers.linkedEntities(mara).map((one) => one.id)).toEqual(["live", "new"]);
  });

  it("those whose ids were merged into an entity are known, of earlier sittings too", () => {
    const answers = asked({ linked: ["old"] });
    answers.ask("successor", "new", mara);
    answers.recall("new", vale);
    expect(answers.mergedInto("new").map((one) => one.id)).toEqual(["1", "2"]);
  });

  it("a record is given only in the form of a stash-box", () => {
    const answers = asked({ linked: ["m"] });
    answers.of("id").set("s", found(boxed("s", {}, { form: "scraped" })));
    answers.of("id").set("x", { status: "missing" });
    answers.of("successor").set("new", found(boxed("new", { height: 170 })));
    expect(answers.recordOf("m")).toEqual({ name: "Person m" });
    expect(answers.recordOf("new")).toEqual({ name: "Person new", height: 170 });
    expect(["s", "x", "nobody"].map((id) => answers.recordOf(id))).toEqual([undefined, undefined, undefined]);
  });
});

describe("letting go", () => {
  const ways = { linked: ["l"], pages: ["p"], chosen: "c", urls: ["u"], name: "Mara", aliases: ["M."] };

  it("of everything about a performer that is compared", () => {
    const answers = asked(ways);
    answers.release(mara);
    expect(kept(answers)).toEqual(["", "", ""]);
    expect(answers.lookups("1")).toBeUndefined();
    expect(answers.askers("id", "l")).toEqual([]);
    expect(["id", "url", "name"].flatMap((sort) => answers.unanswered(sort as "id"))).toEqual([]);
  });

  it("not of what another one still needs, until that is compared too", () => {
    const answers = asked(ways, ways);
    answers.release(mara);
    answers.release(mara);
    expect(kept(answers)).toEqual(["l p c", "u", "Mara M."]);
    expect(answers.for(vale).linked.map((one) => one.id)).toEqual(["l"]);
    answers.release(vale);
    expect(kept(answers)).toEqual(["", "", ""]);
  });

  it("not of successors: whose ids led there is asked to the end", () => {
    const answers = asked({ linked: ["old"] });
    answers.ask("successor", "new", mara);
    answers.of("successor").set("new", found(boxed("new")));
    answers.release(mara);
    expect(answers.mergedInto("new").map((one) => one.id)).toEqual(["1"]);
    expect(answers.recordOf("new")).toEqual({ name: "Person new" });
  });
});
