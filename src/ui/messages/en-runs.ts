/** Texts of run modes, limits of a run, pausing and going on, and runs in other tabs. */
export const enRuns = {
  "problem.busy.title": "Another tab is writing this",
  "problem.busy.what": "Nothing was written: another tab of this browser was changing it at the same time.",
  "problem.busy.todo": "Try again when that tab is done.",

  "task.update-some": "Update performers",
  "task.whom.all": "All performers",
  "task.whom.favourites": "Favourites",
  "task.whom.linked": "All linked",
  "task.whom.tag": "With a tag…",
  "task.whom.stale": "Not compared lately…",
  "task.whom.waiting": "Those waiting for review ({n, number})",
  "task.whom.picked": "Selection ({n, number})",
  "task.tag": "Which tag",
  "task.tag.choose": "Choose a tag",
  "task.tag.none": "No performer has a tag",
  "task.stale": "Not compared for",
  "task.stale.days": "not for {days, plural, one {# day} other {# days}}",
  "task.mode": "What is written",
  "settings.runMode": "What an update writes by itself",
  "task.mode.review": "Review everything",
  "task.mode.safe": "Apply safe changes, review the rest",
  "task.mode.everything": "Apply everything by source order",
  "task.mode.review.what": "Nothing is written until you accept it.",
  "task.mode.safe.what":
    "Gaps are filled and values you never touched follow upstream, while it runs; each change can be undone. All else waits for you.",
  "task.mode.everything.what":
    "Compares first and writes nothing; then you see what would be overwritten, your own edits counted apart, and decide.",
  "estimate.no-such": "Nothing fits this choice.",

  "selection.linked": "all linked",
  "selection.tag": "tag {tag}",
  "selection.stale": "not compared for {days, plural, one {# day} other {# days}}",
  "run.mode.review": "review everything",
  "run.mode.safe": "apply safe changes",
  "run.mode.everything": "apply everything by source order",

  "run.pause": "Pause",
  "run.pausing": "Pausing…",
  "run.elsewhere": "runs in another tab",
  "run.note.review": "Nothing is written in this run.",
  "run.note.safe": "Safe changes are written as it goes; all else waits for you.",
  "run.note.everything": "Nothing is written before you have seen the numbers.",
  "run.note.writing": "Writing: {n, plural, one {# performer} other {# performers}} to go.",
  "run.note.stay": "Keep this tab open; if it closes, you can resume.",
  "run.note.elsewhere": "Keep that tab open; if it closes, you can resume.",
  "run.written": "<b>{n, number}</b> written",
  "run.refused": "<b>{n, number}</b> could not be written",

  "paused.title": "“{task}” is paused",
  "paused.what": "Since {date}, after <b>{done, number} of {total, number}</b> performers. It keeps its place.",
  "paused.compared":
    "Since {date}, when all <b>{total, number}</b> performers had been compared. Left is what comes after: asking the sources for earlier values of what differs, so that less is left for you to decide{writes, select, yes {, and writing what may be written} other {}}.",
  "paused.why": "It paused by itself: {message}",
  "paused.resume": "Go on writing",
  "interrupted.nothing-written": "Nothing was written.",
  "interrupted.written":
    "{written, plural, =0 {} one {# performer was written so far. } other {# performers were written so far. }}What was under way is checked against your library, and each change can be undone.",

  "confirm.title":
    "Write {changes, plural, one {# change} other {# changes}} to {performers, plural, one {# performer} other {# performers}}?",
  "confirm.what":
    "<b>{done, number}</b> {done, plural, one {performer was} other {performers were}} compared; nothing was written yet. Doubtful matches, suspicious values and locked fields are left out. Among these changes:",
  "confirm.conflicts":
    "{n, plural, one {<b>#</b> overwrites} other {<b>#</b> overwrite}} a value that was changed here and upstream",
  "confirm.kept":
    "{n, plural, one {<b>#</b> overwrites} other {<b>#</b> overwrite}} your own edits, or {n, plural, one {brings} other {bring}} back what you took out",
  "confirm.differs":
    "{n, plural, one {<b>#</b> overwrites} other {<b>#</b> overwrite}} a value that differs and that nobody has decided about",
  "confirm.updates":
    "{n, plural, one {<b>#</b> replaces} other {<b>#</b> replace}} an older value of a source with its newer one",
  "confirm.fills":
    "{n, plural, one {<b>#</b> fills} other {<b>#</b> fill}} an empty field or {n, plural, one {adds} other {add}} to a list",
  "confirm.names": "{n, plural, one {<b>#</b> keeps} other {<b>#</b> keep}} an old name as an alias",
  "confirm.undo": "Everything that is written can be undone.",
  "confirm.write": "Write {changes, plural, one {# change} other {all # changes}}",
  "confirm.look": "Open the review",
  "confirm.leave": "Write nothing",

  "step.writing.now": "Writing",
  "step.writing.next": "Write",
  "step.writing.done": "Written",
} as const;
