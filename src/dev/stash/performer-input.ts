/** Stash's rules for writing a performer (internal/api/resolver_mutation_performer.go, pkg/performer/validate.go), its words included. */
import type { LocalPerformer, LocalStashId } from "../seed/local-types";
import { careerDates } from "./career";
import { dateStart, parseGoDate } from "./go-date";
import type { Library } from "./library";
import type { StashShape } from "./shape";

export type Input = Readonly<Record<string, unknown>>;

const textColumns = [
  "disambiguation",
  "ethnicity",
  "country",
  "eye_color",
  "hair_color",
  "measurements",
  "fake_tits",
  "career_length",
  "tattoos",
  "piercings",
  "details",
] as const;
const numberColumns = ["height_cm", "weight", "rating100", "penis_length"] as const;

/** A text as this Stash keeps it: trimmed by the later ones. Anything else is empty. */
export function keptText(value: unknown, shape: StashShape): string {
  const text = typeof value === "string" ? value : "";
  return shape.trims ? text.trim() : text;
}

/** A list of such texts; anything else is an empty list. */
export function texts(value: unknown, shape: StashShape): string[] {
  return Array.isArray(value) ? value.map((entry) => keptText(String(entry), shape)) : [];
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

let lastNano = 0;

/** Now with nine decimals, as Go writes a time it made itself. */
function goNow(now: number): string {
  lastNano = (lastNano + 961) % 1_000_000;
  return `${new Date(now).toISOString().slice(0, 23)}${String(lastNano).padStart(6, "0")}Z`;
}

/** `stash_ids` as given, repeats dropped; what comes without `updated_at` gets the present. */
export function readStashIds(value: unknown, now: number): LocalStashId[] {
  const out: LocalStashId[] = [];
  for (const entry of Array.isArray(value) ? (value as Input[]) : []) {
    const { endpoint, stash_id: id, updated_at: updated } = entry;
    if (typeof endpoint !== "string" || typeof id !== "string") continue;
    if (out.some((other) => other.endpoint === endpoint && other.stash_id === id)) continue;
    out.push({ endpoint, stash_id: id, updated_at: typeof updated === "string" ? updated : goNow(now) });
  }
  return out;
}

function readDate(value: unknown, label: string, shape: StashShape): string | null {
  try {
    return parseGoDate(typeof value === "string" ? value : null, shape.partialDates);
  } catch (error) {
    throw new Error(`converting ${label}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whole map, one key, or keys taken away; anything else leaves the map as it is. */
export function customFields(before: Readonly<Record<string, unknown>>, value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) return { ...before };
  const { full, partial, remove } = value as Input;
  const base = typeof full === "object" && full !== null ? { ...(full as Record<string, unknown>) } : { ...before };
  if (typeof partial === "object" && partial !== null) Object.assign(base, partial);
  for (const key of Array.isArray(remove) ? remove : []) delete base[String(key)];
  return Object.fromEntries(Object.entries(base).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The career of a Stash of 0.31: two dates; the deprecated free text is read as such (our guess: it was never run). */
function readCareer(input: Input, shape: StashShape, set: Record<string, unknown>): void {
  if (typeof input.career_length === "string") {
    const dates = careerDates(input.career_length);
    if (!dates && input.career_length !== "") throw new Error(`could not parse career length: ${input.career_length}`);
    Object.assign(set, { career_start: dates?.start ?? null, career_end: dates?.end ?? null });
  }
  if ("career_start" in input) set.career_start = readDate(input.career_start, "career start", shape);
  if ("career_end" in input) set.career_end = readDate(input.career_end, "career end", shape);
}

/** The columns that an input sets; columns it does not name are absent. Throws for dates that are none. */
export function readPerformerInput(
  input: Input,
  before: LocalPerformer,
  now: number,
  shape: StashShape,
): Partial<LocalPerformer> {
  const set: Record<string, unknown> = {};
  const has = (key: string): boolean => key in input;
  if (has("urls")) {
    for (const legacy of ["url", "twitter", "instagram"]) {
      if (has(legacy)) throw new Error(`${legacy} field must not be included if urls is included`);
    }
    set.urls = texts(input.urls, shape);
  }
  if (has("birthdate")) set.birthdate = readDate(input.birthdate, "birthdate", shape);
  if (has("death_date")) set.death_date = readDate(input.death_date, "death date", shape);
  if (has("name")) set.name = keptText(input.name, shape);
  for (const column of textColumns) if (has(column)) set[column] = keptText(input[column], shape);
  if (shape.careerDates) {
    delete set.career_length;
    readCareer(input, shape, set);
  }
  for (const column of numberColumns) if (has(column)) set[column] = input[column] ?? null;
  for (const column of ["gender", "circumcised"]) if (has(column)) set[column] = input[column] ?? null;
  for (const column of ["favorite", "ignore_auto_tag"]) if (has(column)) set[column] = input[column] === true;
  if (has("alias_list")) set.alias_list = texts(input.alias_list, shape).sort();
  if (has("stash_ids")) set.stash_ids = readStashIds(input.stash_ids, now);
  if (has("tag_ids")) set.tag_ids = numbers(input.tag_ids);
  if (has("custom_fields")) set.custom_fields = customFields(before.custom_fields, input.custom_fields);
  return set as Partial<LocalPerformer>;
}

/** The aliases, in the given order, that are the name or an earlier alias (case aside). */
function repeatedAliases(name: string, aliases: readonly string[]): string[] {
  const seen = new Set([name.toLowerCase()]);
  return aliases.filter((alias) => {
    const folded = alias.toLowerCase();
    const repeated = seen.has(folded);
    seen.add(folded);
    return repeated;
  });
}

/** What Stash 0.31 does with such aliases in create and update: they are left out (each other spelling stays once). */
export function withoutRepeatedAliases(name: string, aliases: readonly string[]): string[] {
  const seen = new Set([name.toLowerCase()]);
  return aliases.filter((alias) => !seen.has(alias.toLowerCase()) && seen.add(alias.toLowerCase()));
}

/** Throws what Stash would about the row as it would become. `input` decides what is checked. */
export function validatePerformer(
  library: Library,
  after: LocalPerformer,
  input: Input,
  isNew: boolean,
  shape: StashShape,
): void {
  if (isNew || "name" in input || "disambiguation" in input) {
    if (after.name === "") throw new Error("performer name must not be blank");
    if (library.sameName(after.name, after.disambiguation).some((id) => isNew || id !== after.id)) {
      const word = after.disambiguation === "" ? "" : ` and disambiguation '${after.disambiguation}'`;
      throw new Error(`performer with name '${after.name}'${word} already exists`);
    }
  }
  if (isNew || "name" in input || "alias_list" in input) {
    const given =
      "alias_list" in input && !shape.dropsRepeatedAliases ? texts(input.alias_list, shape) : after.alias_list;
    const [repeated] = repeatedAliases(after.name, given);
    if (repeated !== undefined) throw new Error(`performer contains duplicate alias '${repeated}'`);
  }
  const { birthdate, death_date: death } = after;
  if (birthdate !== null && death !== null && dateStart(birthdate) > dateStart(death)) {
    if (isNew || "birthdate" in input || "death_date" in input) {
      throw new Error(`death date ${death} should be after birthdate ${birthdate}`);
    }
  }
}
