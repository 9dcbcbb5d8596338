import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { releaseNotes } from "./release-notes";
import { ROOT } from "./run-step";

const changelog =
  "# Changelog\n\n## [Unreleased]\n\n- later\n\n## [0.2.0] - 2026-01-31\n\n### Added\n- a\n\n## [0.1.0] - soon\n\n- b\n";

test("takes the version's own section", () => {
  expect(releaseNotes("v0.2.0", "0.2.0", changelog)).toBe("### Added\n- a");
});

test.each([
  ["v0.3.0", "0.2.0", "is not the version"],
  ["0.2.0", "0.2.0", "is not the version"],
  ["v0.3.0", "0.3.0", "no section"],
  ["v0.1.0", "0.1.0", "no date"],
])("refuses %s of %s", (tag, version, words) => {
  expect(() => releaseNotes(tag, version, changelog)).toThrow(words);
});

test("our changelog has the form that releases need", () => {
  const own = readFileSync(join(ROOT, "CHANGELOG.md"), "utf8");
  const headings = own.match(/^## .*$/gmu) ?? [];
  expect(headings.filter((line) => !/^## \[(?:Unreleased|\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$)/u.test(line))).toEqual([]);
  const parts = own.match(/^### .*$/gmu) ?? [];
  expect(parts.filter((line) => !/^### (?:Added|Changed|Deprecated|Removed|Fixed|Security)$/u.test(line))).toEqual([]);
});
