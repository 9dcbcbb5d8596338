/** Over random lives: what a person dismissed is written by nobody but that person (sync-rules section 4). */
import fc from "fast-check";
import { expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, diffOf, local, runAll, stashId, takeFrom, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import { offerAgain } from "./decide";
import type { Policy } from "./settings";

const FIELDS = ["country", "height", "aliases"] as const;
const COLUMNS = { country: "country", height: "height_cm", aliases: "alias_list" } as const;

const record = fc.record({
  country: fc.constantFrom("NO", "DK", null),
  height: fc.constantFrom(170, 17, null),
  aliases: fc.uniqueArray(fc.constantFrom("x", "y", "z"), { maxLength: 2 }),
});

type Step =
  | {
      readonly do: "upstream";
      readonly box: 0 | 1;
      readonly record: typeof record extends fc.Arbitrary<infer T> ? T : never;
    }
  | { readonly do: "dismiss"; readonly field: (typeof FIELDS)[number]; readonly forGood: boolean }
  | { readonly do: "again"; readonly field: (typeof FIELDS)[number] }
  | { readonly do: "safe" };

const field = fc.constantFrom(...FIELDS);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("upstream" as const), box: fc.constantFrom<0 | 1>(0, 1), record }),
  fc.record({ do: fc.constant("dismiss" as const), field, forGood: fc.boolean() }),
  fc.record({ do: fc.constant("again" as const), field }),
  fc.constant<Step>({ do: "safe" }),
);
const policy = fc.constantFrom<Policy>("update", "overwrite", "union");

it("what was dismissed and not offered again never comes in unattended, whatever the policy", async () => {
  let hidden = 0;
  const life = fc.tuple(record, fc.array(step, { maxLength: 12 }), policy);
  await fc.assert(
    fc.asyncProperty(life, async ([first, steps, rule]) => {
      const one = world({
        library: [local("1", { name: "M", country: "SE" }, { stashIds: [stashId(A, "u"), stashId(B, "u")] })],
        sources: (clock) => [new ScriptedSource(A, clock), new ScriptedSource(B, clock)],
        settings: { policies: { country: rule, height: rule, aliases: rule === "overwrite" ? "update" : rule } },
      });
      for (const source of one.sources) source.put(boxed("u", { name: "M" }));
      one.sources[0]?.put(boxed("u", { name: "M", ...first }));
      // What the person said no to, and may not see in Stash.
      const no = new Map<string, Set<unknown>>();
      const good = new Set<string>();
      for (const now of [...steps, { do: "safe" } as const]) {
        if (now.do === "upstream") one.sources[now.box]?.put(boxed("u", { name: "M", ...now.record }));
        await runAll(one);
        const plan = one.plans.map.get("1");
        if (!plan) continue;
        if (now.do === "dismiss") {
          const diff = diffOf(plan, now.field);
          if (diff.heap === "folded") continue;
          const added = diff.elements?.filter((e) => e.change === "add").map((e) => e.value);
          const old = no.get(now.field) ?? new Set();
          no.set(now.field, added ? new Set([...old, ...added]) : new Set([diff.proposed]));
          if (now.forGood) good.add(now.field);
          else if (!added) good.delete(now.field);
          const choice = { type: "dismiss", forGood: now.forGood } as const;
          await applyChoices([{ plan, choices: { [now.field]: choice } }], one.apply);
        } else if (now.do === "again") {
          await offerAgain(plan, now.field, one.apply);
          no.delete(now.field);
          good.delete(now.field);
        } else if (now.do === "safe") {
          const before = one.library.at("1").record;
          await applyChoices([{ plan, choices: takeFrom(plan) }], one.apply);
          const after = one.library.at("1").record;
          for (const key of FIELDS) {
            const [was, is] = [before[COLUMNS[key]] ?? null, after[COLUMNS[key]] ?? null];
            if (JSON.stringify(was) === JSON.stringify(is)) continue;
            const came = Array.isArray(is) ? is.filter((e) => !((was ?? []) as unknown[]).includes(e)) : [is];
            for (const value of came) expect(no.get(key)?.has(value) ?? false, `${key} ${String(value)}`).toBe(false);
            if (good.has(key)) expect(came, `${key} was dismissed for good`).toEqual([]);
            if (!Array.isArray(is)) no.delete(key);
          }
        }
        const latest = one.plans.map.get("1");
        hidden += latest ? latest.diffs.filter((diff) => diff.kind === "dismissed").length : 0;
      }
    }),
    { numRuns: 400 },
  );
  expect(hidden).toBeGreaterThan(200);
});
