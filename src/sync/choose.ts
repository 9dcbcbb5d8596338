/** Choosing among candidates outside a run: what was fetched is compared again at once, nobody is asked. */
import type { BaseRecord } from "./bases";
import { decideView } from "./decide-match";
import { linkParts } from "./kinds/special";
import type { MatchChoice, Plan } from "./plan-types";
import type { Endpoint, LocalEntity } from "./ports";
import { replan, type ReplanContext } from "./replan";
import { heapCounts } from "./resolve";

/** The plan as it is once a person said this about one source's candidates; null takes back what was said. */
export function planWithChoice(
  plan: Plan,
  endpoint: Endpoint,
  choice: MatchChoice | null,
  local: LocalEntity,
  bases: BaseRecord,
  context: ReplanContext,
): Plan {
  const sources = plan.sources.map((view) => (view.endpoint === endpoint ? decideView(view, choice) : view));
  return replan({ ...plan, sources }, local, bases, context);
}

/** What choosing a candidate would put into the review, beside its link. */
export interface Consequence {
  readonly safe: number;
  readonly decide: number;
  /** Stash ids of the source whose removal is proposed then. */
  readonly ids: number;
}

/** Counts the changes of a plan that was made with a choice about a source; of the stash ids' row only that source's removals. */
export function consequenceOf(plan: Plan, endpoint: Endpoint): Consequence {
  const { safe, decide } = heapCounts({ ...plan, diffs: plan.diffs.filter((diff) => diff.field !== "stashIds") });
  const moves = plan.diffs.find((diff) => diff.field === "stashIds")?.elements ?? [];
  const gone = moves.filter(({ change, value }) => change === "remove" && linkParts(value).endpoint === endpoint);
  return { safe, decide, ids: gone.length };
}
