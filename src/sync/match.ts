/** From evidence to a verdict (sync-rules section 1). Pure. */
import { gatherEvidence, type Known } from "./evidence";
import { elements, urlKey } from "./kinds/lists";
import type { Candidate, Evidence, FieldValues, Verdict } from "./plan-types";
import type { LocalRef } from "./ports";

export interface Judged {
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

/** Who else in the library claims an upstream entity that a performer found by this way; `values` are the entity's. */
export type LinkedElsewhere = (
  upstreamId: string,
  by: "live" | "merged" | "link" | "name",
  values: FieldValues,
) => readonly LocalRef[];

/**
 * A performer linked by its stash id: certain, unless the id is contradicted by name, birthdate *and* gender, another
 * local performer has the same one, or the performer has two live ids of the box.
 */
export function judgeLinked(
  local: FieldValues,
  upstream: FieldValues,
  facts: { readonly merged: boolean; readonly others: readonly LocalRef[]; readonly liveIds: number },
): Judged {
  const found = gatherEvidence(local, upstream, new Set());
  const evidence: Evidence[] = [{ id: "stash-id", weight: "for" }];
  if (facts.merged) evidence.push({ id: "merged-into", weight: "for" });
  const says = (id: Evidence["id"]) => found.some((one) => one.id === id);
  const contradicted = says("other-name") && says("other-birthdate") && says("other-gender");
  if (facts.others.length > 0)
    evidence.push({ id: "shared-entity", weight: "against", values: { count: facts.others.length } });
  if (facts.liveIds > 1) evidence.push({ id: "two-ids", weight: "against", values: { count: facts.liveIds } });
  const unclear = contradicted || facts.others.length > 0 || facts.liveIds > 1;
  return { verdict: unclear ? "ambiguous" : "certain", evidence: [...evidence, ...found] };
}

/** How an entity of the searches was reached, beside its name. */
export interface Reached {
  /** A web link names its page. */
  readonly byPage: boolean;
  /** The entity names the page of another stash id of the performer. */
  readonly namesOurs: boolean;
}

export interface CandidateContext {
  readonly elsewhere: LinkedElsewhere;
  /** Web links that prove nothing: several performers, or several entities, name them. */
  readonly sharedUrls?: Known;
  /** Entities that are candidates whatever they are called: a person chose them. */
  readonly always?: ReadonlySet<string>;
  readonly reached?: (candidate: Bare) => Reached;
}

const NONE: ReadonlySet<string> = new Set();

/** Links that two or more of these entities name prove nothing. `urlKeys` are an entity's links as they compare. */
export function sharedKeys(entities: readonly { readonly urlKeys: readonly string[] }[]): ReadonlySet<string> {
  if (entities.length < 2) return NONE;
  const last = new Map<string, number>();
  const shared = new Set<string>();
  for (const [index, { urlKeys }] of entities.entries())
    for (const key of urlKeys) {
      if ((last.get(key) ?? index) !== index) shared.add(key);
      last.set(key, index);
    }
  return shared;
}

/** A candidate before anything is said for or against it. */
export type Bare = Omit<Candidate, "evidence">;

/** Has what one of them has; nothing is copied. */
export function either(...sets: readonly (Known | undefined)[]): Known {
  return { has: (key) => sets.some((set) => set?.has(key)) };
}

function keyed({ values }: Bare) {
  return { urlKeys: elements(values.urls).map(urlKey) };
}

/**
 * Entities of all searches of one source that bear the name or an alias or are named by a link, with their evidence.
 * Deleted ones must be left out before.
 */
export function findCandidates(
  local: FieldValues,
  entities: readonly Bare[],
  { elsewhere, sharedUrls, always, reached = () => ({ byPage: false, namesOurs: false }) }: CandidateContext,
): readonly Candidate[] {
  const shared = either(sharedUrls, sharedKeys(entities.map(keyed)));
  return entities.flatMap((entity) => {
    const { byPage, namesOurs } = reached(entity);
    const page: readonly Evidence[] = byPage || namesOurs ? [{ id: "page-url", weight: "for" }] : [];
    const evidence = [...page, ...gatherEvidence(local, entity.values, shared)];
    const linked = evidence.some((one) => one.id === "page-url" || one.id === "same-url");
    if (!linked && !always?.has(entity.id) && evidence.some((one) => one.id === "other-name")) return [];
    const others = elsewhere(entity.id, linked ? "link" : "name", entity.values);
    if (others.length > 0) evidence.push({ id: "shared-entity", weight: "against", values: { count: others.length } });
    return [others.length > 0 ? { ...entity, evidence, elsewhere: others } : { ...entity, evidence }];
  });
}

function has(candidate: Candidate, ...ids: Evidence["id"][]): boolean {
  return candidate.evidence.some((one) => ids.includes(one.id));
}

/** A link to the box's page needs no compatible name: people change their names, ids do not. */
function contradicted(candidate: Candidate): boolean {
  const nameCounts = !has(candidate, "page-url");
  return candidate.evidence.some((one) => one.weight === "against" && (nameCounts || one.id !== "other-name"));
}

/** A link to its page, or name and full birthdate (a studio: name and parent), or a personal page and a compatible name; nothing against. */
function decided(candidate: Candidate): boolean {
  if (contradicted(candidate)) return false;
  return (
    has(candidate, "page-url") ||
    (has(candidate, "same-url") && has(candidate, "same-name", "same-alias")) ||
    (has(candidate, "same-name") && has(candidate, "same-birthdate", "same-parent"))
  );
}

/** Whether the one with deciding evidence may stand although this one is there. */
function yields(other: Candidate, to: Candidate): boolean {
  // What a link names is no mere namesake, whatever else speaks against it.
  if (has(other, "page-url", "same-url")) return false;
  // A page names its id: a namesake that nothing links to cannot compete with it.
  return contradicted(other) || has(to, "page-url");
}

export interface Match extends Judged {
  readonly chosen: Candidate | null;
  readonly candidates: readonly Candidate[];
}

/**
 * The verdict over the candidates of one source. A candidate with deciding evidence beats namesakes that are
 * contradicted; two undecided ones, or one with evidence against it, are for a person.
 */
export function judgeCandidates(candidates: readonly Candidate[]): Match {
  const strong = candidates.filter(decided);
  const [first] = strong;
  if (first && strong.length === 1 && candidates.every((one) => one === first || yields(one, first)))
    return { verdict: "certain", chosen: first, evidence: first.evidence, candidates };
  const [only] = candidates;
  if (!only) return { verdict: "none", chosen: null, evidence: [], candidates };
  if (candidates.length === 1 && !contradicted(only))
    return { verdict: "likely", chosen: only, evidence: only.evidence, candidates };
  const evidence: readonly Evidence[] =
    candidates.length > 1
      ? [{ id: "several-candidates", weight: "against", values: { count: candidates.length } }]
      : only.evidence;
  return { verdict: "ambiguous", chosen: null, evidence, candidates };
}
