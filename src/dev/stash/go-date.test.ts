import { describe, expect, it } from "vitest";
import { dateStart, parseGoDate } from "./go-date";

describe("parseGoDate", () => {
  it.each([
    ["1998-05-07", "1998-05-07"],
    ["1998-05", "1998-05"],
    ["1998", "1998"],
    ["1998-05-07T10:00:00Z", "1998-05-07"],
    ["1998-05-07 10:00:00", "1998-05-07"],
    ["2000-02-29", "2000-02-29"],
    ["", null],
    [null, null],
  ])("%s → %s", (text, date) => expect(parseGoDate(text)).toBe(date));

  it.each(["1998-02-30", "2001-02-29", "1998-13", "98", "soon", "1998-5"])("refuses %s in Go's words", (text) => {
    expect(() => parseGoDate(text)).toThrow(`failed to parse date "${text}": [ParseDateStringAsTime failed`);
  });

  it("compares partial dates by their first day", () => {
    expect([dateStart("1990"), dateStart("1990-07"), dateStart("1990-07-08")]).toEqual([
      "1990-01-01",
      "1990-07-01",
      "1990-07-08",
    ]);
  });
});
