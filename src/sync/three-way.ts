/**
 * The table of sync-rules section 3 for one scalar field: rows are read in order, the first that fits is the kind.
 * Pure; every combination has exactly one kind.
 */
import type { FieldBase } from "./bases";
import type { DiffKind } from "./plan-types";
import type { Endpoint } from "./ports";
import type { Policy } from "./settings";
import { isEmpty, type MaybeValue } from "./values";

/** What one source says about one field now. */
export interface FieldAnswer {
  readonly endpoint: Endpoint;
  /** `failed`: enabled and asked, but did not answer this time. `absent`: answered, without this field. */
  readonly state: "value" | "absent" | "failed";
  /** Canonical; meaningful for `value` only, where null is *empty*. */
  readonly value: MaybeValue;
  readonly implausible: string | null;
  /** Values the field had upstream before, from applied edits; empty when not asked. */
  readonly earlier?: readonly MaybeValue[];
}

export interface ThreeWayInput {
  readonly local: MaybeValue;
  /** Enabled sources in the field's order of precedence; those that are off are left out. */
  readonly answers: readonly FieldAnswer[];
  readonly base: FieldBase | undefined;
  readonly locked: boolean;
  readonly policy: Policy;
  readonly equal: (local: MaybeValue, upstream: MaybeValue) => boolean;
}

export interface ThreeWayResult {
  readonly kind: DiffKind;
  /** W: the first enabled source that has a value now. */
  readonly winner: Endpoint | null;
  readonly value: MaybeValue;
  readonly reason: string | null;
}

/** First enabled source, by precedence, that has a value now. */
export function winnerOf(answers: readonly FieldAnswer[]): FieldAnswer | null {
  return answers.find((answer) => answer.state === "value" && !isEmpty(answer.value)) ?? null;
}

/** True when a source that precedes the winner, or any where there is none, did not answer this time. */
function mustWait(answers: readonly FieldAnswer[], winner: FieldAnswer | null): boolean {
  for (const answer of answers) {
    if (answer === winner) return false;
    if (answer.state === "failed") return true;
  }
  return false;
}

/** Nobody has a value now: rows 3 and 4. */
function withoutWinner({ local, answers, base, equal }: ThreeWayInput): DiffKind {
  const first = base?.winner ?? null;
  const old = first === null ? undefined : base?.values[first];
  if (isEmpty(old) || !equal(local, old)) return "silent";
  return answers.find((answer) => answer.endpoint === first)?.state === "value" ? "cleared" : "silent";
}

function hadValue(base: FieldBase): boolean {
  for (const endpoint in base.values) if (!isEmpty(base.values[endpoint])) return true;
  return false;
}

/** Nothing is remembered of what this source said before: rows 8 and 9. */
function withoutBase({ local, equal }: ThreeWayInput, { earlier }: FieldAnswer): DiffKind {
  return earlier?.some((value) => !isEmpty(value) && equal(local, value)) ? "stale" : "differs";
}

function kindOf(input: ThreeWayInput, winner: FieldAnswer | null): DiffKind {
  const { local, answers, base, equal } = input;
  if (input.locked) return "locked";
  if (input.policy === "ignore") return "ignored";
  if (mustWait(answers, winner)) return "waiting";
  if (winner === null) return withoutWinner(input);

  const now = winner.value;
  if (equal(local, now)) return "equal";
  if (winner.implausible !== null) return "suspicious";
  if (isEmpty(local) && !(base && hadValue(base))) return "fill";

  const own = base?.values[winner.endpoint];
  if (base === undefined || own === undefined) return withoutBase(input, winner);
  if (!isEmpty(local) && equal(local, own)) return "updated";
  const first = base.winner;
  const other = first === null || first === winner.endpoint ? undefined : base.values[first];
  if (other !== undefined && equal(local, other)) return "differs";
  return equal(own, now) && equal(now, own) ? "kept" : "conflict";
}

/** The kind of difference of a scalar field, with the winner and its value. */
export function compareThreeWay(input: ThreeWayInput): ThreeWayResult {
  const winner = winnerOf(input.answers);
  const kind = kindOf(input, winner);
  return {
    kind,
    winner: winner?.endpoint ?? null,
    value: winner?.value ?? null,
    reason: kind === "suspicious" ? (winner?.implausible ?? null) : null,
  };
}
