import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import type { CreateOutcome } from "./create-types";
import { linkedNow, rowsLinked, rowsWithout } from "./favourite-echo";
import type { FavouriteRow } from "./favourite-types";

const side = (id: string) => ({ id, name: `Person ${id}`, disambiguation: null });
const local = (id: string) => ({ ...side(id), imagePath: null });

function row(set: FavouriteRow["set"], step: FavouriteRow["step"]["type"], here: string | null, up: string | null) {
  const upstream = up === null ? null : { ...side(up), image: null };
  const key = `${set} ${here} ${up}`;
  return {
    key,
    type: "performer",
    endpoint: A,
    set,
    local: here && local(here),
    upstream,
    step: { type: step },
  } as FavouriteRow;
}

const lines = (rows: readonly FavouriteRow[]) =>
  rows.map(({ set, step, local: here, upstream }) => `${set} ${step.type} ${here?.id ?? "-"} ${upstream?.id ?? "-"}`);

describe("rows whose one is linked now", () => {
  it("lack the mark only, in the list of the source that it is linked at", () => {
    const rows = [
      row("there", "create", null, "a"),
      row("there", "choose", null, "b"),
      row("there", "create", null, "c"),
    ];
    const linked = [{ local: local("7"), links: [`${A} a`, `${B} c`] }];
    expect(lines(rowsLinked(rows, linked))).toEqual(["there mark 7 a", "there choose - b", "there create - c"]);
  });

  it("are one where the heart is on both sides", () => {
    const rows = [
      row("here", "missing", "7", null),
      row("there", "choose", null, "a"),
      row("here", "missing", "8", null),
    ];
    const linked = [{ local: local("7"), links: [`${A} a`] }];
    expect(lines(rowsLinked(rows, linked))).toEqual(["both none 7 a", "here missing 8 -"]);
  });

  it("need nothing more where both had the mark", () => {
    const linked = [{ local: local("7"), links: [`${A} a`] }];
    expect(lines(rowsLinked([row("both", "link", "7", "a")], linked))).toEqual(["both none 7 a"]);
    const here = [row("here", "mark", "7", "a")];
    expect(rowsLinked(here, linked)).toEqual(here);
  });
});

it("rows whose one was deleted are to be created, or there is nothing left of them", () => {
  const rows = [
    row("there", "mark", "7", "a"),
    row("both", "none", "7", "b"),
    row("here", "missing", "7", null),
    row("both", "none", "8", "c"),
    row("there", "create", null, "d"),
  ];
  expect(lines(rowsWithout(rows, new Set(["7"])))).toEqual([
    "there create - a",
    "there create - b",
    "both none 8 c",
    "there create - d",
  ]);
});

it("who is linked now was created, linked or there; as the library calls it", () => {
  const prospect = (name: string, more = {}) =>
    ({
      type: "performer",
      name,
      disambiguation: null,
      links: [`${A} ${name}`],
      step: { type: "create" },
      ...more,
    }) as never;
  const there = { type: "there", local: { id: "2", name: "Own name", disambiguation: "the other" } };
  const outcomes: readonly CreateOutcome[] = [
    { prospect: prospect("a"), result: { status: "created", localId: "1", undoId: "u" } },
    { prospect: prospect("b", { step: there }), result: { status: "there", localId: "2" } },
    { prospect: prospect("c"), result: { status: "review" } },
    { prospect: prospect("d", { type: "studio" }), result: { status: "linked", localId: "3", undoId: null } },
  ];
  expect(linkedNow(outcomes, "performer")).toEqual([
    { local: { id: "1", name: "a", disambiguation: null, imagePath: null }, links: [`${A} a`] },
    { local: { id: "2", name: "Own name", disambiguation: "the other", imagePath: null }, links: [`${A} b`] },
  ]);
});
