/** The embedded Stash without a port: the host's own library over Apollo, with every request counted. */
import { tmpdir } from "node:os";
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { createGraphqlEndpoint } from "../../src/dev/graphql-endpoint";
import { createRequestLog } from "../../src/dev/request-log";
import type { Sample } from "../../src/dev/seed/sample";
import { Library as EmbeddedLibrary } from "../../src/dev/stash/library";
import { bindEndpoints } from "../../src/dev/stash/library-file";
import { createPluginShelf } from "../../src/dev/stash/plugin-shelf";
import { buildStashSchema } from "../../src/dev/stash/schema";
import { createStashRoot } from "../../src/dev/stash/stash-root";
import { readCapabilities } from "../../src/host/capabilities";
import { createStashClient } from "../../src/host/client";
import { performerFragment } from "../../src/host/documents";
import { createPerformerCache } from "../../src/host/performer-cache";
import { createLibrary } from "../../src/host/performers";
import { bindFields, type BoundField, localColumns } from "../../src/sync/local";
import type { Library } from "../../src/sync/ports";
import { ENDPOINT_MAP } from "./bench-world";

const ORIGIN = "http://stash.example";

export interface BenchStash {
  readonly library: Library;
  readonly fields: readonly BoundField[];
  /** Every request so far: GraphQL and images. */
  readonly requests: () => number;
}

/** A Stash that holds the sample's library. */
export async function benchStash(sample: Sample): Promise<BenchStash> {
  const embedded = new EmbeddedLibrary(bindEndpoints(sample.library, ENDPOINT_MAP));
  const settings = { stashBoxes: [], language: "en-GB", version: "v0.30.1" };
  const root = createStashRoot(embedded, settings, createPluginShelf(`${tmpdir()}/no-plugins-here`));
  const answer = createGraphqlEndpoint({ schema: buildStashSchema(), refusedStatus: 400, resolverLocations: false });
  const entry = createRequestLog(1).begin("POST", "/graphql", null, 0);
  let requests = 0;
  const stashFetch: typeof fetch = async (_input, init = {}) => {
    requests += 1;
    const { status, body } = await answer(Buffer.from(String(init.body)), root, { baseUrl: ORIGIN }, entry);
    return new Response(body, { status, headers: { "content-type": "application/json" } });
  };
  const link = new HttpLink({ uri: `${ORIGIN}/graphql`, fetch: stashFetch });
  const apollo = new ApolloClient<unknown>({ link, cache: new InMemoryCache() });
  const client = createStashClient(apollo);
  const capabilities = await readCapabilities(client);
  const fields = bindFields(capabilities.inputFields);
  const columns = localColumns(fields);
  const fragment = performerFragment(columns, capabilities);
  const cache = createPerformerCache(apollo.cache, fragment, () => {});
  const library = createLibrary({ client, columns, fragment, cache, images: { fetch: stashFetch, origin: ORIGIN } });
  return { library, fields, requests: () => requests };
}
