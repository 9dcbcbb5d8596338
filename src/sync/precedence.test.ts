import { expect, it } from "vitest";
import { orderEndpoints, orderForField, policyOf } from "./precedence";
import { DEFAULT_SETTINGS } from "./settings";

it("the person's order goes first, the rest follows as given", () => {
  expect(orderEndpoints(["a", "b", "c", "d"], ["c", "x", "a"])).toEqual(["c", "a", "b", "d"]);
  expect(orderEndpoints(["a", "b"], [])).toEqual(["a", "b"]);
});

it("a field's own order, where it has one", () => {
  const settings = { ...DEFAULT_SETTINGS, fieldPrecedence: { height: ["b"], name: [] } };
  expect(orderForField(settings, "height", ["a", "b"])).toEqual(["b", "a"]);
  expect(orderForField(settings, "name", ["a", "b"])).toEqual(["a", "b"]);
});

it("policies: update unless set, pictures ignored until switched on", () => {
  const settings = { ...DEFAULT_SETTINGS, policies: { name: "fill", image: "update" } } as const;
  expect(policyOf(settings, "name")).toBe("fill");
  expect(policyOf(settings, "gender")).toBe("update");
  expect(policyOf(settings, "image")).toBe("ignore");
  expect(policyOf({ ...settings, images: true }, "image")).toBe("update");
});
