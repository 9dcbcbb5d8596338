/** What should become of a performer's stash ids: new links, replaced ids of merged entities, ids of what is gone. Pure. */
import type { Dismissal } from "./bases";
import { linkElement, linkParts } from "./kinds/special";
import { elements } from "./kinds/lists";
import type { DiffKind, ElementDiff, FieldDiff, SourceView } from "./plan-types";
import { isEmpty, type MaybeValue } from "./values";

interface Proposal {
  readonly kind: DiffKind;
  readonly add: string | null;
  readonly drop: string | null;
  readonly reason: string | null;
}

/** What one source's view asks of the ids; null when nothing. */
function proposalOf(view: SourceView): Proposal | null {
  const { endpoint, linkedId, entityId, verdict } = view;
  // Most views ask for nothing.
  if (view.state === "live" && verdict === "certain") return null;
  const old = linkedId === null ? null : linkElement(endpoint, linkedId);
  const now = entityId === null ? null : linkElement(endpoint, entityId);
  if (view.state === "merged")
    return { kind: "merged", add: now, drop: old, reason: verdict === "certain" ? null : "shared-entity" };
  if (view.state === "deleted" || view.state === "erased" || view.state === "malformed-id")
    return { kind: "deleted", add: null, drop: old, reason: view.state };
  // A person said that the linked record is somebody else: the id is to go, and only that.
  if (view.linkedId !== null && view.choice?.type === "none")
    return { kind: "differs", add: null, drop: old, reason: "refused" };
  if (verdict === "ambiguous") return { kind: "ambiguous", add: null, drop: null, reason: null };
  if (view.state !== "unlinked" || now === null) return null;
  return { kind: verdict === "certain" ? "fill" : "link", add: now, drop: null, reason: null };
}

/** Names what a source's view proposes for the ids, so that a person's no can be remembered; null when nothing can be declined. */
export function proposalKey(view: SourceView): string | null {
  const proposal = proposalOf(view);
  if (!proposal || proposal.kind === "ambiguous") return null;
  return `${view.state} ${view.endpoint} ${view.linkedId ?? ""} ${view.entityId ?? ""}`;
}

/** True when a person declined what this view proposes. An entity whose link was declined says nothing about the performer. */
export function declined(view: SourceView, dismissal: Dismissal | undefined): boolean {
  if (!dismissal) return false;
  const key = proposalKey(view);
  if (key === null) return false;
  return dismissal.forGood || elements(dismissal.value).includes(key);
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

/** Additions that a person declined. */
function hiddenOf(asking: readonly Asking[], mine: readonly string[]): readonly ElementDiff[] {
  return asking.flatMap(({ view, proposal: { add } }) =>
    add === null || mine.includes(add) ? [] : [{ value: add, change: "dismissed", sources: [view.endpoint] }],
  );
}

/**
 * The row of the stash ids. Only links with a certain verdict are safe; ids of boxes that were not asked stay untouched.
 * A successor's id that the performer already has only drops the old one.
 */
export function compareLinks(
  local: MaybeValue,
  views: readonly SourceView[],
  locked: boolean,
  dismissal?: Dismissal,
): FieldDiff {
  if (locked) return folded("locked", local);
  const asking: Asking[] = [];
  for (const view of views) {
    const proposal = proposalOf(view);
    if (proposal) asking.push({ view, proposal });
  }
  if (asking.length === 0) return folded(isEmpty(local) ? "silent" : "equal", local);
  const found = dismissal ? asking.filter(({ view }) => !declined(view, dismissal)) : asking;
  const mine = elements(local);
  const hidden = dismissal
    ? hiddenOf(
        asking.filter((one) => !found.includes(one)),
        mine,
      )
    : [];
  const kept = mine.map((value): ElementDiff => ({ value, change: "kept", sources: [linkParts(value).endpoint] }));
  const kind = ORDER.find((one) => found.some(({ proposal }) => proposal.kind === one));
  if (kind === undefined)
    return { ...folded("dismissed", local), elements: [...kept, ...hidden], ...(dismissal && { dismissal }) };

  const drops = new Set(found.map(({ proposal }) => proposal.drop));
  const list = kept.map(
    (element): ElementDiff => (drops.has(element.value) ? { ...element, change: "remove" } : element),
  );
  for (const { view, proposal } of found)
    if (proposal.add !== null && !mine.includes(proposal.add))
      list.push({ value: proposal.add, change: "add", sources: [view.endpoint] });
  list.push(...hidden);
  const proposed = list.filter(({ change }) => change === "kept" || change === "add").map(({ value }) => value);
  const lead = found.find(({ proposal }) => proposal.kind === kind);
  const winner = lead?.view.endpoint ?? null;
  const reason = lead?.proposal.reason ?? null;
  const diff: FieldDiff = {
    field: "stashIds",
    kind,
    heap: kind === "fill" ? "safe" : "decide",
    ticked: kind === "fill",
    local,
    proposed: proposed.length > 0 ? proposed : null,
    winner,
    agree: winner === null ? [] : [winner],
    disagree: [],
    elements: list,
  };
  return reason === null ? diff : { ...diff, reason };
}
