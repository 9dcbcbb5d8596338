import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aliased, type FakeReply, type FakeRequest, performer, reply, uuid } from "../../test/fake-box";
import { sourceSetup } from "../../test/source-setup";
import type { SourceAnswer } from "../sync/ports";

/** Every sort of trouble a source can make, each as a reply to a request. */
const TROUBLE: Record<string, (request: FakeRequest) => FakeReply> = {
  limited: () => reply({ errors: [{ message: "Too Many Attempts." }] }, 429, { "retry-after": "3" }),
  "limited without a word": () => new TypeError("Failed to fetch"),
  server: () => reply("oops", 503),
  hang: () => "hang",
  cut: () => reply('{"data":{"a0":{"id":"x"'),
  html: () => reply("<html><title>Sorry</title></html>"),
  "graphql, no data": () => reply({ data: null, errors: [{ message: "internal system error" }] }),
  "graphql, one alias": ({ keys }) =>
    reply({
      data: aliased(keys, (key) => (key === keys[0] ? null : performer(key))),
      errors: [{ message: "internal system error", path: ["a0"] }],
    }),
  "graphql, null and one alias": () =>
    reply({ data: null, errors: [{ message: "must not be null", path: ["a0", "name"] }] }),
  "some left out": ({ keys }) => reply({ data: { a0: performer(keys[0] ?? "") } }),
  "other shapes": ({ keys }) => reply({ data: aliased(keys, () => 42) }),
  auth: () => reply("", 401),
};
const SOUND = "sound";

describe("whatever mix of faults", () => {
  const faults = fc.array(fc.constantFrom(SOUND, SOUND, SOUND, SOUND, SOUND, ...Object.keys(TROUBLE)), {
    maxLength: 60,
  });

  it("every id is answered exactly once, and no request comes too soon", async () => {
    await fc.assert(
      fc.asyncProperty(
        faults,
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.boolean(),
        async (script, numbers, delayMs, twoTabs) => {
          const one = sourceSetup({ delayMs, random: () => 0.3 });
          const two = one.again({ random: () => 0.7 });
          const good = one.box.answer;
          one.box.answer = (request, count) => {
            const fault = script[count - 1] ?? SOUND;
            // A probe has no aliases; only whole failures make sense for it.
            return (
              (request.isProbe && fault.includes("alias") ? undefined : TROUBLE[fault])?.(request) ??
              good(request, count)
            );
          };
          const asked = numbers.map((n) => (n % 37 === 0 ? `bad-${n}` : uuid(n)));
          const work = [one.askIds(asked), ...(twoTabs ? [two.askIds(asked, { fresh: true })] : [])];
          for (const answers of await one.clock.until(Promise.all(work))) {
            expect([...answers.keys()].sort()).toEqual([...new Set(asked)].sort());
            for (const [id, answer] of answers) judge(id, answer);
          }
          expect(one.box.violations(delayMs)).toBe(0);
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);

  it("one in ten of each: few are failed, with their reason, and none is lost", async () => {
    const often = ["limited", "server", "hang", "cut", "html", "graphql, one alias"];
    const asked = Array.from({ length: 2000 }, (_, n) => uuid(n));
    const failed: number[] = [];
    for (let run = 1; run <= 9; run++) {
      const random = dice(run);
      const { clock, box, askIds } = sourceSetup({ random });
      const good = box.answer;
      box.answer = (request, count) => {
        const fault = often[Math.floor(random() * 10)] ?? SOUND;
        return (
          (request.isProbe && fault.includes("alias") ? undefined : TROUBLE[fault])?.(request) ?? good(request, count)
        );
      };
      const answers = await clock.until(askIds(asked));
      expect(answers.size).toBe(2000);
      for (const [id, answer] of answers) judge(id, answer);
      failed.push([...answers.values()].filter(({ status }) => status === "failed").length);
      expect(box.violations(2000)).toBe(0);
    }
    // Half of all requests fail: now and then nine in a row do, and the source is given up.
    expect(failed.filter((count) => count < 20).length).toBeGreaterThanOrEqual(7);
  });
});

/** A sequence that can be repeated (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function judge(id: string, answer: SourceAnswer): void {
  if (id.startsWith("bad-")) expect(answer.status).toBe("malformed-id");
  else if (answer.status === "found") expect(answer.entity.id).toBe(id);
  else if (answer.status === "failed") expect(answer.failure.kind).toBeTruthy();
  else expect.fail(`${id} is ${answer.status}, though the box knows it`);
}
