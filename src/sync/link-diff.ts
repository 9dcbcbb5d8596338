/** What should become of a performer's stash ids: new links, replaced ids of merged entities, ids of what is gone. Pure. */
import type { Dismissal, FieldBase } from "./bases";
import { linkElement, linkParts } from "./kinds/special";
import { elements } from "./kinds/lists";
import type { DiffKind, ElementDiff, FieldDiff, SourceView } from "./plan-types";
import { isEmpty, type MaybeValue } from "./values";

/** Reason: the person chose another one of the performer's records at this source. */
const OTHER_ID = "other-id";

interface Proposal {
  readonly kind: DiffKind;
  readonly add: string | null;
  readonly drops: readonly string[];
  readonly reason: string | null;
}

/** Ids of the library that lead to somebody else of the same source than the person chose, or to somebody refused. */
function leftBehind({ endpoint, choice, candidates, entityId }: SourceView): readonly string[] {
  if (!choice) return [];
  return candidates.flatMap(({ linkedId }) =>
    linkedId === undefined || linkedId === entityId ? [] : [linkElement(endpoint, linkedId)],
  );
}

/** Why it is not certain who the linked record is; null where it is. */
function doubtAbout({ verdict, evidence }: SourceView): string | null {
  if (verdict === "certain") return null;
  return evidence.some((one) => one.id === "shared-entity") ? "shared-entity" : "link-in-doubt";
}

/** What one source's view asks of the ids; null when nothing. */
function proposalOf(view: SourceView): Proposal | null {
  const { endpoint, state, linkedId, entityId, verdict, choice } = view;
  // Most views ask for nothing.
  if (state === "live" && verdict === "certain" && !choice) return null;
  const old = linkedId === null ? [] : [linkElement(endpoint, linkedId)];
  const now = entityId === null ? null : linkElement(endpoint, entityId);
  const behind = leftBehind(view);
  // A person said that the linked record is somebody else: the id is to go, and only that.
  if (linkedId !== null && choice?.type === "none")
    return { kind: "differs", add: null, drops: [...old, ...behind], reason: "refused" };
  // A person chose one of several ids: the others are to go, by the person's hand, also where one of them was merged.
  if (behind.length > 0) return { kind: "differs", add: now, drops: behind, reason: OTHER_ID };
  if (state === "merged") return { kind: "merged", add: now, drops: old, reason: doubtAbout(view) };
  if (state === "deleted" || state === "erased" || state === "malformed-id")
    return { kind: "deleted", add: null, drops: old, reason: state };
  if (verdict === "ambiguous") return { kind: "ambiguous", add: null, drops: [], reason: null };
  if (state !== "unlinked" || now === null) return null;
  return { kind: verdict === "certain" ? "fill" : "link", add: now, drops: [], reason: null };
}

/** Names what a source's view proposes for the ids, so that a person's no can be remembered; null when nothing can be declined. */
export function proposalKey(view: SourceView): string | null {
  const proposal = proposalOf(view);
  if (!proposal || proposal.kind === "ambiguous") return null;
  return `${view.state} ${view.endpoint} ${view.linkedId ?? ""} ${view.entityId ?? ""}`;
}

/** True when a person declined what this view proposes. */
export function declined(view: SourceView, dismissal: Dismissal | undefined): boolean {
  if (!dismissal) return false;
  const key = proposalKey(view);
  if (key === null) return false;
  return dismissal.forGood || elements(dismissal.value).includes(key);
}

/**
 * True for a link that was here once and that a person took back or took off since: it is held back, as in any list. Choosing
 * the record after that asks for it again.
 */
function held({ endpoint, state, entityId, choice }: SourceView, base: FieldBase | undefined): boolean {
  if (!base || state !== "unlinked" || entityId === null) return false;
  if (choice?.type === "chosen" && choice.at > base.at) return false;
  return elements(base.values[endpoint]).includes(linkElement(endpoint, entityId));
}

/** True when a person declined or took back the link to what this view speaks of: it says nothing about the performer then. */
export function unheard(view: SourceView, dismissal: Dismissal | undefined, base?: FieldBase): boolean {
  return held(view, base) || (declined(view, dismissal) && proposalOf(view)?.reason !== OTHER_ID);
}

/** True when the ids are as the proposal wants them already. */
function done({ reason, add, drops }: Proposal, mine: readonly string[]): boolean {
  return reason === OTHER_ID && (add === null || mine.includes(add)) && !drops.some((one) => mine.includes(one));
}

/** The most pressing kind gives the row its name. */
const ORDER: readonly DiffKind[] = ["ambiguous", "merged", "deleted", "differs", "link", "fill"];

function folded(kind: DiffKind, local: MaybeValue): FieldDiff {
  return {
    field: "stashIds",
    kind,
    heap: "folded",
    ticked: false,
    local,
    proposed: local,
    winner: null,
    agree: [],
    disagree: [],
  };
}

interface Asking {
  readonly view: SourceView;
  readonly proposal: Proposal;
}

/** Additions that a person declined, or took out. */
function hiddenOf(
  asking: readonly Asking[],
  mine: readonly string[],
  change: "dismissed" | "held-back",
): readonly ElementDiff[] {
  return asking.flatMap(({ view, proposal: { add } }) =>
    add === null || mine.includes(add) ? [] : [{ value: add, change, sources: [view.endpoint] }],
  );
}

/**
 * The row of the stash ids. Only links with a certain verdict are safe; ids of boxes that were not asked stay untouched.
 * A successor's id that the performer already has only drops the old one. The base holds the ids that were here.
 */
export function compareLinks(
  local: MaybeValue,
  views: readonly SourceView[],
  locked: boolean,
  dismissal?: Dismissal,
  base?: FieldBase,
): FieldDiff {
  if (locked) return folded("locked", local);
  const mine = elements(local);
  const asking: Asking[] = [];
  for (const view of views) {
    const proposal = proposalOf(view);
    if (proposal && !done(proposal, mine)) asking.push({ view, proposal });
  }
  if (asking.length === 0) return folded(isEmpty(local) ? "silent" : "equal", local);
  const no = asking.filter(({ view }) => declined(view, dismissal));
  const back = asking.filter((one) => !no.includes(one) && held(one.view, base));
  const found = asking.filter((one) => !no.includes(one) && !back.includes(one));
  const hidden = [...hiddenOf(no, mine, "dismissed"), ...hiddenOf(back, mine, "held-back")];
  const kept = mine.map((value): ElementDiff => ({ value, change: "kept", sources: [linkParts(value).endpoint] }));
  const hides = dismissal && no.length > 0 ? { dismissal } : {};
  const [lead] = ORDER.flatMap((kind) => found.filter(({ proposal }) => proposal.kind === kind));
  if (!lead)
    return { ...folded(no.length > 0 ? "dismissed" : "kept", local), elements: [...kept, ...hidden], ...hides };

  const drops = new Set(found.flatMap(({ proposal }) => proposal.drops));
  const list = kept.map(
    (element): ElementDiff => (drops.has(element.value) ? { ...element, change: "remove" } : element),
  );
  for (const { view, proposal } of found)
    if (proposal.add !== null && !mine.includes(proposal.add))
      list.push({ value: proposal.add, change: "add", sources: [view.endpoint] });
  list.push(...hidden);
  const proposed = list.filter(({ change }) => change === "kept" || change === "add").map(({ value }) => value);
  const { kind, reason } = lead.proposal;
  const winner = lead.view.endpoint;
  return {
    field: "stashIds",
    kind,
    heap: kind === "fill" ? "safe" : "decide",
    ticked: kind === "fill",
    local,
    proposed: proposed.length > 0 ? proposed : null,
    winner,
    agree: [winner],
    disagree: [],
    elements: list,
    ...(reason !== null && { reason }),
    ...hides,
  };
}
