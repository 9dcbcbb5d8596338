/** Texts of run modes, limits of a run, pausing and going on, and runs in other tabs. */
export const enRuns = {
  "problem.busy.title": "Another tab is writing this",
  "problem.busy.what": "Nothing was written: another tab of this browser was changing it at the same time.",
  "problem.busy.todo": "Try again when that tab is done.",

  "step.writing.now": "Writing",
  "step.writing.next": "Write",
  "step.writing.done": "Written",
} as const;
