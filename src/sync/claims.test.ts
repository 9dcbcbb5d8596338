import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, FIELDS_30, local, stashId } from "../../test/fakes";
import { Claims, refOf } from "./claims";
import type { LinkedElsewhere } from "./match";
import type { LocalEntity } from "./ports";

const PAGES = { endpoint: A, pageUrl: (type: string, id: string) => `https://box-a.example/${type}s/${id}` };
const MARA = { name: "Mara Vale" };
const me = local("1", MARA);

/** Who beside `me` claims the entity `m` of box A, by the way it was found; `merged`: whose ids were merged into it. */
function claimedBy(library: readonly LocalEntity[], merged: readonly LocalEntity[] = []) {
  const claims = new Claims(FIELDS_30, true, [PAGES]);
  claims.add([me, ...library]);
  const ask = claims.elsewhere(me, { endpoint: A, mergedInto: (id) => (id === "m" ? merged : []) });
  return (by: Parameters<LinkedElsewhere>[1], values = MARA as Parameters<LinkedElsewhere>[2]) =>
    ask("m", by, values).map(({ id }) => id);
}

describe("an entity is claimed by others", () => {
  it("who are linked to it, however it was found", () => {
    const rest = [local("3", {}, { stashIds: [stashId(A, "other")] }), local("4", {}, { stashIds: [stashId(B, "m")] })];
    const by = claimedBy([local("2", {}, { stashIds: [stashId(A, "m")] }), ...rest]);
    for (const way of ["live", "merged", "link", "name"] as const) expect(by(way)).toEqual(["2"]);
  });

  it("whose ids were merged into it, but not for a live link", () => {
    const by = claimedBy([], [local("2"), me]);
    expect((["live", "merged", "link", "name"] as const).map((way) => by(way))).toEqual([[], ["2"], ["2"], ["2"]]);
  });

  it("whose links name its page, where it was found by a link or a name", () => {
    const by = claimedBy([
      local("2", { urls: ["https://www.box-a.example/performers/m?tab=edits"] }),
      local("3", { urls: ["https://box-a.example/studios/m", "https://box-a.example/performers/n"] }),
    ]);
    expect((["live", "merged", "link", "name"] as const).map((way) => by(way))).toEqual([[], [], ["2"], ["2"]]);
  });

  it("who are called as it is, where it was found by its name", () => {
    const by = claimedBy([
      local("2", { name: "MARA  vale" }),
      local("3", { name: "Other", alias_list: ["Mara Vale"] }),
      local("4", { name: "Mara" }),
    ]);
    expect((["live", "merged", "link", "name"] as const).map((way) => by(way))).toEqual([[], [], [], ["2", "3"]]);
    expect(by("name", { name: "Someone", aliases: ["Mara"] })).toEqual(["4"]);
  });

  it("each once, whatever they claim it by, and never by the performer itself", () => {
    const twice = local(
      "2",
      { ...MARA, urls: ["https://box-a.example/performers/m"] },
      { stashIds: [stashId(A, "m")] },
    );
    const third = local("3", MARA);
    expect(claimedBy([twice, third], [third, twice, me])("name")).toEqual(["2", "3"]);
    expect(claimedBy([local("1", MARA)])("name")).toEqual([]);
  });
});

describe("a namesake claims nothing", () => {
  it("when it is linked to another entity of the source; an id of another source does not count", () => {
    const elsewhere = local("2", MARA, { stashIds: [stashId(B, "b"), stashId(A, "a")] });
    const apart = local("3", MARA, { stashIds: [stashId(B, "b")] });
    expect(claimedBy([elsewhere, apart])("name")).toEqual(["3"]);
  });

  it("when something speaks against it", () => {
    const by = claimedBy([local("2", { ...MARA, gender: "MALE" }), local("3", { ...MARA, gender: "FEMALE" })]);
    expect(by("name", { ...MARA, gender: "FEMALE" })).toEqual(["3"]);
  });
});

describe("who has an id beyond the part of the library that is seen", () => {
  it("claims it too, once even when told of twice", () => {
    const claims = new Claims(FIELDS_30, false);
    claims.add([local("2", MARA, { stashIds: [stashId(A, "m")] })]);
    const refs = ["1", "2", "3"].map((id) => refOf(local(id)));
    for (let told = 0; told < 2; told += 1) claims.addLinked(new Map([[`${A} m`, refs]]));
    const ask = claims.elsewhere(me, { endpoint: A, mergedInto: () => [] });
    expect(ask("m", "live", MARA).map(({ id }) => id)).toEqual(["2", "3"]);
    expect(ask("n", "live", MARA)).toEqual([]);
  });
});

describe("a web link is shared", () => {
  const shared = (...library: readonly LocalEntity[]) => {
    const claims = new Claims(FIELDS_30, true);
    claims.add(library);
    return [...claims.sharedUrls];
  };

  it("when two performers name it, however they write it", () => {
    const urls = ["https://site.example/mara", "https://site.example/own"];
    expect(shared(local("1", { urls }), local("2", { urls: ["http://www.site.example/mara/"] }))).toEqual([
      "site.example/mara",
    ]);
  });

  it("not when one performer names it twice", () => {
    expect(shared(local("1", { urls: ["https://site.example/mara", "https://site.example/mara?ref=1"] }))).toEqual([]);
  });
});

describe("a performer as others name it", () => {
  it.each([
    ["the singer", "the singer"],
    ["", null],
    [null, null],
    [undefined, null],
    [7, null],
  ])("with %j to tell it from its namesakes: %j", (disambiguation, told) => {
    expect(refOf(local("1", { ...MARA, disambiguation }))).toEqual({
      id: "1",
      name: "Mara Vale",
      disambiguation: told,
    });
  });
});
