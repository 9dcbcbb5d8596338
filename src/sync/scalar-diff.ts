/** The difference of a field that is one value (sync-rules section 3). Pure. */
import { type Agreement, agreement, answersFor, certainAt, type Hearing, type PlanInput } from "./answers";
import { hides } from "./dismissals";
import { HEAPS, OVERWRITABLE } from "./heaps";
import type { BoundField } from "./local";
import type { FieldDiff, Heap } from "./plan-types";
import type { Policy } from "./settings";
import { compareThreeWay, type ThreeWayResult } from "./three-way";

/** No source has a value that could be written, but one has a value that may be some day: the field waits, and says why. */
function unready({ views }: PlanInput, { key, row: { kind } }: BoundField): string | null {
  if (!kind.unready) return null;
  for (const view of views) {
    const reason = view.state === "off" ? null : kind.unready(view.values[key] ?? null);
    if (reason !== null) return reason;
  }
  return null;
}

/** Nothing is proposed, whatever the policy and whatever was dismissed. */
function settled(hearing: Hearing, field: BoundField, found: ThreeWayResult, said: Agreement): FieldDiff {
  const waits = found.kind === "silent" ? unready(hearing.input, field) : null;
  const local = hearing.local[field.key] ?? null;
  const diff: FieldDiff = {
    field: field.key,
    kind: waits === null ? found.kind : "waiting",
    heap: "folded",
    ticked: false,
    local,
    proposed: local,
    winner: found.winner,
    agree: said.agree,
    disagree: said.disagree,
  };
  return waits === null ? diff : { ...diff, reason: waits };
}

/** Something is proposed, or would be but for the policy, a dismissal, or a person's edit. */
function open(
  { input, local }: Hearing,
  { key, row }: BoundField,
  found: ThreeWayResult,
  said: Agreement,
  policy: Policy,
): FieldDiff {
  let { kind, reason } = found;
  if (policy === "fill" && kind !== "fill" && kind !== "kept") kind = "ignored";
  const dismissal = input.bases.dismissed?.[key];
  const hidden = kind !== "ignored" && hides(dismissal, found.value, row.kind);
  if (hidden) kind = "dismissed";
  const sure = certainAt(input.views, found.winner);
  const natural = HEAPS[kind];
  const overwrite = policy === "overwrite" && OVERWRITABLE.has(kind);
  const safe = (natural === "safe" || overwrite || (kind === "stale" && input.settings.staleUnattended)) && sure;
  const heap: Heap = safe ? "safe" : natural === "folded" ? "folded" : "decide";
  if (heap === "decide" && natural === "safe") reason ??= "match-not-certain";
  const mine = local[key] ?? null;
  const diff: FieldDiff = {
    field: key,
    kind,
    heap,
    ticked: safe || (kind === "stale" && sure),
    local: mine,
    proposed: heap === "folded" ? mine : found.value,
    winner: found.winner,
    agree: said.agree,
    disagree: said.disagree,
  };
  const why: FieldDiff = reason === null ? diff : { ...diff, reason };
  return hidden && dismissal ? { ...why, dismissal } : why;
}

/** The difference of a field that is compared as one value. */
export function scalarDiff(hearing: Hearing, field: BoundField, policy: Policy): FieldDiff {
  const { input } = hearing;
  const { key, row } = field;
  const answers = answersFor(hearing, field);
  const found = compareThreeWay({
    local: hearing.local[key] ?? null,
    answers,
    base: input.bases.fields[key],
    locked: input.local.locks.includes(key),
    policy,
    equal: row.kind.equal,
  });
  const said = agreement(answers, found.value, field);
  const nothing = HEAPS[found.kind] === "folded" && found.kind !== "kept";
  return nothing ? settled(hearing, field, found, said) : open(hearing, field, found, said, policy);
}
