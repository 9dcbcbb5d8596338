/** Whole lives of a performer: runs, hand edits, changes upstream, failures and undoing in any order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxRecord, type Columns, localRecord, pick, town, type Town } from "../../test/arbitrary-town";
import { boxed, runAll, takeFrom } from "../../test/fakes";
import type { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import { FIELD_ROWS, type FieldKey } from "./fields";
import type { Choices, Plan } from "./plan-types";
import type { Endpoint } from "./ports";
import { undoRecords } from "./undo";

async function send(one: Town, plan: Plan, choices: Choices) {
  return applyChoices([{ plan, choices }], one.apply);
}

type Step =
  | { readonly do: "sync" }
  | { readonly do: "edit"; readonly columns: Readonly<Record<string, unknown>> }
  | { readonly do: "upstream"; readonly box: 0 | 1; readonly record: Columns }
  | { readonly do: "down"; readonly box: 0 | 1; readonly down: boolean }
  | { readonly do: "lock"; readonly field: FieldKey }
  | { readonly do: "keep" }
  | { readonly do: "undo" };

/** What a person types: never what a source says, so that nothing else can be meant by it. */
const typed = pick<Record<string, unknown>>(
  { country: "MINE" },
  { height_cm: 199 },
  { birthdate: "1977-07-07" },
  { gender: "INTERSEX" },
  { career_length: "my own words" },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ do: "sync" }) },
  { weight: 3, arbitrary: typed.map((columns): Step => ({ do: "edit", columns })) },
  {
    weight: 4,
    arbitrary: fc.tuple(pick<0 | 1>(0, 1), boxRecord).map(([box, record]): Step => ({ do: "upstream", box, record })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(pick<0 | 1>(0, 1), fc.boolean()).map(([box, down]): Step => ({ do: "down", box, down })),
  },
  {
    weight: 1,
    arbitrary: pick<FieldKey>("country", "height", "aliases").map((field): Step => ({ do: "lock", field })),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "keep" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "undo" }) },
);

/** Runs, then applies everything that needs no person, checking each written field against the law. */
async function unattended(one: Town, mine: Map<string, unknown>) {
  await runAll(one);
  const plan = one.plan();
  if (!plan) return;
  const before = one.library.at("1");
  const bases = one.bases.map.get("performer 1")?.fields ?? {};
  await send(one, plan, takeFrom(plan));
  const now = one.library.at("1");
  for (const [column, value] of mine) expect(now.record[column], column).toEqual(value);
  for (const field of before.locks) {
    const columns = FIELD_ROWS.find((row) => row.key === field)?.local.at(-1)?.columns ?? [];
    for (const column of columns) expect(now.record[column] ?? null, column).toEqual(before.record[column] ?? null);
  }
  for (const diff of plan.diffs.filter((one) => one.heap === "safe" && one.elements === undefined)) {
    const known = bases[diff.field]?.values ?? {};
    const never = diff.local === null && Object.values(known).every((value) => value === null);
    const row = FIELD_ROWS.find((one) => one.key === diff.field);
    const base = known[diff.winner as Endpoint];
    const asBefore = base !== undefined && diff.local !== null && row?.kind.equal(diff.local, base) === true;
    expect(never || asBefore, JSON.stringify(diff)).toBe(true);
  }
}

describe("a life of a performer", () => {
  it("what a person typed, kept, locked or took back never changes unattended", async () => {
    await fc.assert(
      fc.asyncProperty(
        localRecord,
        boxRecord,
        boxRecord,
        fc.array(step, { maxLength: 12 }),
        async (record, a, b, steps) => {
          const one = town(record, a, b);
          const mine = new Map<string, unknown>();
          for (const now of steps) {
            const source = "box" in now ? (one.sources[now.box] as ScriptedSource) : null;
            if (now.do === "sync") await unattended(one, mine);
            else if (now.do === "edit") {
              one.library.edit("1", now.columns);
              for (const [column, value] of Object.entries(now.columns)) mine.set(column, value);
            } else if (now.do === "upstream") source?.put(boxed("u", now.record));
            else if (now.do === "down" && source) source.down = now.down ? { kind: "offline" } : null;
            else if (now.do === "lock") one.library.edit("1", { locks: [...one.library.at("1").locks, now.field] });
            else if (now.do === "keep") {
              const plan = one.plan();
              const kept = plan?.diffs.filter((diff) => diff.heap === "decide").map((diff) => diff.field) ?? [];
              const choices = Object.fromEntries(kept.map((field) => [field, { type: "keep" }] as const));
              if (plan) await send(one, plan, choices);
            } else if (now.do === "undo") {
              const records = [...one.journal.map.values()].filter(
                (one) => one.undoes === null && one.state === "applied",
              );
              const last = records.at(-1);
              if (!last) continue;
              const [outcome] = await undoRecords([last.id], one.apply);
              // Taken back by a person: from now on it is that person's value, as long as nobody edits it.
              if (outcome?.status !== "applied") continue;
              for (const column of ["height_cm", "gender"]) {
                const field = column === "height_cm" ? "height" : "gender";
                if (outcome.fields.includes(field)) mine.set(column, one.library.at("1").record[column]);
              }
            }
          }
          await unattended(one, mine);
        },
      ),
      { numRuns: 200 },
    );
  });
});
