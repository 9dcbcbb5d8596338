import type { TagRef } from "../sync/ports";
import { type StashClient, whole } from "./client";

/** All tags with the number of performers that have each. */
export const TAGS = `query PerformerSiteSyncTags {
  findTags(filter: { per_page: -1, sort: "name", direction: ASC }) { tags { id name performer_count } }
}`;

/** Tags that at least one performer has, in Stash's order of names; one request. Rejects with a StashError. */
export async function readTags(client: StashClient, signal?: AbortSignal): Promise<readonly TagRef[]> {
  const { findTags } = whole(await client.query(TAGS, {}, signal)) as { findTags?: { tags?: readonly unknown[] } };
  return (findTags?.tags ?? []).flatMap((raw): TagRef[] => {
    const { id, name, performer_count: count } = (raw ?? {}) as Record<string, unknown>;
    return typeof id === "string" && typeof name === "string" && Number(count) > 0 ? [{ id, name }] : [];
  });
}
