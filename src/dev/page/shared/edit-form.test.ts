import { expect, it } from "vitest";
import { fromText } from "./edit-form";

it.each([
  ["lines", " a \n\nb", ["a", "b"]],
  ["lines", "", []],
  ["number", "170", 170],
  ["number", " ", null],
  ["select", "", null],
  ["textarea", "", ""],
  [undefined, "Blue", "Blue"],
] as const)("a field of type %s reads %j as %j", (type, text, value) => {
  expect(fromText(type, text)).toEqual(value);
});
