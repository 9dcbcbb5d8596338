/** The embedded stash-boxes without ports: a `fetch` on the virtual clock that answers with their real GraphQL. */
import { sampleKey } from "../../src/dev/boxes/box-keys";
import { createBoxRoot } from "../../src/dev/boxes/box-root";
import { buildBoxSchema } from "../../src/dev/boxes/box-sdl";
import { BoxStore } from "../../src/dev/boxes/box-store";
import { createViews } from "../../src/dev/boxes/box-views";
import { createRest } from "../../src/dev/boxes/theporndb-rest";
import { createThePornDbRoot } from "../../src/dev/boxes/theporndb-root";
import { buildThePornDbSchema } from "../../src/dev/boxes/theporndb-sdl";
import { faultReply } from "../../src/dev/fault-replies";
import { createFaults, type FaultKind, type Faults } from "../../src/dev/faults";
import { createGraphqlEndpoint } from "../../src/dev/graphql-endpoint";
import { createRequestLog } from "../../src/dev/request-log";
import type { Sample } from "../../src/dev/seed/sample";
import { type BoxKey, boxKeys, boxNames } from "../../src/dev/seed/truth";
import type { VirtualClock } from "../virtual-clock";

/** The third one's host is how the plugin knows that it is of ThePornDB's kind. */
export const ENDPOINTS: Readonly<Record<BoxKey, string>> = {
  harbour: "https://harbour.example/graphql",
  lantern: "https://lantern.example/graphql",
  mirador: "https://theporndb.localhost/graphql",
};

export interface Span {
  readonly start: number;
  end: number;
  readonly fault: FaultKind | null;
}

export interface BenchBox {
  readonly key: BoxKey;
  readonly name: string;
  readonly endpoint: string;
  readonly apiKey: string;
  readonly store: BoxStore;
  /** Every request: when it began, when its answer (or its failure) was there, and what went wrong. */
  readonly spans: Span[];
  readonly faults: Faults;
  readonly fetch: typeof fetch;
}

const CORS = { "Access-Control-Allow-Origin": "*" };

/** Half of the body, then the connection breaks. */
function cutBody(body: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, Math.floor(bytes.length / 2)));
      controller.error(new TypeError("network error"));
    },
  });
}

function createBox(key: BoxKey, sample: Sample, clock: VirtualClock, latencyMs: number): BenchBox {
  const endpoint = ENDPOINTS[key];
  const { origin } = new URL(endpoint);
  const store = new BoxStore(sample.boxes[key], 1, () => clock.now());
  const views = createViews(store, (id) => `${origin}/images/${id}`);
  const narrow = key === "mirador";
  const root = narrow ? createThePornDbRoot(store, views) : createBoxRoot(store, views, "0.7.9");
  const answer = createGraphqlEndpoint({
    schema: narrow ? buildThePornDbSchema() : buildBoxSchema("0.7.9"),
    refusedStatus: narrow ? 200 : 422,
    resolverLocations: narrow,
  });
  const rest = narrow ? createRest(store, (id) => `${origin}/images/${id}`) : null;
  const apiKey = sampleKey(key, 1);
  const faults = createFaults({}, boxKeys.indexOf(key) + 1);
  const entry = createRequestLog(1).begin("POST", "/graphql", null, 0);
  const spans: Span[] = [];

  async function exchange(url: URL, init: RequestInit, fault: FaultKind | null): Promise<Response> {
    if (fault === "timeout") {
      await clock.sleep(1e12, init.signal ?? undefined);
      throw new Error("unreachable");
    }
    const replaced = fault === null ? null : faultReply(fault, faults.settings, CORS);
    if (replaced) {
      await clock.sleep(latencyMs, init.signal ?? undefined);
      const headers: Record<string, string> = { ...replaced.headers };
      // Without CORS headers a browser tells the page only that it failed.
      if (!("Access-Control-Allow-Origin" in headers)) throw new TypeError("Failed to fetch");
      return new Response(String(replaced.body), { status: replaced.status, headers });
    }
    const headers = new Headers(init.headers);
    const right = headers.get("ApiKey") === apiKey || headers.get("Authorization") === `Bearer ${apiKey}`;
    if (init.method === "GET") {
      const page = right ? rest?.("GET", url.pathname, url.searchParams) : null;
      await clock.sleep(latencyMs, init.signal ?? undefined);
      const type = { "content-type": "application/json" };
      return new Response(String(page?.body ?? ""), { status: page?.status ?? 404, headers: type });
    }
    const user = right ? { id: "1", name: "librarian", roles: ["READ"] } : null;
    const { status, body } = await answer(Buffer.from(String(init.body)), root, { user }, entry);
    await clock.sleep(latencyMs, init.signal ?? undefined);
    return new Response(fault === "cut" ? cutBody(body) : body, {
      status,
      headers: { "content-type": "application/json" },
    });
  }

  const boxFetch: typeof fetch = async (input, init = {}) => {
    const { fault } = faults.draw(true);
    const span: Span = { start: clock.now(), end: Number.POSITIVE_INFINITY, fault };
    spans.push(span);
    try {
      return await exchange(new URL(String(input)), init, fault);
    } finally {
      span.end = clock.now();
    }
  };
  return { key, name: boxNames[key], endpoint, apiKey, store, spans, faults, fetch: boxFetch };
}

export type BenchBoxes = Readonly<Record<BoxKey, BenchBox>>;

/** The sample's three boxes. */
export function benchBoxes(sample: Sample, clock: VirtualClock, latencyMs: number): BenchBoxes {
  const make = (key: BoxKey) => createBox(key, sample, clock, latencyMs);
  return { harbour: make("harbour"), lantern: make("lantern"), mirador: make("mirador") };
}

/** Requests that began sooner than `gapMs` after the end of the one before, or while one was under way. */
export function tooSoon(spans: readonly Span[], gapMs: number): number {
  let violations = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < end + gapMs) violations += 1;
    end = Math.max(end, span.end);
  }
  return violations;
}
