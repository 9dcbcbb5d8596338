/** What waits for a person, counted: the two heaps and the kinds in them. */
import type { DiffKind, Plan } from "../../sync/plan-types";

export interface HeapTotal {
  readonly changes: number;
  readonly performers: number;
}

export interface Waiting {
  readonly safe: HeapTotal;
  readonly decide: HeapTotal;
  /** Changes per kind that stand in a heap (folded ones are left out). */
  readonly kinds: ReadonlyMap<DiffKind, number>;
}

interface PlanCount {
  readonly safe: number;
  readonly decide: number;
  readonly kinds: ReadonlyMap<DiffKind, number>;
}

/** Plans are immutable, so each is counted once however often the list is drawn. */
const COUNTED = new WeakMap<Plan, PlanCount>();

/** Changes of one plan by heap and kind. */
export function planCount(plan: Plan): PlanCount {
  const known = COUNTED.get(plan);
  if (known) return known;
  const kinds = new Map<DiffKind, number>();
  let safe = 0;
  let decide = 0;
  for (const { heap, kind } of plan.diffs) {
    if (heap === "folded") continue;
    if (heap === "safe") safe += 1;
    else decide += 1;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const count = { safe, decide, kinds };
  COUNTED.set(plan, count);
  return count;
}

/** Totals over everything that waits. Linear in plans; 10,000 take a few ms the first time and less then. */
export function countWaiting(plans: ReadonlyMap<string, Plan>): Waiting {
  const safe = { changes: 0, performers: 0 };
  const decide = { changes: 0, performers: 0 };
  const kinds = new Map<DiffKind, number>();
  for (const plan of plans.values()) {
    const count = planCount(plan);
    safe.changes += count.safe;
    safe.performers += count.safe > 0 ? 1 : 0;
    decide.changes += count.decide;
    decide.performers += count.decide > 0 ? 1 : 0;
    for (const [kind, n] of count.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + n);
  }
  return { safe, decide, kinds };
}
