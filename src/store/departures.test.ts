// @vitest-environment jsdom
import { beforeEach, expect, it } from "vitest";
import { watchDepartures } from "./departures";

beforeEach(() => localStorage.clear());

const leave = () => window.dispatchEvent(new Event("pagehide"));

it("a page that goes away is known to the others, and no other is", () => {
  let now = 1000;
  const goneAt = watchDepartures("one", () => now);
  expect(goneAt("one")).toBeNull();
  now = 5000;
  leave();
  expect([goneAt("one"), goneAt("two")]).toEqual([5000, null]);
});

it("a page that comes back from the browser's cache is there again", () => {
  const goneAt = watchDepartures("one", () => 1);
  leave();
  window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  expect(goneAt("one")).toBeNull();
});

it("what is damaged or too much is let go", () => {
  localStorage.setItem("performerSiteSync.gone", "{");
  const goneAt = watchDepartures("one", () => 1);
  expect(goneAt("one")).toBeNull();
  const many = Array.from({ length: 80 }, (_, n) => [`page-${n}`, n]);
  localStorage.setItem("performerSiteSync.gone", JSON.stringify(many));
  leave();
  expect([goneAt("page-0"), goneAt("page-79"), goneAt("one")]).toEqual([null, 79, 1]);
});
