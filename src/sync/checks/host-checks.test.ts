import { describe, expect, it } from "vitest";
import { type FactsChange, found, foundIds } from "../../../test/fake-facts";
import type { CheckId } from "./checks";
import type { Mend } from "./facts";
import { versionNumbers } from "./host-checks";

const NONE: Mend = { type: "none" };
const STASH: Mend = { type: "go", to: "stash" };
const LACKS_ALL = { customFields: false, partialDates: false, merges: false, rateLimits: false };

describe("the browser and Stash", () => {
  it.each<[CheckId, string, FactsChange, Readonly<Record<string, string | number>>, Mend]>([
    ["database-refused", "error", { browser: { databaseError: "denied" } }, { message: "denied" }, NONE],
    ["database-refused", "error", { browser: { databaseError: "", bytesFree: null } }, { message: "" }, NONE],
    ["space-little", "warning", { browser: { bytesFree: 49_999_999 } }, { megabytes: 49 }, NONE],
    ["space-little", "warning", { browser: { bytesFree: 0 } }, { megabytes: 0 }, NONE],
    ["space-unknown", "info", { browser: { bytesFree: null } }, {}, NONE],
    ["not-persistent", "info", { browser: { persisted: false } }, {}, { type: "persist" }],
    ["host-too-old", "error", { host: { version: "v0.27.9" } }, { version: "v0.27.9" }, STASH],
    ["host-too-old", "error", { host: { version: "0.9.0" } }, { version: "0.9.0" }, STASH],
    ["host-version-unknown", "info", { host: { version: null } }, { version: "–" }, NONE],
    ["host-version-unknown", "info", { host: { version: "develop" } }, { version: "develop" }, NONE],
    ["host-no-custom-fields", "info", { host: { customFields: false } }, { version: "v0.31.0" }, STASH],
    ["host-no-partial-dates", "info", { host: { partialDates: false } }, { version: "v0.31.0" }, STASH],
    ["host-no-merge", "info", { host: { merges: false } }, { version: "v0.31.0" }, STASH],
    ["host-no-rate-limits", "info", { host: { rateLimits: false } }, { version: "v0.31.0" }, STASH],
  ])("%s (%s): %o", (id, severity, change, values, mend) => {
    expect(found(id, change)).toEqual([{ severity, values, mend }]);
    expect(foundIds(change)).toEqual([id]);
  });

  it.each<[string, FactsChange]>([
    ["space that is just enough", { browser: { bytesFree: 50_000_000 } }],
    ["a promise that cannot be asked for", { browser: { persisted: null } }],
    ["the oldest Stash there is support for", { host: { version: "v0.28.0" } }],
    ["a Stash of a later day", { host: { version: "v1.2.0" } }],
    ["a build between two versions", { host: { version: "v0.30.1-17-gabc1234" } }],
  ])("nothing is wrong with %s", (_name, change) => expect(foundIds(change)).toEqual([]));

  it("a Stash that does not say its version is told what it lacks all the same", () => {
    const change = { host: { version: null, ...LACKS_ALL } };
    for (const id of [
      "host-no-custom-fields",
      "host-no-partial-dates",
      "host-no-merge",
      "host-no-rate-limits",
    ] as const)
      expect(found(id, change)).toEqual([{ severity: "info", values: { version: "" }, mend: STASH }]);
    expect(foundIds(change)).not.toContain("host-too-old");
  });
});

describe("the numbers of a version", () => {
  it.each([
    ["v0.28.1", [0, 28]],
    ["0.31.0", [0, 31]],
    ["v12.345", [12, 345]],
    ["develop-v0.31", null],
    ["v0", null],
    ["", null],
    [null, null],
  ])("%s: %j", (version, numbers) => expect(versionNumbers(version)).toEqual(numbers));
});
