/** Linking what is in the library already, instead of creating it a second time. */
import { applyChoices } from "./apply";
import { refOf } from "./claims";
import type { CreateDeps } from "./create-deps";
import type { CreateOutcome, Prospect } from "./create-types";
import { linkElement } from "./kinds/special";
import type { LocalIndex } from "./local-index";
import type { ApplyOutcome, ApplyRequest } from "./plan-types";
import type { LocalEntity } from "./ports";

function requestOf({ plan, links }: Prospect, local: LocalEntity): ApplyRequest[] {
  if (!plan) return [];
  const { id, name, stashIds, imagePath, favorite } = local;
  const mine = stashIds.map((one) => linkElement(one.endpoint, one.stash_id));
  const { disambiguation } = refOf(local);
  const values = { ...plan.local, stashIds: mine.length > 0 ? mine : null };
  const here = { ...plan, id, name, disambiguation, imagePath, favorite, stashIds, local: values };
  const value = [...new Set([...mine, ...links])];
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
  batch: readonly Prospect[],
  index: LocalIndex,
  deps: CreateDeps,
): Promise<readonly CreateOutcome[]> {
  const [first] = batch;
  if (!first) return [];
  const shelf = deps.shelves[first.type];
  const requests = batch.flatMap((prospect) => {
    const local = prospect.step.type === "link" ? index.get(prospect.step.local.id) : undefined;
    return local ? requestOf(prospect, local) : [];
  });
  const outcomes = await applyChoices(requests, { ...deps, ...shelf });
  const ids = outcomes.flatMap((one) => (one.status === "applied" ? [one.id] : []));
  // Read again only for the index: what was applied stays applied.
  const now = await shelf.library.byIds(ids).catch(() => new Map<string, LocalEntity | null>());
  index.add([...now.values()].filter((one): one is LocalEntity => one !== null));
  const byId = new Map(outcomes.map((one) => [one.id, one]));
  return batch.map((prospect) => outcomeOf(prospect, byId));
}
