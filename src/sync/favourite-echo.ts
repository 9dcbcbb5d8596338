/** What becomes of rows that were read when the library is written to from elsewhere on the page, without asking again. Pure. */
import type { CreateOutcome } from "./create-types";
import type { FavouriteRow, FavouriteStep, LocalSide } from "./favourite-types";
import { linkElement } from "./kinds/special";
import type { EntityType } from "./ports";

/** One of the library that has these links (`endpoint id`) now. */
export interface Linked {
  readonly local: LocalSide;
  readonly links: readonly string[];
}

const NONE: FavouriteStep = { type: "none" };
const MARK: FavouriteStep = { type: "mark" };
const CREATE: FavouriteStep = { type: "create" };

/** Those of one sort that were created, linked, or found to be there. */
export function linkedNow(outcomes: readonly CreateOutcome[], type: EntityType): readonly Linked[] {
  return outcomes.flatMap(({ prospect, result }) => {
    if (prospect.type !== type || !("localId" in result)) return [];
    const { step, name, disambiguation, links } = prospect;
    const known = "local" in step ? step.local : { name, disambiguation };
    return [{ local: { ...known, id: result.localId, imagePath: null }, links }];
  });
}

/** The rows of one list once these are linked: what was missing is there, and only the mark is missing. */
export function rowsLinked(rows: readonly FavouriteRow[], linked: readonly Linked[]): readonly FavouriteRow[] {
  const byLink = new Map(linked.flatMap(({ local, links }) => links.map((link) => [link, local] as const)));
  const here = new Map(rows.flatMap((row) => (row.set === "here" && row.local ? [[row.local.id, row.local]] : [])));
  // Whose heart is on both sides was two rows until the link was made.
  const joined = new Set<string>();
  const next = rows.map((row): FavouriteRow => {
    const { upstream, endpoint, set } = row;
    const local = upstream ? byLink.get(linkElement(endpoint, upstream.id)) : undefined;
    if (!local || set === "here") return row;
    const twin = here.get(local.id);
    if (twin) joined.add(local.id);
    const both = set === "both" || twin !== undefined;
    return { ...row, local: twin ?? row.local ?? local, set: both ? "both" : "there", step: both ? NONE : MARK };
  });
  return next.filter(({ set, local }) => set !== "here" || local === null || !joined.has(local.id));
}

/** The rows of one list once these of the library were deleted. */
export function rowsWithout(rows: readonly FavouriteRow[], gone: ReadonlySet<string>): readonly FavouriteRow[] {
  return rows.flatMap((row): FavouriteRow[] => {
    if (row.local === null || !gone.has(row.local.id)) return [row];
    return row.set === "here" ? [] : [{ ...row, local: null, set: "there", step: CREATE }];
  });
}
