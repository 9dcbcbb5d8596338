/** Reading a plan: what waits in it, and what resolving one of its fields makes of the base. Pure. */
import { certainAt } from "./answers";
import type { BaseRecord, Resolution } from "./bases";
import { dismissalOf } from "./dismissals";
import { fieldRow } from "./fields";
import { elements } from "./kinds/lists";
import { linksByEndpoint } from "./kinds/special";
import type { Choice, FieldDiff, Heap, Plan } from "./plan-types";
import type { Endpoint } from "./ports";
import { type MaybeValue, sameExactly } from "./values";

/** Counts per heap. */
export function heapCounts(plan: Plan): Record<Heap, number> {
  const counts = { safe: 0, decide: 0, folded: 0 };
  for (const diff of plan.diffs) counts[diff.heap] += 1;
  return counts;
}

/** True when a source could not be asked about this performer. */
export function hasFailed(plan: Plan): boolean {
  return plan.sources.some((view) => view.state === "failed");
}

/** True when something waits for a person or could be applied. */
export function hasWork(plan: Plan): boolean {
  return plan.diffs.some((diff) => diff.heap !== "folded");
}

/** Elements whose removal is offered and which the choice leaves in without having decided that. */
function openRemovals(diff: FieldDiff | undefined, choice: Choice | undefined): readonly string[] {
  if (choice?.type !== "take" || choice.decided || !diff) return [];
  const key = fieldRow(diff.field).kind.elementKey ?? ((element: string) => element);
  const stays = new Set(elements(choice.value).map(key));
  const removals = diff.elements?.filter((one) => one.change === "remove") ?? [];
  return removals.map((one) => one.value).filter((value) => stays.has(key(value)));
}

/**
 * What every source that answered says about a field now: what its base becomes when the field is resolved. A source
 * whose match is not certain counts only in a person's choice: when its value was taken, or was seen and not taken. A
 * value that merely happens to be the local one stays out, so that it can never pass for what was once accepted. A
 * removal that nobody decided stays open; of stash ids a kept or dismissed proposal is what is remembered.
 */
export function resolutionOf(plan: Plan, field: FieldDiff["field"], choice?: Choice): Resolution {
  const diff = plan.diffs.find((one) => one.field === field);
  const links = fieldRow(field).special === "links";
  const forGood = choice?.type === "dismiss" && choice.forGood;
  // Neither has a base to be compared with: what a person kept out would come again and again.
  const baseless = links || diff?.kind === "suspicious";
  const dismisses = choice?.type === "dismiss" || (baseless && choice?.type === "keep");
  const open = openRemovals(diff, choice);
  const more = {
    ...(open.length > 0 && { open }),
    ...(dismisses && diff && { dismissal: dismissalOf(plan, diff, forGood) }),
  };
  if (links) return { field, winner: null, now: choice?.type === "take" ? linksByEndpoint(choice.value) : {}, ...more };
  const now: Record<Endpoint, MaybeValue> = {};
  const after = choice?.type === "take" ? choice.value : (plan.local[field] ?? null);
  const { equal } = fieldRow(field).kind;
  for (const view of plan.sources) {
    const value = view.values[field];
    if (value === undefined) continue;
    const taken = choice?.type === "take" && choice.from.includes(view.endpoint);
    const declined = choice !== undefined && !equal(after, value);
    if (view.verdict === "certain" || taken || declined) now[view.endpoint] = value;
  }
  return { field, winner: diff?.winner ?? null, now, ...more };
}

/** Fields found equal, which resolves them, as far as their base is not already what it would become. */
export function equalResolutions(plan: Plan, bases: BaseRecord): readonly Resolution[] {
  return plan.diffs.flatMap((diff) => {
    if (diff.kind !== "equal" || diff.field === "image" || !certainAt(plan.sources, diff.winner)) return [];
    const resolution = resolutionOf(plan, diff.field);
    const base = bases.fields[diff.field];
    const same =
      base !== undefined &&
      base.winner === resolution.winner &&
      Object.entries(resolution.now).every(
        ([endpoint, value]) => endpoint in base.values && sameExactly(base.values[endpoint], value),
      );
    return same ? [] : [resolution];
  });
}
