/**
 * A candidate beside the performer, thing by thing, for a person to choose by: finer than the evidence of the verdict (the
 * same year speaks for it, one other country against it), and made from what was fetched anyway. Pure.
 */
import { birthEvidence, genderEvidence, nameEvidence } from "./evidence";
import { dateSpan } from "./kinds/date";
import { elements, urlKey } from "./kinds/lists";
import { periodParts } from "./kinds/period";
import { fold } from "./kinds/text";
import type { FieldKey } from "./fields";
import type { Candidate, FieldValues } from "./plan-types";
import { isEmpty, type MaybeValue } from "./values";

/** Fields that are compared, in the order they are shown. */
export const COMPARED = [
  "aliases",
  "birthdate",
  "country",
  "gender",
  "height",
  "career",
  "urls",
] as const satisfies readonly FieldKey[];

export type ComparedField = (typeof COMPARED)[number];

/** What one comparison says; `says` names the sentence, `values` fill it. */
export interface Statement {
  readonly mark: "for" | "against" | "silent";
  readonly says:
    | "same"
    | "same-year"
    | "near"
    | "years-apart"
    | "other-day"
    | "yours"
    | "your-alias"
    | "only-alias"
    | "other-name"
    | "same-link"
    | "names-page"
    | "link-no-proof"
    | "none-of-yours"
    | "nothing"
    | "yours-empty";
  readonly values?: Readonly<Record<string, string | number>>;
}

const NOTHING: Statement = { mark: "silent", says: "nothing" };

function known(mine: MaybeValue | undefined, theirs: MaybeValue | undefined): Statement | null {
  if (isEmpty(theirs)) return NOTHING;
  return isEmpty(mine) ? { mark: "silent", says: "yours-empty" } : null;
}

function compareNames(mine: FieldValues, theirs: FieldValues): Statement {
  const names = new Set(
    [theirs.name ?? null, ...elements(theirs.aliases)].filter((n) => typeof n === "string").map(fold),
  );
  const alias = elements(mine.aliases).find((one) => names.has(fold(one)));
  if (alias !== undefined) return { mark: "for", says: "your-alias", values: { alias } };
  const { id } = nameEvidence(mine, theirs);
  if (id === "other-name") return { mark: "against", says: "other-name" };
  if (id === "same-alias") return { mark: "silent", says: "only-alias" };
  return isEmpty(theirs.aliases) ? NOTHING : { mark: "silent", says: "none-of-yours" };
}

function compareBirth(mine: FieldValues, theirs: FieldValues): Statement {
  const [a, b] = [dateSpan(mine.birthdate), dateSpan(theirs.birthdate)];
  if (!a || !b) return known(mine.birthdate, theirs.birthdate) ?? NOTHING;
  const found = birthEvidence(mine, theirs);
  if (found?.weight === "for") return { mark: "for", says: "same" };
  const years = Math.abs(Number(a.first.slice(0, 4)) - Number(b.first.slice(0, 4)));
  if (!found) return { mark: "for", says: "same-year" };
  return years > 0
    ? { mark: "against", says: "years-apart", values: { years } }
    : { mark: "against", says: "other-day" };
}

function compareCountry(mine: FieldValues, theirs: FieldValues): Statement {
  const open = known(mine.country, theirs.country);
  if (open) return open;
  const same = fold(String(mine.country)) === fold(String(theirs.country));
  return same ? { mark: "for", says: "same" } : { mark: "against", says: "yours" };
}

function compareGender(mine: FieldValues, theirs: FieldValues): Statement {
  const found = genderEvidence(mine, theirs);
  if (!found) return known(mine.gender, theirs.gender) ?? NOTHING;
  return found.weight === "for" ? { mark: "for", says: "same" } : { mark: "against", says: "yours" };
}

/** Near speaks for it, far against it; `near` and `far` in the units of the two numbers. */
function compareNumbers(a: number, b: number, near: number, far: number): Statement {
  const apart = Math.abs(a - b);
  if (apart === 0) return { mark: "for", says: "same" };
  if (apart <= near) return { mark: "for", says: "near" };
  return apart > far ? { mark: "against", says: "yours" } : { mark: "silent", says: "near" };
}

function compareHeight(mine: FieldValues, theirs: FieldValues): Statement {
  const [a, b] = [mine.height, theirs.height];
  return typeof a === "number" && typeof b === "number" ? compareNumbers(a, b, 2, 5) : (known(a, b) ?? NOTHING);
}

function compareCareer(mine: FieldValues, theirs: FieldValues): Statement {
  const [a, b] = [periodParts(mine.career)?.start, periodParts(theirs.career)?.start];
  if (!a || !b) return known(mine.career, theirs.career) ?? NOTHING;
  const found = compareNumbers(Number(a.slice(0, 4)), Number(b.slice(0, 4)), 1, 3);
  // Began in the same year, but that is not all they say.
  return found.says === "same" && mine.career !== theirs.career ? { ...found, says: "near" } : found;
}

function compareUrls(mine: FieldValues, { values, evidence }: Candidate): Statement {
  const link = evidence.find((one) => one.id === "same-url");
  if (link) return { mark: "for", says: "same-link", ...(link.values && { values: link.values }) };
  if (evidence.some((one) => one.id === "page-url")) return { mark: "for", says: "names-page" };
  const open = known(mine.urls, values.urls);
  if (open) return open;
  const own = new Set(elements(mine.urls).map(urlKey));
  const shared = elements(values.urls).some((url) => own.has(urlKey(url)));
  return { mark: "silent", says: shared ? "link-no-proof" : "none-of-yours" };
}

/** One candidate's statement about one field. */
export function compareField(field: ComparedField, mine: FieldValues, candidate: Candidate): Statement {
  const theirs = candidate.values;
  if (field === "aliases") return compareNames(mine, theirs);
  if (field === "birthdate") return compareBirth(mine, theirs);
  if (field === "country") return compareCountry(mine, theirs);
  if (field === "gender") return compareGender(mine, theirs);
  if (field === "height") return compareHeight(mine, theirs);
  if (field === "career") return compareCareer(mine, theirs);
  return compareUrls(mine, candidate);
}

/** How a candidate stands: in one word, which is a sum of the statements and no verdict. */
export type Standing = "most" | "contradicted" | "little" | "possible";

export interface Compared {
  readonly candidate: Candidate;
  readonly statements: ReadonlyMap<ComparedField, Statement>;
  readonly tally: Readonly<Record<Statement["mark"], number>>;
  readonly standing: Standing;
}

/** More speaks against it than a single wrong value among many right ones. */
function contradicted({ for: pro, against }: Compared["tally"]): boolean {
  return against > 0 && 2 * against > pro;
}

/** All candidates compared, the one with most for it first; fields of which nobody says anything are left out. */
export function compareCandidates(mine: FieldValues, candidates: readonly Candidate[]): readonly Compared[] {
  const fields = COMPARED.filter(
    (field) => !isEmpty(mine[field]) || candidates.some((one) => !isEmpty(one.values[field])),
  );
  const all = candidates.map((candidate) => {
    const statements = new Map(fields.map((field) => [field, compareField(field, mine, candidate)] as const));
    const count = (mark: Statement["mark"]) => [...statements.values()].filter((one) => one.mark === mark).length;
    // Somebody else here who is linked to it is as good as a value that contradicts.
    const claimed = (candidate.elsewhere ?? []).length > 0 ? 1 : 0;
    const tally = { for: count("for"), against: count("against") + claimed, silent: count("silent") };
    return { candidate, statements, tally, out: contradicted(tally) };
  });
  const score = ({ tally, out }: (typeof all)[number]) => tally.for - 2 * tally.against - (out ? 100 : 0);
  const sorted = [...all].sort((a, b) => score(b) - score(a));
  const [first, second] = sorted;
  return sorted.map((one): Compared => {
    const { out, ...rest } = one;
    const best = one === first && one.tally.for > 0 && (!second || score(second) < score(one));
    const little = one.tally.silent > one.tally.for + one.tally.against;
    return { ...rest, standing: out ? "contradicted" : best ? "most" : little ? "little" : "possible" };
  });
}
