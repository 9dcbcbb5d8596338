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

/** The kind of difference of a scalar field, with the winner and its value. */
export function compareThreeWay(input: ThreeWayInput): ThreeWayResult {
  const { local, answers, base, equal } = input;
  const winner = winnerOf(answers);
  const result = (kind: DiffKind, reason: string | null = null): ThreeWayResult => ({
    kind,
    winner: winner?.endpoint ?? null,
    value: winner?.value ?? null,
    reason,
  });

  if (input.locked) return result("locked");
  if (input.policy === "ignore") return result("ignored");

  const before = winner === null ? answers : answers.slice(0, answers.indexOf(winner));
  if (before.some((answer) => answer.state === "failed")) return result("waiting");

  if (winner === null) {
    const first = base?.winner ?? null;
    const old = first === null ? undefined : base?.values[first];
    const answer = answers.find((a) => a.endpoint === first);
    const cleared = answer?.state === "value" && !isEmpty(old) && !isEmpty(local) && equal(local, old ?? null);
    return result(cleared ? "cleared" : "silent");
  }

  const now = winner.value;
  if (equal(local, now)) return result("equal");
  if (winner.implausible !== null) return result("suspicious", winner.implausible);

  const bases = base?.values ?? {};
  const had = Object.values(bases).some((value) => !isEmpty(value));
  if (isEmpty(local) && !had) return result("fill");

  const own = bases[winner.endpoint];
  if (own === undefined) {
    const stale = winner.earlier?.some((value) => !isEmpty(value) && equal(local, value)) ?? false;
    return result(stale ? "stale" : "differs");
  }
  const sameAsBase = equal(own, now) && equal(now, own);
  if (!isEmpty(local) && equal(local, own)) return result("updated");
  const first = base?.winner ?? null;
  if (first !== winner.endpoint && first !== null && bases[first] !== undefined && equal(local, bases[first] ?? null)) {
    return result("differs");
  }
  return result(sameAsBase ? "kept" : "conflict");
}
