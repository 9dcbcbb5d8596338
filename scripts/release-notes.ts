/** What a release says of itself: its section of the changelog. */

/**
 * The entry of the changelog for a tag such as `v0.2.0`. Throws with a sentence when the tag is not the version of package.json, or the
 * changelog has no dated entry for it: then nothing may be released.
 */
export function releaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) throw new Error(`The tag ${tag} is not the version of package.json, ${version}.`);
  const sections = changelog.split(/^## /mu).slice(1);
  const section = sections.find((one) => one.startsWith(`[${version}] - `));
  if (!section) throw new Error(`CHANGELOG.md has no section "## [${version}] - <date>".`);
  const [heading = "", ...lines] = section.split("\n");
  if (!/- \d{4}-\d\d-\d\d$/u.test(heading))
    throw new Error(`CHANGELOG.md: "${heading}" has no date such as 2026-01-31.`);
  const notes = lines.join("\n").trim();
  if (notes === "") throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return notes;
}
