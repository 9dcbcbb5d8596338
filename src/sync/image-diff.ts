/** The difference of the picture, which has rules of its own. Pure. */
import { agreement, answersFor, certainAt, type Hearing } from "./answers";
import { hides } from "./dismissals";
import { HEAPS } from "./heaps";
import type { BoundField } from "./local";
import type { DiffKind, FieldDiff, Heap } from "./plan-types";
import type { Policy } from "./settings";
import { winnerOf } from "./three-way";
import { isEmpty } from "./values";

/** A picture is proposed only where Stash has none and none was ever resolved (sync-rules section 3, Images). */
export function imageDiff(hearing: Hearing, field: BoundField, policy: Policy): FieldDiff {
  const { input } = hearing;
  const local = hearing.local.image ?? null;
  const answers = answersFor(hearing, field);
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
  const sure = certainAt(input.views, winner?.endpoint ?? null);
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
