import { expect, it } from "vitest";
import { PAGE_PATH, reviewedType, reviewPath, STASH } from "./paths";

it("tells the reviews of performers and studios apart", () => {
  expect(reviewPath("performer", "7", { heap: "safe" })).toBe(`${PAGE_PATH}/review/7?heap=safe`);
  expect(reviewPath("studio", "7")).toBe(`${PAGE_PATH}/review/7?type=studio`);
  expect(reviewPath("studio", null, { heap: "safe" })).toBe(`${PAGE_PATH}/review?type=studio&heap=safe`);
  expect(reviewedType("?type=studio&heap=safe")).toBe("studio");
  expect(reviewedType("?type=performer")).toBe("performer");
  expect(reviewedType("?type=scene")).toBe("performer");
});

it("knows Stash's page of either", () => {
  expect([STASH.page("performer", "7"), STASH.page("studio", "a/b")]).toEqual(["/performers/7", "/studios/a%2Fb"]);
});
