/** Evidence for and against "this upstream entity is that local performer", one observation at a time. Pure. */
import { dateSpan, partialDate } from "./kinds/date";
import { elements, urlKey } from "./kinds/lists";
import { periodParts } from "./kinds/period";
import { linkParts } from "./kinds/special";
import { fold } from "./kinds/text";
import type { Evidence, FieldValues } from "./plan-types";
import { isEmpty, isStudio, type MaybeValue, sameStudio, type StudioValue } from "./values";

/** Asked only whether it has a key. */
export type Known = Pick<ReadonlySet<string>, "has">;

type Both = readonly [MaybeValue | undefined, MaybeValue | undefined];

function text(value: MaybeValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function bothKnown([a, b]: Both): boolean {
  return !isEmpty(a) && !isEmpty(b);
}

/** All names of a performer, folded: the name and its aliases. */
export function foldedNames(values: FieldValues): readonly string[] {
  const name = text(values.name);
  const aliases = elements(values.aliases).filter((alias) => alias !== "");
  return (name === "" ? aliases : [name, ...aliases]).map((one) => fold(one));
}

/** How the names meet: the names themselves, a name with an alias, or not at all. */
export function nameEvidence(local: FieldValues, upstream: FieldValues): Evidence {
  const [mine, theirs] = [text(local.name), text(upstream.name)];
  if (mine !== "" && fold(mine) === fold(theirs)) return { id: "same-name", weight: "for" };
  const others = new Set(foldedNames(upstream));
  const alias = foldedNames(local).find((name) => others.has(name));
  if (alias !== undefined) return { id: "same-alias", weight: "for", values: { alias } };
  return { id: "other-name", weight: "against", values: { name: theirs } };
}

/** Full dates that agree are strong; spans that cannot meet contradict; the rest says nothing. */
export function birthEvidence(local: FieldValues, upstream: FieldValues): Evidence | null {
  const [mine, theirs] = [local.birthdate, upstream.birthdate];
  const [a, b] = [dateSpan(mine), dateSpan(theirs)];
  if (!a || !b) return null;
  const full = partialDate(text(mine))?.length === 10 && partialDate(text(theirs))?.length === 10;
  if (full && a.first === b.first) return { id: "same-birthdate", weight: "for", values: { date: a.first } };
  // 1 January is what Stash's tagger makes of a bare year (stash-host), so it contradicts only by its year.
  const padding = [a, b].some((span) => span.first.endsWith("-01-01"));
  const apart = padding ? a.first.slice(0, 4) !== b.first.slice(0, 4) : a.last < b.first || b.last < a.first;
  return apart
    ? { id: "other-birthdate", weight: "against", values: { mine: text(mine), theirs: text(theirs) } }
    : null;
}

/** Gender agrees, contradicts, or is unknown on one side. */
export function genderEvidence(local: FieldValues, upstream: FieldValues): Evidence | null {
  const pair: Both = [local.gender, upstream.gender];
  if (!bothKnown(pair)) return null;
  return pair[0] === pair[1]
    ? { id: "same-gender", weight: "for" }
    : {
        id: "other-gender",
        weight: "against",
        values: { mine: text(pair[0]), theirs: text(pair[1]) },
        field: "gender",
      };
}

/** Country, height and career: each alone is silent, two of them contradict (sync-rules section 1). */
export function traitEvidence(local: FieldValues, upstream: FieldValues): readonly Evidence[] {
  const found: Evidence[] = [];
  if (bothKnown([local.country, upstream.country]) && fold(text(local.country)) !== fold(text(upstream.country)))
    found.push({
      id: "other-country",
      weight: "silent",
      values: { mine: text(local.country), theirs: text(upstream.country) },
      field: "country",
    });
  const [h, g] = [local.height, upstream.height];
  if (typeof h === "number" && typeof g === "number" && Math.abs(h - g) > 5)
    found.push({ id: "other-height", weight: "silent", values: { mine: h, theirs: g }, field: "height" });
  const [c, d] = [periodParts(local.career)?.start, periodParts(upstream.career)?.start];
  if (c && d && Math.abs(Number(c.slice(0, 4)) - Number(d.slice(0, 4))) > 3)
    found.push({
      id: "other-career",
      weight: "silent",
      values: { mine: text(local.career), theirs: text(upstream.career) },
    });
  return found.length >= 2 ? found.map((one) => ({ ...one, weight: "against" as const })) : found;
}

function queryOf(url: string): string {
  return URL.canParse(url) ? new URL(url).search : "";
}

/** `page?id=1` and `page?id=2` are two persons' pages: equal in a list (sync-rules section 1), but no evidence. */
function otherQuery(a: string, b: string): boolean {
  if (!a.includes("?") || !b.includes("?")) return false;
  const [p, q] = [queryOf(a), queryOf(b)];
  return p !== "" && q !== "" && p !== q;
}

/** A personal page both name; `shared` are addresses that several entities name, which prove nothing. */
export function urlEvidence(local: FieldValues, upstream: FieldValues, shared: Known): Evidence | null {
  const mine = elements(local.urls);
  if (mine.length === 0) return null;
  // A person's page is a page of a site; a studio's is the site itself. Only studios have a parent.
  const home = "parent" in local;
  const keys = mine.map(urlKey);
  const url = elements(upstream.urls).find((one) => {
    const key = urlKey(one);
    return (
      (home || key.includes("/")) &&
      !shared.has(key) &&
      keys.some((own, i) => own === key && !otherQuery(mine[i] as string, one))
    );
  });
  return url === undefined ? null : { id: "same-url", weight: "for", values: { url } };
}

/** The boxes of a parent's links. */
function boxesOf(parent: StudioValue): readonly string[] {
  return parent.links.map((link) => linkParts(link).endpoint);
}

/** The parents are one studio, or are known to the same box as two; a parent on one side only says nothing. */
export function parentEvidence(local: FieldValues, upstream: FieldValues): Evidence | null {
  const [mine, theirs] = [local.parent, upstream.parent];
  if (!isStudio(mine) || !isStudio(theirs)) return null;
  if (sameStudio(mine, theirs)) return { id: "same-parent", weight: "for", values: { name: theirs.name } };
  const apart = boxesOf(theirs).some((box) => boxesOf(mine).includes(box));
  return apart ? { id: "other-parent", weight: "against", values: { mine: mine.name, theirs: theirs.name } } : null;
}

/** Everything the values say, in the order it is shown. */
export function gatherEvidence(local: FieldValues, upstream: FieldValues, shared: Known): readonly Evidence[] {
  const found: (Evidence | null)[] = [
    nameEvidence(local, upstream),
    urlEvidence(local, upstream, shared),
    birthEvidence(local, upstream),
    genderEvidence(local, upstream),
    ...traitEvidence(local, upstream),
    parentEvidence(local, upstream),
  ];
  return found.filter((one) => one !== null);
}

/** True when anything speaks against it; without gathering the rest. */
export function isContradicted(local: FieldValues, upstream: FieldValues): boolean {
  return (
    nameEvidence(local, upstream).weight === "against" ||
    birthEvidence(local, upstream)?.weight === "against" ||
    genderEvidence(local, upstream)?.weight === "against" ||
    parentEvidence(local, upstream)?.weight === "against" ||
    traitEvidence(local, upstream).some((one) => one.weight === "against")
  );
}
