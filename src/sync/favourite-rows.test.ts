import { describe, expect, it } from "vitest";
import { BOX_B } from "../../test/fakes";
import { briefRow, favouriteTask as task } from "../../test/favourites-world";
import { actionable, isDifference, rowAfter, rowsAfter } from "./favourite-rows";
import type { FavouriteRow, FavouriteStep, FavouriteTask } from "./favourite-types";

const LINK = { type: "link", evidence: [] } as const;
const FOLLOW = { type: "follow", from: "old" } as const;
const NONE = { type: "none" } as const;
const ASKED = {
  type: "choose",
  options: [
    { id: "x", name: "Ada", disambiguation: "painter", picture: "/x.jpg", evidence: [] },
    { id: "y", name: "Ada", disambiguation: null, picture: null, evidence: [] },
  ],
} as const;

const done = (key: string) => ({ key, status: "done", undoIds: [] }) as const;
const failed = (key: string) => ({ key, status: "failed", problem: { kind: "gone" }, undoIds: [] }) as const;
const became = (one: FavouriteTask) => {
  const row = rowAfter(one);
  return row && briefRow(row);
};

describe("a row whose task was done", () => {
  it.each([
    ["mark", "there", { type: "mark" }, "both none 1 a"],
    ["mark", "here", LINK, "both none 1 a"],
    ["link", "there", LINK, "there mark 1 a"],
    ["link", "here", FOLLOW, "here mark 1 a"],
    ["link", "both", LINK, "both none 1 a"],
    ["remove-here", "both", NONE, "there mark 1 a"],
    ["remove-here", "both", LINK, "there link 1 a"],
    ["remove-here", "here", { type: "mark" }, null],
    ["remove-there", "both", NONE, "here mark 1 a"],
    ["remove-there", "both", FOLLOW, "here follow 1 a"],
    ["remove-there", "there", { type: "mark" }, null],
  ] as [FavouriteTask["act"], FavouriteRow["set"], FavouriteStep, string | null][])(
    "%s, marked %s, %j: %s",
    (act, set, step, expected) => {
      expect(became(task({ set, step }, act))).toBe(expected);
    },
  );

  it("means the one of the library that was chosen", () => {
    const row = rowAfter(task({ local: null, step: ASKED }, "mark", "x"));
    expect(row?.local).toEqual({ id: "x", name: "Ada", disambiguation: "painter", imagePath: "/x.jpg" });
    expect(row?.upstream?.id).toBe("a");
    expect(row?.set).toBe("both");
  });

  it("means the one of the source that was chosen, with its picture", () => {
    const chosen = (id: string) => rowAfter(task({ set: "here", upstream: null, step: ASKED }, "link", id));
    const image = { id: "/x.jpg", url: "/x.jpg" };
    expect(chosen("x")?.upstream).toEqual({ id: "x", name: "Ada", disambiguation: "painter", image });
    expect(chosen("y")?.upstream).toEqual({ id: "y", name: "Ada", disambiguation: null, image: null });
    expect(chosen("x")?.local?.id).toBe("1");
  });

  it("means whom it meant where the chosen one is not among the options", () => {
    expect(became(task({ step: ASKED }, "mark", "z"))).toBe("both none 1 a");
  });
});

describe("all rows after", () => {
  const rowOf = (part: Partial<FavouriteRow>) => task(part).row;
  /** The rows of another source, all of the same one of the library. */
  const others = (set: FavouriteRow["set"], ...steps: readonly FavouriteStep[]) =>
    steps.map((step) => rowOf({ key: `${set} ${step.type}`, endpoint: BOX_B, set, step, upstream: null }));

  it("change where the task was done, and stay where it failed or nothing was asked", () => {
    const tasks = [task({ key: "1" }), task({ key: "2" }), task({ key: "3" }, "remove-there")];
    const rows = [...tasks.map(({ row }) => row), rowOf({ key: "4", local: null, step: { type: "create" } })];
    const now = rowsAfter(rows, tasks, [failed("1"), done("3")]);
    expect(now.map(({ key, step }) => [key, step.type])).toEqual([
      ["1", "mark"],
      ["2", "mark"],
      ["4", "create"],
    ]);
  });

  it("a heart won here shows in the rows of every source", () => {
    const one = task({});
    const rows = [one.row, ...others("there", { type: "mark" }, LINK), ...others("both", NONE)];
    expect(rowsAfter(rows, [one], [done("row")]).map(briefRow)).toEqual([
      "both none 1 a",
      "both none 1 -",
      "both link 1 -",
      "both none 1 -",
    ]);
  });

  it("a heart lost here is lost in the rows of every source", () => {
    const one = task({ set: "both", step: NONE }, "remove-here");
    const rows = [
      one.row,
      ...others("here", { type: "mark" }),
      ...others("both", NONE, LINK),
      ...others("there", { type: "mark" }),
    ];
    expect(rowsAfter(rows, [one], [done("row")]).map(briefRow)).toEqual([
      "there mark 1 a",
      "there mark 1 -",
      "there link 1 -",
      "there mark 1 -",
    ]);
  });

  it("of others of the library, and of nobody certain, stay as they are", () => {
    const one = task({ set: "both", step: NONE }, "remove-here");
    const other = { id: "2", name: "Ben", disambiguation: null, imagePath: null };
    const rows = [
      rowOf({ key: "2", set: "here", local: other }),
      rowOf({ key: "3", set: "there", local: null, step: { type: "create" } }),
    ];
    expect(rowsAfter(rows, [one], [done("row")])).toEqual(rows);
  });

  it("a mark that was set or taken at one source changes nothing at the others", () => {
    for (const one of [task({ set: "here" }), task({ set: "both", step: NONE }, "remove-there"), task({}, "link")]) {
      const rows = [...others("here", { type: "mark" }), ...others("both", NONE), ...others("there", { type: "mark" })];
      expect(rowsAfter(rows, [one], [done("row")])).toEqual(rows);
    }
  });

  it("a heart that went to whom a person chose shows in the other rows of that one", () => {
    const one = task({ local: null, step: ASKED }, "mark", "x");
    const x = { id: "x", name: "Ada", disambiguation: "painter", imagePath: null };
    const rows = [rowOf({ key: "2", endpoint: BOX_B, local: x, upstream: null })];
    expect(rowsAfter(rows, [one], [done("row")]).map(briefRow)).toEqual(["both none x -"]);
  });

  it("a mark taken there from one whom nobody here is takes its row away alone", () => {
    const one = task({ local: null, step: { type: "create" } }, "remove-there");
    const other = rowOf({ key: "2", local: null, step: { type: "create" } });
    expect(rowsAfter([one.row, other], [one], [done("row")])).toEqual([other]);
  });
});

it.each([
  [NONE, false, false],
  [{ type: "mark" }, true, true],
  [LINK, true, true],
  [FOLLOW, true, true],
  [{ type: "create" }, false, true],
  [{ type: "choose", options: [] }, false, true],
  [{ type: "missing", searched: true }, false, false],
  [{ type: "gone" }, false, false],
  [{ type: "failed", failure: { kind: "offline" } }, false, true],
] as [FavouriteStep, boolean, boolean][])("%j: one click does it: %s, a difference: %s", (step, click, difference) => {
  const { row } = task({ step });
  expect(actionable(row, false)).toBe(click);
  expect(actionable(row, true)).toBe(click || step.type === "create");
  expect(isDifference(row)).toBe(difference);
});
