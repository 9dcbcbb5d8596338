/**
 * What is said differently of studios: `studio.` and the key of the words for performers (`messageFor`). What has no row here
 * is said the same of both.
 */
export const enStudios = {
  "of.label": "What is reviewed",
  "of.title": "Performers",
  "studio.of.title": "Studios",
  "of.count": "{n, plural, one {# change waits} other {# changes wait}}",

  "studio.task.update": "Update studios",
  "studio.task.update-favourites": "Update favourite studios",
  "studio.task.update.what": "Compares name, aliases, links, parent studio and image with the sources.",
  "studio.task.whom": "Which studios",
  "studio.task.whom.all": "All studios",
  "source.linked.studios": "{n, plural, one {# studio} other {# studios}}",

  "task.link": "Link performers",
  "studio.task.link": "Link studios",
  "task.link.what":
    "Looks for the records of performers that lack a Stash ID of a source: by web links, names and aliases. Certain links can be accepted at once, the others are yours to decide.",
  "studio.task.link.what":
    "Looks for the records of studios that lack a Stash ID of a source: by web links and names. Certain links can be accepted at once, the others are yours to decide.",
  "past.task.link-performers": "Link performers",
  "past.task.link-studios": "Link studios",
  "task.link.review": "Review links",
  "estimate.link":
    "{performers, plural, =0 {No performer lacks a Stash ID of a source.} one {At most # performer, about {requests, plural, one {# request} other {# requests}}, {span}.} other {At most # performers, about {requests, plural, one {# request} other {# requests}}, {span}.}}",
  "studio.estimate.link":
    "{performers, plural, =0 {No studio lacks a Stash ID of a source.} one {At most # studio, about {requests, plural, one {# request} other {# requests}}, {span}.} other {At most # studios, about {requests, plural, one {# request} other {# requests}}, {span}.}}",
  "studio.estimate.nobody": "Your library has no studios yet. Add some in Stash, then come back.",
  "studio.estimate.no-favourites": "No studio in your library is a favourite.",
  "studio.estimate.cached":
    "{performers, plural, one {# studio} other {# studios}}, no requests: answers are still fresh, or none is linked.",
  "studio.estimate.known":
    "{performers, plural, one {# studio} other {# studios}}, at most about {requests, plural, one {# request} other {# requests}}, {span}.",
  "studio.selection.some": "{n, plural, one {# studio} other {# studios}}",
  "studio.run.bar": "Studios done",
  "studio.facts.done.sub": "studios done ({percent, number} %)",
  "studio.lane.label": "Studios answered by {source}",
  "studio.last-run.what":
    "{date}: <b>{done, number} of {total, number}</b> studios compared{failed, plural, =0 {} other { (# not completely)}} with {requests, plural, one {# request} other {# requests}}.",
  "studio.announce.progress": "{done, number} of {total, number} studios done",
  "studio.announce.progress-left": "{done, number} of {total, number} studios done, about {left} left",
  "studio.announce.finished":
    "Update finished: {changes, plural, one {# studio} other {# studios}} with changes{failed, plural, =0 {} other {, # could not be read}}",
  "studio.announce.stopped": "Update stopped: {changes, plural, one {# studio} other {# studios}} with changes so far",
  "studio.announce.failed":
    "The update could not go on: {changes, plural, one {# studio} other {# studios}} with changes so far",
  "studio.interrupted.what":
    "On {date} the tab was closed, or crashed, after <b>{done, number} of {total, number}</b> studios. What was found so far is kept.",
  "studio.interrupted.compared":
    "On {date} the tab was closed, or crashed, when all <b>{total, number}</b> studios had been compared. Left is what comes after: taking stock{writes, select, yes { and writing what may be written} other {}}. What was found so far is kept.",
  "studio.paused.compared":
    "Since {date}, when all <b>{total, number}</b> studios had been compared. Left is what comes after: taking stock{writes, select, yes { and writing what may be written} other {}}.",
  "studio.elsewhere.what":
    "<b>{done, number} of {total, number}</b> studios done. Its results appear here when it has ended.",
  "studio.tools.interrupted": "Stopped part-way after {done, number} of {total, number} studios",
  "studio.task.update-some": "Update studios",
  "studio.run.note.writing": "Writing: {n, plural, one {# studio} other {# studios}} to go.",
  "studio.paused.what": "Since {date}, after <b>{done, number} of {total, number}</b> studios. It keeps its place.",
  "studio.interrupted.written":
    "{written, plural, =0 {} one {# studio was written so far. } other {# studios were written so far. }}What was under way is checked against your library, and each change can be undone.",
  "studio.confirm.title":
    "Write {changes, plural, one {# change} other {# changes}} to {performers, plural, one {# studio} other {# studios}}?",
  "studio.confirm.what":
    "<b>{done, number}</b> {done, plural, one {studio was} other {studios were}} compared; nothing was written yet. Doubtful matches, suspicious values and locked fields are left out. Among these changes:",
  "studio.waiting.decide":
    "{changes, plural, one {decision} other {decisions}} in {performers, plural, one {# studio} other {# studios}}",
  "studio.waiting.safe":
    "safe {changes, plural, one {change} other {changes}} in {performers, plural, one {# studio} other {# studios}}",
  "studio.waiting.in-step.what":
    "{performers, plural, one {# studio is} other {# studios are}} in step with {sources, plural, one {# source} other {# sources}}.",

  "review.bulk.link": "Accept {count, number} likely…",
  "review.confirm.link":
    "Link {performers, plural, one {# performer} other {# performers}} to the records that are likely {performers, plural, one {its} other {theirs}}?",
  "studio.review.confirm.link":
    "Link {performers, plural, one {# studio} other {# studios}} to the records that are likely {performers, plural, one {its} other {theirs}}?",
  "review.confirm.link.what":
    "Writes Stash IDs, nothing else; what these records say is compared then. A likely match bears the same name, or has it among its aliases, and nothing speaks against it. Every link can be undone.",
  "review.confirm.do-link": "Link {count, number}",

  "kind.waiting.parent": "Waits for the parent studio",
  "review.parent.missing":
    "“{name}” is not in your library, or not linked there. Create it, or give it its Stash ID of {source}, then update again.",

  "studio.review.shown":
    "<b>{shown, number}</b> of {total, plural, one {# change} other {# changes}} shown, in {rows, plural, one {# studio} other {# studios}}",
  "studio.review.selected":
    "{performers, plural, one {# studio} other {# studios}}, {changes, plural, one {# change} other {# changes}}",
  "studio.review.bulk.bar": "What to do with the selected studios",
  "studio.review.confirm.safe":
    "Accept {changes, plural, one {# safe change} other {# safe changes}} in {performers, plural, one {# studio} other {# studios}}?",
  "studio.review.confirm.keep":
    "Keep what Stash has for {changes, plural, one {# decision} other {# decisions}} in {performers, plural, one {# studio} other {# studios}}?",
  "studio.review.view.entity": "By studio",
  "studio.review.pattern.performers": "{count, plural, one {# studio} other {# studios}}",
  "studio.review.confirm.take":
    "Take {changes, plural, one {# change} other {# changes}} for {performers, plural, one {# studio} other {# studios}}?",
  "studio.review.confirm.source":
    "Decide {changes, plural, one {# change} other {# changes}} of {performers, plural, one {# studio} other {# studios}} as {source} says?",
  "studio.review.confirm.left":
    "{count, plural, one {# other change} other {# other changes}} of the same studios {count, plural, one {stays} other {stay}} waiting.",
  "studio.review.applying": "Applying: {done, number} of {total, number} studios",
  "studio.review.cut.what":
    "{written, number} of {total, number} studios were written; the history undoes them as one run. The rest still waits.",
  "studio.review.done.title":
    "{count, plural, one {{name}: {fields, plural, one {# field} other {# fields}} updated} other {{fields, plural, one {# field} other {# fields}} of {count, number} studios updated}}",
  "studio.review.done.kept-many": "Kept as they are: {count, number} studios",
  "studio.review.done.dismissed-many": "Not offered again: {count, number} studios",
  "studio.review.done.decided-many": "Decided, nothing was written: {count, number} studios",
  "studio.review.done.problems":
    "{count, plural, one {# studio was not changed} other {# studios were not changed}}; the list says why.",
  "studio.review.confirm.dismiss":
    "Dismiss {changes, plural, one {# decision} other {# decisions}} in {performers, plural, one {# studio} other {# studios}}?",
  "studio.review.lock.title": "Lock a field for {count, plural, one {# studio} other {# studios}}?",
  "studio.review.lock.what": "Sync never touches a locked field. Each lock can be opened again in the studio’s review.",
  "studio.review.lock.done": "{field} is locked for {count, plural, one {# studio} other {# studios}}.",
  "studio.review.lock.failed":
    "{count, plural, one {# studio was not changed} other {# studios were not changed}}: {message}",
  "studio.menu.lock": "Lock the field for this studio",
  "studio.menu.unlock": "Unlock the field for this studio",
  "studio.rule.title": "{field}: rule for all studios",
  "studio.rule.what":
    "Other studios follow this rule from their next update on, and so do performers where they have this field. Locks stay.",
  "studio.evidence.shared-entity":
    "{count, plural, one {another studio} other {# other studios}} here {count, plural, one {is} other {are}} linked to it",
  "studio.problem.unsent.todo": "Check that Stash is running; the studio is compared again before anything is written.",
  "studio.problem.gone.what": "The studio was deleted in Stash since it was compared. Nothing was written.",
  "studio.reason.shared-entity": "another studio in your library is linked to the same record",
  "studio.reason.refused": "you said that this record is another studio",
  "studio.reason.other-id": "you chose the other record that this studio is linked to",
  "studio.reason.blank-name": "a studio needs a name",
  "studio.reason.name-taken": "another studio has this name",
  "button.this": "This performer",
  "studio.button.this": "This studio",
  "studio.button.gone": "Stash has no such studio any more.",
  "studio.which.what.linked":
    "The Stash ID of this source is in doubt. Nothing of it is taken by itself until you say which one it is.",
  "studio.which.said.none": "{name}: none of these on {source}. You are asked again when another one appears.",
  "studio.which.gone": "Stash has no such studio any more.",
  "studio.watch.title": "Changed upstream: {n, plural, one {# studio} other {# studios}}",
  "studio.watch.update": "{n, plural, one {Update this one} other {Update these #}}",
  "studio.review.done.stopped": "Stopped: {count, plural, one {# studio still waits} other {# studios still wait}}",
} as const;
