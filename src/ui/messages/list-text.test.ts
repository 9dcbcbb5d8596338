import { expect, it } from "vitest";
import { ODD } from "../../../test/fuzz/hostile-values";
import { listText } from "./use-text";

it("joins as the language does", () => {
  expect(listText({ locale: "en-GB" }, ["A", "B", "C"])).toBe("A, B, C");
  expect(listText({ locale: "de-DE" }, ["A", "B", "C"])).toBe("A, B und C");
  expect(listText({ locale: "en" }, [])).toBe("");
});

it("names of what every object has are texts like others", () => {
  for (const odd of [...ODD, "hasOwnProperty", "valueOf"]) expect(listText({ locale: "en" }, [odd])).toBe(odd);
  expect(listText({ locale: "en" }, ["__proto__", "constructor"])).toBe("__proto__, constructor");
});
