/** What a person chooses in the review, as data: pure functions from a plan and choices to choices. */
import { fieldRow } from "../../sync/fields";
import type { FieldKey } from "../../sync/fields";
import type { ApplyRequest, Choice, Choices, FieldDiff, Plan } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import { elements } from "../../sync/kinds/lists";
import { linkParts } from "../../sync/kinds/special";
import { doubtOf } from "../../sync/unseen";
import { isEmpty, type MaybeValue } from "../../sync/values";
import { choiceOfElements, elementStates, isListDiff } from "./choice-lists";
import { bySection, decidable, sectionOf, waiting } from "./sections";

const KEEP: Choice = { type: "keep" };

/** False where there is nothing to refuse: folded rows, and records that nobody has chosen between. */
export function dismissible(diff: FieldDiff): boolean {
  return decidable(diff) && diff.heap !== "folded" && diff.kind !== "ambiguous";
}

/** Equal by the field's kind, whichever side it stands on. */
export function sameValue(field: FieldKey, a: MaybeValue, b: MaybeValue): boolean {
  const { kind } = fieldRow(field);
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  return kind.equal(a, b) && kind.equal(b, a);
}

/** False for a parent studio that Stash cannot be given: it is not in the library, or cannot be above this one. */
export function writable(field: FieldKey, value: MaybeValue): boolean {
  const { special, kind } = fieldRow(field);
  return special !== "parent" || kind.problem(value) === null;
}

/** Sources whose value is `value`, in order of precedence; sources that said nothing are left out. */
export function holders(plan: Plan, field: FieldKey, value: MaybeValue): readonly Endpoint[] {
  return plan.sources
    .filter((view) => view.values[field] !== undefined && sameValue(field, view.values[field] ?? null, value))
    .map((view) => view.endpoint);
}

/** Takes what accepting would write; undefined where nothing is proposed or a person must look first. */
export function takeProposed(plan: Plan, diff: FieldDiff): Choice | undefined {
  if (!decidable(diff) || diff.kind === "ambiguous" || !writable(diff.field, diff.proposed)) return undefined;
  // Nobody "agrees" with an emptied field; it comes from those that answer empty.
  const from = diff.agree.length > 0 ? diff.agree : holders(plan, diff.field, diff.proposed);
  const choice: Choice = { type: "take", value: diff.proposed, from };
  // A list's sources are those of the elements that come; hardly any has exactly the resulting list.
  if (isListDiff(diff)) return choiceOfElements(diff, elementStates(diff, choice));
  return sameValue(diff.field, diff.local, diff.proposed) ? undefined : choice;
}

/** Takes one source's value; the sources that say the same are named with it. Undefined when it said nothing. */
export function takeSource(plan: Plan, diff: FieldDiff, endpoint: Endpoint): Choice | undefined {
  const value = plan.sources.find((view) => view.endpoint === endpoint)?.values[diff.field];
  if (value === undefined) return undefined;
  if (sameValue(diff.field, diff.local, value)) return KEEP;
  if (!writable(diff.field, value)) return undefined;
  return { type: "take", value, from: holders(plan, diff.field, value) };
}

/** Takes a value that a person typed. What Stash has already is kept; what sources say keeps their names. */
export function takeEdited(plan: Plan, diff: FieldDiff, value: MaybeValue): Choice {
  if (sameValue(diff.field, diff.local, value)) return KEEP;
  const from = isEmpty(value) ? [] : holders(plan, diff.field, value);
  // Who types a list has seen all of it: what stays in it is decided too.
  return { type: "take", value, from, ...(isListDiff(diff) && { decided: true }) };
}

/** Keeps the local value: from now on it is the person's edit. */
export function keepMine(): Choice {
  return KEEP;
}

/** Choices when the review opens: everything that is ticked beforehand. */
export function initialChoices(plan: Plan): Choices {
  return collect(
    plan,
    plan.diffs.filter((diff) => diff.ticked),
  );
}

/** Choices of the safe heap alone, as "accept safe" applies them. */
export function safeChoices(plan: Plan): Choices {
  return collect(
    plan,
    bySection(plan).safe.filter((diff) => diff.ticked),
  );
}

/** Nobody looks at each of these: what must be looked at stays open. */
function collect(plan: Plan, diffs: readonly FieldDiff[]): Choices {
  const out: Partial<Record<FieldKey, Choice>> = {};
  for (const diff of diffs) {
    const choice = doubtOf(plan, diff) === null ? takeProposed(plan, diff) : undefined;
    if (choice) out[diff.field] = choice;
  }
  return out;
}

/** The choices with one field changed; undefined leaves the field open. */
export function withChoice(choices: Choices, field: FieldKey, choice: Choice | undefined): Choices {
  const { [field]: _old, ...rest } = choices;
  return choice ? { ...rest, [field]: choice } : rest;
}

/** Sources that the performer is not linked to and whose link the choices do not add either. */
function unlinkedSources(plan: Plan, choices: Choices): ReadonlySet<Endpoint> {
  const links = choices.stashIds;
  const taken = new Set(links?.type === "take" ? elements(links.value).map((link) => linkParts(link).endpoint) : []);
  const open = plan.sources.filter((view) => view.linkedId === null && !taken.has(view.endpoint));
  return new Set(open.map((view) => view.endpoint));
}

/**
 * One field's choice made. Where it takes a new link back, the values that only that source's unconfirmed record gave
 * leave with it (design/ui.md, Review dialog); `left` names the sources whose values left.
 */
export function choose(
  plan: Plan,
  choices: Choices,
  field: FieldKey,
  choice: Choice | undefined,
): { readonly choices: Choices; readonly left: readonly Endpoint[] } {
  const next = withChoice(choices, field, choice);
  if (field !== "stashIds") return { choices: next, left: [] };
  const before = unlinkedSources(plan, choices);
  const gone = [...unlinkedSources(plan, next)].filter((endpoint) => !before.has(endpoint));
  if (gone.length === 0) return { choices: next, left: [] };
  const orphan = (one: Choice) => one.type === "take" && one.from.length > 0 && one.from.every((e) => gone.includes(e));
  const kept = Object.entries(next).filter(([, one]) => !orphan(one)) as [FieldKey, Choice][];
  return { choices: Object.fromEntries(kept), left: kept.length < Object.keys(next).length ? gone : [] };
}

/** Every open decision that can be decided is kept as it is; what is chosen already stays chosen. */
export function keepAllMine(plan: Plan, choices: Choices): Choices {
  const open = openDecisions(plan, choices).filter((diff) => diff.kind !== "ambiguous");
  return open.reduce((all, diff) => withChoice(all, diff.field, KEEP), choices);
}

/** Every decision that can be refused is: what upstream says now is not offered again. */
export function dismissAll(plan: Plan): Choices {
  const open = openDecisions(plan, {}).filter(dismissible);
  return Object.fromEntries(open.map((diff) => [diff.field, { type: "dismiss", forGood: false } as const]));
}

/** Open decisions take the proposed value, but for what must be looked at by itself (`doubtOf`). */
export function takeAllByOrder(plan: Plan, choices: Choices): Choices {
  return { ...choices, ...collect(plan, openDecisions(plan, choices)) };
}

/** Takes every safe change, or leaves all of them out. */
export function setAllSafe(plan: Plan, choices: Choices, take: boolean): Choices {
  const { safe } = bySection(plan);
  if (take) return { ...choices, ...collect(plan, safe) };
  return safe.reduce((all, diff) => withChoice(all, diff.field, undefined), choices);
}

/** Decisions without a choice, in display order. */
export function openDecisions(plan: Plan, choices: Choices): readonly FieldDiff[] {
  return plan.diffs.filter((diff) => sectionOf(diff) === "decide" && choices[diff.field] === undefined);
}

export interface ChoiceCounts {
  /** Fields that accepting would write. */
  readonly changes: number;
  /** Fields kept as they are by decision. */
  readonly kept: number;
  /** Fields whose upstream value is refused. */
  readonly dismissed: number;
  /** Decisions that stay waiting. */
  readonly open: number;
  /** Safe changes left out; they stay waiting too. */
  readonly leftOut: number;
}

/** What accepting would do, in numbers. */
export function countChoices(plan: Plan, choices: Choices): ChoiceCounts {
  const all = Object.values(choices);
  const kept = all.filter((choice) => choice?.type === "keep").length;
  const dismissed = all.filter((choice) => choice?.type === "dismiss").length;
  const open = openDecisions(plan, choices).length;
  const left = waiting(plan).filter((diff) => choices[diff.field] === undefined).length;
  return { changes: all.length - kept - dismissed, kept, dismissed, open, leftOut: left - open };
}

/** What the store is asked to apply. */
export function applyRequest(plan: Plan, choices: Choices): ApplyRequest {
  return { plan, choices };
}

function unchanged(before: FieldDiff | undefined, now: FieldDiff): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now);
}

/**
 * Choices carried over to a newer plan of the same performer: where nothing moved the person's choice stands (also the
 * choice of leaving something open); a field that was compared anew starts as its new difference says.
 */
export function rebaseChoices(before: Plan, now: Plan, choices: Choices): Choices {
  const old = new Map(before.diffs.map((diff) => [diff.field, diff]));
  return now.diffs.reduce<Choices>((all, diff) => {
    const choice = unchanged(old.get(diff.field), diff) ? choices[diff.field] : initialChoices(now)[diff.field];
    return withChoice(all, diff.field, choice);
  }, {});
}
