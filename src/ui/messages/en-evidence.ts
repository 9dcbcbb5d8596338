/** What speaks for and against a record being the performer, and what became of a link. Used by the review faces. */
import type { Evidence, LinkState, Verdict } from "../../sync/plan-types";

export const enEvidence = {
  "verdict.certain": "Certain",
  "verdict.likely": "Likely",
  "verdict.ambiguous": "Which one?",
  "verdict.none": "Not found",
  "evidence.chosen": "you said so",
  "evidence.stash-id": "linked by Stash ID",
  "evidence.merged-into": "merged into this record",
  "evidence.same-name": "same name",
  "evidence.same-alias": "alias “{alias}”",
  "evidence.same-birthdate": "same birthdate {date}",
  "evidence.other-birthdate": "other birthdate: {theirs}, yours {mine}",
  "evidence.same-url": "same web link",
  "evidence.page-url": "names its page",
  "evidence.same-parent": "same parent studio “{name}”",
  "evidence.other-parent": "other parent studio: {theirs}, yours {mine}",
  "evidence.same-gender": "same gender",
  "evidence.other-gender": "other gender: {theirs}, yours {mine}",
  "evidence.other-country": "other country: {theirs}, yours {mine}",
  "evidence.other-height": "other height: {theirs}, yours {mine}",
  "evidence.other-career": "other career: {theirs}, yours {mine}",
  "evidence.other-name": "other name: {name}",
  "evidence.several-candidates": "{count, plural, one {# record fits} other {# records fit}}",
  "evidence.shared-entity":
    "{count, plural, one {another performer} other {# other performers}} here {count, plural, one {is} other {are}} linked to it",
  "evidence.two-ids": "{count, number} Stash IDs of this source",
  "evidence.for": "speaks for it",
  "evidence.against": "speaks against it",
  "evidence.silent": "says little",
  "link.live": "changed {date}",
  "link.merged": "Merged into “{name}”",
  "link.deleted": "Deleted there, without a successor",
  "link.erased": "The record is gone",
  "link.malformed-id": "The Stash ID is not one",
  "link.failed": "Did not answer",
  "link.unlinked": "Not linked",
  "link.off": "Switched off",
} as const satisfies Record<
  `evidence.${Evidence["id"] | Evidence["weight"]}` | `verdict.${Verdict}` | `link.${LinkState}`,
  string
>;
