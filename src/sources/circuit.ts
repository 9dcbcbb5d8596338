import type { Clock, SourceFailure } from "../sync/ports";

/** Remembers for a while that a source was given up, so that a run that asks page by page does not hammer it. */
export interface Circuit {
  /** Why the source is not asked now; null when it may be. */
  failure(): SourceFailure | null;
  open(failure: SourceFailure): void;
  close(): void;
}

/** Long enough for the pages of one run, short enough for a person who has mended the cause. */
export const OPEN_MS = 60_000;

/** See {@link Circuit}. What a person asks for goes through all the same, and a success closes it. */
export function createCircuit(clock: Clock): Circuit {
  let broken: { failure: SourceFailure; until: number } | null = null;
  return {
    failure: () => (broken && clock.now() < broken.until ? broken.failure : null),
    open(failure) {
      broken = { failure, until: clock.now() + OPEN_MS };
    },
    close() {
      broken = null;
    },
  };
}
