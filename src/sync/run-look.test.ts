/** The second look of a run, and what it asks its sources with. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, diffOf, local, planOf, runAll, stashId, type World, world } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { ScriptedSource } from "../../test/scripted-source";
import { baseKey } from "./bases";
import { type MarkPage, Marks } from "./marks";
import type { AskOptions, SourceEdit } from "./ports";

const EDIT: SourceEdit = {
  ...{ id: "e", entityId: "u1", closed: "2025-01-02T10:00:00Z" },
  ...{ before: { height: 168 }, after: { height: 170 } },
};

/** Somebody whose country is a gap, and whose height is one that the source had once. */
function town() {
  const one = world({
    library: [local("1", { height_cm: 168 }, { stashIds: [stashId(A, "u1")] })],
    sources: (clock) => {
      const source = new ScriptedSource(A, clock, [boxed("u1", { name: "Person 1", height: 170, country: "NO" })]);
      source.edits.set("u1", [EDIT]);
      return [source];
    },
    settings: { staleUnattended: true },
  });
  const marks = new MemoryKeyValue<MarkPage>();
  const kept = async () => Object.fromEntries(await new Marks(marks, "performer").all());
  const source = one.sources[0] as ScriptedSource;
  return { ...one, source, kept, run: { ...one.run, marks, apply: one.apply } };
}

const updates = (one: World) => one.library.calls.filter((call) => call.method === "update");
/** Writing takes a while, as it does; something may be done just before the histories are asked, when it is over. */
const meanwhile = (one: ReturnType<typeof town>, act: () => void = () => {}) => {
  one.library.before = ({ method }) => {
    if (method === "update") one.clock.jump(1000);
  };
  one.source.before = () => {
    if (updates(one).length > 0) act();
  };
};

describe("what was written before the histories were asked", () => {
  it("is compared with what Stash has by then, and what they explain is written too", async () => {
    const one = town();
    meanwhile(one);
    const { result } = await runAll(one, { mode: "safe" });
    expect(one.library.at("1").record).toMatchObject({ country: "NO", height_cm: 170 });
    expect(updates(one)).toHaveLength(2);
    expect(result).toMatchObject({ problems: [], counts: { written: 1, refused: 0, done: 1 } });
    expect((await one.kept())["1"]).toMatchObject({ run: "run-1", end: "changes" });
  });

  it("keeps what a person typed meanwhile, which is no failure", async () => {
    const one = town();
    meanwhile(one, () => one.library.edit("1", { height_cm: 169 }));
    const { result } = await runAll(one, { mode: "safe" });
    expect(one.library.at("1").record).toMatchObject({ country: "NO", height_cm: 169 });
    expect(result).toMatchObject({ problems: [], counts: { written: 1, refused: 0 } });
    expect(diffOf(planOf(one, "1"), "height")).toMatchObject({ kind: "differs", local: 169 });
  });

  it("is left alone where it is gone from Stash by then", async () => {
    const one = town();
    meanwhile(one, () => one.library.remove("1"));
    const { result } = await runAll(one, { mode: "safe" });
    expect(updates(one)).toHaveLength(1);
    expect(result).toMatchObject({ problems: [], counts: { written: 1, refused: 0 } });
  });
});

describe("where nothing was written", () => {
  it("Stash is not asked again for what the histories explain", async () => {
    const one = town();
    await runAll(one, { mode: "review" });
    expect(diffOf(planOf(one, "1"), "height").kind).toBe("stale");
    expect(one.library.requests("byIds")).toBe(0);
    expect(updates(one)).toEqual([]);
  });

  it("a run that says no mode is one that writes nothing, and nobody waits for its word", async () => {
    const one = town();
    const { result } = await runAll(one);
    expect(result.tally).toBeNull();
    expect((await one.kept())["1"]).not.toHaveProperty("todo");
  });
});

describe("a kept edit", () => {
  it("that the mode `everything` writes is kept for it, although nothing else waits", async () => {
    const one = town();
    one.library.edit("1", { height_cm: 170, country: "SE" });
    const country = { winner: A, values: { [A]: "NO" }, at: 1 };
    one.bases.map.set(baseKey("performer", "1"), { fields: { country } });
    await runAll(one, { mode: "review" });
    expect(one.plans.map.size).toBe(0);
    const { result } = await runAll(one, { mode: "everything" });
    expect(result.tally).toMatchObject({ performers: 1, kept: 1 });
    expect(diffOf(planOf(one, "1"), "country").kind).toBe("kept");
  });
});

describe("the sources are asked", () => {
  const asked = async (deps: Partial<World["run"]>) => {
    const one = town();
    const seen: Pick<AskOptions<never>, "fresh" | "since" | "priority">[] = [];
    for (const method of ["performersByIds", "performerHistory"] as const) {
      const ask = one.source[method].bind(one.source) as (
        keys: readonly string[],
        options: AskOptions<never>,
      ) => Promise<void>;
      Object.assign(one.source, {
        [method](keys: readonly string[], options: AskOptions<never>) {
          const { fresh, since, priority } = options;
          seen.push({
            ...(fresh !== undefined && { fresh }),
            ...(since !== undefined && { since }),
            priority: priority!,
          });
          return ask(keys, options);
        },
      });
    }
    await runAll({ ...one, run: { ...one.run, ...deps } }, { fresh: true });
    return seen;
  };

  it("for fresh answers where that is wanted, but edits of long ago may come from the cache", async () => {
    expect(await asked({})).toEqual([
      { fresh: true, priority: "bulk" },
      { fresh: false, priority: "bulk" },
    ]);
  });

  it("by a run that goes on, for what was fetched since it began; before a bulk where a person waits", async () => {
    expect(await asked({ since: 1000, priority: "person" })).toEqual([
      { fresh: true, since: 1000, priority: "person" },
      { fresh: false, since: 1000, priority: "person" },
    ]);
  });
});
