import type { Choice, FieldDiff } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import type { Text } from "../messages/use-text";
import { isListDiff } from "./choice-lists";

/** Whence a taken value comes, in words: its sources, or the person. Never empty. */
export function takenFrom(
  diff: FieldDiff,
  { from }: Extract<Choice, { type: "take" }>,
  text: Text,
  source: (endpoint: Endpoint) => string,
): string {
  if (from.length > 0) return text("review.from", { sources: from.map(source) });
  return text(isListDiff(diff) ? "review.you-chose" : "review.from.you");
}
