/** Whom a lane asks about, and how. */
import type { FollowedSource, Refreshed } from "./feed-ports";
import type { AskOptions, Endpoint, EntityType, LocalEntity, Source } from "./ports";

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

/** Reads what changed upstream before a bulk, so that of a great many ids only those are asked again; null: it was not tried. */
export async function readChanges(
  source: FollowedSource,
  type: EntityType,
  ids: readonly string[],
  { fresh = false, signal, priority, onEvent }: Pick<AskOptions<unknown>, "fresh" | "signal" | "priority" | "onEvent">,
): Promise<Refreshed | null> {
  if (!source.refresh || ids.length === 0 || priority === "person") return null;
  return source.refresh({ type, ids, fresh, signal, ...(onEvent && { onEvent }) });
}

/** Stash ids of a performer at one endpoint. */
export function linkedIds(performer: LocalEntity, endpoint: Endpoint): readonly string[] {
  return performer.stashIds.filter((id) => id.endpoint === endpoint).map((id) => id.stash_id);
}
