/** From evidence to a verdict (sync-rules section 1). Pure. */
import { gatherEvidence } from "./evidence";
import { elements, urlKey } from "./kinds/lists";
import type { Candidate, Evidence, FieldValues, Verdict } from "./plan-types";

export interface Judged {
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

/** Who else in the library claims an upstream entity that a performer found by this way; `values` are the entity's. */
export type LinkedElsewhere = (
  upstreamId: string,
  by: "live" | "merged" | "name",
  values: FieldValues,
) => readonly string[];

/**
 * A performer linked by its stash id: certain, unless the id is contradicted by name, birthdate *and* gender, another
 * local performer has the same one, or the performer has two live ids of the box.
 */
export function judgeLinked(
  local: FieldValues,
  upstream: FieldValues,
  facts: { readonly merged: boolean; readonly others: readonly string[]; readonly liveIds: number },
): Judged {
  const found = gatherEvidence(local, upstream, new Set());
  const evidence: Evidence[] = [{ id: "stash-id", weight: "for" }];
  if (facts.merged) evidence.push({ id: "merged-into", weight: "for" });
  const against = new Set(found.filter((one) => one.weight === "against").map((one) => one.id));
  const contradicted = against.has("other-name") && against.has("other-birthdate") && against.has("other-gender");
  if (facts.others.length > 0)
    evidence.push({ id: "shared-entity", weight: "against", values: { count: facts.others.length } });
  if (facts.liveIds > 1) evidence.push({ id: "two-ids", weight: "against", values: { count: facts.liveIds } });
  const unclear = contradicted || facts.others.length > 0 || facts.liveIds > 1;
  return { verdict: unclear ? "ambiguous" : "certain", evidence: [...evidence, ...found] };
}

/** Entities of one search that bear the name or an alias, with their evidence. Deleted ones must be left out before. */
export function candidatesByName(
  local: FieldValues,
  entities: readonly Omit<Candidate, "evidence">[],
  linkedElsewhere: LinkedElsewhere,
): readonly Candidate[] {
  const seen = new Map<string, number>();
  for (const entity of entities)
    for (const url of new Set(elements(entity.values.urls).map(urlKey))) seen.set(url, (seen.get(url) ?? 0) + 1);
  const shared = new Set([...seen].filter(([, times]) => times > 1).map(([url]) => url));
  return entities.flatMap((entity) => {
    const evidence = [...gatherEvidence(local, entity.values, shared)];
    if (evidence.some((one) => one.id === "other-name")) return [];
    const others = linkedElsewhere(entity.id, "name", entity.values);
    if (others.length > 0) evidence.push({ id: "shared-entity", weight: "against", values: { count: others.length } });
    return [{ ...entity, evidence }];
  });
}

function has(candidate: Candidate, ...ids: Evidence["id"][]): boolean {
  return candidate.evidence.some((one) => ids.includes(one.id) && one.weight === "for");
}

function contradicted(candidate: Candidate): boolean {
  return candidate.evidence.some((one) => one.weight === "against");
}

/** Name and full birthdate (a studio: name and parent), or a personal page and a compatible name; nothing against. */
function decided(candidate: Candidate): boolean {
  if (contradicted(candidate)) return false;
  return has(candidate, "same-url") || (has(candidate, "same-name") && has(candidate, "same-birthdate", "same-parent"));
}

export interface Match extends Judged {
  readonly chosen: Candidate | null;
  readonly candidates: readonly Candidate[];
}

/**
 * The verdict over the candidates of a name search. A candidate with deciding evidence beats namesakes that are
 * contradicted; two undecided ones, or one with evidence against it, are for a person.
 */
export function judgeCandidates(candidates: readonly Candidate[]): Match {
  const strong = candidates.filter(decided);
  const rest = candidates.filter((one) => !decided(one));
  const [first] = strong;
  if (first && strong.length === 1 && rest.every(contradicted))
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
