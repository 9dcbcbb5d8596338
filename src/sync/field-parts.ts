/** The pieces that rows of the field table are put together from: columns of Stash, compound values of a stash-box. */
import type { FieldRow, LocalColumns } from "./field-row";
import { date, partialDate } from "./kinds/date";
import { formatPeriod, period, periodParts } from "./kinds/period";
import type { Kind } from "./kinds/kind";
import { bodyMods, isWebUrl } from "./kinds/lists";
import { image, links } from "./kinds/special";
import { toText } from "./kinds/text";
import type { RawRecord } from "./ports";
import { isEmpty, isList, type MaybeValue } from "./values";

/** One column of Stash that holds the whole field. `empty` is what clears it: null, or "" for its text columns. */
export function column(kind: Kind, name: string, empty: null | "" = null): LocalColumns {
  return {
    requires: [name],
    columns: [name],
    read: (record) => kind.parse(record[name]),
    write(value) {
      if (isEmpty(value)) return { [name]: kind.list && kind.name !== "bodyMods" ? [] : empty };
      if (kind.name === "bodyMods") return { [name]: kind.format(value) };
      return { [name]: value };
    },
  };
}

/** The picture: where it is kept is no column of ours, what is sent is an address or its bytes; "" removes it. */
export const imageColumns: LocalColumns = {
  requires: ["image"],
  columns: [],
  read: () => null,
  write: (value) => ({ image: image.format(value) }),
};

/** `stash_ids` are written by apply, which knows their times. */
export const linkColumns: LocalColumns = { ...column(links, "stash_ids"), columns: [], write: () => ({}) };

/** A date's columns: before v0.30 Stash refuses what lacks a day, and with it the whole performer (stash-host: Data). */
export function dateColumns(name: string): readonly LocalColumns[] {
  const any = column(date, name);
  const full: LocalColumns = {
    ...any,
    requires: [name, "dates:full"],
    problem: (value) => (isEmpty(value) || partialDate(String(value))?.length === 10 ? null : "date-not-full"),
  };
  return [full, any];
}

function careerPair(requires: readonly string[], out: (part: string | null) => unknown): LocalColumns {
  return {
    requires,
    columns: ["career_start", "career_end"],
    read: (r) => formatPeriod(toText(r.career_start), toText(r.career_end)),
    write(value) {
      const parts = periodParts(value) ?? { start: toText(value), end: null };
      return { career_start: out(parts.start), career_end: out(parts.end) };
    },
  };
}

/** v0.31 keeps start and end (partial dates; year numbers in some builds before it), v0.30 one free text (stash-host: Data). */
export const careerColumns: readonly LocalColumns[] = [
  careerPair(["career_start:Int", "career_end:Int"], (part) => (part === null ? null : Number(part.slice(0, 4)))),
  careerPair(["career_start", "career_end"], (part) => part),
  column(period, "career_length", ""),
];

/** `34D-24-36`, only when all four parts are there, as Stash's tagger does (stash-host). */
export function measurementsFromBox(r: RawRecord): MaybeValue | undefined {
  if (r.cup_size === undefined && r.band_size === undefined) return undefined;
  const parts = [r.band_size, r.cup_size, r.waist_size, r.hip_size].map(toText);
  if (parts.some((part) => part === null)) return null;
  const [band, cup, waist, hip] = parts;
  return `${band}${cup}-${waist}-${hip}`;
}

/** Years of a stash-box as a period text. */
export function periodFromBox(r: RawRecord): MaybeValue | undefined {
  if (r.career_start_year === undefined && r.career_end_year === undefined) return undefined;
  return formatPeriod(toText(r.career_start_year), toText(r.career_end_year));
}

/** `{location description}` as Stash's elements, sorted as its tagger does; then through Stash's own text and back. */
export function bodyModsFromBox(raw: unknown): MaybeValue | undefined {
  if (raw === undefined) return undefined;
  if (!Array.isArray(raw)) return null;
  const list: string[] = [];
  for (const item of raw as unknown[]) {
    const { location, description } = (item ?? {}) as { location?: unknown; description?: unknown };
    const [where, what] = [toText(location), toText(description)];
    if (where !== null) list.push(what === null ? where : `${where}, ${what}`);
    else if (what !== null) list.push(what);
  }
  list.sort();
  const value = bodyMods.parse(list.join("; "));
  return isList(value) || value === null ? value : [value as string];
}

/** Addresses only: what is not http(s) never comes further. */
export function urlsFromBox(raw: unknown): MaybeValue | undefined {
  if (raw === undefined) return undefined;
  if (!Array.isArray(raw)) return null;
  const list: string[] = [];
  for (const item of raw as unknown[]) {
    const url = typeof item === "string" ? item : toText((item as { url?: unknown } | null)?.url);
    if (url !== null && isWebUrl(url)) list.push(url);
  }
  return list;
}

/** What to select of an edit, under the names of `box`; empty for lists, of which edits hold only what came and went. */
export function editOf({ kind, special, edit, box }: FieldRow): string {
  return kind.list || special ? "" : (edit ?? box);
}
