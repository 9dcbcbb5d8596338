import { describe, expect, it } from "vitest";
import { found, foundIds, keyed } from "../../../test/fake-facts";
import type { CheckId } from "./checks";
import type { KeyFacts } from "./facts";
import { keyFacts } from "./key-checks";

const BAD = { empty: true, spaces: true, prefixed: true, formed: false };

describe("a key that is not as it should be", () => {
  it.each<[CheckId, string, Partial<KeyFacts>]>([
    ["key-missing", "error", { empty: true }],
    ["key-missing", "error", { empty: true, spaces: true, formed: false }],
    ["key-spaces", "error", { spaces: true, formed: false }],
    ["key-prefixed", "error", { prefixed: true, spaces: true, formed: false }],
    ["key-form", "warning", { formed: false }],
    ["key-shared", "warning", { sharedWith: "First" }],
  ])("%s (%s): %o", (id, severity, key) => {
    const change = { boxes: [keyed({}, "First"), keyed(key, "Second")] };
    const values = { source: "Second", other: key.sharedWith ?? "" };
    expect(found(id, change)).toEqual([{ severity, values, mend: { type: "go", to: "providers" } }]);
    expect(foundIds(change)).toEqual([id]);
  });

  it("is told of each box that has one", () => {
    const change = { boxes: [keyed(BAD, "First"), keyed({}, "Second"), keyed(BAD, "Third")] };
    expect(found("key-missing", change).map(({ values }) => values.source)).toEqual(["First", "Third"]);
  });
});

describe("what the form of a key tells", () => {
  const GOOD = { empty: false, spaces: false, prefixed: false, formed: true };

  it.each<[string, Partial<KeyFacts>]>([
    ["aaa.bbb.ccc", {}],
    ["eyJ-0_a1.eyJ-0_b2.c3-_d4", {}],
    ["aaa.bbb", { formed: false }],
    ["aaa.bbb.ccc.ddd", { formed: false }],
    ["aaa..ccc", { formed: false }],
    ["a/a.bbb.ccc", { formed: false }],
    ["aaa.b/b.ccc", { formed: false }],
    ["aaa.bbb.c/c", { formed: false }],
    ["a word", { spaces: true, formed: false }],
    ["aaa.bbb.ccc\n", { spaces: true }],
    [" aaa.bbb.ccc", { spaces: true }],
    ["aaa.bbb. ccc", { spaces: true, formed: false }],
    ["Bearer aaa.bbb.ccc", { prefixed: true, spaces: true, formed: false }],
    [" apikey: aaa.bbb.ccc", { prefixed: true, spaces: true, formed: false }],
    ["ApiKey:aaa.bbb.ccc", { prefixed: true, formed: false }],
    ['"Authorization":"aaa.bbb.ccc"', { prefixed: true, formed: false }],
    ["'Bearer aaa.bbb.ccc", { prefixed: true, spaces: true, formed: false }],
    ['"aaa.bbb.ccc"', { prefixed: true, formed: false }],
    ["'aaa.bbb.ccc'", { prefixed: true, formed: false }],
    ['"aaa.bbb.ccc', { formed: false }],
    ['aaa.bbb.ccc"', { formed: false }],
    ['aaa."bbb".ccc', { formed: false }],
    ['"aaa".bbb.ccc', { formed: false }],
    ['aaa.bbb."ccc"', { formed: false }],
    ["bearers.of.torches", {}],
    ["my-bearer.bbb.ccc", {}],
    ["", { empty: true, formed: false }],
    [" \n", { empty: true, spaces: true, formed: false }],
  ])("%j", (key, facts) => {
    expect(keyFacts(key, "parts", "Other")).toEqual({ ...GOOD, ...facts, sharedWith: facts.empty ? null : "Other" });
  });

  it("is not judged by its parts where a source's keys have another form", () => {
    expect(keyFacts("1|anything", "any", null)).toEqual({ ...GOOD, sharedWith: null });
  });
});
