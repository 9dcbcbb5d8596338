/** Every switch on every service: by option, and at run time. */
import { Agent, request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Embedded, startEmbedded } from "./embedded";
import type { Faults } from "./faults";
import { createSample, type Sample } from "./seed/sample";
import { type BoxKey, boxKeys } from "./seed/truth";

const services = [...boxKeys, "stash"] as const;
type Service = (typeof services)[number];

let sample: Sample;
let embedded: Embedded;
const nowhere = { pluginsDir: "no-such-folder", pageDir: "no-such-folder" };
beforeAll(async () => {
  sample = createSample({ size: 60 });
  embedded = await startEmbedded({ sample, ...nowhere });
});
afterAll(() => embedded.close());

const faultsOf = (service: Service, at = embedded): Faults =>
  service === "stash" ? at.stash.faults : at.boxes[service].faults;

/** As Node reaches it, with the origin of a page. */
function ask(service: Service, at = embedded, timeoutMs = 2000): Promise<Response> {
  const base = service === "stash" ? at.stash.origin : at.boxes[service].http.origin;
  const key = service === "stash" ? {} : { ApiKey: at.boxes[service].apiKey };
  const query = service === "stash" ? "{version{version}}" : "{me{name}}";
  return fetch(`${base}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: "http://stash.lan", ...key },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(timeoutMs),
  });
}
const cors = (reply: Response) => reply.headers.get("access-control-allow-origin");

describe.each(services)("%s", (service) => {
  const faults = () => faultsOf(service);
  const during = async (changes: Parameters<Faults["set"]>[0], check: () => Promise<void>): Promise<void> => {
    faults().set(changes);
    try {
      await check();
    } finally {
      faults().clear();
    }
    expect((await ask(service)).status).toBe(200);
  };

  it("latency", () =>
    during({ latencyMs: [80, 120] }, async () => {
      const start = performance.now();
      await ask(service);
      expect(performance.now() - start).toBeGreaterThan(75);
    }));

  it("429 with and without CORS headers", () =>
    during({ rate429: 1 }, async () => {
      const bare = await ask(service);
      expect([bare.status, cors(bare)]).toEqual([429, null]);
      faults().set({ cors429: true, retryAfter: 9 });
      const open = await ask(service);
      expect([open.status, cors(open), open.headers.get("retry-after")]).toEqual([429, "*", "9"]);
    }));

  it("5xx", () =>
    during({ rate5xx: 1, status5xx: 502 }, async () => {
      const reply = await ask(service);
      expect([reply.status, reply.headers.get("content-type")]).toEqual([502, "text/html"]);
    }));

  it("time-out", () =>
    during({ rateTimeout: 1 }, async () => {
      await expect(ask(service, embedded, 150)).rejects.toThrow(/timeout/);
    }));

  it("cut body", () =>
    during({ rateCut: 1 }, async () => {
      await expect(ask(service).then((reply) => reply.text())).rejects.toThrow();
    }));

  it("HTML", () =>
    during({ rateHtml: 1 }, async () => {
      const reply = await ask(service);
      expect([reply.status, await reply.text()]).toEqual([200, expect.stringMatching(/^<!DOCTYPE html>/)]);
    }));

  it("GraphQL errors", () =>
    during({ rateGraphqlErrors: 1 }, async () => {
      expect(await (await ask(service)).json()).toMatchObject({ data: null, errors: [{}] });
    }));

  it("slow drip", () =>
    during({ dripMs: 6 }, async () => {
      const start = performance.now();
      expect(await (await ask(service)).json()).toHaveProperty("data");
      expect(performance.now() - start).toBeGreaterThan(60);
    }));

  it("rate", () =>
    during({ requestsPerMinute: 2 }, async () => {
      const statuses = [await ask(service), await ask(service), await ask(service)].map(({ status }) => status);
      expect(statuses).toEqual([200, 200, 429]);
    }));

  it("a share of requests, the same ones every time", () =>
    during({ rate5xx: 0.5 }, async () => {
      const statuses: number[] = [];
      for (let i = 0; i < 12; i++) statuses.push((await ask(service)).status);
      expect(new Set(statuses)).toEqual(new Set([200, 503]));
    }));

  it("dead port, kept-alive connections included", async () => {
    const port = service === "stash" ? embedded.stash.port : embedded.boxes[service].port;
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const get = () =>
      new Promise<number>((resolve, reject) => {
        const sent = request({ port, host: "127.0.0.1", path: "/login", agent }, (reply) => {
          reply.resume();
          reply.on("end", () => resolve(reply.statusCode ?? 0));
        });
        sent.on("error", reject);
        sent.end();
      });
    expect(await get()).toBeGreaterThan(0);
    faults().set({ refuse: true });
    await expect(get()).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/);
    await expect(get()).rejects.toThrow("ECONNREFUSED");
    faults().clear();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await get()).toBeGreaterThan(0);
    agent.destroy();
  });
});

it("by option: each service has its own trouble from the start", async () => {
  const at = await startEmbedded({
    sample,
    ...nowhere,
    faults: {
      harbour: { rate429: 1 },
      lantern: { rate5xx: 1 },
      mirador: { noCors: true },
      stash: { rateHtml: 1 },
    },
  });
  try {
    expect((await ask("harbour", at)).status).toBe(429);
    expect((await ask("lantern", at)).status).toBe(503);
    expect(cors(await ask("mirador", at))).toBeNull();
    expect((await ask("stash", at)).headers.get("content-type")).toBe("text/html");
  } finally {
    await at.close();
  }
});

it("by option: a box that is dead from the start, and comes to life", async () => {
  const box: BoxKey = "lantern";
  const at = await startEmbedded({ sample, ...nowhere, faults: { [box]: { refuse: true } } });
  try {
    await expect(ask(box, at)).rejects.toThrow("fetch failed");
    at.boxes[box].faults.set({ refuse: false });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await ask(box, at)).status).toBe(200);
  } finally {
    await at.close();
  }
});
