/** From a source's raw answers to what it says about one performer. Pure. */
import { bareView } from "./bare-view";
import { decideView } from "./decide-match";
import { type Answered, follow, isFailure, isLive, type Live } from "./follow";
import { foundView, type SearchAnswers, type SearchContext } from "./found-view";
import type { BoundField } from "./local";
import { type Judged, judgeLinked } from "./match";
import type { Candidate, FieldValues, SourceView } from "./plan-types";
import type { Endpoint } from "./ports";
import { bareCandidate } from "./upstream";

/** Everything a source answered for one performer. */
export interface Answers extends SearchAnswers {
  readonly linked: readonly Answered[];
}

/** What the view needs to know beside the answers. */
export type ViewContext = SearchContext;

/** The view of a source that was not asked about this performer because it is switched off. */
export function offView(endpoint: Endpoint, linkedId: string | null): SourceView {
  return bareView(endpoint, "off", linkedId);
}

/** A performer with stash ids: the one that lives, and where it is in doubt, what a person can choose from. */
function liveView(
  fields: readonly BoundField[],
  local: FieldValues,
  lives: readonly Live[],
  endpoint: Endpoint,
  context: ViewContext,
): SourceView {
  const liveIds = new Set(lives.map((live) => live.entity.id)).size;
  // Merged before live when both are one entity: the successor is linked already, and the old id is to go.
  const lead = (liveIds === 1 && lives.find((one) => one.state === "merged")) || (lives[0] as Live);
  const judge = ({ id, state, entity }: Live): { candidate: Candidate; verdict: Judged["verdict"] } => {
    const bare = bareCandidate(fields, entity, endpoint);
    const others = context.elsewhere(entity.id, state, bare.values);
    const { verdict, evidence } = judgeLinked(local, bare.values, { merged: state === "merged", others, liveIds });
    const candidate: Candidate = liveIds > 1 ? { ...bare, evidence, linkedId: id } : { ...bare, evidence };
    return { candidate: others.length > 0 ? { ...candidate, elsewhere: others } : candidate, verdict };
  };
  const { candidate: first, verdict } = judge(lead);
  const rest = () => lives.filter((live) => live.entity.id !== first.id).map((live) => judge(live).candidate);
  return {
    endpoint,
    state: lead.state,
    verdict,
    evidence: first.evidence,
    linkedId: lead.id,
    entityId: first.id,
    entityName: first.name,
    updated: lead.entity.updated,
    fetchedAt: lead.fetchedAt,
    values: first.values,
    images: lead.entity.images,
    ...(first.refused ? { refused: first.refused } : {}),
    candidates: verdict === "ambiguous" ? [first, ...rest()] : [],
    failure: null,
  };
}

/**
 * What one source says about one performer. Values come from the entity that lives now (a successor when merged);
 * deleted and erased ones say nothing but that (sync-rules section 1).
 */
export function viewOf(
  fields: readonly BoundField[],
  local: FieldValues,
  answers: Answers,
  context: ViewContext,
): SourceView {
  const { endpoint, linked, successors } = answers;
  if (linked.length === 0) return foundView(fields, local, answers, context);
  const ends = linked.map((one) => follow(one, successors));
  const lives = ends.filter(isLive);
  if (lives.length > 0) return decideView(liveView(fields, local, lives, endpoint, context), context.choice ?? null);
  const broken = ends.findIndex(isFailure);
  const failure = ends[broken];
  if (failure && isFailure(failure)) return bareView(endpoint, "failed", linked[broken]?.id ?? null, failure);
  const [first] = ends;
  return bareView(endpoint, typeof first === "string" ? first : "erased", linked[0]?.id ?? null);
}
