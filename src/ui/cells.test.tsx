// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import * as React from "react";
import { afterEach, describe, expect, it } from "vitest";
import { FIELD_ROWS, type FieldKey } from "../sync/fields";
import type { MaybeValue } from "../sync/values";
import { countryName, shortId, shortUrl, Value } from "./cells";
import { MessagesProvider } from "./messages/messages-provider";
import { drawFace } from "./testing/draw-face";
import { HARBOUR } from "./testing/samples";

const drawn = (field: FieldKey, value: MaybeValue) =>
  drawFace(
    <MessagesProvider>
      <Value field={field} value={value} />
    </MessagesProvider>,
  ).container;

describe("Value", () => {
  afterEach(cleanup);

  it.each<[FieldKey, MaybeValue, string]>([
    ["country", "NO", "Norway NO"],
    ["country", "Northlight", "Northlight"],
    ["gender", "TRANSGENDER_FEMALE", "Transgender female"],
    ["height", 168, "168 cm"],
    ["height", 0, "0 cm"],
    ["birthdate", "1994-03", "1994-03"],
    ["career", "2015 -", "2015 -"],
    ["ethnicity", null, "empty"],
    ["stashIds", [`${HARBOUR} f3a10000-0000-4000-8000-000000009c20`], "Harbour Box f3a1…9c20"],
  ])("%s %j reads %s", (field, value, words) => {
    expect(drawn(field, value).textContent).toBe(words);
  });

  it("keeps a date's precision visible and says a whole one in words as a hint", () => {
    expect(drawn("birthdate", "1994-03-20").querySelector("[title='20 March 1994']")?.textContent).toBe("1994-03-20");
    cleanup();
    expect(drawn("birthdate", "1994").querySelector("[title]")).toBeNull();
  });

  it("links web addresses without leaking, and nothing else", () => {
    drawn("urls", ["https://www.wren.example/a/", "javascript:alert(1)", "data:text/html,<b>"]);
    const [link, ...more] = screen.getAllByRole("link");
    expect(more).toEqual([]);
    expect([link?.getAttribute("href"), link?.getAttribute("rel"), link?.textContent]).toEqual([
      "https://www.wren.example/a/",
      "noopener noreferrer",
      "wren.example/a",
    ]);
  });

  it("shows markup and control characters of any field as text, and cuts what is endless", () => {
    for (const { key } of FIELD_ROWS) {
      const shown = drawn(key, `<b onclick=x>\u202E${"y".repeat(100_000)}`);
      expect(shown.querySelector("[onclick], img, script")).toBeNull();
      expect(shown.textContent).not.toContain("\u202E");
      expect(shown.textContent?.length).toBeLessThan(600);
      cleanup();
    }
  });
});

describe("short forms", () => {
  it("shorten ids and addresses, and leave what is neither", () => {
    expect(shortId("abc")).toBe("abc");
    expect(shortUrl("ftp://x.example")).toBe("ftp://x.example");
    expect(countryName("XQQ", "en")).toBe("XQQ");
    expect(countryName("de", "de")).toBe("Deutschland");
  });
});
