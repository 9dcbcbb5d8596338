import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, diffOf, local, planOf, runAll, stashId, takeFrom, world } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import { baseKey } from "./bases";
import { createLeases, type Lease, type Leases, writeKey } from "./leases";
import type { ApplyOutcome } from "./plan-types";

const PICTURE = { id: "img1", url: "https://box-a.example/img1.jpg" };
const JPEG = { dataUrl: "data:image/jpeg;base64,GOOD", contentType: "image/jpeg", etag: '"good"' };

async function town(count: number, imagePath: string | null = null) {
  const ids = Array.from({ length: count }, (_, i) => String(i + 1));
  const one = world({
    library: ids.map((id) => local(id, {}, { stashIds: [stashId(A, `u${id}`)], imagePath })),
    sources: (clock) => [
      new ScriptedSource(
        A,
        clock,
        ids.map((id) => boxed(`u${id}`, { name: `Person ${id}`, height: 170 }, { images: [PICTURE] })),
      ),
    ],
    settings: { images: true },
  });
  one.library.web.set(PICTURE.url, JPEG);
  await runAll(one);
  one.library.calls.length = 0;
  const requests = ids.map((id) => ({ plan: planOf(one, id), choices: takeFrom(planOf(one, id), ["height"]) }));
  const picture = ids.map((id) => ({
    ...{ plan: planOf(one, id), choices: { image: { type: "take", value: PICTURE, from: [A] } as const } },
  }));
  return { ...one, ids, requests, picture };
}

const told = (outcomes: readonly ApplyOutcome[]) =>
  outcomes.map((one) => `${one.id} ${one.status === "applied" ? "applied" : one.problem.kind}`);

describe("what the books say", () => {
  it("a record without a picture says nothing of the old one, one with a picture how it was known", async () => {
    const recordOf = async (kind: "requests" | "picture") => {
      const one = await town(1, "/performer/1/image?t=1");
      await applyChoices(one[kind], one.apply);
      return [...one.journal.map.values()][0] ?? {};
    };
    expect(Object.keys(await recordOf("requests")).filter((key) => key.startsWith("oldImage"))).toEqual([]);
    expect(await recordOf("picture")).toMatchObject({
      oldImage: "data:image/jpeg;base64,AAAA",
      oldImageEtag: '"AAAA"',
    });
  });

  it("a picture that was put back is not resolved, the rest is", async () => {
    const one = await town(1);
    one.library.web.set(PICTURE.url, { ...JPEG, contentType: "text/html" });
    const [request] = one.requests;
    const choices = { ...request?.choices, ...one.picture[0]?.choices };
    await applyChoices([{ plan: planOf(one, "1"), choices }], one.apply);
    expect(Object.keys(one.bases.map.get(baseKey("performer", "1"))?.fields ?? {})).toContain("height");
    expect(Object.keys(one.bases.map.get(baseKey("performer", "1"))?.fields ?? {})).not.toContain("image");
    one.library.web.set(PICTURE.url, JPEG);
    await applyChoices(one.picture, one.apply);
    expect(one.bases.map.get(baseKey("performer", "1"))?.fields.image?.values).toEqual({ [A]: PICTURE });
  });

  it("what was kept before stays kept where Stash has changed since", async () => {
    const one = await town(1);
    one.library.edit("1", { height_cm: 160 });
    await runAll(one);
    const plan = planOf(one, "1");
    await applyChoices([{ plan, choices: { height: { type: "keep" } } }], one.apply);
    one.library.edit("1", { country: "SE" });
    const choices = { country: { type: "take", value: "NO", from: [A] } } as const;
    const [outcome] = await applyChoices([{ plan, choices }], one.apply);
    expect(outcome).toMatchObject({ status: "not-applied", problem: { kind: "changed", fields: ["country"] } });
    const fresh = outcome?.status === "not-applied" ? outcome.plan : null;
    expect(diffOf(fresh ?? undefined, "height").kind).toBe("kept");
  });

  it("without a journal no row is marked: it was not tried", async () => {
    const one = await town(1);
    one.journal.broken = new Error("disk full");
    const [outcome] = await applyChoices(one.requests, one.apply);
    expect(outcome).toMatchObject({ problem: { kind: "no-undo", message: "disk full" }, plan: null });
    expect(planOf(one, "1")).not.toHaveProperty("problem");
  });

  it("one that Stash's answer leaves out counts as not sent, and its record stays open", async () => {
    const one = await town(2);
    const update = one.library.update.bind(one.library);
    one.library.update = async (updates) => new Map([...(await update(updates))].filter(([id]) => id !== "1"));
    const outcomes = await applyChoices(one.requests, one.apply);
    expect(told(outcomes)).toEqual(["1 unsent", "2 applied"]);
    expect(planOf(one, "1").problem).toEqual({ kind: "unsent", message: "" });
    expect([...one.journal.map.values()].map((record) => [record.entityId, record.state])).toEqual([
      ["1", "open"],
      ["2", "applied"],
    ]);
  });

  it("a batch that is full is heard of once, and none where there is nothing", async () => {
    const one = await town(25);
    const heard: number[] = [];
    await applyChoices(one.requests, one.apply, (batch) => heard.push(batch.length));
    await applyChoices([], one.apply, (batch) => heard.push(batch.length));
    expect(heard).toEqual([25]);
  });
});

describe("another tab", () => {
  async function tabs(held: readonly string[]) {
    const one = await town(2);
    const kv = new MemoryKeyValue<Lease>();
    const open = (tab: string) => createLeases(kv, { clock: one.clock, tab, page: tab });
    await open("other").take(
      held.map((id) => writeKey("performer", id)),
      0,
    );
    const apply = (leases: Leases = open("mine")) =>
      applyChoices(one.requests, { ...one.apply, leases, patienceMs: 0 }).then(told);
    return { ...one, kv, open, apply };
  }

  it("that writes one leaves the others to this one, and gets every lease back", async () => {
    const one = await tabs(["1"]);
    expect(await one.apply()).toEqual(["1 busy", "2 applied"]);
    expect([...one.kv.map.keys()]).toEqual([writeKey("performer", "1")]);
  });

  it("is told of once, also where the others cannot be read", async () => {
    const one = await tabs(["1"]);
    one.library.before = ({ method }) => {
      if (method === "byIds") throw new Error("connection lost");
    };
    expect(await one.apply()).toEqual(["1 busy", "2 unsent"]);
    expect(one.kv.map.size).toBe(1);
  });

  it("that took one over while this one was frozen keeps it: it is not written here", async () => {
    const one = await tabs([]);
    const lost = writeKey("performer", "1");
    const mine = one.open("mine");
    const leases: Leases = {
      async take(keys, patienceMs) {
        const grip = await mine.take(keys, patienceMs);
        return { ...grip, check: async () => new Set([...(await grip.check())].filter((key) => key !== lost)) };
      },
    };
    expect((await one.apply(leases)).sort()).toEqual(["1 busy", "2 applied"]);
    expect(one.library.at("1").record.height_cm).toBeUndefined();
    expect(one.library.at("2").record.height_cm).toBe(170);
  });
});
