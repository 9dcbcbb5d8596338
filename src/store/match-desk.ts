/** "Which one?": remembering what a person said about a source's candidates, and comparing again at once. */
import { baseKey, NO_BASES } from "../sync/bases";
import { type Consequence, consequenceOf, planWithChoice } from "../sync/choose";
import { openCandidates } from "../sync/decide-match";
import { choiceKey, markLinked, newlyLinked, rememberChoice } from "../sync/match-choices";
import type { ApplyOutcome, MatchChoice, Plan } from "../sync/plan-types";
import type { Endpoint } from "../sync/ports";
import { hasFailed, hasWork } from "../sync/resolve";
import type { Settings } from "../sync/settings";
import type { Backend } from "./backend";
import type { MatchAnswer } from "./contracts";

/** The answer as it is remembered; "none" names everybody it was said about. */
function choiceOf(plan: Plan, endpoint: Endpoint, answer: MatchAnswer | null, at: number): MatchChoice | null {
  if (answer === null) return null;
  if (answer.type === "chosen") return { type: "chosen", id: answer.id, at };
  if (answer.type === "never") return { type: "never", at };
  const view = plan.sources.find((one) => one.endpoint === endpoint);
  const before = view?.choice?.type === "none" ? view.choice.ids : [];
  return { type: "none", ids: [...new Set([...before, ...(view?.candidates ?? []).map((one) => one.id)])], at };
}

async function contextOf(backend: Backend, plan: Plan, settings: Settings) {
  const { library, fields } = await backend.stash();
  const local = (await library.byIds([plan.id])).get(plan.id) ?? null;
  const bases = (await backend.bases.get(baseKey(plan.type, plan.id))) ?? NO_BASES;
  return { local, bases, context: { fields, settings, clock: backend.clock } };
}

/**
 * Remembers the answer and returns the plan as it is with it; stored plans follow. Null when Stash has the performer no
 * more. Rejects when Stash or IndexedDB cannot be reached: then nothing is remembered.
 */
export async function chooseMatch(
  backend: Backend,
  plan: Plan,
  endpoint: Endpoint,
  answer: MatchAnswer | null,
  settings: Settings,
): Promise<Plan | null> {
  const { local, bases, context } = await contextOf(backend, plan, settings);
  if (local === null) return null;
  const choice = choiceOf(plan, endpoint, answer, backend.clock.now());
  await rememberChoice(backend.choices, plan.type, plan.id, endpoint, choice);
  const next = planWithChoice(plan, endpoint, choice, local, bases, context);
  if (hasWork(next)) await backend.plans.set(next.id, next);
  else if (!hasFailed(next)) await backend.plans.delMany([next.id]);
  return next;
}

/** What choosing each of a source's candidates would put into the review; one request to Stash for all of them. */
export async function matchConsequences(
  backend: Backend,
  plan: Plan,
  endpoint: Endpoint,
  settings: Settings,
): Promise<ReadonlyMap<string, Consequence>> {
  const { local, bases, context } = await contextOf(backend, plan, settings);
  const view = plan.sources.find((one) => one.endpoint === endpoint);
  if (local === null || !view) return new Map();
  return new Map(
    openCandidates(view).map(({ id }) => {
      const choice = { type: "chosen", id, at: Number.POSITIVE_INFINITY } as const;
      return [id, consequenceOf(planWithChoice(plan, endpoint, choice, local, bases, context), endpoint)];
    }),
  );
}

/** After writing: chosen records that are linked now are marked, so that an undo or an unlinking is not undone by a sync. */
export async function noteLinks(backend: Backend, outcomes: readonly ApplyOutcome[]): Promise<void> {
  const ids = outcomes.flatMap((one) => (one.status === "applied" && one.fields.includes("stashIds") ? [one.id] : []));
  if (ids.length === 0) return;
  const { library } = await backend.stash();
  const keyOf = (id: string) => choiceKey(library.type, id);
  const [records, now] = await Promise.all([backend.choices.getMany(ids.map(keyOf)), library.byIds(ids)]);
  for (const [i, id] of ids.entries()) {
    const links = (now.get(id)?.stashIds ?? []).map(({ endpoint, stash_id }) => ({ endpoint, linkedId: stash_id }));
    const linked = newlyLinked(records[i], links);
    if (linked.length > 0) await backend.choices.update(keyOf(id), (old) => markLinked(old, linked));
  }
}
