/** A source that was given up is left alone for a while: what the faces need to know of it. Only types, as in ports.ts. */
import type { SourceFailure } from "./ports";

export interface Rest {
  /** Why it was given up. */
  readonly failure: SourceFailure;
  /** ms since epoch: the next question after that goes out again. */
  readonly until: number;
}

/** The circuit breaker of a source, seen from outside. What a person asks for goes through it, and a success ends the rest. */
export interface Resting {
  /** Null: it is asked as usual. */
  resting?(): Rest | null;
  /** Hears when a rest begins or is ended before its time. */
  onRest?(heard: () => void): void;
}
