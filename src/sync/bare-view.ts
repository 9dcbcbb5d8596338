/** Views of sources that say nothing about a performer: they were not asked, found nobody, or failed. Pure. */
import type { LinkState, SourceView } from "./plan-types";
import type { Endpoint, SourceFailure } from "./ports";

/** A view without an entity. */
export function bareView(
  endpoint: Endpoint,
  state: LinkState,
  linkedId: string | null,
  failure: SourceFailure | null = null,
): SourceView {
  return {
    verdict: "none",
    evidence: [],
    linkedId,
    entityId: null,
    entityName: null,
    updated: null,
    fetchedAt: null,
    values: {},
    images: [],
    candidates: [],
    failure,
    endpoint,
    state,
  };
}
