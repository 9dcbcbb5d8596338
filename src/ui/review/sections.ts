/** Which heap a difference stands in on screen, and what may be decided about it (design/ui.md, Principles). */
import { fieldRow } from "../../sync/fields";
import type { FieldDiff, Plan } from "../../sync/plan-types";

export type Section = "decide" | "safe" | "kept" | "same";

export const SECTIONS: readonly Section[] = ["decide", "safe", "kept", "same"];

/** The section of the dialog that a row stands in. What nobody can decide now never stands under Decide. */
export function sectionOf(diff: FieldDiff): Section {
  // A picture is never "the same": nothing is proposed, but others can be looked at and chosen.
  if (diff.kind === "equal" || diff.kind === "silent") return isPicture(diff) ? "kept" : "same";
  if (diff.heap === "folded" || !decidable(diff)) return "kept";
  return diff.heap;
}

function isPicture(diff: FieldDiff): boolean {
  return fieldRow(diff.field).special === "image" && diff.kind === "equal";
}

/** False where a choice would be against the rules: locked and ignored fields, and those that wait for a source. */
export function decidable(diff: FieldDiff): boolean {
  return diff.kind !== "locked" && diff.kind !== "ignored" && diff.kind !== "waiting";
}

/** Differences that wait for a person or for one click, in display order. */
export function waiting(plan: Plan): readonly FieldDiff[] {
  return plan.diffs.filter((diff) => {
    const section = sectionOf(diff);
    return section === "decide" || section === "safe";
  });
}

/** The rows of each section, in display order. */
export function bySection(plan: Plan): Readonly<Record<Section, readonly FieldDiff[]>> {
  const out: Record<Section, FieldDiff[]> = { decide: [], safe: [], kept: [], same: [] };
  for (const diff of plan.diffs) out[sectionOf(diff)].push(diff);
  return out;
}

/** The rows that are shown, in their order: those of the sections that are open. */
export function shownRows(
  rows: Readonly<Record<Section, readonly FieldDiff[]>>,
  unfolded: ReadonlySet<Section>,
): readonly FieldDiff[] {
  return SECTIONS.flatMap((section) => (unfolded.has(section) ? rows[section] : []));
}

/** True when no source of the plan is linked, found or could be: the performer stands alone. */
export function linkedNowhere(plan: Plan): boolean {
  return plan.sources.every(
    (view) => view.candidates.length === 0 && (view.state === "unlinked" || view.state === "off"),
  );
}
