/** What is said while something is broken for a while: a source that is left alone, a face that cannot be drawn. */
export const enFaults = {
  "source.state.resting": "Left alone, {left}",
  "source.resting.what":
    "{reason}. After repeated failures nothing is sent to {source} for a minute, so that it can recover. The next request after {left} is sent again.",
  "remedy.try-now": "Try now",

  "crash.title": "This part cannot be shown",
  "crash.what":
    "The plugin met an error while drawing it ({message}). Nothing was written, and nothing that waits for you is lost. The other tabs still work.",
  "crash.todo":
    "Draw it again; if it fails again, reload the page. If that does not help, clear the cache in the plugin’s settings and report this sentence to its authors.",
  "crash.again": "Draw it again",
} as const;
