/** Creating what is missing, adding from a source, and drafts. */
export const enCreate = {
  "add.title": "Add from a source",
  "add.what": "Finds a performer or studio at the sources and creates it here, or links it to one you have.",
  "add.open": "Find someone to add…",
  "add.dialog": "Add from a source",
  "add.type": "What to look for",
  "add.type.performer": "Performers",
  "add.type.studio": "Studios",
  "add.source": "Where to look",
  "add.source.all": "All sources",
  "add.query": "Name, ID or page address",
  "add.query.placeholder": "Name, ID or page address",
  "add.search": "Search",
  "add.searching": "Asking the sources…",
  "add.first": "Nothing is written before you have seen what would be.",
  "add.none": "No source has anything under “{query}”. Write the name in full: sources find little by a part of it.",
  "add.none.studio": "No source has anything under “{query}”. Some sources find studios only by their exact name.",
  "add.page": "Page",
  "add.page.label": "Page of {name} at {source}",
  "add.unknown-page": "That address is no page of a source that is asked.",
  "add.failed": "The search did not work: {message}",
  "add.results": "{count, plural, =0 {Nothing found} one {# found} other {# found}}",
  "add.choose": "Choose {name} of {source}",
  "add.choose.plain": "Choose {name}",
  "add.in-library": "In your library:",
  "add.next":
    "{count, plural, =0 {Choose whom to add} one {See what would be written} other {See what would be written for #}}",
  "add.back": "Back to the search",
  "add.close": "Close",

  "create.planning": "Asking all sources what they know…",
  "create.planning.failed": "This could not be prepared: {message}",
  "create.nothing": "Nothing to do",
  "create.do.create": "Create {create, number}",
  "create.do.link": "Link {link, number}",
  "create.do.both": "Create {create, number}, link {link, number}",
  "create.working": "{done, number} of {of, number} done…",
  "create.stop": "Stop, keep what is done",
  "create.cancel": "Cancel",
  "create.done": "Done",
  "create.open": "Open",
  "create.silent":
    "{sources} could not be asked. What {count, plural, one {it knows} other {they know}} is offered by the next update.",

  "create.kind.create": "New",
  "create.kind.parent": "New parent studio",
  "create.kind.link": "Links",
  "create.kind.there": "In your library",
  "create.kind.review": "Which one?",
  "create.kind.blocked": "Not possible",
  "create.step.create": "{count, plural, one {# field} other {# fields}} from {sources}",
  "create.step.link":
    "It is {name} of your library: {evidence}. Only the Stash IDs are added; what differs waits for review.",
  "create.step.there": "Linked already to {name}. Nothing to do.",
  "create.step.fields": "What would be written",
  "create.review.likely": "May be {names} of your library: {evidence}.",
  "create.review.ambiguous": "Could be {names} of your library, but it is not certain: {evidence}.",
  "create.review.linked-apart":
    "Its records at the sources are linked to different ones of your library: {names}. Merge or unlink one of them first.",
  "create.answer.link": "It is {name}: link",
  "create.answer.create": "Somebody else: create",

  "create.obstacle.source": "{source} did not answer: {failure}",
  "create.obstacle.source-off": "{source} is switched off or no longer configured. Switch it on in the settings.",
  "create.obstacle.missing": "The source has no such record any more.",
  "create.obstacle.deleted": "The source has deleted this record.",
  "create.obstacle.malformed-id": "This is no ID of the source.",
  "create.obstacle.name-taken":
    "{by} of your library has the name “{name}” already, and Stash takes a name only once. Rename that one or give it a disambiguation, then try again.",

  "create.result.created": "Created",
  "create.result.linked": "Linked",
  "create.result.there": "Was in your library already",
  "create.result.review": "Left for you to decide",
  "create.result.failed": "Not created",
  "create.result.picture": "Without a picture: {message}",
  "create.result.parent.review":
    "Without its parent studio, which may be one of your library. Link that one, then update studios.",
  "create.result.parent.failed": "Without its parent studio, which could not be created.",
  "create.result.parent.loop": "Without its parent studio: the source has them in a circle.",
  "create.refused": "Stash refused it: “{message}”",
  "create.unsent": "It is not known whether it was created: {message} The next start looks for it.",
  "create.no-undo":
    "Nothing was created, because it could not have been undone: {message} Free some space for this site in the browser.",
  "create.picture.out": "The picture of {source} is left out: {reason}. Set one by hand on its page in Stash.",
  "create.picture.instead": "The picture of {source} is left out: {reason}. One of {other} is taken instead.",
  "create.unnoted.record":
    "It is in Stash, but this browser did not keep its undo record to the end: {message} Load the page again, then the history can undo it. Adding it again creates nothing twice.",
  "create.unnoted.bases":
    "It is in Stash, but this browser did not keep its settled values: {message} Press Sync on its page before you edit it: until then, an update fills again what you empty.",
  "reason.not-an-address": "its address is no web address",
  "create.summary":
    "{created, plural, =0 {Nothing created} one {# created} other {# created}}{linked, plural, =0 {} other {, # linked}}{there, plural, =0 {} other {, # there already}}{left, plural, =0 {} other {, # left}}",

  "create.undo.deletes":
    "{count, plural, one {What was created is deleted} other {# that were created are deleted}} from Stash, unless something belongs to {count, plural, one {it} other {them}} or it was edited since. A deletion cannot be undone; what was deleted can be added again from its source.",

  "draft.open": "Send as draft…",
  "draft.title": "Send your version of {name} as a draft",
  "draft.what":
    "Stash sends what it has of {name} now. The source keeps it as a draft in your account; nothing changes there until you submit it on its page.",
  "draft.irreversible": "What was sent cannot be taken back from here. Open changes in this review are not part of it.",
  "draft.to": "Send to",
  "draft.send": "Send to {source}",
  "draft.sending": "Sending…",
  "draft.sent": "{source} has your draft.",
  "draft.page": "Open the draft",
  "draft.pages": "Open your drafts",
  "draft.failed": "The draft was not sent: {message}",
  "draft.failed.todo":
    "Check that your account at {source} may send drafts, and that the source can be reached from Stash.",
} as const;
