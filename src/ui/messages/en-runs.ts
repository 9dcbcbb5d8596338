/** Texts of run modes, limits of a run, pausing and going on, and runs in other tabs. */
export const enRuns = {
  "step.writing.now": "Writing",
  "step.writing.next": "Write",
  "step.writing.done": "Written",
} as const;
