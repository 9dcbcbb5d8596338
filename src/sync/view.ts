/** From a source's raw answers to what it says about one performer. Pure. */
import type { BoundField } from "./local";
import { candidatesByName, judgeCandidates, judgeLinked, type LinkedElsewhere } from "./match";
import type { FieldValues, LinkState, SourceView } from "./plan-types";
import type { Endpoint, NameAnswer, SourceAnswer, SourceEntity, SourceFailure } from "./ports";
import { upstreamValues } from "./upstream";

/** Everything a source answered for one performer. `successors` holds the answers for ids that others were merged into. */
export interface Answers {
  readonly endpoint: Endpoint;
  readonly linked: readonly { readonly id: string; readonly answer: SourceAnswer }[];
  readonly successors: ReadonlyMap<string, SourceAnswer>;
  readonly byName: NameAnswer | null;
}

const SILENT = {
  verdict: "none",
  evidence: [],
  linkedId: null,
  entityId: null,
  entityName: null,
  updated: null,
  fetchedAt: null,
  values: {},
  images: [],
  candidates: [],
  failure: null,
} as const;

function bare(endpoint: Endpoint, state: LinkState, linkedId: string | null): SourceView {
  return { ...SILENT, endpoint, state, linkedId };
}

function failed(endpoint: Endpoint, linkedId: string | null, failure: SourceFailure): SourceView {
  return { ...bare(endpoint, "failed", linkedId), failure };
}

/** The view of a source that was not asked about this performer because it is switched off. */
export function offView(endpoint: Endpoint, linkedId: string | null): SourceView {
  return bare(endpoint, "off", linkedId);
}

interface Live {
  readonly id: string;
  readonly state: "live" | "merged";
  readonly entity: SourceEntity;
  readonly fetchedAt: number;
}

/** Follows one answer to the entity that lives now, or says what became of it. */
function follow(id: string, answer: SourceAnswer, successors: Answers["successors"]): Live | LinkState | SourceFailure {
  if (answer.status === "failed") return answer.failure;
  if (answer.status === "missing") return "erased";
  if (answer.status === "malformed-id") return "malformed-id";
  const { entity, fetchedAt } = answer;
  if (entity.mergedInto === null) return entity.deleted ? "deleted" : { id, state: "live", entity, fetchedAt };
  const next = successors.get(entity.mergedInto);
  if (!next) return { kind: "malformed", detail: "successor was not answered" };
  if (next.status === "failed") return next.failure;
  // Chains are flattened by the box (sources.md); a successor that is itself gone leaves nothing to follow.
  if (next.status !== "found" || next.entity.deleted) return "deleted";
  return { id, state: "merged", entity: next.entity, fetchedAt: next.fetchedAt };
}

function liveView(
  fields: readonly BoundField[],
  local: FieldValues,
  live: Live,
  endpoint: Endpoint,
  elsewhere: LinkedElsewhere,
  liveIds: number,
): SourceView {
  const values = upstreamValues(fields, live.entity, endpoint);
  const others = elsewhere(live.entity.id, live.state, values);
  const judged = judgeLinked(local, values, { merged: live.state === "merged", others, liveIds });
  const { entity } = live;
  return {
    ...bare(endpoint, live.state, live.id),
    ...judged,
    entityId: entity.id,
    entityName: entity.name,
    updated: entity.updated,
    fetchedAt: live.fetchedAt,
    values,
    images: entity.images,
  };
}

/**
 * What one source says about one performer. Values come from the entity that lives now (a successor when merged);
 * deleted and erased ones say nothing but that (sync-rules section 1). `elsewhere` names other local performers linked
 * to an upstream id.
 */
export function viewOf(
  fields: readonly BoundField[],
  local: FieldValues,
  answers: Answers,
  elsewhere: LinkedElsewhere,
): SourceView {
  const { endpoint, linked, byName } = answers;
  if (linked.length > 0) {
    const followed = linked.map(({ id, answer }) => ({ id, end: follow(id, answer, answers.successors) }));
    const lives = followed.flatMap(({ end }) => (typeof end === "object" && "state" in end ? [end] : []));
    const entities = new Set(lives.map((live) => live.entity.id));
    // Merged before live when both are one entity: the successor is linked already, and the old id is to go.
    const live = (entities.size === 1 && lives.find((one) => one.state === "merged")) || lives[0];
    if (live) return liveView(fields, local, live, endpoint, elsewhere, entities.size);
    const broken = followed.find(({ end }) => typeof end === "object");
    if (broken && typeof broken.end === "object" && "kind" in broken.end)
      return failed(endpoint, broken.id, broken.end);
    const first = followed[0];
    return bare(endpoint, typeof first?.end === "string" ? first.end : "erased", first?.id ?? null);
  }
  if (byName === null) return bare(endpoint, "unlinked", null);
  if (byName.status === "failed") return failed(endpoint, null, byName.failure);
  const entities = byName.entities.filter((entity) => !entity.deleted);
  const found = candidatesByName(
    local,
    entities.map((entity) => {
      const values = upstreamValues(fields, entity, endpoint);
      const { disambiguation } = values;
      return {
        id: entity.id,
        name: entity.name,
        disambiguation: typeof disambiguation === "string" ? disambiguation : null,
        image: entity.images[0] ?? null,
        values,
      };
    }),
    elsewhere,
  );
  const match = judgeCandidates(found);
  const chosen = entities.find((entity) => entity.id === match.chosen?.id);
  return {
    ...bare(endpoint, "unlinked", null),
    verdict: match.verdict,
    evidence: match.evidence,
    candidates: match.candidates,
    ...(chosen && {
      entityId: chosen.id,
      entityName: chosen.name,
      updated: chosen.updated,
      values: match.chosen?.values ?? {},
      images: chosen.images,
    }),
  };
}
