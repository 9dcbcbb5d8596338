import { expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import { type ChoiceRecord, markLinked, newlyLinked, NO_CHOICES } from "./match-choices";
import type { MatchChoice } from "./plan-types";

const chosen: MatchChoice = { type: "chosen", id: "a1", at: 1 };
const none: MatchChoice = { type: "none", ids: ["a1"], at: 1 };
const record = (choice: MatchChoice): ChoiceRecord => ({ byEndpoint: { [A]: choice } });
const at = (linkedId: string | null, endpoint = A) => [{ endpoint, linkedId }];

it("a choice is carried out once its record is linked, and only then", () => {
  expect(newlyLinked(record(chosen), at("a1"))).toEqual([A]);
  for (const linkedId of ["a2", null]) expect(newlyLinked(record(chosen), at(linkedId))).toEqual([]);
  expect(newlyLinked(record(chosen), at("a1", B))).toEqual([]);
});

it("what was carried out before, was a no, or was never said, is not carried out now", () => {
  expect(newlyLinked(record({ ...chosen, linked: true }), at("a1"))).toEqual([]);
  expect(newlyLinked(record(none), at("a1"))).toEqual([]);
  expect(newlyLinked(undefined, at("a1"))).toEqual([]);
});

it("only choices are marked as carried out", () => {
  const both: ChoiceRecord = { byEndpoint: { [A]: chosen, [B]: none } };
  expect(markLinked(both, [A, B])).toEqual({ byEndpoint: { [A]: { ...chosen, linked: true }, [B]: none } });
  expect(markLinked(undefined, [A])).toEqual(NO_CHOICES);
});
