/** The plan of one performer or studio: every field compared with every source. Pure; fetching and writing are elsewhere. */
import { agreement, answersFor, certain, listAgreement, type PlanInput } from "./answers";
import { hides } from "./dismissals";
import { compareLists } from "./list-diff";
import { compareLinks, declined } from "./link-diff";
import { fold } from "./kinds/text";
import { type BoundField, localValues } from "./local";
import type { DiffKind, FieldDiff, FieldValues, Heap, Plan } from "./plan-types";
import { policyOf } from "./precedence";
import type { Policy } from "./settings";
import { compareThreeWay, winnerOf } from "./three-way";
import { isEmpty } from "./values";

const HEAPS: Readonly<Record<DiffKind, Heap>> = {
  fill: "safe",
  updated: "safe",
  conflict: "decide",
  differs: "decide",
  stale: "decide",
  cleared: "decide",
  suspicious: "decide",
  ambiguous: "decide",
  link: "decide",
  merged: "decide",
  deleted: "decide",
  kept: "folded",
  dismissed: "folded",
  locked: "folded",
  ignored: "folded",
  waiting: "folded",
  silent: "folded",
  equal: "folded",
};

/** Kinds that the policy `overwrite` turns into safe changes; what is not plausible never is. */
const OVERWRITABLE: ReadonlySet<DiffKind> = new Set(["differs", "conflict", "kept", "stale"]);

function scalarDiff(input: PlanInput, field: BoundField, values: FieldValues, policy: Policy): FieldDiff {
  const { key, row } = field;
  const local = values[key] ?? null;
  const answers = answersFor(input, field, values);
  const locked = input.local.locks.includes(key);
  const found = compareThreeWay({
    local,
    answers,
    base: input.bases.fields[key],
    locked,
    policy,
    equal: row.kind.equal,
  });
  let kind = found.kind;
  if (policy === "fill" && HEAPS[kind] !== "folded" && kind !== "fill") kind = "ignored";
  const dismissal = input.bases.dismissed?.[key];
  if ((HEAPS[kind] !== "folded" || kind === "kept") && hides(dismissal, found.value, row.kind)) kind = "dismissed";
  const overwrite = policy === "overwrite" && OVERWRITABLE.has(kind);
  const sure = certain(input.views.find((view) => view.endpoint === found.winner));
  const safe = (HEAPS[kind] === "safe" || overwrite || (kind === "stale" && input.settings.staleUnattended)) && sure;
  const heap: Heap = safe ? "safe" : HEAPS[kind] === "folded" ? "folded" : "decide";
  const proposed = heap === "folded" ? local : found.value;
  const reason = found.reason ?? (heap === "decide" && HEAPS[kind] === "safe" ? "match-not-certain" : null);
  return {
    field: key,
    kind,
    heap,
    ticked: safe || (kind === "stale" && sure),
    local,
    proposed,
    winner: found.winner,
    ...agreement(answers, found.value, field),
    ...(reason !== null && { reason }),
    ...(kind === "dismissed" && dismissal && { dismissal }),
    ...(kind === "silent" && unready(input, field)),
  };
}

/** No source has a value that could be written, but one has a value that may be some day: the field waits, and says why. */
function unready({ views }: PlanInput, { key, row }: BoundField): Pick<FieldDiff, "kind" | "reason"> | null {
  for (const view of views) {
    const reason = view.state === "off" ? null : (row.kind.unready?.(view.values[key] ?? null) ?? null);
    if (reason !== null) return { kind: "waiting", reason };
  }
  return null;
}

function listDiff(input: PlanInput, field: BoundField, values: FieldValues, policy: Policy): FieldDiff {
  const { key, row } = field;
  const local = values[key] ?? null;
  const answers = answersFor(input, field, values);
  const names = [values.name ?? null, ...input.views.filter(certain).map((view) => view.values.name ?? null)];
  const found = compareLists({
    local,
    answers,
    base: input.bases.fields[key],
    locked: input.local.locks.includes(key),
    policy,
    key: row.kind.elementKey ?? fold,
    dismissal: input.bases.dismissed?.[key],
    never: key === "aliases" ? new Set(names.filter((n) => typeof n === "string").map((n) => fold(n))) : new Set(),
  });
  const adds = found.elements.filter((element) => element.change === "add");
  const sure = adds.every((element) =>
    element.sources.some((endpoint) => certain(input.views.find((view) => view.endpoint === endpoint))),
  );
  // With `fill` only an empty list is ever touched: that sources dropped something of a filled one is no question.
  const kind = policy === "fill" && found.kind === "cleared" ? "ignored" : found.kind;
  const heap: Heap = HEAPS[kind] === "safe" && !sure ? "decide" : HEAPS[kind];
  const dismissal = input.bases.dismissed?.[key];
  return {
    field: key,
    kind,
    heap,
    ticked: heap === "safe",
    local,
    proposed: found.proposed,
    winner: found.winner,
    ...listAgreement(answers, found.elements),
    elements: found.elements,
    ...(dismissal && { dismissal }),
    ...(!sure && { reason: "match-not-certain" }),
  };
}

/** A picture is proposed only where Stash has none and none was ever resolved (sync-rules section 3, Images). */
function imageDiff(input: PlanInput, field: BoundField, values: FieldValues, policy: Policy): FieldDiff {
  const local = values.image ?? null;
  const answers = answersFor(input, field, values);
  const winner = winnerOf(answers);
  const base = input.bases.fields.image;
  const locked = input.local.locks.includes("image");
  const untouched = local === null && !Object.values(base?.values ?? {}).some((value) => !isEmpty(value));
  const before = winner === null ? answers : answers.slice(0, answers.indexOf(winner));
  const reason = winner?.implausible ?? null;
  const dismissal = input.bases.dismissed?.image;
  const dismissed = winner !== null && hides(dismissal, winner.value, field.row.kind);
  const kindOf = (): DiffKind => {
    if (locked) return "locked";
    if (policy === "ignore") return "ignored";
    if (before.some((answer) => answer.state === "failed")) return "waiting";
    if (winner === null) return "silent";
    if (dismissed) return "dismissed";
    // Nothing here, and something else upstream than what a person would not have: both moved.
    if (!untouched) return local === null && dismissal ? "conflict" : "equal";
    return reason === null ? "fill" : "suspicious";
  };
  const kind = kindOf();
  const sure = certain(input.views.find((view) => view.endpoint === winner?.endpoint));
  const heap: Heap = HEAPS[kind] === "safe" && !sure ? "decide" : HEAPS[kind];
  return {
    field: "image",
    kind,
    heap,
    ticked: heap === "safe",
    local,
    proposed: heap === "folded" ? local : (winner?.value ?? null),
    winner: winner?.endpoint ?? null,
    ...agreement(answers, winner?.value ?? null, field),
    ...(kind === "suspicious" && reason !== null && { reason }),
    ...(kind === "dismissed" && dismissal && { dismissal }),
  };
}

/** A change that would be safe but for its match is a decision about that match, and called so. */
function namedByMatch(input: PlanInput, diff: FieldDiff): FieldDiff {
  if (diff.heap !== "decide" || HEAPS[diff.kind] !== "safe") return diff;
  const from = new Set([
    diff.winner,
    ...(diff.elements ?? []).filter((e) => e.change === "add").flatMap((e) => e.sources),
  ]);
  const doubtful = input.views.find((view) => from.has(view.endpoint) && !certain(view));
  return { ...diff, kind: doubtful?.state === "unlinked" ? "link" : "ambiguous" };
}

/** The views without what a source says of an entity that a person would not link. */
function heard(input: PlanInput): PlanInput {
  const links = input.bases.dismissed?.stashIds;
  if (!links) return input;
  const views = input.views.map((view) => (declined(view, links) ? { ...view, values: {}, images: [] } : view));
  return { ...input, views };
}

/** A list is compared element by element, unless the local text is opaque: then as one value. */
function diffOf(input: PlanInput, field: BoundField, values: FieldValues): FieldDiff {
  const policy = policyOf(input.settings, field.key);
  const { special, kind } = field.row;
  if (special === "image") return namedByMatch(input, imageDiff(input, field, values, policy));
  if (special === "links") {
    const row = compareLinks(
      values.stashIds ?? null,
      input.views,
      input.local.locks.includes("stashIds"),
      input.bases.dismissed?.stashIds,
    );
    return { ...row, agree: row.winner === null ? [] : [row.winner], disagree: [] };
  }
  const opaque = kind.list && typeof values[field.key] === "string";
  if (kind.list && !opaque && policy !== "overwrite")
    return namedByMatch(input, listDiff(input, field, values, policy));
  return namedByMatch(input, scalarDiff(input, field, values, policy));
}

/** Compares one performer, or one studio, with what its sources say. */
export function planPerformer(input: PlanInput): Plan {
  const { local } = input;
  const values = localValues(input.fields, local);
  const { disambiguation } = values;
  const listened = heard(input);
  return {
    type: input.type ?? "performer",
    id: local.id,
    name: local.name,
    disambiguation: typeof disambiguation === "string" ? disambiguation : null,
    imagePath: local.imagePath,
    favorite: local.favorite,
    plannedAt: input.now,
    runId: input.runId,
    local: values,
    stashIds: local.stashIds,
    sources: input.views,
    diffs: input.fields.map((field) => diffOf(field.row.special === "links" ? input : listened, field, values)),
  };
}
