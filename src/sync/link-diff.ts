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

/**
 * The row of the stash ids. Only links with a certain verdict are safe; ids of boxes that were not asked stay untouched.
 * A successor's id that the performer already has only drops the old one.
 */
export function compareLinks(
  local: MaybeValue,
  views: readonly SourceView[],
  locked: boolean,
  dismissal?: Dismissal,
): Omit<FieldDiff, "agree" | "disagree"> {
  const row = { field: "stashIds" as const, local, winner: null };
  if (locked) return { ...row, kind: "locked", heap: "folded", ticked: false, proposed: local };
  const all = views.flatMap((view) => {
    const proposal = proposalOf(view);
    return proposal ? [{ view, proposal }] : [];
  });
  if (all.length === 0)
    return { ...row, kind: isEmpty(local) ? "silent" : "equal", heap: "folded", ticked: false, proposed: local };
  const mine = elements(local);
  const found = all.filter(({ view }) => !declined(view, dismissal));
  const hidden: readonly ElementDiff[] = all
    .filter((one) => !found.includes(one))
    .flatMap(({ view, proposal: { add } }) =>
      add === null || mine.includes(add) ? [] : [{ value: add, change: "dismissed", sources: [view.endpoint] }],
    );
  const kept = mine.map((value): ElementDiff => ({ value, change: "kept", sources: [linkParts(value).endpoint] }));
  const kind = ORDER.find((one) => found.some(({ proposal }) => proposal.kind === one));
  if (kind === undefined)
    return {
      ...{ ...row, kind: "dismissed", heap: "folded", ticked: false, proposed: local },
      elements: [...kept, ...hidden],
      ...(dismissal && { dismissal }),
    };

  const drops = new Map(found.flatMap(({ view, proposal }) => (proposal.drop ? [[proposal.drop, view.endpoint]] : [])));
  const list = kept.map(
    (element): ElementDiff => (drops.has(element.value) ? { ...element, change: "remove" } : element),
  );
  for (const { view, proposal } of found)
    if (proposal.add !== null && !mine.includes(proposal.add))
      list.push({ value: proposal.add, change: "add", sources: [view.endpoint] });
  list.push(...hidden);
  const proposed = list
    .filter((element) => element.change === "kept" || element.change === "add")
    .map((element) => element.value);
  const lead = found.find(({ proposal }) => proposal.kind === kind);
  const reason = lead?.proposal.reason ?? null;
  return {
    ...row,
    kind,
    heap: kind === "fill" ? "safe" : "decide",
    ticked: kind === "fill",
    winner: lead?.view.endpoint ?? null,
    proposed: proposed.length > 0 ? proposed : null,
    elements: list,
    ...(reason !== null && { reason }),
  };
}
