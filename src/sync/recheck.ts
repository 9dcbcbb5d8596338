/** Whether a plan still fits what Stash holds now, just before writing (sync-rules section 6). Pure. */
import type { FieldKey } from "./fields";
import { type BoundField, localValues } from "./local";
import type { ApplyRequest } from "./plan-types";
import type { LocalEntity } from "./ports";
import { sameExactly } from "./values";

/** Sources of the plan whose stash id a person has taken off or replaced meanwhile. */
function unlinkedSince({ plan }: ApplyRequest, now: LocalEntity): ReadonlySet<string> {
  const has = (endpoint: string, id: string | null) =>
    now.stashIds.some((one) => one.endpoint === endpoint && one.stash_id === id);
  const gone = plan.sources.filter(
    (view) => view.linkedId !== null && !has(view.endpoint, view.linkedId) && !has(view.endpoint, view.entityId),
  );
  return new Set(gone.map((view) => view.endpoint));
}

/**
 * Fields of the request that must be compared again: their local value is no longer the plan's (letter by letter: what a
 * person respelt is an edit too), they were locked since, or their value comes from a source that was unlinked since.
 */
export function changedSince(request: ApplyRequest, now: LocalEntity, fields: readonly BoundField[]): FieldKey[] {
  const { plan, choices } = request;
  const values = localValues(fields, now);
  const unlinked = unlinkedSince(request, now);
  return fields
    .map(({ key }) => key)
    .filter((key) => {
      const choice = choices[key];
      if (!choice) return false;
      const lockedSince = now.locks.includes(key) && plan.diffs.find((diff) => diff.field === key)?.kind !== "locked";
      const orphan = choice.type === "take" && choice.from.some((endpoint) => unlinked.has(endpoint));
      return lockedSince || orphan || !sameExactly(values[key], plan.local[key]);
    });
}
