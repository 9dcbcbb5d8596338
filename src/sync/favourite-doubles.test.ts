import { describe, expect, it } from "vitest";
import { briefRow, favouriteTask } from "../../test/favourites-world";
import { decidedTwice } from "./favourite-doubles";
import type { FavouriteRow, FavouriteStep } from "./favourite-types";

const evidence = [{ id: "same-name", weight: "for" }] as const;
const LINK = { type: "link", evidence } as const;

function rowOf(set: "here" | "there", localId: string, upstreamId: string, step: FavouriteStep = LINK): FavouriteRow {
  const side = (id: string) => ({ id, name: `Person ${id}`, disambiguation: `of ${id}` });
  const image = { id: upstreamId, url: `https://box-a.example/${upstreamId}.jpg` };
  return favouriteTask({
    key: `${set} ${localId} ${upstreamId}`,
    set,
    local: { ...side(localId), imagePath: `/${localId}.jpg` },
    upstream: { ...side(upstreamId), image },
    step,
  }).row;
}

describe("two rows that would be linked to one", () => {
  it("of the library ask a person, who sees whom it would have been", () => {
    const { rows } = decidedTwice([rowOf("there", "1", "a"), rowOf("there", "1", "b"), rowOf("there", "2", "c")], []);
    expect(rows.map(briefRow)).toEqual(["there choose - a", "there choose - b", "there link 2 c"]);
    const option = { id: "1", name: "Person 1", disambiguation: "of 1", picture: "/1.jpg", evidence };
    expect(rows[0]?.step).toEqual({ type: "choose", options: [option] });
  });

  it("of the source ask a person, who sees whom it would have been", () => {
    const { linked } = decidedTwice([], [rowOf("here", "1", "a"), rowOf("here", "2", "a"), rowOf("here", "3", "b")]);
    expect(linked.map(briefRow)).toEqual(["here choose 1 -", "here choose 2 -", "here link 3 b"]);
    const picture = "https://box-a.example/a.jpg";
    const option = { id: "a", name: "Person a", disambiguation: "of a", picture, evidence };
    expect(linked[0]?.step).toEqual({ type: "choose", options: [option] });
  });

  it("ask without a picture where there is none", () => {
    const bare = (row: FavouriteRow): FavouriteRow => ({
      ...row,
      local: row.local && { ...row.local, imagePath: null },
      upstream: row.upstream && { ...row.upstream, image: null },
    });
    const { rows, linked } = decidedTwice(
      [rowOf("there", "1", "a"), rowOf("there", "1", "b")].map(bare),
      [rowOf("here", "2", "c"), rowOf("here", "3", "c")].map(bare),
    );
    const pictures = [...rows, ...linked].map(({ step }) => step.type === "choose" && step.options[0]?.picture);
    expect(pictures).toEqual([null, null, null, null]);
  });

  it("are not asked about where only one of them would be linked", () => {
    const mark = { type: "mark" } as const;
    const there = [rowOf("there", "1", "a"), rowOf("there", "1", "b", mark)];
    const here = [rowOf("here", "2", "c"), rowOf("here", "3", "c", mark)];
    expect(decidedTwice(there, here)).toEqual({ rows: there, linked: here });
  });

  it("show as marked there only, as nobody here is certain", () => {
    const both = { ...rowOf("there", "1", "a"), set: "both" } as const;
    const { rows } = decidedTwice([both, rowOf("there", "1", "b")], []);
    expect(rows.map(briefRow)).toEqual(["there choose - a", "there choose - b"]);
  });
});

describe("a stranger that one of the library follows", () => {
  const follow = { type: "follow", from: "old" } as const;
  const create = { type: "create" } as const;

  it("is one row with it, marked on both sides", () => {
    const stranger = { ...rowOf("there", "-", "new", create), local: null };
    const { rows, linked } = decidedTwice([stranger], [rowOf("here", "1", "new", follow), rowOf("here", "2", "b")]);
    expect(rows.map(briefRow)).toEqual(["both none 1 new"]);
    expect(linked.map(briefRow)).toEqual(["here link 2 b"]);
  });

  it("stays a stranger for whoever only might be linked to it", () => {
    const stranger = { ...rowOf("there", "-", "a", create), local: null };
    const here = [rowOf("here", "1", "a")];
    expect(decidedTwice([stranger], here)).toEqual({ rows: [stranger], linked: here });
  });
});
