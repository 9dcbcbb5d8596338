/** Linking what is in the library already, instead of creating it a second time. */
import { applyChoices } from "./apply";
import { refOf } from "./claims";
import type { CreateDeps } from "./create-deps";
import type { CreateOutcome, Prospect } from "./create-types";
import { elements } from "./kinds/lists";
import { type BoundField, localValues } from "./local";
import type { LocalIndex } from "./local-index";
import type { ApplyOutcome, ApplyRequest } from "./plan-types";
import type { EntityType, LocalEntity } from "./ports";

function requestOf({ plan, links }: Prospect, local: LocalEntity, fields: readonly BoundField[]): ApplyRequest[] {
  if (!plan) return [];
  const { id, name, stashIds, imagePath, favorite } = local;
  const mine = localValues(fields, local).stashIds ?? null;
  const { disambiguation } = refOf(local);
  const values = { ...plan.local, stashIds: mine };
  const here = { ...plan, id, name, disambiguation, imagePath, favorite, stashIds, local: values };
  const value = [...new Set([...elements(mine), ...links])];
  return [{ plan: here, choices: { stashIds: { type: "take", value, from: [] } } }];
}

function outcomeOf(prospect: Prospect, byId: ReadonlyMap<string, ApplyOutcome>): CreateOutcome {
  const { step } = prospect;
  const outcome = step.type === "link" ? byId.get(step.local.id) : undefined;
  if (outcome?.status === "applied")
    return { prospect, result: { status: "linked", localId: outcome.id, undoId: outcome.undoId } };
  return { prospect, result: { status: "failed", problem: outcome?.problem ?? { kind: "gone" } } };
}

/**
 * Links one batch (at most `APPLY_BATCH`, all of one sort) as any accepted difference is applied: re-read, journalled, and what
 * differs then waits for review. The index follows.
 */
export async function linkProspects(
  type: EntityType,
  batch: readonly Prospect[],
  index: LocalIndex,
  deps: CreateDeps,
): Promise<readonly CreateOutcome[]> {
  const shelf = deps.shelves[type];
  const requests = batch.flatMap((prospect) => {
    const local = prospect.step.type === "link" ? index.get(prospect.step.local.id) : undefined;
    return local ? requestOf(prospect, local, shelf.fields) : [];
  });
  const outcomes = await applyChoices(requests, { ...deps, ...shelf });
  // Read again only for the index: what was applied stays applied.
  const now = await shelf.library
    .byIds(outcomes.map((one) => one.id))
    .catch(() => new Map<string, LocalEntity | null>());
  index.add([...now.values()].filter((one): one is LocalEntity => one !== null));
  const byId = new Map(outcomes.map((one) => [one.id, one]));
  return batch.map((prospect) => outcomeOf(prospect, byId));
}
