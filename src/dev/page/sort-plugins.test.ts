import { expect, it } from "vitest";
import { sortPlugins } from "./sort-plugins";

const plugin = (id: string, ...requires: string[]) => ({ id, requires });
const ids = (plugins: { id: string }[]) => plugins.map(({ id }) => id);

it("puts each plugin after those it requires, directly or not", () => {
  expect(ids(sortPlugins([plugin("c", "b"), plugin("b", "a"), plugin("a")]))).toEqual(["a", "b", "c"]);
});

it("keeps the order of independent plugins and passes over what is not installed", () => {
  expect(ids(sortPlugins([plugin("x", "gone"), { id: "y", requires: null }]))).toEqual(["x", "y"]);
});

it("refuses a closed chain", () => {
  expect(() => sortPlugins([plugin("a", "b"), plugin("b", "a")])).toThrow("a → b → a");
});
