/** Values that need care: partial dates, implausible ones, long ones, measurements, careers, body art, images. */
import { linkedPerson, linkedTruth, type SampleCase } from "./case-tools";
import type { PerformerChanges } from "./edit-record";
import { portraitOf } from "./person";
import type { SampleBuilder } from "./sample-builder";
import type { UpstreamPerformer } from "./upstream-types";

type Change = (view: UpstreamPerformer, index: number) => PerformerChanges;

/** A linked person whose Harbour record says `change`, while the library is empty in `gaps`. */
function upstreamSays(name: string, weight: number, gaps: readonly string[], change: Change): SampleCase {
  return {
    name,
    weight,
    build: (builder, caseName) => {
      const found = linkedPerson(builder, ["harbour"]);
      const view = found.views.harbour;
      if (view) Object.assign(view, change(view, found.local.id));
      const row = found.local as unknown as Record<string, unknown>;
      for (const column of gaps)
        row[column] = Array.isArray(row[column]) ? [] : typeof row[column] === "string" ? "" : null;
      if (gaps.includes("birthdate")) found.local.birthdate = null;
      builder.note(found.local, linkedTruth(caseName, found, { gaps }));
    },
  };
}

const partialDates: Change = (view, index) => ({
  birth_date: (view.birth_date ?? "1990-01-01").slice(0, index % 2 === 0 ? 4 : 7),
});

const measurements: Change = (_, index) => {
  const full = { cup_size: "D", band_size: 34, waist_size: 24, hip_size: 36 };
  const parts = Object.keys(full) as (keyof typeof full)[];
  const dropped = parts[index % 5];
  return dropped ? { ...full, [dropped]: null } : full;
};

const careers: Change = (_, index) =>
  [
    { career_start_year: 2010, career_end_year: 2020 },
    { career_start_year: 2010, career_end_year: null },
    { career_start_year: null, career_end_year: 2020 },
  ][index % 3] ?? {};

const bodyArt: Change = () => ({
  tattoos: [
    { location: "Right shoulder", description: "Swallow; two stars" },
    { location: "Left forearm", description: "Compass rose" },
    { location: "Back", description: null },
  ],
  piercings: [
    { location: "Navel", description: null },
    { location: "Left nostril", description: "Stud" },
  ],
});

const implausible: Change = (_, index) =>
  [
    { height: 17 },
    { birth_date: "1885-01-01" },
    { career_start_year: 2035, career_end_year: null },
    { career_start_year: 2015, career_end_year: 2009 },
  ][index % 4] ?? {};

const hugeName = "Maximiliana ".repeat(25).trim().slice(0, 299).padEnd(300, "a");

/** A name of 300 characters, here and upstream. */
function longName(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"], `${builder.locals.length} ${hugeName}`.slice(0, 300));
  found.local.country = "";
  builder.note(found.local, linkedTruth(name, found, { gaps: ["country"] }));
}

function noImages(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  if (found.views.harbour) found.views.harbour.images = [];
  found.local.image = null;
  builder.note(found.local, linkedTruth(name, found));
}

function missingImage(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour", "lantern"]);
  found.local.image = null;
  builder.note(found.local, linkedTruth(name, found, { gaps: ["image"] }));
}

/** Several pictures upstream, portraits first, a landscape and a duplicate among them. */
function manyImages(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour", "lantern"]);
  const { person, views } = found;
  const pictures = [0, 1, 2, 3, 0].map((variant, index) => portraitOf(person, variant, index === 3));
  if (views.harbour) {
    views.harbour.images = pictures
      .map((picture) => ({ id: builder.random.uuid4(), picture }))
      .sort((a, b) => a.picture.width - b.picture.width);
  }
  builder.note(found.local, linkedTruth(name, found));
}

/** Died; the library does not know yet. */
const died: Change = () => ({ birth_date: "1948-05-17", death_date: "2019-11" });

export const valueCases: readonly SampleCase[] = [
  upstreamSays("partial-date", 6, ["birthdate"], partialDates),
  upstreamSays("measurements", 6, ["measurements"], measurements),
  upstreamSays("career", 6, ["career_length"], careers),
  upstreamSays("body-art", 6, ["tattoos", "piercings"], bodyArt),
  upstreamSays("implausible", 4, [], implausible),
  upstreamSays("died", 2, ["death_date", "birthdate"], died),
  { name: "long-name", weight: 1, build: longName },
  { name: "no-images", weight: 4, build: noImages },
  { name: "missing-image", weight: 8, build: missingImage },
  { name: "many-images", weight: 5, build: manyImages },
];
