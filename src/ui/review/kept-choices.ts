/** Choices of reviews that were left without accepting: they stand when the same one is opened again, as long as the page lives. */
import type { Choices, Plan } from "../../sync/plan-types";
import { initialChoices, rebaseChoices } from "./choices";

interface Kept {
  readonly plan: Plan;
  readonly choices: Choices;
}

/** One for each store of what waits, so that two pages in one (and two tests) never share choices. */
const byStore = new WeakMap<object, Map<string, Kept>>();

function shelfOf(store: object): Map<string, Kept> {
  const known = byStore.get(store);
  if (known) return known;
  const made = new Map<string, Kept>();
  byStore.set(store, made);
  return made;
}

const same = (a: Choices, b: Choices) => JSON.stringify(a) === JSON.stringify(b);

/** Remembers what was chosen; choices as they are at the beginning are none. */
export function keepChoices(store: object, plan: Plan, choices: Choices): void {
  const key = `${plan.type} ${plan.id}`;
  if (same(choices, initialChoices(plan))) shelfOf(store).delete(key);
  else shelfOf(store).set(key, { plan, choices });
}

/** What was chosen before, as far as it still fits the plan; null when nothing was. */
export function keptChoices(store: object, plan: Plan): Choices | null {
  const kept = shelfOf(store).get(`${plan.type} ${plan.id}`);
  if (!kept) return null;
  const choices = rebaseChoices(kept.plan, plan, kept.choices);
  return same(choices, initialChoices(plan)) ? null : choices;
}

/** Forgets them: they were accepted. */
export function dropChoices(store: object, plan: Plan): void {
  shelfOf(store).delete(`${plan.type} ${plan.id}`);
}
