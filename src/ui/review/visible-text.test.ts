import { describe, expect, it } from "vitest";
import { clipText, visibleText } from "./visible-text";

describe("visibleText", () => {
  it("spells out what cannot be seen and what turns the direction", () => {
    expect(visibleText("a\u202Eb\u0000c\u200Bd\uFEFFe")).toBe("a⟨U+202E⟩b⟨U+0000⟩c⟨U+200B⟩d⟨U+FEFF⟩e");
  });

  it("leaves joiners, marks and every script alone", () => {
    for (const text of ["👩‍🎤", "می‌خواهم", "Ærø", "José", "長い"]) expect(visibleText(text)).toBe(text);
  });
});

describe("clipText", () => {
  it("counts what it cuts and never cuts inside a character", () => {
    expect(clipText("short")).toEqual({ shown: "short", total: null });
    expect(clipText(`${"x".repeat(399)}😀y`)).toEqual({ shown: "x".repeat(399), total: 402 });
  });
});
