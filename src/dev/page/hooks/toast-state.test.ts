import { expect, it } from "vitest";
import { errorDelay, errorToast, errorToString, takesPlace } from "./toast-state";

const success = { content: "Saved" };
const error = errorToast(new Error("It broke"));

it("shows the first toast and lets a later one of the same weight replace it", () => {
  expect(takesPlace(undefined, false, success)).toBe(true);
  expect(takesPlace(success, false, { content: "Saved again" })).toBe(true);
  expect(takesPlace(error, false, errorToast("again"))).toBe(true);
});

it("keeps an error over a success until the error goes", () => {
  expect(takesPlace(success, false, error)).toBe(true);
  expect(takesPlace(error, false, success)).toBe(false);
  expect(takesPlace(error, true, success)).toBe(true);
});

it("shows an error five seconds, in its own words", () => {
  expect(error).toMatchObject({ content: "It broke", variant: "danger", delay: errorDelay });
  expect(errorDelay).toBe(5000);
});

it.each([
  ["plain", "plain"],
  [new TypeError("Failed to fetch"), "Failed to fetch"],
  [{ message: "from afar" }, "from afar"],
  [new Error(""), "Error"],
  [7, "7"],
])("says %s as %s", (thrown, words) => {
  expect(errorToString(thrown)).toBe(words);
});
