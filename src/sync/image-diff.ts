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
  const odd = winner?.implausible ?? null;
  const dismissal = input.bases.dismissed?.image;
  const dismissed = winner !== null && hides(dismissal, winner.value, field.row.kind);
  const kindOf = (): DiffKind => {
    if (locked) return "locked";
    if (policy === "ignore") return "ignored";
    if (before.some((answer) => answer.state === "failed")) return "waiting";
    if (winner === null) return "silent";
    if (dismissed) return "dismissed";
    // Nothing here, and something else upstream than what a person would not have.
    const moved = local === null && dismissal !== undefined;
    if (!untouched && !moved) return "equal";
    if (odd !== null) return "suspicious";
    return untouched ? "fill" : "conflict";
  };
  const kind = kindOf();
  const doubtful = HEAPS[kind] === "safe" && !certainAt(input.views, winner?.endpoint ?? null);
  const heap: Heap = doubtful ? "decide" : HEAPS[kind];
  const reason = doubtful ? "match-not-certain" : kind === "suspicious" ? odd : null;
  return {
    field: "image",
    kind,
    heap,
    ticked: heap === "safe",
    local,
    proposed: heap === "folded" ? local : (winner?.value ?? null),
    winner: winner?.endpoint ?? null,
    ...agreement(answers, winner?.value ?? null, field),
    ...(reason !== null && { reason }),
    ...(kind === "dismissed" && dismissal && { dismissal }),
  };
}
