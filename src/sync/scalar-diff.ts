/** The difference of a field that is one value (sync-rules section 3). Pure. */
import { agreement, answersFor, certainAt, type Hearing, type PlanInput } from "./answers";
import { hides } from "./dismissals";
import { HEAPS, OVERWRITABLE } from "./heaps";
import type { BoundField } from "./local";
import type { FieldDiff, Heap } from "./plan-types";
import type { Policy } from "./settings";
import { compareThreeWay } from "./three-way";

/** No source has a value that could be written, but one has a value that may be some day: the field waits, and says why. */
function unready({ views }: PlanInput, { key, row: { kind } }: BoundField): string | null {
  if (!kind.unready) return null;
  for (const view of views) {
    const reason = view.state === "off" ? null : kind.unready(view.values[key] ?? null);
    if (reason !== null) return reason;
  }
  return null;
}

/** The difference of a field that is compared as one value. */
export function scalarDiff(hearing: Hearing, field: BoundField, policy: Policy): FieldDiff {
  const { input } = hearing;
  const { key, row } = field;
  const local = hearing.local[key] ?? null;
  const answers = answersFor(hearing, field);
  const locked = input.local.locks.includes(key);
  const found = compareThreeWay({
    local,
    answers,
    base: input.bases.fields[key],
    locked,
    policy,
    equal: row.kind.equal,
  });
  let { kind, reason } = found;
  if (policy === "fill" && HEAPS[kind] !== "folded" && kind !== "fill") kind = "ignored";
  const dismissal = input.bases.dismissed?.[key];
  if ((HEAPS[kind] !== "folded" || kind === "kept") && hides(dismissal, found.value, row.kind)) kind = "dismissed";
  const overwrite = policy === "overwrite" && OVERWRITABLE.has(kind);
  const sure = certainAt(input.views, found.winner);
  const safe = (HEAPS[kind] === "safe" || overwrite || (kind === "stale" && input.settings.staleUnattended)) && sure;
  const heap: Heap = safe ? "safe" : HEAPS[kind] === "folded" ? "folded" : "decide";
  if (heap === "decide" && HEAPS[kind] === "safe") reason ??= "match-not-certain";
  const waits = kind === "silent" ? unready(input, field) : null;
  const { agree, disagree } = agreement(answers, found.value, field);
  const diff: FieldDiff = {
    field: key,
    kind: waits === null ? kind : "waiting",
    heap,
    ticked: safe || (kind === "stale" && sure),
    local,
    proposed: heap === "folded" ? local : found.value,
    winner: found.winner,
    agree,
    disagree,
  };
  reason = waits ?? reason;
  const said: FieldDiff = reason === null ? diff : { ...diff, reason };
  return kind === "dismissed" && dismissal ? { ...said, dismissal } : said;
}
