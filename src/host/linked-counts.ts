import type { Endpoint, EntityType } from "../sync/ports";
import { type StashClient, whole } from "./client";
import { linkedCounts, performerCounts } from "./documents";

/** How many performers, or studios, of the library have a stash id of each endpoint; one request. Rejects with a StashError. */
export async function countLinked(
  client: StashClient,
  endpoints: readonly Endpoint[],
  type: EntityType = "performer",
  signal?: AbortSignal,
): Promise<ReadonlyMap<Endpoint, number>> {
  if (endpoints.length === 0) return new Map();
  const variables = Object.fromEntries(
    endpoints.map((endpoint, index) => [`box${index}`, { endpoint, modifier: "NOT_NULL" }]),
  );
  const data = whole(await client.query(linkedCounts(endpoints.length, type), variables, signal));
  return new Map(
    endpoints.map((endpoint, index) => {
      const { count } = (data[`c${index}`] ?? {}) as { count?: number };
      return [endpoint, count ?? 0];
    }),
  );
}

/** How many performers that an endpoint is not linked to name web links, so that they can be looked for by them; one request. */
export async function countWithUrls(
  client: StashClient,
  endpoints: readonly Endpoint[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<Endpoint, number>> {
  if (endpoints.length === 0) return new Map();
  const variables = Object.fromEntries(
    endpoints.map((endpoint, index) => [
      `where${index}`,
      { stash_id_endpoint: { endpoint, modifier: "IS_NULL" }, url: { value: "", modifier: "NOT_NULL" } },
    ]),
  );
  const data = whole(await client.query(performerCounts(endpoints.length), variables, signal));
  return new Map(
    endpoints.map((endpoint, index) => [endpoint, ((data[`c${index}`] ?? {}) as { count?: number }).count ?? 0]),
  );
}
