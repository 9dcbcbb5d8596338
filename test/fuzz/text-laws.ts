/** Texts and addresses against what strangers write. */
import fc from "fast-check";
import { describe, expect } from "vitest";
import { hasHidden, withoutHidden } from "../../src/limits/hidden";
import { LIMITS } from "../../src/limits/limits";
import { isCleanAddress } from "../../src/sources/clean-record";
import { classifyStatus, wordsOf } from "../../src/sources/classify";
import { shorten } from "../../src/sources/errors";
import { urlSpellings } from "../../src/sources/url-spellings";
import { FIELD_TABLES } from "../../src/sync/fields";
import { isWebUrl, urlKey } from "../../src/sync/kinds/lists";
import { connectSources, mayConnect } from "../../src/sync/checks/csp";
import { imageProblem } from "../../src/sync/validate";
import { elements } from "../../src/sync/kinds/lists";
import { textDiff } from "../../src/ui/review/text-diff";
import { clipText, visibleText } from "../../src/ui/review/visible-text";
import { hostileJson, hostileText } from "./hostile-values";
import { law, storable } from "./laws";

/** Registers the laws. */
export function textLaws(): void {
  describe("texts", () => {
    law("nothing hidden is left, and cleaning again changes nothing", 20_000, hostileText, (text) => {
      const clean = withoutHidden(text);
      expect(hasHidden(clean)).toBe(false);
      expect(withoutHidden(clean)).toBe(clean);
      expect(visibleText(clean)).toBe(clean);
      expect(clean).not.toMatch(/\p{Cs}/u);
    });
    law("what is shown has nothing hidden either, and is never cut inside a character", 6_000, hostileText, (text) => {
      expect(hasHidden(visibleText(text))).toBe(false);
      expect(clipText(text).shown.length).toBeLessThanOrEqual(LIMITS.shown);
    });
    law("two texts can be marked against each other", 1_500, fc.tuple(hostileText, hostileText), ([a, b]) => {
      textDiff(a.slice(0, 300), b.slice(0, 300));
    });
    law("what a server says becomes one short line", 6_000, hostileText, (text) => {
      const line = shorten(text, ["secret-part.of-a-key"]);
      expect(line.length).toBeLessThanOrEqual(LIMITS.detail);
      expect(hasHidden(line) || line.includes("\n")).toBe(false);
      for (const type of ["text/plain", "application/json"]) storable(classifyStatus(500, type, text, []));
      expect(typeof wordsOf(text)).toBe("string");
    });
  });

  describe("addresses", () => {
    law("only http(s) without login, blank or hidden character passes", 12_000, hostileText, (text) => {
      for (const url of [text, `https://a.example/${text}`, `https://${text}`]) {
        if (isCleanAddress(url)) {
          expect(new URL(url).protocol).toMatch(/^https?:$/);
          expect(new URL(url).username + new URL(url).password).toBe("");
          expect(url).not.toMatch(/[\s<>"\\]/u);
          expect(isWebUrl(url)).toBe(true);
        }
        expect(typeof urlKey(url)).toBe("string");
        expect(urlSpellings(url)[0]).toBe(url);
        const problem = imageProblem(url, new Set());
        if (problem === null) expect(url).toMatch(/^[\s\p{C}]*(https?:|data:image\/)/iu);
        mayConnect(connectSources(`connect-src ${text}`), url, "https://stash.example");
      }
    });
  });

  describe("kinds of values, as typed or as Stash has them", () => {
    const kinds = [
      ...new Map(
        Object.values(FIELD_TABLES)
          .flat()
          .map((row) => [row.kind.name, row.kind]),
      ).values(),
    ];
    law(
      "reading again changes nothing, and everything can be printed",
      8_000,
      fc.oneof(hostileText, hostileJson),
      (raw) => {
        for (const kind of kinds) {
          const value = kind.parse(raw);
          storable(value);
          if (kind.name !== "image" && kind.name !== "parent") expect(kind.parse(value)).toEqual(value);
          expect(typeof kind.format(value)).toBe("string");
          for (const element of elements(value)) kind.elementKey?.(element);
        }
      },
    );
  });
}
