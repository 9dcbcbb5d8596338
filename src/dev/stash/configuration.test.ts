import { beforeEach, describe, expect, it } from "vitest";
import { configurationRoot, type StashSettings } from "./configuration";
import { Library } from "./library";
import { emptyLibrary } from "./stash-situations";

type Resolver = (args: object) => unknown;

let library: Library;
let settings: StashSettings;
let root: Record<string, Resolver>;
beforeEach(() => {
  library = new Library(emptyLibrary);
  settings = { stashBoxes: [], language: "en-GB", version: "v0.30.1" };
  root = configurationRoot(library, settings) as Record<string, Resolver>;
});

const box = { name: "Harbour", endpoint: "http://harbour.example/graphql", api_key: "sample" };
const general = (stashBoxes: object[]) => root.configureGeneral?.({ input: { stashBoxes } });

describe("configureGeneral", () => {
  it("keeps the stash-boxes; a rate that is left out is unset", () => {
    expect(general([box])).toMatchObject({ stashBoxes: [{ ...box, max_requests_per_minute: 0 }] });
    expect(settings.stashBoxes).toHaveLength(1);
  });

  it.each([
    ["Stash-box: API Key cannot be blank", [{ ...box, api_key: "" }]],
    ["Stash-box: endpoint cannot be blank", [{ ...box, endpoint: "" }]],
    ["Stash-box: endpoint is invalid", [{ ...box, endpoint: "http://harbour.example/" }]],
    ["Stash-box: name cannot be blank", [box, { ...box, name: "" }]],
  ])("%s", (words, boxes) => {
    expect(() => general(boxes)).toThrow(words);
    expect(settings.stashBoxes).toEqual([]);
  });
});

it("configureInterface changes what is given", () => {
  expect(root.configureInterface?.({ input: { language: "de-DE" } })).toMatchObject({ language: "de-DE", css: "" });
  expect(root.configureInterface?.({ input: { menuItems: ["tags"], language: null } })).toMatchObject({
    language: "de-DE",
    menuItems: ["tags"],
  });
});

it("configureUI replaces the whole map, or merges a part into it", () => {
  root.configureUI?.({ input: { a: { b: 1 }, kept: true } });
  expect(root.configureUI?.({ partial: { a: { c: 2 } } })).toEqual({ a: { b: 1, c: 2 }, kept: true });
  expect(root.configureUI?.({ input: { d: [1] } })).toEqual({ d: [1] });
});

it("a copy of the library has it", () => {
  root.configureInterface?.({ input: { language: "de-DE" } });
  const again = configurationRoot(new Library(library.snapshot()), settings) as Record<string, Resolver>;
  expect(again.configureInterface?.({ input: {} })).toMatchObject({ language: "de-DE" });
});
