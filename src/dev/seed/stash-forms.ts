/** Upstream values in Stash's own forms, as its tagger writes them (pkg/stashbox/performer.go of Stash; measured). */
import type { LocalPerformer } from "./local-types";
import type { BodyModification, PerformerLists, PerformerScalars } from "./upstream-types";

/** `MIDDLE_EASTERN` → `Middle Eastern`. */
export function titleCased(value: string | null): string {
  if (value === null) return "";
  return value
    .toLowerCase()
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

/** `34D-24-36`, only when all four parts are there. */
export function measurementsOf(
  p: Pick<PerformerScalars, "cup_size" | "band_size" | "waist_size" | "hip_size">,
): string {
  if (p.cup_size === null || p.band_size === null || p.waist_size === null || p.hip_size === null) return "";
  return `${p.band_size}${p.cup_size}-${p.waist_size}-${p.hip_size}`;
}

/** `2010 - 2020`, `2010 -`, `- 2020` or nothing. */
export function careerOf(start: number | null, end: number | null): string {
  if (start === null && end === null) return "";
  if (end === null) return `${start} -`;
  return start === null ? `- ${end}` : `${start} - ${end}`;
}

/** `Location, description; Location`. */
export function modificationsOf(list: readonly BodyModification[]): string {
  return list.map((m) => (m.description === null ? m.location : `${m.location}, ${m.description}`)).join("; ");
}

/** The columns that Stash's own tagger would have written from this upstream performer (dates not padded). */
export function localFormOf(upstream: PerformerScalars & Omit<PerformerLists, "images">): Partial<LocalPerformer> {
  return {
    name: upstream.name,
    disambiguation: upstream.disambiguation ?? "",
    gender: upstream.gender,
    birthdate: upstream.birth_date,
    death_date: upstream.death_date,
    ethnicity: titleCased(upstream.ethnicity),
    country: upstream.country ?? "",
    eye_color: titleCased(upstream.eye_color),
    hair_color: titleCased(upstream.hair_color),
    height_cm: upstream.height,
    measurements: measurementsOf(upstream),
    fake_tits: titleCased(upstream.breast_type),
    career_length: careerOf(upstream.career_start_year, upstream.career_end_year),
    tattoos: modificationsOf(upstream.tattoos),
    piercings: modificationsOf(upstream.piercings),
    alias_list: [...upstream.aliases].sort(),
    urls: upstream.urls.map((entry) => entry.url),
  };
}
