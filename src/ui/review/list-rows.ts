/** The review list as data: one row per performer with the changes that wait. Pure; rows are kept as long as their plan. */
import type { FieldKey } from "../../sync/fields";
import { fieldRow } from "../../sync/fields";
import { fold } from "../../sync/kinds/text";
import type { DiffKind, FieldDiff, Plan, Verdict } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import type { MaybeValue } from "../../sync/values";
import { waiting } from "./sections";

export interface ReviewChange {
  readonly field: FieldKey;
  readonly kind: DiffKind;
  readonly safe: boolean;
  readonly sources: readonly Endpoint[];
  readonly diff: FieldDiff;
  /** What it counts under, per facet of the list; made once, for filtering goes over all of them at every key stroke. */
  readonly facets: Readonly<Record<FacetId, readonly string[]>>;
}

export type FacetId = "kind" | "match" | "source" | "field" | "only";

export interface ReviewRow {
  readonly id: string;
  readonly plan: Plan;
  /** Folded name and values, for searching. */
  readonly search: string;
  readonly changes: readonly ReviewChange[];
  readonly decisions: number;
  readonly safe: number;
}

/** Longer values are found by their beginning: a hostile megabyte must not slow every key stroke. */
const SEARCHED = 200;

const rows = new WeakMap<Plan, ReviewRow>();

function searched(field: FieldKey, value: MaybeValue): string {
  return fieldRow(field).kind.format(value).slice(0, SEARCHED);
}

/** Whom a change comes from: sources with the proposed value, else those that say something else. */
function sourcesOf(diff: FieldDiff): readonly Endpoint[] {
  const fromElements = diff.elements?.filter((e) => e.change === "add").flatMap((e) => e.sources) ?? [];
  const all = new Set([...(diff.winner === null ? [] : [diff.winner]), ...diff.agree, ...fromElements]);
  return all.size > 0 ? [...all] : diff.disagree;
}

const DOUBT: readonly Verdict[] = ["ambiguous", "likely", "certain"];

/** What the match facet counts a plan under: a question before a guess before what is sure. */
function matchOf(plan: Plan): Verdict {
  return DOUBT.find((verdict) => plan.sources.some((view) => view.verdict === verdict)) ?? "none";
}

/** The row of a plan; the same plan gives the same row. */
export function reviewRow(plan: Plan): ReviewRow {
  const known = rows.get(plan);
  if (known) return known;
  const match = [matchOf(plan)];
  const only = [plan.favorite ? "favorite" : "other"];
  const changes = waiting(plan).map((diff): ReviewChange => {
    const { field, kind } = diff;
    const sources = sourcesOf(diff);
    const facets = { kind: [kind], match, source: sources, field: [field], only };
    return { field, kind, safe: diff.heap === "safe", sources, diff, facets };
  });
  const values = changes.flatMap(({ field, diff }) => [searched(field, diff.local), searched(field, diff.proposed)]);
  const safe = changes.filter((change) => change.safe && change.diff.ticked).length;
  const row: ReviewRow = {
    id: plan.id,
    plan,
    search: fold([plan.name, plan.disambiguation ?? "", ...values].join("\n")),
    changes,
    decisions: changes.filter((change) => !change.safe).length,
    safe,
  };
  rows.set(plan, row);
  return row;
}

/** Rows of everything that waits, in the order of the run; plans with nothing to do and nothing to report are left out. */
export function reviewRows(plans: ReadonlyMap<string, Plan>): readonly ReviewRow[] {
  const out: ReviewRow[] = [];
  for (const plan of plans.values()) {
    const row = reviewRow(plan);
    if (row.changes.length > 0 || plan.problem) out.push(row);
  }
  return out;
}
