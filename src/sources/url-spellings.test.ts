import { expect, it } from "vitest";
import { isAddress, urlSpellings } from "./url-spellings";

it("spells an address in every usual way, the given one first", () => {
  const spelt = urlSpellings("http://www.site.example/Mara/#top");
  expect(spelt[0]).toBe("http://www.site.example/Mara/#top");
  expect(spelt).toContain("https://site.example/Mara");
  expect(spelt).toContain("https://www.site.example/Mara/");
  expect(spelt).toHaveLength(9);
  expect(new Set(urlSpellings("https://site.example/p?id=1"))).toContain("http://site.example/p?id=1");
});

it("leaves alone what is no web address", () => {
  expect(urlSpellings("javascript:alert(1)")).toEqual(["javascript:alert(1)"]);
  expect([isAddress("javascript:alert(1)"), isAddress("::"), isAddress("http://x.example/a")]).toEqual([
    false,
    false,
    true,
  ]);
});
