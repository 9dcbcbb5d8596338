/** What a run may write by itself, by its mode (design/ui.md, Run modes). Pure. */
import { fieldRow } from "./fields";
import { elements } from "./kinds/lists";
import { linkParts } from "./kinds/special";
import type { Choice, Choices, DiffKind, ElementDiff, FieldDiff, Plan, SourceView } from "./plan-types";
import type { Endpoint } from "./ports";
import type { RunMode, Settings } from "./settings";
import { doubtOf } from "./unseen";
import { isEmpty, type MaybeValue } from "./values";
import { followingFields } from "./write";

/** Kinds of single values that the source order decides; none of them hides a doubt about who or what it is. */
const BY_ORDER: ReadonlySet<DiffKind> = new Set(["fill", "updated", "stale", "differs", "conflict", "kept"]);
/** Lists: what a person took out comes back only by this mode; removals are for a person. */
const LISTS_BY_ORDER: ReadonlySet<DiffKind> = new Set(["fill", "kept", "cleared"]);

function viewOf(plan: Plan, endpoint: Endpoint | null): SourceView | undefined {
  return plan.sources.find((view) => view.endpoint === endpoint);
}

function isCertain(plan: Plan, endpoint: Endpoint | null): boolean {
  return viewOf(plan, endpoint)?.verdict === "certain";
}

function taken(value: MaybeValue, from: readonly Endpoint[]): Choice {
  return { type: "take", value, from: [...new Set(from)] };
}

/** The list with the elements that `comes` says, behind those that stay. */
function listWith(diff: FieldDiff, comes: (element: ElementDiff) => boolean): Choice | null {
  const added = (diff.elements ?? []).filter(comes);
  if (added.length === 0) return null;
  const value = [...elements(diff.local), ...added.map((one) => one.value)];
  return taken(
    value,
    added.flatMap((one) => one.sources),
  );
}

/** The safe heap of a plan: nothing in it was ever touched by a person, and nobody doubts whose it is. */
export function safeChoices(plan: Plan): Choices {
  const out: Record<string, Choice> = {};
  for (const diff of plan.diffs) {
    if (diff.heap !== "safe" || !diff.ticked || doubtOf(plan, diff) !== null) continue;
    const choice = diff.elements ? listWith(diff, (one) => one.change === "add") : taken(diff.proposed, diff.agree);
    if (choice) out[diff.field] = choice;
  }
  return out;
}

/** Ids: certain new links, and successors in the place of ids that were merged into them. Dead ids are for a person. */
function linksByOrder(plan: Plan, diff: FieldDiff): Choice | null {
  // Which of two ids goes follows from a choice among records, but its going is a decision of its own.
  if (diff.reason === "other-id") return null;
  // Only the id that was merged: another of the same source goes by a person's hand, also beside such a one.
  const merged = (endpoint: Endpoint, { value }: ElementDiff) => {
    const view = viewOf(plan, endpoint);
    return view?.state === "merged" && view.linkedId === linkParts(value).id;
  };
  const goes = (one: ElementDiff) =>
    one.change === "remove" && one.sources.some((e) => merged(e, one) && isCertain(plan, e));
  const news = (one: ElementDiff) => one.change === "add" || one.change === "held-back";
  const comes = (one: ElementDiff) => news(one) && one.sources.some((e) => isCertain(plan, e));
  const list = diff.elements ?? [];
  const moves = list.filter((one) => goes(one) || comes(one));
  if (moves.length === 0) return null;
  const stays = list.filter((one) => one.change === "kept" || (one.change === "remove" && !goes(one)) || comes(one));
  return taken(
    stays.map((one) => one.value),
    moves.map((one) => linkParts(one.value).endpoint),
  );
}

function byOrder(plan: Plan, diff: FieldDiff): Choice | null {
  if (fieldRow(diff.field).special === "links") return linksByOrder(plan, diff);
  const sure = (one: ElementDiff) => one.sources.some((endpoint) => isCertain(plan, endpoint));
  if (diff.elements) {
    if (!LISTS_BY_ORDER.has(diff.kind)) return null;
    return listWith(diff, (one) => (one.change === "add" || one.change === "held-back") && sure(one));
  }
  if (!BY_ORDER.has(diff.kind) || !isCertain(plan, diff.winner)) return null;
  // A kept edit proposes nothing: what the source has is in its view.
  const value = diff.kind === "kept" ? viewOf(plan, diff.winner)?.values[diff.field] : diff.proposed;
  return isEmpty(value) ? null : taken(value, diff.agree);
}

/** The result by source order wherever the match is certain; locked, ignored, dismissed, suspicious and cleared values stay. */
export function orderedChoices(plan: Plan): Choices {
  const out: Record<string, Choice> = {};
  for (const diff of plan.diffs) {
    const choice = byOrder(plan, diff);
    if (choice) out[diff.field] = choice;
  }
  return out;
}

/** What a run of this mode writes of a plan without asking again. */
export function choicesOf(mode: RunMode, plan: Plan): Choices {
  if (mode === "review") return {};
  return mode === "safe" ? safeChoices(plan) : orderedChoices(plan);
}

/** What a confirmation counts. Every change is one field that is written, and of one of the sorts below. */
export interface Tally {
  readonly performers: number;
  readonly changes: number;
  /** Changes that overwrite a value which was edited here and changed upstream. */
  readonly conflicts: number;
  /** Changes that overwrite what a person kept, typed or took out. */
  readonly kept: number;
  /** Changes that overwrite a value nobody has decided about yet. */
  readonly differs: number;
  /** Changes that replace an earlier value of the source. */
  readonly updates: number;
  /** Changes that fill what is empty, or add to a list. */
  readonly fills: number;
  /** Old names that become aliases, where the aliases themselves were not to change. */
  readonly names: number;
}

export const NO_TALLY: Tally = {
  performers: 0,
  changes: 0,
  conflicts: 0,
  kept: 0,
  differs: 0,
  updates: 0,
  fills: 0,
  names: 0,
};

/** A field counts once, by the worst that is overwritten in it. */
function sortOf(diff: FieldDiff, choice: Choice): Exclude<keyof Tally, "performers" | "changes" | "names"> {
  const back = new Set(choice.type === "take" ? elements(choice.value) : []);
  const restored = diff.elements?.some((one) => one.change === "held-back" && back.has(one.value)) ?? false;
  if (diff.kind === "kept" || restored) return "kept";
  if (diff.kind === "conflict") return "conflicts";
  if (diff.elements)
    return diff.elements.some((one) => one.change === "remove" && !back.has(one.value)) ? "updates" : "fills";
  if (diff.kind === "differs") return "differs";
  return diff.kind === "fill" ? "fills" : "updates";
}

/** The tally with one more performer's choices, and what is written along with them. */
export function tallied(tally: Tally, plan: Plan, choices: Choices, settings: Settings): Tally {
  const next = { ...tally };
  for (const diff of plan.diffs) {
    const choice = choices[diff.field];
    if (!choice) continue;
    next.changes += 1;
    next[sortOf(diff, choice)] += 1;
  }
  const locks = plan.diffs.filter((diff) => diff.kind === "locked").map((diff) => diff.field);
  const following = followingFields(plan.local, choices, settings, locks).length;
  next.names += following;
  next.changes += following;
  return next.changes > tally.changes ? { ...next, performers: tally.performers + 1 } : tally;
}
