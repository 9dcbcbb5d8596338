/** Linked performers: in step, gaps, stale values, hand edits, sources that disagree. */
import { type Linked, linkedPerson, linkedTruth, type SampleCase } from "./case-tools";
import type { LocalPerformer } from "./local-types";
import type { SampleBuilder } from "./sample-builder";
import { localFormOf } from "./stash-forms";
import type { BoxKey } from "./truth";
import type { PerformerScalars } from "./upstream-types";
import { countries, eyeColors, hairColors, surnames } from "./words";

type Column = keyof LocalPerformer & string;

const clearable = [
  "ethnicity",
  "country",
  "eye_color",
  "hair_color",
  "fake_tits",
  "measurements",
  "career_length",
] as const;

function setColumn(local: LocalPerformer, column: Column, value: unknown): void {
  (local as unknown as Record<string, unknown>)[column] = value;
}

function inStep(name: string, weight: number, linked: readonly BoxKey[]): SampleCase {
  return {
    name,
    weight,
    build: (builder, caseName) => {
      const found = linkedPerson(builder, linked);
      builder.note(found.local, linkedTruth(caseName, found));
    },
  };
}

/** Empties some local columns that the boxes know; returns which. */
function makeGaps(builder: SampleBuilder, found: Linked): string[] {
  const gaps: string[] = builder.random
    .sample(clearable, builder.random.int(1, 4))
    .filter((column) => found.local[column] !== "");
  for (const column of gaps) setColumn(found.local, column as Column, "");
  if (found.local.birthdate !== null && builder.random.chance(0.3)) {
    found.local.birthdate = null;
    gaps.push("birthdate");
  }
  if (found.local.height_cm !== null && (gaps.length === 0 || builder.random.chance(0.3))) {
    found.local.height_cm = null;
    gaps.push("height_cm");
  }
  return gaps;
}

function fills(name: string, weight: number, linked: readonly BoxKey[]): SampleCase {
  return {
    name,
    weight,
    build: (builder, caseName) => {
      const found = linkedPerson(builder, linked);
      const gaps = makeGaps(builder, found);
      builder.note(found.local, linkedTruth(caseName, found, { gaps }));
    },
  };
}

/** The library was filled, then upstream changed by an applied edit: the local value is an older one of upstream. */
function buildStale(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  const view = found.views.harbour;
  if (!view) return;
  const { random } = builder;
  const possible: Partial<PerformerScalars> = {
    hair_color: random.pick(hairColors.filter((color) => color !== view.hair_color)),
    eye_color: random.pick(eyeColors.filter((color) => color !== view.eye_color)),
    height: (view.height ?? 170) + random.pick([-3, -2, 2, 3]),
    career_end_year: (view.career_end_year ?? view.career_start_year ?? 2015) + 1,
    country: random.pick(countries.filter((country) => country !== view.country)),
  };
  const columns = random.sample(Object.keys(possible) as (keyof PerformerScalars)[], random.int(1, 2));
  const before = localFormOf(view) as Record<string, unknown>;
  builder.modifyUpstream("harbour", view, Object.fromEntries(columns.map((column) => [column, possible[column]])));
  const after = localFormOf(view) as Record<string, unknown>;
  const stale = Object.keys(after).filter(
    (column) => !Array.isArray(after[column]) && after[column] !== before[column],
  );
  const gaps = stale.filter((column) => before[column] === "" || before[column] === null);
  builder.note(
    found.local,
    linkedTruth(name, found, { stale: stale.filter((column) => !gaps.includes(column)), gaps }),
  );
}

/** A person corrected the library by hand; upstream says something else and never said this. */
function buildHandEdit(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, builder.random.chance(0.3) ? ["harbour", "lantern"] : ["harbour"]);
  const { local } = found;
  const edits: Partial<LocalPerformer> = {
    height_cm: (local.height_cm ?? 170) + builder.random.pick([1, 4]),
    birthdate: `${(local.birthdate ?? "1990-01-01").slice(0, 4)}-06-15`,
    country: "NZ",
    hair_color: "Strawberry blonde",
    measurements: "33C-25-35",
    tattoos: "Small heart behind the left ear",
  };
  const columns = builder.random.sample(Object.keys(edits) as (keyof typeof edits)[], builder.random.int(1, 3));
  for (const column of columns) setColumn(local, column, edits[column]);
  builder.note(local, linkedTruth(name, found, { handEdited: columns }));
}

/** Two boxes tell different things; the library follows the first. */
function buildDisagree(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(
    builder,
    builder.random.chance(0.4) ? ["harbour", "lantern", "mirador"] : ["harbour", "lantern"],
  );
  const second = found.views.lantern;
  if (second) {
    second.height = (second.height ?? 170) + 4;
    second.eye_color = builder.random.pick(eyeColors.filter((color) => color !== second.eye_color));
    second.birth_date = `${(second.birth_date ?? "1990").slice(0, 4)}-01-01`;
  }
  const local = found.local;
  local.hair_color = "";
  builder.note(local, linkedTruth(name, found, { gaps: ["hair_color"] }));
}

/** Upstream knows more aliases and urls than the library, and the library one that nobody else has. */
function buildLists(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  const view = found.views.harbour;
  if (!view) return;
  const first = found.person.name.split(" ")[0] ?? "";
  const added = [`${first} ${builder.random.pick(surnames)}`, `${first}-${builder.random.pick(surnames)}`];
  builder.modifyUpstream("harbour", view, {
    aliases: [...view.aliases, ...added],
    urls: [...view.urls, { url: `https://portfolio.example/${found.person.number}`, site: "Home page" }],
  });
  found.local.alias_list = [...found.local.alias_list, `${first} of the library`].sort();
  builder.note(found.local, linkedTruth(name, found, { handEdited: ["alias_list"] }));
}

/** Upstream took a value back by an applied edit; the library still has it. */
function buildCleared(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  const view = found.views.harbour;
  if (!view) return;
  builder.modifyUpstream("harbour", view, { birth_date: null, ...(view.tattoos.length > 0 ? { tattoos: [] } : {}) });
  builder.note(found.local, linkedTruth(name, found, { stale: ["birthdate"] }));
}

/** The name itself changed upstream; the old one became an alias there. */
function buildRenamed(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  const view = found.views.harbour;
  if (!view) return;
  const renamed = builder.person().name;
  builder.modifyUpstream("harbour", view, { name: renamed, aliases: [...view.aliases, view.name] });
  builder.note(found.local, linkedTruth(name, found, { stale: ["name"] }));
}

export const linkedCases: readonly SampleCase[] = [
  inStep("in-step-one", 24, ["harbour"]),
  inStep("in-step-two", 14, ["harbour", "lantern"]),
  inStep("in-step-three", 12, ["harbour", "lantern", "mirador"]),
  inStep("in-step-mirador", 6, ["mirador"]),
  fills("fills-one", 26, ["harbour"]),
  fills("fills-two", 14, ["harbour", "lantern"]),
  fills("fills-three", 8, ["harbour", "lantern", "mirador"]),
  { name: "stale", weight: 22, build: buildStale },
  { name: "hand-edit", weight: 20, build: buildHandEdit },
  { name: "disagree", weight: 14, build: buildDisagree },
  { name: "lists", weight: 12, build: buildLists },
  { name: "cleared-upstream", weight: 4, build: buildCleared },
  { name: "renamed-upstream", weight: 4, build: buildRenamed },
];
