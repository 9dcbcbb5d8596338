import { expect, it } from "vitest";
import { aBox, findings, foundIds } from "../../../test/fake-facts";

it("a configuration without fault has none", () => expect(findings()).toEqual([]));

it("what is found stands with the worst first, else in the order of the checks", () => {
  const boxes = [aBox({ endpoint: "http://box.example/" }), aBox({ name: "Nowhere", endpoint: "nowhere" })];
  const change = { boxes, settings: { debug: true }, damaged: ["delaySeconds"], host: { version: "v0.27.0" } };
  expect(foundIds({ ...change, browser: { protocol: "http:" } })).toEqual([
    ...["endpoint-not-a-url", "host-too-old"],
    ...["endpoint-no-graphql", "endpoint-open", "settings-damaged"],
    "debug-on",
  ]);
});

it("each finding says what it is, how bad, what fills its sentences and what mends it", () => {
  expect(findings({ boxes: [] })).toEqual([
    { id: "no-boxes", severity: "error", values: {}, mend: { type: "go", to: "providers" } },
  ]);
});
