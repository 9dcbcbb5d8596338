import { expect, it } from "vitest";
import { BOX_A as A, local, stashId } from "../../../test/fakes";
import type { FieldValues } from "../plan-types";
import { Doubles } from "./doubles";

const FANS = "https://fans.example/ada";

/** Who belongs together of these names, aliases and links; the ids count from 1. */
async function groupsOf(...people: readonly (readonly [name: string, values?: FieldValues, stashId?: string])[]) {
  const doubles = new Doubles();
  for (const [at, [name, values = {}, id]] of people.entries())
    doubles.add(local(String(at + 1), { name }, { stashIds: id === undefined ? [] : [stashId(A, id)] }), values);
  const groups = await doubles.groups(async () => undefined);
  const plain = Object.entries(groups).map(([what, found]) => [what, Object.fromEntries(found)] as const);
  return Object.fromEntries(plain.filter(([, found]) => Object.keys(found).length > 0));
}

it("a name that one has and another is called, too, makes two of a group", async () => {
  const both = [["1", "2"]];
  expect(await groupsOf(["Ada Reed"], ["Bo", { aliases: ["ADA  reed"] }])).toEqual({
    "same-name": { "1": both, "2": both },
  });
});

it("an alias that nobody has for a name proves nothing", async () => {
  expect(await groupsOf(["Ada", { aliases: ["Red"] }], ["Bo", { aliases: ["Red"] }])).toEqual({});
});

it("nobody is the double of themselves, whatever they repeat", async () => {
  const urls = [FANS, `${FANS}?page=2`];
  expect(await groupsOf(["Ada", { aliases: ["ADA", "ada"], urls }, "a1"])).toEqual({});
  expect(await groupsOf(["Ada", { aliases: ["ADA"] }], ["ada"])).toEqual({
    "same-name": { "1": [["1", "2"]], "2": [["1", "2"]] },
  });
});

it("who has a name with one and a name with another in common is in two groups", async () => {
  expect(await groupsOf(["Ada", { aliases: ["Cy"] }], ["ada"], ["Cy"])).toEqual({
    "same-name": {
      "1": [
        ["1", "2"],
        ["1", "3"],
      ],
      "2": [["1", "2"]],
      "3": [["1", "3"]],
    },
  });
});

it("a web link in common, and a stash id, are groups of their own", async () => {
  expect(await groupsOf(["Ada", { urls: [FANS] }, "a1"], ["Bo", { urls: [`${FANS}/`] }], ["Cy", {}, "a1"])).toEqual({
    shared: { "1": [["1", "3"]], "3": [["1", "3"]] },
    "same-link": { "1": [["1", "2"]], "2": [["1", "2"]] },
  });
});
