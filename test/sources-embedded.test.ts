/** The sources against the embedded boxes, over real HTTP and the real clock. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sampleKey } from "../src/dev/boxes/box-keys";
import { type BoxServer, startStashBox } from "../src/dev/boxes/stash-box-server";
import { startThePornDb } from "../src/dev/boxes/theporndb-server";
import { createSample } from "../src/dev/seed/sample";
import type { CachedEntity } from "../src/sources/cache";
import { createSource } from "../src/sources/registry";
import type { Clock, NameAnswer, SourceAnswer } from "../src/sync/ports";
import { boxSelection } from "../src/sync/fields";
import { MemoryKeyValue } from "./memory-kv";

const clock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
};

const sample = createSample({ size: 120 });
let boxes: BoxServer[] = [];

beforeAll(async () => {
  const { harbour, lantern, mirador } = sample.boxes;
  boxes = await Promise.all([
    startStashBox({ name: "Harbour", data: harbour, apiKey: sampleKey("harbour", 1) }),
    startStashBox({ name: "Lantern", data: lantern, apiKey: sampleKey("lantern", 1), version: "head" }),
    startThePornDb({ name: "Mirador", data: mirador, apiKey: sampleKey("mirador", 1), requestsPerMinute: 10_000 }),
  ]);
});
afterAll(() => Promise.all(boxes.map((box) => box.close())));
beforeEach(() => {
  for (const box of boxes) {
    box.faults.clear();
    box.log.clear();
  }
});

/** Browsers resolve `*.localhost` themselves, Node leaves it to the system: so the name is put right here. */
const toLoopback: typeof fetch = (input, init) =>
  fetch(String(input).replace("//theporndb.localhost:", "//localhost:"), init);

const NARROW = 2;

function setup(index: number, more: { apiKey?: string; delayMs?: number } = {}) {
  const box = boxes[index];
  if (!box) throw new Error("no such box");
  const endpoint = index === NARROW ? box.endpoint.replace("//localhost:", "//theporndb.localhost:") : box.endpoint;
  const source = createSource(
    { endpoint, name: box.name, apiKey: more.apiKey ?? box.apiKey, maxRequestsPerMinute: 0 },
    {
      fetch: toLoopback,
      clock,
      random: () => 0,
      cache: new MemoryKeyValue<CachedEntity>(),
      delayMs: () => more.delayMs ?? 0,
      cacheMs: () => 3_600_000,
      performerSelection: boxSelection(),
      timeoutMs: 400,
    },
  );
  const signal = new AbortController().signal;
  async function askIds(ids: readonly string[]): Promise<Map<string, SourceAnswer>> {
    const answers = new Map<string, SourceAnswer>();
    await source.performersByIds(ids, {
      signal,
      onAnswers: (part) => {
        for (const [id, answer] of part) {
          expect(answers.has(id)).toBe(false);
          answers.set(id, answer);
        }
      },
    });
    return answers;
  }
  async function askNames(names: readonly string[]): Promise<Map<string, NameAnswer>> {
    const answers = new Map<string, NameAnswer>();
    await source.performersByNames(names, {
      signal,
      onAnswers: (part) => {
        for (const [name, answer] of part) answers.set(name, answer);
      },
    });
    return answers;
  }
  return { box, source, signal, askIds, askNames, all: [...box.store.performers.keys()] };
}

describe.each([0, 1, NARROW])("box %i", (index) => {
  it("answers every id, the missing and malformed ones too, in few requests", async () => {
    const { box, askIds, all } = setup(index);
    const missing = "00000000-0000-7000-8000-000000000000";
    const answers = await askIds([...all, missing, "not-a-uuid"]);
    expect(answers.size).toBe(all.length + 2);
    expect(answers.get(missing)).toEqual({ status: "missing" });
    expect(answers.get("not-a-uuid")?.status).toBe("malformed-id");
    for (const id of all) {
      const answer = answers.get(id);
      const row = box.store.performers.get(id);
      if (answer?.status !== "found") return expect.fail(`${id} is ${answer?.status}`);
      expect(answer.entity).toMatchObject({ id, name: row?.name });
      const { record } = answer.entity;
      for (const list of ["aliases", "urls"]) expect(Array.isArray(record[list])).toBe(true);
      expect(answer.entity.images.length).toBe(row?.images.length);
      for (const word of ["gender", "ethnicity", "hair_color", "eye_color"]) {
        expect(record[word] === null || /^[A-Z_]+$/.test(String(record[word])), `${word}: ${record[word]}`).toBe(true);
      }
    }
    expect(box.log.count()).toBeLessThanOrEqual(Math.ceil(all.length / 50));
  });

  it("offers entities by name", async () => {
    const { box, askNames } = setup(index);
    const row = [...box.store.performers.values()].find(({ deleted }) => !deleted);
    const name = row?.name ?? "";
    const answers = await askNames([name, "Qqqq Zzzzz Nobody"]);
    const offered = answers.get(name);
    expect(offered?.status === "found" && offered.entities.map((entity) => entity.name)).toContain(name);
    expect(answers.size).toBe(2);
    expect(box.log.count()).toBe(1);
  });

  it("tells who we are", async () => {
    const { source, signal } = setup(index);
    expect(await source.account(signal)).toMatchObject({ name: "librarian" });
  });

  it.each(["", "not-a-key", sampleKey("another", 1)])("takes no key but its own: %j", async (apiKey) => {
    const { box, source, signal, askIds, all } = setup(index, { apiKey });
    await expect(source.account(signal)).rejects.toMatchObject({ failure: { kind: "auth" } });
    const answers = await askIds(all);
    expect(answers.size).toBe(all.length);
    for (const answer of answers.values()) expect(answer).toMatchObject({ failure: { kind: "auth" } });
    expect(box.log.count()).toBe(2);
  });

  it("loses nothing among troubles, and keeps the delay", async () => {
    const { box, askIds, all } = setup(index, { delayMs: 40 });
    const rates = { rate429: 0.1, rate5xx: 0.1, rateTimeout: 0.1, rateCut: 0.1, rateHtml: 0.1, rateGraphqlErrors: 0.1 };
    box.faults.set(rates);
    const answers = await askIds(all);
    expect(answers.size).toBe(all.length);
    for (const { status } of answers.values()) expect(["found", "failed"]).toContain(status);
    const done = box.log.entries.filter(({ end }) => end !== null);
    const gaps = done.map((entry, at) => entry.start - (done[at - 1]?.end ?? 0));
    // The log has fractions of a millisecond, the limiter's clock has not.
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(39);
  });

  it("a dead box is given up, every id with its reason", async () => {
    const { box, askIds, all } = setup(index);
    // Really stopped: a connection that is kept alive would outlive a mere refusal of new ones.
    await box.http.stop();
    const answers = await askIds(all).finally(() => box.http.start());
    expect(answers.size).toBe(all.length);
    for (const answer of answers.values()) expect(answer).toMatchObject({ failure: { kind: "offline" } });
  });
});
