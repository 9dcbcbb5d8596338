/** What a source said and was not taken in. Used by the heads of the sources in the review. */
import type { Refusal } from "../../sync/values";

export const enRefused = {
  "refused.what": "Left out: {parts}",
  "refused.too-long": "{field}, too long to be true",
  "refused.too-many": "{field}, too many to be true",
  "refused.wrong-type": "{field}, not readable",
  "refused.not-an-address": "{field}, {count, plural, one {# is no web address} other {# are no web addresses}}",
  "refused.hidden-characters": "{field}, hidden characters",
} as const satisfies Record<`refused.${Refusal["why"] | "what"}`, string>;
