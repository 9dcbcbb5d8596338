import { describe, expect, it } from "vitest";
import { dateAfterBirth, endNotBeforeStart, heightInRange, plausibleBirth, plausibleCareer } from "./plausible";

const TODAY = "2026-03-01";

describe("plausible values (sync-rules section 2)", () => {
  it.each([
    [99, "height-range"],
    [100, null],
    [250, null],
    [251, "height-range"],
    [0, "height-range"],
    ["tall", "height-range"],
    [null, null],
  ])("height %s: %s", (value, reason) => {
    expect(heightInRange(value)).toBe(reason);
  });

  it.each([
    ["1900-12-31", "birth-too-early"],
    ["1901", null],
    ["2008-03-01", null],
    ["2008-03-02", "birth-too-late"],
    ["2008", null],
    ["2009", "birth-too-late"],
    ["soon", "not-a-date"],
    [null, null],
  ])("birth %s: %s", (value, reason) => {
    expect(plausibleBirth(value, {}, TODAY)).toBe(reason);
  });

  it.each([
    ["1988", "1989-05-02", "death-before-birth"],
    ["1989", "1989-05-02", null],
    ["2026-03-01", null, null],
    ["2026-04", null, "in-the-future"],
    ["soon", null, "not-a-date"],
  ])("death %s of a birth %s: %s", (value, birthdate, reason) => {
    expect(dateAfterBirth(value, { birthdate }, TODAY)).toBe(reason);
  });

  it.each([
    ["2006 -", "1989-05-02", "career-too-early"],
    ["2007 -", "1989-05-02", null],
    ["2007 -", "1989", null],
    ["2030 -", null, "in-the-future"],
    ["- 2010", "1989", null],
    ["a while", "1989", null],
  ])("career %s of a birth %s: %s", (value, birthdate, reason) => {
    expect(plausibleCareer(value, { birthdate }, TODAY)).toBe(reason);
  });

  it("a career does not end before it starts", () => {
    expect(endNotBeforeStart("2010 - 2009")).toBe("end-before-start");
    expect(endNotBeforeStart("2010 - 2010")).toBeNull();
    expect(endNotBeforeStart("2010-05 - 2010")).toBeNull();
    expect(endNotBeforeStart(null)).toBeNull();
  });
});
