import { expect, it } from "vitest";
import { urlKey } from "./kinds/lists";
import { pageKeys, pageReader } from "./page-links";

const ID = "0198aaaa-bbbb-7ccc-8ddd-eeeeffff0000";
const box = {
  endpoint: "https://box.example/graphql",
  pageUrl: (type: string, id: string) => `https://box.example/${type}s/${id}`,
};
const read = pageReader(box);

it.each([
  [`https://box.example/performers/${ID}`, ID],
  [`http://www.BOX.example/performers/${ID}/`, ID],
  [`https://box.example/performers/${ID.toUpperCase()}?tab=scenes#x`, ID],
  ["https://box.example/performers/a-slug", "a-slug"],
  [`https://box.example/performers/${ID}/edits`, null],
  ["https://box.example/performers/", null],
  [`https://box.example/studios/${ID}`, null],
  [`https://other.example/performers/${ID}`, null],
  ["javascript:alert(1)", null],
  ["", null],
])("%s names %s", (url, id) => expect(read(url)).toBe(id));

it("a source without an address has no pages", () => {
  expect(pageReader({ ...box, pageUrl: () => "" })(`https://box.example/performers/${ID}`)).toBeNull();
});

it("pages compare without scheme and www", () => {
  const key = pageKeys(box);
  expect(key(ID)).toBe(`box.example/performers/${ID}`);
  expect(key("Ünlike a/b?c")).toBe(urlKey(box.pageUrl("performer", "Ünlike a/b?c")));
  expect(pageKeys({ ...box, pageUrl: () => "" })(ID)).toBe("");
});
