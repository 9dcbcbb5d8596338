import React from "react";
import { expect, it, vi } from "vitest";
import { after, before, components, instead, patchComponent, patchFunction, registerComponent } from "./patch";

it("gives `after` the arguments and, as the last one, the result so far", () => {
  const seen: unknown[][] = [];
  const fn = patchFunction("after-order", (a: string, b: string) => a + b);
  after("after-order", (...args: unknown[]) => {
    seen.push(args);
    return `${args.at(-1)}!`;
  });
  after("after-order", (...args: unknown[]) => {
    seen.push(args);
    return `${args.at(-1)}?`;
  });
  expect(fn("x", "y")).toBe("xy!?");
  expect(seen).toEqual([
    ["x", "y", "xy"],
    ["x", "y", "xy!"],
  ]);
});

it("gives `instead` the arguments and the next function last, down to the original", () => {
  const fn = patchFunction("instead-order", (a: number, context?: object) => (context ? a : a + 100));
  instead("instead-order", (a: number, _context: object, next: (a: number) => number) => next(a + 1) * 2);
  instead("instead-order", (a: number, next: (a: number) => number) => next(a + 10));
  // React hands a component its props and a context: patches that take the second argument for `next` break.
  expect(fn(1, {})).toBe((1 + 1 + 10 + 100) * 2);
});

it("hands what `before` returns on as the list of arguments", () => {
  const fn = patchFunction("before-order", (...args: number[]) => args.join());
  before("before-order", (...args: number[]) => [...args, 3]);
  before("before-order", (...args: number[]) => args.map((n) => n * 2));
  after("before-order", (...args: unknown[]) => `${args.at(-1)}/${args.length}`);
  expect(fn(1, 2)).toBe("2,4,6/4");
});

it("sees patches registered after the component was made, as lazily loaded pages are", () => {
  const fn = patchFunction("late", () => "plain");
  expect(fn()).toBe("plain");
  instead("late", () => "patched");
  expect(fn()).toBe("patched");
});

it("registers a patched component once, so that a second one throws", () => {
  const view = vi.fn(() => React.createElement("p"));
  const Component = patchComponent("Once", view);
  expect(components.Once).toBe(Component);
  expect(() => registerComponent("Once", () => null)).toThrow("already been registered");
});
