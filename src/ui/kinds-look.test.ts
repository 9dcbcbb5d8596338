import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { KINDS, kindLook } from "./kinds-look";
import { isMessageKey } from "./messages/catalogue";

const css = readFileSync(resolve(import.meta.dirname, "base.css"), "utf8");
/** Stash's card and page; its raised ground has colours of its own. */
const GROUNDS = ["#30404d", "#202b33"];
const RAISED = "#394b59";

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Colours that a rule of base.css sets. */
function coloursOf(selector: string) {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return [...block.matchAll(/--pss-(\w+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex] as const);
}

const base = coloursOf(".pss-root");
const raised = base.map(([name, hex]) => [name, new Map(coloursOf(".pss-raised")).get(name) ?? hex] as const);

describe("the look of kinds", () => {
  it("gives each kind words, an icon and a colour that exists", () => {
    for (const kind of KINDS) {
      const look = kindLook(kind);
      expect(isMessageKey(look.label)).toBe(true);
      expect(look.icon.icon[4]).toBeTruthy();
      expect(css).toContain(`.${look.className} {`);
    }
  });

  it("does not tell two kinds of a heap apart by colour alone", () => {
    const signs = KINDS.map((kind) => `${kindLook(kind).icon.iconName}`);
    expect(new Set(signs).size).toBe(KINDS.length);
  });

  it("reads its colours from base.css", () => {
    expect(base.length).toBeGreaterThanOrEqual(10);
  });

  it.each(base)("has contrast of 4.5:1 or more: %s", (_name, hex) => {
    for (const ground of GROUNDS) expect(contrast(hex, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(raised)("has contrast of 4.5:1 or more on raised ground: %s", (_name, hex) => {
    expect(contrast(hex, RAISED)).toBeGreaterThanOrEqual(4.5);
  });
});
