import { expect, it } from "vitest";
import { canComeAgain, canTakeBack } from "./undo-acts";

it.each([
  ["created", true, false],
  ["favourite-here", true, true],
  ["favourite-there", true, true],
  ["draft", false, false],
] as const)("%s: can be taken back: %s, and done again after that: %s", (act, back, again) => {
  expect([canTakeBack(act), canComeAgain(act)]).toEqual([back, again]);
});
