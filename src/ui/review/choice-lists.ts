/** Choices inside list fields: every element can be taken or left on its own. Pure. */
import { fieldRow } from "../../sync/fields";
import { elements } from "../../sync/kinds/lists";
import { linkParts } from "../../sync/kinds/special";
import type { Choice, ElementDiff, FieldDiff } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";

/** An element as the result shows it: what would happen to it, and whether the result holds it. */
export interface ElementState extends ElementDiff {
  readonly included: boolean;
  /** The person typed it; no source has it and Stash does not. */
  readonly typed: boolean;
}

function keyOf(diff: FieldDiff): (element: string) => string {
  return fieldRow(diff.field).kind.elementKey ?? ((element) => element);
}

function isLocal(element: ElementDiff): boolean {
  return element.change === "kept" || element.change === "remove";
}

/** True for fields that are decided element by element (an opaque text of body modifications is not). */
export function isListDiff(diff: FieldDiff): diff is FieldDiff & { readonly elements: readonly ElementDiff[] } {
  return diff.elements !== undefined;
}

/** Every element with its place in the result of `choice`; without a choice the result is what Stash has. */
export function elementStates(diff: FieldDiff, choice: Choice | undefined): readonly ElementState[] {
  const key = keyOf(diff);
  const known = diff.elements ?? [];
  const taken = choice?.type === "take" ? elements(choice.value) : null;
  const takenKeys = new Set(taken?.map(key));
  const knownKeys = new Set(known.map((element) => key(element.value)));
  const typed = taken?.filter((value) => !knownKeys.has(key(value))) ?? [];
  return [
    ...known.map((element) => ({
      ...element,
      included: taken ? takenKeys.has(key(element.value)) : isLocal(element),
      typed: false,
    })),
    ...typed.map((value) => ({ value, change: "add" as const, sources: [], included: true, typed: true })),
  ];
}

/** The choice that makes the result hold exactly the included elements; undefined when that is what Stash has. */
export function choiceOfElements(diff: FieldDiff, states: readonly ElementState[]): Choice | undefined {
  const added = states.filter((state) => state.included && !isLocal(state));
  const removed = states.filter((state) => !state.included && isLocal(state));
  if (added.length === 0 && removed.length === 0) return undefined;
  const order = (state: ElementState) => (isLocal(state) ? 0 : 1);
  const value = states
    .filter((state) => state.included)
    .sort((a, b) => order(a) - order(b))
    .map((state) => state.value);
  const from = [...new Set(added.flatMap((state) => state.sources))];
  return { type: "take", value: value.length > 0 ? value : null, from: from.length > 0 ? from : diff.agree };
}

/** Elements that go together: the old and the new id of one source are exchanged, never one without the other. */
function together(diff: FieldDiff, value: string): (element: ElementDiff) => boolean {
  if (fieldRow(diff.field).kind.name !== "links") return (element) => element.value === value;
  const { endpoint } = linkParts(value);
  return (element) =>
    element.value === value || (element.change !== "kept" && linkParts(element.value).endpoint === endpoint);
}

/** Takes or leaves one element (of a stash id: everything proposed for its source). */
export function toggleElement(diff: FieldDiff, choice: Choice | undefined, value: string): Choice | undefined {
  const states = elementStates(diff, choice);
  const goes = together(diff, value);
  const target = states.find((state) => state.value === value);
  if (!target) return choice;
  const accepted = (state: ElementState) => (isLocal(state) ? !state.included : state.included);
  const accept = !accepted(target);
  return choiceOfElements(
    diff,
    states.map((state) => (goes(state) ? { ...state, included: isLocal(state) ? !accept : accept } : state)),
  );
}

/** True where there is something to take or to leave: an addition, or of stash ids a removal too. */
export function offersElements(diff: FieldDiff, endpoint: Endpoint): boolean {
  const links = fieldRow(diff.field).kind.name === "links";
  const moves = (one: ElementDiff) => one.change === "add" || (links && one.change === "remove");
  return diff.elements?.some((one) => moves(one) && one.sources.includes(endpoint)) ?? false;
}

/** Takes every removal that is proposed, or leaves all in when all were taken. Of stash ids what comes in their place goes along. */
export function toggleRemovals(diff: FieldDiff, choice: Choice | undefined): Choice | undefined {
  const removals = elementStates(diff, choice).filter((state) => state.change === "remove");
  const open = removals.filter((state) => state.included);
  return (open.length > 0 ? open : removals).reduce((made, { value }) => {
    const state = elementStates(diff, made).find((one) => one.value === value);
    // The old and the new id of a source move together: the second of them is where it should be already.
    return state?.included === open.length > 0 ? toggleElement(diff, made, value) : made;
  }, choice);
}

/** Takes all that one source adds (of stash ids: all that it proposes), or leaves it all out when it was all taken. */
export function toggleSourceElements(
  diff: FieldDiff,
  choice: Choice | undefined,
  endpoint: Endpoint,
): Choice | undefined {
  const states = elementStates(diff, choice);
  if (fieldRow(diff.field).kind.name === "links") {
    const first = states.find((one) => ["add", "remove"].includes(one.change) && one.sources.includes(endpoint));
    return first ? toggleElement(diff, choice, first.value) : choice;
  }
  const theirs = (state: ElementState) => state.change === "add" && state.sources.includes(endpoint);
  const all = states.filter(theirs).every((state) => state.included);
  return choiceOfElements(
    diff,
    states.map((state) => (theirs(state) ? { ...state, included: !all } : state)),
  );
}

/** All that Stash and the sources have, what was held back included. */
export function unionOfElements(diff: FieldDiff): Choice | undefined {
  return choiceOfElements(
    diff,
    elementStates(diff, undefined).map((state) => ({ ...state, included: true })),
  );
}

/** How many elements stay, come, go and are held back in the result of `choice`. */
export function elementCounts(diff: FieldDiff, choice: Choice | undefined) {
  const counts = { kept: 0, added: 0, removed: 0, heldBack: 0 };
  for (const state of elementStates(diff, choice)) {
    if (isLocal(state)) counts[state.included ? "kept" : "removed"] += 1;
    else if (state.included) counts.added += 1;
    else if (state.change === "held-back") counts.heldBack += 1;
  }
  return counts;
}
