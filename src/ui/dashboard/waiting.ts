/** What waits for a person, counted: the two heaps and the kinds in them. */
import type { DiffKind, Plan } from "../../sync/plan-types";

export interface HeapTotal {
  readonly changes: number;
  readonly performers: number;
  /** Changes per kind. A kind may stand in both heaps: what comes with an uncertain link is a decision, gaps included. */
  readonly kinds: ReadonlyMap<DiffKind, number>;
}

/** Folded differences wait for nobody and are left out. */
export interface Waiting {
  readonly safe: HeapTotal;
  readonly decide: HeapTotal;
}

type Kinds = Map<DiffKind, number>;

interface PlanCount {
  readonly safe: number;
  readonly decide: number;
  readonly kinds: Readonly<Record<"safe" | "decide", ReadonlyMap<DiffKind, number>>>;
}

function add(kinds: Kinds, kind: DiffKind, n: number): void {
  kinds.set(kind, (kinds.get(kind) ?? 0) + n);
}

/** Plans are immutable, so each is counted once however often the list is drawn. */
const COUNTED = new WeakMap<Plan, PlanCount>();

/** Changes of one plan by heap and kind. */
export function planCount(plan: Plan): PlanCount {
  const known = COUNTED.get(plan);
  if (known) return known;
  const kinds = { safe: new Map() as Kinds, decide: new Map() as Kinds };
  let safe = 0;
  let decide = 0;
  for (const { heap, kind } of plan.diffs) {
    if (heap === "folded") continue;
    if (heap === "safe") safe += 1;
    else decide += 1;
    add(kinds[heap], kind, 1);
  }
  const count = { safe, decide, kinds };
  COUNTED.set(plan, count);
  return count;
}

/** Several faces of a page count the same plans at the same time. */
const TOTALS = new WeakMap<ReadonlyMap<string, Plan>, Waiting>();

/** Totals over everything that waits. Linear in plans; 10,000 take a few ms the first time and less then. `plans` never changes. */
export function countWaiting(plans: ReadonlyMap<string, Plan>): Waiting {
  const known = TOTALS.get(plans);
  if (known) return known;
  const totals = total(plans);
  TOTALS.set(plans, totals);
  return totals;
}

function total(plans: ReadonlyMap<string, Plan>): Waiting {
  const totals = {
    safe: { changes: 0, performers: 0, kinds: new Map() as Kinds },
    decide: { changes: 0, performers: 0, kinds: new Map() as Kinds },
  };
  for (const plan of plans.values()) {
    const count = planCount(plan);
    for (const heap of ["safe", "decide"] as const) {
      const total = totals[heap];
      total.changes += count[heap];
      total.performers += count[heap] > 0 ? 1 : 0;
      for (const [kind, n] of count.kinds[heap]) add(total.kinds, kind, n);
    }
  }
  return totals;
}
