import type { SourceConfig } from "../sync/ports";
import { type StashClient, whole } from "./client";
import { stashBoxes, type SchemaChoices } from "./documents";

interface StashBox {
  readonly endpoint?: string | null;
  readonly api_key?: string | null;
  readonly name?: string | null;
  readonly max_requests_per_minute?: number | null;
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
}

/**
 * The stash-boxes as Stash is configured with them, in Stash's order, endpoints as given. A box without a name goes by
 * its host. Keys are in the answer: keep it in memory only. Rejects with a StashError.
 */
export async function readSourceConfigs(
  client: StashClient,
  choices: SchemaChoices,
  signal?: AbortSignal,
): Promise<readonly SourceConfig[]> {
  const data = whole(await client.query(stashBoxes(choices), {}, signal));
  const { general } = (data.configuration ?? {}) as { general?: { stashBoxes?: readonly StashBox[] | null } | null };
  return (general?.stashBoxes ?? []).map(({ endpoint, api_key, name, max_requests_per_minute }) => ({
    endpoint: endpoint ?? "",
    name: name?.trim() || hostOf(endpoint ?? ""),
    apiKey: api_key ?? "",
    maxRequestsPerMinute: max_requests_per_minute ?? 0,
  }));
}
