import fc from "fast-check";
import { expect, it } from "vitest";
import { formatMicros } from "../dev/micro-time";
import { serverTime } from "./server-time";

it("reads what stash-boxes write, whatever zeros they drop", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e15 }), (micros) => {
      expect(serverTime(formatMicros(micros))).toBe(micros);
    }),
  );
});

it("orders what does not sort as text", () => {
  const [early, late] = ["2026-11-22T09:57:00.7Z", "2026-11-22T09:57:00.761705Z"];
  expect(early < late).toBe(false);
  expect(serverTime(early) ?? 0).toBeLessThan(serverTime(late) ?? 0);
});

it.each([
  ["2026-11-22T10:57:00.5+01:00", "2026-11-22T09:57:00.5Z"],
  ["2026-11-22 09:57:00", "2026-11-22T09:57:00Z"],
  ["2026-11-22T09:57:00.123456789Z", "2026-11-22T09:57:00.123456Z"],
])("%s is %s", (one, other) => expect(serverTime(one)).toBe(serverTime(other)));

it.each([null, undefined, 5, "", "yesterday", "2026-13-45T99:00:00Z"])("%s is no time", (value) =>
  expect(serverTime(value)).toBeNull(),
);
