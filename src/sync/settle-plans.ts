/** What follows for the comparison once settling found that a change had arrived: the same as when its answer had been heard. */
import { baseKey, type BaseRecord, moveBases, NO_BASES } from "./bases";
import type { UndoRecord } from "./journal";
import type { Plan } from "./plan-types";
import type { KeyValue, LocalEntity } from "./ports";
import { replan, type ReplanContext } from "./replan";
import { hasWork, resolutionOf } from "./resolve";
import { sameExactly } from "./values";

export interface CatchUpDeps extends ReplanContext {
  readonly bases: KeyValue<BaseRecord>;
  readonly plans: KeyValue<Plan>;
  /** Hears the comparison that was made again. */
  readonly onPlan?: (plan: Plan) => void;
}

/**
 * Moves the bases of what the record wrote and compares the stored plan again, asking no source; nothing where no plan waits.
 * `entity` is as Stash has it now. Fields that were compared since, and those that followed from others (no source is
 * named), leave their bases: they are rather asked about again than hidden.
 */
export async function catchUp(record: UndoRecord, entity: LocalEntity, deps: CatchUpDeps): Promise<void> {
  const plan = await deps.plans.get(record.entityId);
  if (!plan) return;
  const key = baseKey(record.type, record.entityId);
  // Taking back leaves the base, so a field is then a kept edit (sync-rules section 3).
  const taken = record.undoes === null ? record.fields : [];
  const resolutions = taken
    .filter((one) => one.sources.length > 0 && sameExactly(plan.local[one.field] ?? null, one.before))
    .map(({ field, after, sources }) => resolutionOf(plan, field, { type: "take", value: after, from: sources }));
  const bases =
    resolutions.length > 0
      ? await deps.bases.update(key, (old) => moveBases(old, resolutions, deps.clock.now()))
      : ((await deps.bases.get(key)) ?? NO_BASES);
  const fresh = replan(plan, entity, bases, deps);
  if (hasWork(fresh)) await deps.plans.set(plan.id, fresh);
  else await deps.plans.delMany([plan.id]);
  deps.onPlan?.(fresh);
}
