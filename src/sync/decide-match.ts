/** What a person said to "which one?" laid over what the evidence says: at planning, at once when it is said, and back. Pure. */
import { judgeCandidates } from "./match";
import type { Candidate, Evidence, MatchChoice, SourceView, Verdict } from "./plan-types";

/** Nothing of any candidate is taken. */
const NOBODY = { entityId: null, entityName: null, updated: null, values: {}, images: [] } as const;

const CHOSEN: Evidence = { id: "chosen", weight: "for" };

/** The view with what this candidate says, and nothing of whom it spoke of before. */
export function become(
  view: SourceView,
  candidate: Candidate,
  verdict: Verdict,
  evidence: readonly Evidence[],
): SourceView {
  const { refused: _before, ...rest } = view;
  return {
    ...rest,
    ...(candidate.refused ? { refused: candidate.refused } : {}),
    verdict,
    evidence,
    entityId: candidate.id,
    entityName: candidate.name,
    updated: candidate.updated ?? null,
    values: candidate.values,
    images: candidate.images ?? (candidate.image ? [candidate.image] : []),
  };
}

/** A choice as a view carries it: only one that decides something. */
function carried(view: SourceView, choice?: MatchChoice): SourceView {
  if (view.choice === choice) return view;
  const { choice: _old, ...rest } = view;
  return choice ? { ...rest, choice } : rest;
}

function byPerson(candidate: Candidate): readonly Evidence[] {
  return [CHOSEN, ...candidate.evidence];
}

/** A stash id that is in doubt: the person confirms it, or says that it is somebody else. */
function decideLinked(view: SourceView, choice: MatchChoice | null): SourceView {
  const { candidates } = view;
  const chosen = choice?.type === "chosen" ? candidates.find((one) => one.id === choice.id) : undefined;
  if (choice && chosen) return become(carried(view, choice), chosen, "certain", byPerson(chosen));
  const refused = choice?.type === "none" && candidates.every((one) => choice.ids.includes(one.id));
  if (refused) return { ...carried(view, choice), ...NOBODY, verdict: "none", evidence: [] };
  const [first] = candidates;
  return first ? become(carried(view), first, "ambiguous", first.evidence) : carried(view);
}

/**
 * The view of a source with what a person said about its candidates; null takes it back. All candidates stay in the view,
 * so that the person can choose again. Refused ones do not compete: the question comes again only for somebody new.
 */
export function decideView(view: SourceView, choice: MatchChoice | null): SourceView {
  if (view.state === "off" || view.state === "failed") return view;
  if (view.linkedId !== null) return view.candidates.length === 0 ? view : decideLinked(view, choice);
  const plain = carried(view);
  if (choice?.type === "never") return { ...plain, ...NOBODY, choice, verdict: "none", evidence: [] };
  if (choice?.type === "chosen" && !choice.linked) {
    const chosen = view.candidates.find((one) => one.id === choice.id);
    if (chosen) return become(carried(view, choice), chosen, "certain", byPerson(chosen));
  }
  const refused = choice?.type === "none" ? new Set(choice.ids) : null;
  const open = view.candidates.filter((one) => !refused?.has(one.id));
  const said = choice && open.length < view.candidates.length ? choice : undefined;
  const { verdict, evidence, chosen } = judgeCandidates(open);
  const decided = carried(view, said);
  if (chosen) return become(decided, chosen, verdict, evidence);
  return { ...decided, ...NOBODY, verdict, evidence };
}

/** Candidates that are still in question: all but those a person refused. */
export function openCandidates({ candidates, choice }: SourceView): readonly Candidate[] {
  return choice?.type === "none" ? candidates.filter((one) => !choice.ids.includes(one.id)) : candidates;
}
