import type { EntityType, LocalRef, StashId } from "../sync/ports";
import { type StashClient, whole } from "./client";
import { entitiesLinked } from "./documents";

function toRef(raw: unknown): LocalRef[] {
  const { id, name, disambiguation } = (raw ?? {}) as Record<string, unknown>;
  if (typeof id !== "string" || typeof name !== "string") return [];
  return [
    { id, name, disambiguation: typeof disambiguation === "string" && disambiguation !== "" ? disambiguation : null },
  ];
}

/** Who has each stash id, in one request; keys are `endpoint id`, as the domain's link elements. Rejects with a StashError. */
export async function linkedTo(
  client: StashClient,
  type: EntityType,
  ids: readonly StashId[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly LocalRef[]>> {
  if (ids.length === 0) return new Map();
  const variables = Object.fromEntries(
    ids.map(({ endpoint, stash_id }, index) => [`link${index}`, { endpoint, stash_id, modifier: "EQUALS" }]),
  );
  const data = whole(await client.query(entitiesLinked(ids.length, type), variables, signal));
  return new Map(
    ids.map(({ endpoint, stash_id }, index) => {
      const { found } = (data[`l${index}`] ?? {}) as { found?: readonly unknown[] };
      return [`${endpoint} ${stash_id}`, (found ?? []).flatMap(toRef)];
    }),
  );
}
