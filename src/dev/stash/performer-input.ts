/** Stash's rules for writing a performer (internal/api/resolver_mutation_performer.go, pkg/performer/validate.go), its words included. */
import type { LocalPerformer, LocalStashId } from "../seed/local-types";
import { dateStart, parseGoDate } from "./go-date";
import type { Library } from "./library";

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

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map((entry) => String(entry).trim()) : [];
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

function readDate(value: unknown, label: string): string | null {
  try {
    return parseGoDate(typeof value === "string" ? value : null);
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
  for (const key of texts(remove)) delete base[key];
  return Object.fromEntries(Object.entries(base).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The columns that an input sets; columns it does not name are absent. Throws for dates that are none. */
export function readPerformerInput(input: Input, before: LocalPerformer, now: number): Partial<LocalPerformer> {
  const set: Record<string, unknown> = {};
  const has = (key: string): boolean => key in input;
  if (has("urls")) {
    for (const legacy of ["url", "twitter", "instagram"]) {
      if (has(legacy)) throw new Error(`${legacy} field must not be included if urls is included`);
    }
    set.urls = texts(input.urls);
  }
  if (has("birthdate")) set.birthdate = readDate(input.birthdate, "birthdate");
  if (has("death_date")) set.death_date = readDate(input.death_date, "death date");
  if (has("name")) set.name = text(input.name);
  for (const column of textColumns) if (has(column)) set[column] = text(input[column]);
  for (const column of numberColumns) if (has(column)) set[column] = input[column] ?? null;
  for (const column of ["gender", "circumcised"]) if (has(column)) set[column] = input[column] ?? null;
  for (const column of ["favorite", "ignore_auto_tag"]) if (has(column)) set[column] = input[column] === true;
  if (has("alias_list")) set.alias_list = texts(input.alias_list).sort();
  if (has("stash_ids")) set.stash_ids = readStashIds(input.stash_ids, now);
  if (has("tag_ids")) set.tag_ids = numbers(input.tag_ids);
  if (has("custom_fields")) set.custom_fields = customFields(before.custom_fields, input.custom_fields);
  return set as Partial<LocalPerformer>;
}

/** The first alias, in the given order, that is the name or an earlier alias (case aside). */
function repeatedAlias(name: string, aliases: readonly string[]): string | undefined {
  const seen = new Set([name.toLowerCase()]);
  for (const alias of aliases) {
    const folded = alias.toLowerCase();
    if (seen.has(folded)) return alias;
    seen.add(folded);
  }
  return undefined;
}

/** Throws what Stash would about the row as it would become. `input` decides what is checked. */
export function validatePerformer(library: Library, after: LocalPerformer, input: Input, isNew: boolean): void {
  if (isNew || "name" in input || "disambiguation" in input) {
    if (after.name === "") throw new Error("performer name must not be blank");
    if (library.sameName(after.name, after.disambiguation).some((id) => isNew || id !== after.id)) {
      const word = after.disambiguation === "" ? "" : ` and disambiguation '${after.disambiguation}'`;
      throw new Error(`performer with name '${after.name}'${word} already exists`);
    }
  }
  if (isNew || "name" in input || "alias_list" in input) {
    const given = "alias_list" in input ? texts(input.alias_list) : after.alias_list;
    const repeated = repeatedAlias(after.name, given);
    if (repeated !== undefined) throw new Error(`performer contains duplicate alias '${repeated}'`);
  }
  const { birthdate, death_date: death } = after;
  if (birthdate !== null && death !== null && dateStart(birthdate) > dateStart(death)) {
    if (isNew || "birthdate" in input || "death_date" in input) {
      throw new Error(`death date ${death} should be after birthdate ${birthdate}`);
    }
  }
}
