import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, local, planOf, runAll, stashId, takeFrom, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import type { ApplyOutcome } from "./plan-types";

async function many(count: number) {
  const ids = Array.from({ length: count }, (_, i) => String(i + 1));
  const one = world({
    library: ids.map((id) => local(id, {}, { stashIds: [stashId(A, `u${id}`)] })),
    sources: (clock) => [
      new ScriptedSource(
        A,
        clock,
        ids.map((id) => boxed(`u${id}`, { name: `Person ${id}`, height: 150 + (Number(id) % 50), country: "NO" })),
      ),
    ],
  });
  await runAll(one);
  one.library.calls.length = 0;
  const requests = ids.map((id) => ({ plan: planOf(one, id), choices: takeFrom(planOf(one, id)) }));
  return { ...one, ids, requests };
}

function statuses(outcomes: readonly ApplyOutcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of outcomes) {
    const key = one.status === "applied" ? "applied" : one.problem.kind;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe("a batch", () => {
  it("200 changes take at most 20 requests to Stash, re-reads included", async () => {
    const one = await many(200);
    const outcomes = await applyChoices(one.requests, one.apply);
    expect(statuses(outcomes)).toEqual({ applied: 200 });
    expect(one.library.requests()).toBeLessThanOrEqual(20);
    expect(one.plans.map.size).toBe(0);
  });

  it("one that is refused in the middle leaves the others alone", async () => {
    const one = await many(30);
    const requests = one.requests.map((request) =>
      request.plan.id === "12"
        ? { ...request, choices: { name: { type: "take", value: "Person 13", from: [] } as const } }
        : request,
    );
    const outcomes = await applyChoices(requests, one.apply);
    expect(statuses(outcomes)).toEqual({ applied: 29, refused: 1 });
    expect(planOf(one, "12").problem).toMatchObject({ kind: "refused" });
    expect([...one.journal.map.values()].filter((record) => record.state !== "applied")).toMatchObject([
      { entityId: "12", state: "not-applied" },
    ]);
  });

  it("a request that fails is unsent: its records stay open, the next batch goes on", async () => {
    const one = await many(60);
    let updates = 0;
    one.library.before = ({ method }) => {
      if (method === "update" && ++updates === 2) throw new Error("connection lost");
    };
    const heard: number[] = [];
    const outcomes = await applyChoices(one.requests, one.apply, (batch) => heard.push(batch.length));
    expect(statuses(outcomes)).toEqual({ applied: 35, unsent: 25 });
    expect(heard).toEqual([25, 25, 10]);
    expect([...one.journal.map.values()].filter((record) => record.state === "open")).toHaveLength(25);
    expect(planOf(one, "30").problem).toEqual({ kind: "unsent", message: "connection lost" });
  });

  it("a re-read that fails writes nothing of its batch", async () => {
    const one = await many(30);
    let reads = 0;
    one.library.before = ({ method }) => {
      if (method === "byIds" && ++reads === 1) throw new Error("connection lost");
    };
    const outcomes = await applyChoices(one.requests, one.apply);
    expect(statuses(outcomes)).toEqual({ unsent: 25, applied: 5 });
    expect(one.library.at("1").record.height_cm).toBeUndefined();
    expect(one.journal.map.size).toBe(5);
  });

  it("without a journal nothing is written, and nothing more is tried", async () => {
    const one = await many(60);
    one.journal.broken = new Error("disk full");
    const outcomes = await applyChoices(one.requests, one.apply);
    expect(statuses(outcomes)).toEqual({ "no-undo": 60 });
    expect(one.library.calls.map((call) => call.method)).toEqual(["byIds"]);
    expect(one.plans.map.size).toBe(60);
  });

  it("books that fail after the writing hold nobody up: the record stays open", async () => {
    const one = await many(3);
    one.bases.broken = new Error("disk full");
    const outcomes = await applyChoices(one.requests, one.apply);
    expect(statuses(outcomes)).toEqual({ unsent: 3 });
    expect([...one.journal.map.values()].map((record) => record.state)).toEqual(["open", "open", "open"]);
    expect(one.library.at("3").record.height_cm).toBe(153);
  });

  it("stops between batches when told to", async () => {
    const one = await many(60);
    const stop = new AbortController();
    const outcomes = await applyChoices(one.requests, one.apply, () => stop.abort(), stop.signal);
    expect(statuses(outcomes)).toEqual({ applied: 25 });
  });
});

describe("a picture", () => {
  const upstream = { id: "img1", url: "https://box-a.example/img1.jpg" };
  const good = { dataUrl: "data:image/jpeg;base64,GOOD", contentType: "image/jpeg", etag: '"good"' };

  async function pictured(stored: typeof good, imagePath: string | null = null) {
    const one = world({
      library: [local("1", {}, { stashIds: [stashId(A, "u1")], imagePath })],
      sources: (clock) => [
        new ScriptedSource(A, clock, [boxed("u1", { name: "Person 1", height: 170 }, { images: [upstream] })]),
      ],
      settings: { images: true },
    });
    one.library.web.set(upstream.url, stored);
    await runAll(one);
    const plan = planOf(one, "1");
    const choices = { ...takeFrom(plan), image: { type: "take", value: upstream, from: [A] } as const };
    return { ...one, send: () => applyChoices([{ plan, choices }], one.apply) };
  }

  it("is written, fetched back, and known by its ETag", async () => {
    const one = await pictured(good);
    expect(await one.send()).toMatchObject([{ status: "applied" }]);
    expect(one.library.imageOf("1")).toEqual(good);
    expect([...one.journal.map.values()]).toMatchObject([{ state: "applied", oldImage: null, newImageEtag: '"good"' }]);
  });

  it.each(["text/html; charset=utf-8", "image/svg+xml", "image/pngfake"])(
    "%s is replaced by what was there, at once; the other fields stay applied",
    async (contentType) => {
      for (const path of [null, "/performer/1/image?t=1"]) {
        const one = await pictured({ ...good, contentType }, path);
        const before = one.library.imageOf("1")?.dataUrl;
        expect(await one.send()).toMatchObject([
          { status: "not-applied", problem: { kind: "bad-image", message: contentType } },
        ]);
        expect(one.library.imageOf("1")?.dataUrl).toBe(before);
        expect(one.library.at("1").record.height_cm).toBe(170);
        expect([...one.journal.map.values()]).toMatchObject([{ state: "applied", fields: [{ field: "height" }] }]);
      }
    },
  );

  it("that cannot be read back is not trusted either", async () => {
    const one = await pictured(good);
    let reads = 0;
    one.library.before = ({ method }) => {
      if (method === "image" && ++reads === 2) throw new Error("time-out");
    };
    expect(await one.send()).toMatchObject([{ problem: { kind: "bad-image" } }]);
    expect(one.library.imageOf("1")).toBeNull();
  });

  it("whose predecessor cannot be kept is not written", async () => {
    const one = await pictured(good, "/performer/1/image?t=1");
    one.library.before = ({ method }) => {
      if (method === "image") throw new Error("time-out");
    };
    expect(await one.send()).toMatchObject([{ problem: { kind: "no-undo" } }]);
    expect(one.library.requests("update")).toBe(0);
  });
});
