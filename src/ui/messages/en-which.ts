/** Texts of "Which one?": candidates side by side, what speaks for and against each, and what choosing does. */
import type { Standing, Statement } from "../../sync/which-one";

export const enWhich = {
  "which.title": "Which {name} on {source}?",
  "which.title.phone": "Which {name}?",
  "which.what":
    "{count, plural, one {One record fits, and it is not certain} other {# records fit and none is certain}}; nothing is linked or changed until you choose.",
  "which.what.linked":
    "The Stash ID of this source is in doubt. Nothing of it is taken by itself until you say who it is.",
  "which.what.against":
    "What the linked record says does not fit {name}. Nothing of it is taken by itself until you say who it is.",
  "review.which.what.linked":
    "The Stash ID of this source is in doubt. Its values are taken only where you choose them yourself, one by one.",
  "which.table": "You and the candidates, thing by thing",
  "which.yours": "Yours",
  "which.candidate": "Candidate {letter}",
  "which.tabs": "Candidates",
  "which.updated": "updated {date}",
  "which.linked": "linked on {sources}",
  "which.linked.not": "linked nowhere",
  "which.evidence": "Evidence",
  "which.compared": "{count, plural, one {# thing compared} other {# things compared}}",
  "which.tally.for": "{count, number} for",
  "which.tally.against": "{count, number} against",
  "which.tally.silent": "{count, number} silent",
  "which.standing.most": "Most evidence",
  "which.standing.contradicted": "Contradicted",
  "which.standing.little": "Little known",
  "which.standing.possible": "Possible",
  "which.mark.for": "speaks for it:",
  "which.mark.against": "speaks against it:",
  "which.mark.silent": "says little:",
  "which.says.same": "same",
  "which.says.same-year": "same year",
  "which.says.near": "close to yours",
  "which.says.years-apart": "{years, plural, one {# year} other {# years}} apart",
  "which.says.other-day": "another day",
  "which.says.yours": "yours: {mine}",
  "which.says.your-alias": "the alias “{alias}” in your library",
  "which.says.only-alias": "the name in your library is only an alias here",
  "which.says.other-name": "bears none of the names in your library",
  "which.says.same-link": "the same web link",
  "which.says.names-page": "a link names this record",
  "which.says.link-no-proof": "the same link, but no proof",
  "which.says.none-of-yours": "none of yours",
  "which.says.nothing": "says nothing",
  "which.says.yours-empty": "yours is empty",
  "which.elsewhere": "Elsewhere",
  "which.elsewhere.none": "not linked here",
  "which.elsewhere.linked": "claimed by {names} in your library too",
  "which.elsewhere.merge": "If both are one person, join them there with Stash’s own “Merge…”.",
  "which.choose": "{letter} is the one",
  "which.choose.plain": "This is the one",
  "which.choose.elsewhere": "{letter} is the one…",
  "which.choose.confirm": "Yes, {letter}, although {name} claims it too",
  "which.consequence":
    "Choosing {letter} adds one Stash ID when you accept, and writes nothing else. {count, plural, =0 {Nothing else differs.} one {<b>One change</b> ({safe, number} safe) goes into the review.} other {<b># changes</b> ({safe, number} safe) go into the review.}} It can be undone.",
  "which.consequence.linked":
    "Choosing {letter} writes nothing: its values count from now on. {count, plural, =0 {Nothing differs.} one {<b>One change</b> ({safe, number} safe) goes into the review.} other {<b># changes</b> ({safe, number} safe) go into the review.}} It can be undone.",
  "which.consequence.ids":
    "Choosing {letter} writes nothing: its values count from now on. {ids, plural, one {<b>One Stash ID</b> is} other {<b># Stash IDs</b> are}} put up for removal in the review, for you to decide. {count, plural, =0 {Nothing else differs.} one {<b>One change</b> ({safe, number} safe) goes into the review.} other {<b># changes</b> ({safe, number} safe) go into the review.}} It can be undone.",
  "which.consequence.unknown":
    "Choosing {letter} writes nothing by itself; its values go into the review. It can be undone.",
  "which.later": "Decide later",
  "which.none": "None of these",
  "which.never": "Not on {source}, stop asking",
  "which.said.chosen": "{name}: {candidate} on {source}, as you said",
  "which.said.none": "{name}: none of these on {source}. You are asked again when somebody new appears.",
  "which.said.never": "{name}: not looked for on {source} any more",
  "which.gone": "Stash has no such performer any more.",
  "which.again": "Choose again",
  "which.open": "Choose…",
  "which.answer.chosen": "{source}: you said that this is “{candidate}”.",
  "which.answer.none":
    "{source}: you said that it is none of {count, plural, one {this record} other {these # records}}.",
  "which.answer.never": "{source}: you said that there is no record; it is not asked.",
  "review.row.choose": "Choose",
  "keys.choose": "choose",
  "keys.none": "none of these",
  "keys.later": "later",
} as const satisfies Record<
  `which.says.${Statement["says"]}` | `which.mark.${Statement["mark"]}` | `which.standing.${Standing}`,
  string
> &
  Record<string, string>;
