/** A fictional person: what is really so, before any box or library wrote it down its own way. */
import type { PictureSpec } from "../png";
import type { Random } from "../prng";
import type { BodyModification, UpstreamPerformer, UpstreamUrl } from "./upstream-types";
import * as words from "./words";

/** The columns of an upstream performer that describe the person. */
export type Person = Omit<UpstreamPerformer, "id" | "deleted" | "merged_into_id" | "created" | "updated" | "images"> & {
  /** Distinguishes people of one name in handles and pictures. */
  readonly number: number;
};

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function fullDate(random: Random, from: number, to: number): string {
  return `${random.int(from, to)}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`;
}

function modifications(random: Random, places: readonly string[], kinds: readonly string[]): BodyModification[] {
  const count = random.chance(0.55) ? 0 : random.int(1, 3);
  return random.sample(places, count).map((location) => ({
    location,
    description: random.chance(0.8) ? random.pick(kinds) : null,
  }));
}

/** Handle for profile urls: letters and digits only. */
export function handleOf(name: string, number: number): string {
  const letters = name.normalize("NFKD").replace(/[^A-Za-z]/g, "");
  return `${letters.toLowerCase()}${number}`;
}

function profileUrls(random: Random, name: string, number: number): UpstreamUrl[] {
  const handle = handleOf(name, number);
  const all: UpstreamUrl[] = [
    { url: `https://twitter.com/${handle}`, site: "Twitter" },
    { url: `https://www.instagram.com/${handle}/`, site: "Instagram" },
    { url: `https://${handle}.example/`, site: "Home page" },
    { url: `https://catalogue.example/people/${handle}`, site: "Catalogue" },
  ];
  return all.filter((_, index) => random.chance(index === 3 ? 0.8 : 0.5));
}

/** Draws a person. Names are unique unless the caller gives one. */
export function drawPerson(random: Random, number: number, givenName?: string): Person {
  const female = random.chance(0.75);
  const gender = random.chance(0.03)
    ? random.pick(["NON_BINARY", "TRANSGENDER_FEMALE", "TRANSGENDER_MALE", "INTERSEX"])
    : female
      ? "FEMALE"
      : "MALE";
  const first = random.pick(female ? words.femaleNames : words.maleNames);
  const name = givenName ?? `${first} ${random.pick(words.surnames)}`;
  const birth = fullDate(random, 1962, 2001);
  const start = Number(birth.slice(0, 4)) + random.int(19, 24);
  const end = random.chance(0.5) ? Math.min(2024, start + random.int(1, 15)) : null;
  return {
    number,
    name,
    disambiguation: null,
    gender,
    birth_date: birth,
    death_date: null,
    ethnicity: random.pick(words.ethnicities),
    country: random.pick(words.countries),
    eye_color: random.pick(words.eyeColors),
    hair_color: random.pick(words.hairColors.slice(0, 6)),
    height: female ? random.int(150, 180) : random.int(165, 198),
    cup_size: female ? random.pick(words.cupSizes) : null,
    band_size: female ? random.int(15, 19) * 2 : null,
    waist_size: female ? random.int(22, 30) : null,
    hip_size: female ? random.int(32, 42) : null,
    breast_type: female ? random.pick(["NATURAL", "NATURAL", "FAKE"]) : gender === "MALE" ? "NA" : null,
    career_start_year: start,
    career_end_year: end,
    aliases: random.chance(0.5)
      ? []
      : [`${first} ${random.pick(words.surnames)}`, `Miss ${random.pick(words.surnames)}`].slice(0, random.int(1, 2)),
    urls: profileUrls(random, name, number),
    tattoos: modifications(random, words.tattooPlaces, words.tattooMotifs),
    piercings: modifications(random, words.piercingPlaces, words.piercingKinds),
  };
}

/** A portrait of the person; `variant` gives another picture of the same one. */
export function portraitOf(person: Person, variant: number, landscape = false): PictureSpec {
  const initials = person.name
    .normalize("NFKD")
    .split(/\s+/)
    .map((part) => /[A-Za-z]/.exec(part)?.[0]?.toUpperCase() ?? "")
    .join("")
    .slice(0, 3);
  const hue = (person.number * 47 + variant * 90) % 360;
  return { width: landscape ? 360 : 240, height: landscape ? 240 : 360, hue, initials: initials || "?" };
}
