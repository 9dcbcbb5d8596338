/** What a bulk action would do, in numbers, and the requests that do it. Pure. */
import type { ApplyRequest, Choice, Choices, DiffKind, Plan } from "../../sync/plan-types";
import type { FieldKey } from "../../sync/fields";
import type { Endpoint } from "../../sync/ports";
import { doubtOf } from "../../sync/unseen";
import { applyRequest, dismissAll, keepAllMine, safeChoices, takeProposed } from "./choices";
import { preferSource, takeShown } from "./choices-many";
import type { ShownRow } from "./filters";
import type { ReviewChange } from "./list-rows";

/** `take`: what is proposed, decisions included; `source`: what one source says; `link`: likely stash ids. */
export type BulkAction = "safe" | "take" | "source" | "link" | "keep" | "dismiss";

export interface Bulk {
  readonly action: BulkAction;
  /** Whose values are taken, with `source`. */
  readonly endpoint: Endpoint | null;
  readonly requests: readonly ApplyRequest[];
  readonly performers: number;
  readonly changes: number;
  /** Changes per kind, in the order of first appearance. */
  readonly kinds: ReadonlyMap<DiffKind, number>;
  /** Other changes of the same performers, which stay waiting. */
  readonly left: number;
  /** Changes that the action leaves out because it is not clear whose value it is; not among `left`. */
  readonly doubtful: number;
}

function touches(plan: Plan, action: BulkAction, change: ReviewChange): boolean {
  if (action === "safe") return change.safe && change.diff.ticked && doubtOf(plan, change.diff) === null;
  if (action === "take") return doubtOf(plan, change.diff) === null;
  if (action === "link")
    return change.field === "stashIds" && change.kind === "link" && doubtOf(plan, change.diff) === null;
  return !change.safe && change.kind !== "ambiguous";
}

function isDoubtful(plan: Plan, change: ReviewChange): boolean {
  return doubtOf(plan, change.diff) === "which-one";
}

/** How many of the rows' changes wait for "which one?", so that nobody takes them along with others. */
export function countDoubtful(rows: readonly ShownRow[]): number {
  return rows.reduce((sum, { row, shown }) => sum + shown.filter((change) => isDoubtful(row.plan, change)).length, 0);
}

/** How many changes `planBulk` would take, without planning them: cheap enough for every key stroke in the search. */
export function countBulk(rows: readonly ShownRow[], action: BulkAction): number {
  let count = 0;
  for (const { row, shown } of rows) for (const change of shown) if (touches(row.plan, action, change)) count += 1;
  return count;
}

/** The stash ids that likely matches propose, and nothing of what those records say. */
function linkChoices(plan: Plan): Choices {
  const diff = plan.diffs.find(({ field, kind }) => field === "stashIds" && kind === "link");
  const choice = diff && doubtOf(plan, diff) === null ? takeProposed(plan, diff) : undefined;
  return choice ? { stashIds: choice } : {};
}

const CHOICES = {
  safe: safeChoices,
  link: linkChoices,
  keep: (plan) => keepAllMine(plan, {}),
  dismiss: (plan) => dismissAll(plan),
  take: (plan) => takeShown(plan),
  source: (plan, endpoint) => (endpoint === null ? {} : preferSource(plan, endpoint)),
} as const satisfies Record<BulkAction, (plan: Plan, endpoint: Endpoint | null) => Choices>;

/** A bulk dismissal for good, or until upstream changes again. */
export function forGood(bulk: Bulk, good: boolean): Bulk {
  const turned = (choice: Choice): Choice => (choice.type === "dismiss" ? { ...choice, forGood: good } : choice);
  const requests = bulk.requests.map(({ plan, choices }) =>
    applyRequest(plan, Object.fromEntries(Object.entries(choices).map(([field, choice]) => [field, turned(choice)]))),
  );
  return { ...bulk, requests };
}

/**
 * Accepting the changes of the rows, or their likely links, taking what one source says, refusing their decisions, or keeping what Stash has. Only changes that the rows
 * show are touched: what a filter on source or field hides is not decided along with the rest.
 */
export function planBulk(rows: readonly ShownRow[], action: BulkAction, endpoint: Endpoint | null = null): Bulk {
  const kinds = new Map<DiffKind, number>();
  const requests: ApplyRequest[] = [];
  let changes = 0;
  let left = 0;
  let doubtful = 0;
  const takes = action === "take" || action === "source";
  for (const { row, shown } of rows) {
    const { plan } = row;
    const all: Choices = CHOICES[action](plan, endpoint);
    const chosen = shown.filter((change) => all[change.field] !== undefined);
    const open = takes ? shown.filter((change) => !chosen.includes(change) && isDoubtful(plan, change)).length : 0;
    doubtful += open;
    if (chosen.length === 0) continue;
    const choices = chosen.map(({ field }) => [field, all[field]] as [FieldKey, Choice]);
    requests.push(applyRequest(plan, Object.fromEntries(choices)));
    changes += chosen.length;
    left += row.changes.length - chosen.length - open;
    for (const { kind } of chosen) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return { action, endpoint, requests, performers: requests.length, changes, kinds, left, doubtful };
}
