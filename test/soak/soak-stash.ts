/** The embedded Stash without a port, as several pages use it: troubles on the way, and every change of the library written down. */
import { tmpdir } from "node:os";
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { createGraphqlEndpoint } from "../../src/dev/graphql-endpoint";
import { createRequestLog } from "../../src/dev/request-log";
import { sampleKey } from "../../src/dev/boxes/box-keys";
import type { Sample } from "../../src/dev/seed/sample";
import { type BoxKey, boxKeys, boxNames } from "../../src/dev/seed/truth";
import { Library as EmbeddedLibrary } from "../../src/dev/stash/library";
import { sniffContentType } from "../../src/dev/stash/image-input";
import { bindEndpoints } from "../../src/dev/stash/library-file";
import { createPluginShelf } from "../../src/dev/stash/plugin-shelf";
import { buildStashSchema } from "../../src/dev/stash/schema";
import { createStashRoot } from "../../src/dev/stash/stash-root";
import { readCapabilities } from "../../src/host/capabilities";
import { createStashClient } from "../../src/host/client";
import { performerFragment } from "../../src/host/documents";
import { countLinked } from "../../src/host/linked-counts";
import { createPerformerCache } from "../../src/host/performer-cache";
import { createLibrary } from "../../src/host/performers";
import { createSettingsText } from "../../src/host/settings";
import { readSourceConfigs } from "../../src/host/sources-config";
import { createStudioLibrary } from "../../src/host/studios";
import { studioFragment } from "../../src/host/studio-documents";
import type { SettingsText, Stash } from "../../src/store/backend";
import { bindFields, localColumns } from "../../src/sync/local";
import { ENDPOINT_MAP } from "../bench/bench-world";
import { ENDPOINTS } from "../bench/bench-boxes";
import type { Life } from "../mortal";

const ORIGIN = "http://stash.example";
const REPLACED = { fields: { stash_ids: { merge: false } } };

/** What Stash, or what stands before it, does instead of answering. */
export type StashTrouble =
  | "down" // nobody listens
  | "session" // 401
  | "login-page" // a proxy's login page, with success
  | "deaf" // carried out, and the answer is lost
  | "cut" // carried out, and half of the answer comes
  | "busy"; // 503

export interface SoakStash {
  readonly library: EmbeddedLibrary;
  /** Draws the trouble of the next request; null: none. */
  trouble: () => StashTrouble | null;
  /** Requests so far, and how many of them met trouble. */
  readonly count: { requests: number; troubled: number };
  /** Stash as one page sees it, whose every request is a step of its life. */
  page(life: Life): { readonly stash: () => Promise<Stash>; readonly settingsText: SettingsText };
}

/** A Stash that holds the sample's library. */
export function soakStash(sample: Sample): SoakStash {
  const library = new EmbeddedLibrary(bindEndpoints(sample.library, ENDPOINT_MAP));
  const box = (key: BoxKey) => ({ endpoint: ENDPOINTS[key], name: boxNames[key], api_key: sampleKey(key, 1) });
  const stashBoxes = boxKeys.map((key) => ({ ...box(key), max_requests_per_minute: 0 }));
  const root = createStashRoot(
    library,
    { stashBoxes, language: "en-GB", version: "v0.30.1" },
    createPluginShelf(`${tmpdir()}/no-plugins-here`),
  );
  const answer = createGraphqlEndpoint({ schema: buildStashSchema(), refusedStatus: 400, resolverLocations: false });
  const entry = createRequestLog(1).begin("POST", "/graphql", null, 0);
  const count = { requests: 0, troubled: 0 };
  const html = { headers: { "content-type": "text/html" } };

  function image(path: string): Response {
    const [, kind, id] = /^\/(performer|studio)\/(\d+)\/image/.exec(path) ?? [];
    const row = (kind === "studio" ? library.studios : library.performers).get(Number(id));
    const bytes = row?.image ? library.imageBytes(row.image) : null;
    if (!bytes) return new Response("Not Found", { status: 404 });
    const etag = row?.image && "md5" in row.image ? `"${row.image.md5}"` : `"${JSON.stringify(row?.image)}"`;
    return new Response(new Uint8Array(bytes), { headers: { "content-type": sniffContentType(bytes), etag } });
  }

  async function serve(input: unknown, init: RequestInit): Promise<Response> {
    count.requests += 1;
    const trouble = made.trouble();
    if (trouble) count.troubled += 1;
    if (trouble === "down") throw new TypeError("Failed to fetch");
    if (trouble === "session") return new Response("", { status: 401 });
    if (trouble === "busy") return new Response("<html>503</html>", { status: 503, ...html });
    if (trouble === "login-page") return new Response("<html><form>Log in</form></html>", html);
    const url = new URL(String(input));
    const reply =
      url.pathname === "/graphql"
        ? await answer(Buffer.from(String(init.body)), root, { baseUrl: ORIGIN }, entry)
        : image(url.pathname);
    if (trouble === "deaf") throw new TypeError("Failed to fetch");
    if (reply instanceof Response) return reply;
    const body = trouble === "cut" ? reply.body.slice(0, reply.body.length / 2) : reply.body;
    return new Response(body, { status: reply.status, headers: { "content-type": "application/json" } });
  }

  const made: SoakStash = {
    library,
    trouble: () => null,
    count,
    page(life) {
      const fetch = ((input: unknown, init: RequestInit = {}) =>
        life.step(() => serve(input, init))) as unknown as typeof globalThis.fetch;
      const apollo = new ApolloClient<unknown>({
        link: new HttpLink({ uri: `${ORIGIN}/graphql`, fetch }),
        // As Stash's own client: a list that came anew replaces the old one.
        cache: new InMemoryCache({ typePolicies: { Performer: REPLACED, Studio: REPLACED } }),
      });
      const client = createStashClient(apollo);
      const images = { fetch, origin: ORIGIN };
      let known: Promise<Stash> | null = null;
      async function connect(): Promise<Stash> {
        const can = await readCapabilities(client);
        const fields = bindFields(can.inputFields);
        const columns = localColumns(fields);
        const fragment = performerFragment(columns, can);
        const cache = createPerformerCache(apollo.cache, fragment, () => {});
        const studioFields = bindFields(can.studioInputFields, "studio");
        const studioColumns = localColumns(studioFields);
        const choices = { customFields: false };
        const studios = {
          fields: studioFields,
          library: createStudioLibrary({
            ...{ client, images, columns: studioColumns, fragment: studioFragment(studioColumns, choices) },
            cache: createPerformerCache(
              apollo.cache,
              studioFragment(studioColumns, choices, false),
              () => {},
              "Studio",
            ),
          }),
        };
        return {
          fields,
          studios,
          library: createLibrary({ client, columns, fragment, cache, images, customFields: { remove: true } }),
          readSources: () => readSourceConfigs(client, can),
          countLinked: (endpoints, type) => countLinked(client, endpoints, type),
        };
      }
      return {
        settingsText: createSettingsText(client, "performerSiteSync"),
        stash() {
          known ??= connect().catch((error: unknown) => {
            known = null;
            throw error;
          });
          return known;
        },
      };
    },
  };
  return made;
}
