/** Which sources of a plan ask "which one?", and which question comes first. Pure. */
import { openCandidates } from "../../sync/decide-match";
import type { Plan, SourceView } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import { waiting } from "./sections";

/** True for a source whose candidates wait for a person. */
export function inQuestion(view: SourceView): boolean {
  return view.verdict === "ambiguous" && openCandidates(view).length > 0;
}

/** True where a person answered and can choose again. */
export function answered(view: SourceView): boolean {
  return view.choice !== undefined && (view.candidates.length > 0 || view.choice.type === "never");
}

/** The first source in question, in order of precedence; null when none is. */
export function firstQuestion(plan: Plan): Endpoint | null {
  return plan.sources.find(inQuestion)?.endpoint ?? null;
}

/** The question to open a review with: where everything that waits hangs on it. */
export function openingQuestion(plan: Plan): Endpoint | null {
  return waiting(plan).every((diff) => diff.kind === "ambiguous") ? firstQuestion(plan) : null;
}
