/** From an answered id to the entity that lives now. Pure. */
import type { LinkState } from "./plan-types";
import type { SourceAnswer, SourceEntity, SourceFailure } from "./ports";

/** The answer for one id. */
export interface Answered {
  readonly id: string;
  readonly answer: SourceAnswer;
}

export interface Live {
  readonly id: string;
  readonly state: "live" | "merged";
  readonly entity: SourceEntity;
  readonly fetchedAt: number;
}

/** Where an id leads: to somebody, to nobody, or it could not be found out. */
export type End = Live | LinkState | SourceFailure;

/** Follows one answer to the entity that lives now, or says what became of it. */
export function follow({ id, answer }: Answered, successors: ReadonlyMap<string, SourceAnswer>): End {
  if (answer.status === "failed") return answer.failure;
  if (answer.status === "missing") return "erased";
  if (answer.status === "malformed-id") return "malformed-id";
  const { entity, fetchedAt } = answer;
  if (entity.mergedInto === null) return entity.deleted ? "deleted" : { id, state: "live", entity, fetchedAt };
  const next = successors.get(entity.mergedInto);
  if (!next) return { kind: "malformed", detail: "successor was not answered" };
  if (next.status === "failed") return next.failure;
  // Chains are flattened by the box (sources.md); a successor that is itself gone leaves nothing to follow.
  if (next.status !== "found" || next.entity.deleted) return "deleted";
  return { id, state: "merged", entity: next.entity, fetchedAt: next.fetchedAt };
}

/** True when somebody was found. */
export function isLive(end: End): end is Live {
  return typeof end === "object" && "state" in end;
}

/** True when it could not be found out. */
export function isFailure(end: End): end is SourceFailure {
  return typeof end === "object" && "kind" in end;
}
