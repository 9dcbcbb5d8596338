/** Whom a lane asks about, and how. */
import type { Endpoint, EntityType, LocalEntity, Source } from "./ports";

/** How a source is asked about one sort of entity. */
export function questions(
  source: Source,
  type: EntityType,
): Readonly<Record<"byIds", Source["performersByIds"]>> & Readonly<Record<"byNames", Source["performersByNames"]>> {
  return type === "performer"
    ? {
        byIds: (...asked) => source.performersByIds(...asked),
        byNames: (...asked) => source.performersByNames(...asked),
      }
    : { byIds: (...asked) => source.studiosByIds(...asked), byNames: (...asked) => source.studiosByNames(...asked) };
}

/** Stash ids of a performer at one endpoint. */
export function linkedIds(performer: LocalEntity, endpoint: Endpoint): readonly string[] {
  return performer.stashIds.filter((id) => id.endpoint === endpoint).map((id) => id.stash_id);
}
