/** What a person decides about fields without changing their values: locks, and dismissals taken back. */
import { APPLY_BATCH, type ApplyDeps } from "./apply";
import { baseKey, type BaseRecord, NO_BASES, withoutDismissal } from "./bases";
import type { FieldKey } from "./fields";
import type { ApplyProblem, Plan } from "./plan-types";
import type { LocalEntity, UpdateOutcome } from "./ports";
import { replan } from "./replan";
import { hasWork } from "./resolve";

export interface DecisionOutcome {
  readonly id: string;
  /** The new comparison; null when nothing was done. */
  readonly plan: Plan | null;
  readonly problem: ApplyProblem | null;
}

/** Compares again, and keeps the result where others find it: it leaves the store when nothing in it waits any more. */
async function remake(plan: Plan, entity: LocalEntity, bases: BaseRecord, deps: ApplyDeps): Promise<DecisionOutcome> {
  const fresh = replan(plan, entity, bases, deps);
  if (hasWork(fresh)) await deps.plans.set(plan.id, fresh);
  else await deps.plans.delMany([plan.id]);
  deps.onPlan?.(fresh);
  return { id: plan.id, plan: fresh, problem: null };
}

async function basesOf(plan: Plan, deps: ApplyDeps): Promise<BaseRecord> {
  return (await deps.bases.get(baseKey(plan.type, plan.id))) ?? NO_BASES;
}

function problemOf(outcome: UpdateOutcome | undefined): ApplyProblem {
  if (!outcome || outcome.ok) return { kind: "unsent", message: "" };
  return { kind: outcome.reason, message: outcome.message };
}

/**
 * Locks or unlocks fields of performers, 25 a request, and compares them again. Each performer has an outcome; the first
 * request that fails altogether ends it, and the rest are told so.
 */
export async function lockFields(
  plans: readonly Plan[],
  fields: readonly FieldKey[],
  locked: boolean,
  deps: ApplyDeps,
): Promise<readonly DecisionOutcome[]> {
  const out: DecisionOutcome[] = [];
  const change = { lock: locked ? fields : [], unlock: locked ? [] : fields };
  for (let at = 0; at < plans.length; at += APPLY_BATCH) {
    const batch = plans.slice(at, at + APPLY_BATCH);
    try {
      const answers = await deps.library.setLocks?.(batch.map((plan) => ({ id: plan.id, ...change })));
      for (const plan of batch) {
        const answer = answers?.get(plan.id);
        if (answer?.ok) out.push(await remake(plan, answer.entity, await basesOf(plan, deps), deps));
        else out.push({ id: plan.id, plan: null, problem: problemOf(answer) });
      }
    } catch (error) {
      const problem: ApplyProblem = { kind: "unsent", message: error instanceof Error ? error.message : String(error) };
      const told = new Set(out.map((one) => one.id));
      const left = plans.filter((plan) => !told.has(plan.id));
      return [...out, ...left.map((plan) => ({ id: plan.id, plan: null, problem }))];
    }
  }
  return out;
}

/** Takes a field's dismissal back: what it hid is a question again. Rejects when Stash cannot be read. */
export async function offerAgain(plan: Plan, field: FieldKey, deps: ApplyDeps): Promise<DecisionOutcome> {
  const bases = await deps.bases.update(baseKey(plan.type, plan.id), (old) => withoutDismissal(old, field));
  return compareAgain(plan, bases, deps);
}

/** Compares a plan again with the present settings, bases and Stash; asks no source. Rejects when Stash cannot be read. */
export async function compareAgain(plan: Plan, bases: BaseRecord | null, deps: ApplyDeps): Promise<DecisionOutcome> {
  const entity = (await deps.library.byIds([plan.id])).get(plan.id) ?? null;
  if (entity === null) return { id: plan.id, plan: null, problem: { kind: "gone" } };
  return remake(plan, entity, bases ?? (await basesOf(plan, deps)), deps);
}
