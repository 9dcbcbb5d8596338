/** Whether a difference may be decided along with others, without a person looking at it: the one rule for every face and run. Pure. */
import type { FieldDiff, Plan } from "./plan-types";
import type { Endpoint } from "./ports";
import { isEmpty } from "./values";

/** Why a value must be looked at by itself: it is not plausible, or it comes from a record that may be somebody else's. */
export type Doubt = "suspicious" | "which-one";

/** Sources whose values, or whose silence, the proposal comes from: one entry for each part that stands by itself. */
function origins(plan: Plan, diff: FieldDiff): readonly (readonly Endpoint[])[] {
  if (diff.elements)
    return diff.elements.filter(({ change }) => change === "add" || change === "remove").map(({ sources }) => sources);
  if (diff.winner !== null) return [[diff.winner]];
  // A field that is to be emptied has no winner: it comes from those that answer empty.
  const empty = plan.sources.filter(({ values }) => values[diff.field] !== undefined && isEmpty(values[diff.field]));
  return [empty.map(({ endpoint }) => endpoint)];
}

/**
 * What keeps a proposal from being taken unseen (with many others, or by a run); null when nothing does. A value counts as
 * doubtful when nobody proposes it but records of which it is not clear that they are this performer's (sync-rules section 1:
 * *ambiguous*); one element of a list is enough.
 */
export function doubtOf(plan: Plan, diff: FieldDiff): Doubt | null {
  if (diff.kind === "suspicious") return "suspicious";
  if (diff.kind === "ambiguous") return "which-one";
  const open = plan.sources.filter((view) => view.verdict === "ambiguous").map((view) => view.endpoint);
  if (open.length === 0) return null;
  const doubtful = origins(plan, diff).some((from) => from.length > 0 && from.every((one) => open.includes(one)));
  return doubtful ? "which-one" : null;
}
