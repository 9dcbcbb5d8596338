import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { createFaults, type FaultSettings } from "./faults";
import { type HttpService, startHttpService } from "./http-service";
import { createRequestLog } from "./request-log";

const opened: HttpService[] = [];
afterEach(() => Promise.all(opened.splice(0).map((service) => service.close())));

async function serve(settings: Partial<FaultSettings> = {}) {
  const faults = createFaults(settings);
  const log = createRequestLog();
  const service = await startHttpService({
    port: 0,
    faults,
    log,
    isApi: (path) => path === "/api",
    commonHeaders: () => ({ "Access-Control-Allow-Origin": "*" }),
    handle: () => ({
      status: 200,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ fine: "x".repeat(500) }),
    }),
  });
  opened.push(service);
  const ask = (path = "/api") => fetch(`${service.origin}${path}`, { signal: AbortSignal.timeout(1500) });
  return { faults, log, service, ask };
}

describe("faults", () => {
  it("answers well without any, and logs the request", async () => {
    const { ask, log } = await serve();
    await expect((await ask()).json()).resolves.toHaveProperty("fine");
    expect(log.entries[0]).toMatchObject({ method: "GET", path: "/api", status: 200, fault: null });
    expect(log.entries[0]?.end).toBeGreaterThanOrEqual(log.entries[0]?.start ?? 0);
  });

  it("429 comes without CORS headers unless told, with Retry-After when told", async () => {
    const { ask, faults } = await serve({ rate429: 1 });
    const bare = await ask();
    expect([bare.status, bare.headers.get("access-control-allow-origin"), bare.headers.get("retry-after")]).toEqual([
      429,
      null,
      null,
    ]);
    faults.set({ cors429: true, retryAfter: 7 });
    const open = await ask();
    expect([open.status, open.headers.get("access-control-allow-origin"), open.headers.get("retry-after")]).toEqual([
      429,
      "*",
      "7",
    ]);
  });

  it("plays 5xx, HTML and GraphQL errors", async () => {
    const { ask, faults } = await serve({ rate5xx: 1 });
    expect((await ask()).status).toBe(503);
    faults.set({ rate5xx: 0, rateHtml: 1 });
    expect(await (await ask()).text()).toMatch(/^<!DOCTYPE html>/);
    faults.set({ rateHtml: 0, rateGraphqlErrors: 1 });
    expect(await (await ask()).json()).toMatchObject({ data: null, errors: [{}] });
  });

  it("cuts bodies, never answers, drops connections", async () => {
    const { ask, faults } = await serve();
    faults.next("cut");
    await expect(ask().then((reply) => reply.text())).rejects.toThrow();
    faults.next("timeout");
    await expect(ask()).rejects.toThrow(/timeout/);
    faults.set({ refuse: true });
    await expect(ask()).rejects.toThrow("fetch failed");
    faults.clear();
    // The client's pool has yet to notice that its connection was dropped.
    await sleep(50);
    expect((await ask()).status).toBe(200);
  });

  it("stops listening and starts again on the same port", async () => {
    const { ask, service } = await serve();
    await service.stop();
    await expect(ask()).rejects.toThrow("fetch failed");
    await service.start();
    expect((await ask()).status).toBe(200);
  });

  it("draws shares repeatably", () => {
    const kinds = () => {
      const faults = createFaults({ rate429: 0.1, rate5xx: 0.1, rateCut: 0.1 }, 42);
      return Array.from({ length: 1000 }, () => faults.draw(true).fault);
    };
    const first = kinds();
    expect(kinds()).toEqual(first);
    for (const kind of ["429", "5xx", "cut"]) {
      const share = first.filter((entry) => entry === kind).length;
      expect(share).toBeGreaterThan(60);
      expect(share).toBeLessThan(140);
    }
  });

  it("waits, drips, limits the rate, and leaves files alone", async () => {
    const { ask, faults, log } = await serve({ latencyMs: 60, dripMs: 4, requestsPerMinute: 1 });
    const start = performance.now();
    await (await ask()).text();
    expect(performance.now() - start).toBeGreaterThan(120);
    expect((await ask()).status).toBe(429);
    expect((await ask("/file.js")).status).toBe(200);
    expect(log.count((entry) => entry.status === 429)).toBe(1);
    faults.set({ requestsPerMinute: 0 });
    expect((await ask()).status).toBe(200);
  });
});
