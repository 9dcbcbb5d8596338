/** Comparing again with what the sources already said, after Stash changed. */
import type { BaseRecord } from "./bases";
import { become } from "./decide-match";
import type { BoundField } from "./local";
import { planPerformer } from "./plan";
import type { Plan, SourceView } from "./plan-types";
import type { Clock, LocalEntity } from "./ports";
import type { Settings } from "./settings";
import { offView } from "./view";

/** `YYYY-MM-DD` of a time, in UTC. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

export interface ReplanContext {
  readonly fields: readonly BoundField[];
  readonly settings: Settings;
  readonly clock: Clock;
}

function linked(local: LocalEntity, view: SourceView, id: string | null): boolean {
  return local.stashIds.some((one) => one.endpoint === view.endpoint && one.stash_id === id);
}

/**
 * The view of a source after a person linked the performer to the entity it speaks of: confirmed, unless others claim it too.
 * What was said to "which one?" before is answered by the link.
 */
function confirmed({ choice: _answered, ...view }: SourceView, entityId: string): SourceView {
  const shared = view.evidence.some((one) => one.id === "shared-entity" || one.id === "two-ids");
  // Where it is in doubt all the same, the candidates stay for the person.
  const verdict = shared ? view.verdict : "certain";
  const candidates = verdict === "ambiguous" ? view.candidates : [];
  return { ...view, state: "live", linkedId: entityId, verdict, candidates };
}

/** What a source said, seen with the stash ids that Stash has now. */
function seenNow(view: SourceView, local: LocalEntity): SourceView {
  if (view.state === "off" || view.state === "failed") return view;
  // Nothing new: an ambiguous link does not become certain by being looked at again, nor is a merged one replaced.
  if (linked(local, view, view.linkedId)) return view;
  if (view.entityId !== null && linked(local, view, view.entityId)) return confirmed(view, view.entityId);
  // A person took the id off, or put another in its place: what the old one says no longer counts.
  if (view.linkedId !== null) return { ...offView(view.endpoint, null), state: "unlinked" };
  const found = view.candidates.find((one) => linked(local, view, one.id));
  return found ? confirmed(become(view, found, "ambiguous", found.evidence), found.id) : view;
}

/** A new plan from an old one's views; a new link that was accepted counts as linked from now on. */
export function replan(old: Plan, local: LocalEntity, bases: BaseRecord, context: ReplanContext): Plan {
  const now = context.clock.now();
  const views = old.sources.map((view) => seenNow(view, local));
  return planPerformer({
    type: old.type,
    fields: context.fields,
    local,
    views,
    bases,
    settings: context.settings,
    today: dayOf(now),
    now,
    runId: old.runId,
  });
}
