import { expect, it, vi } from "vitest";
import { BOX_A, boxed, local, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import type { FollowedSource } from "./feed-ports";
import { readChanges } from "./lane-questions";

const { signal } = new AbortController();

it("asks what changed before a bulk by id, with the ids that will be asked", async () => {
  const refresh = vi.fn(async () => ({ by: "feed", failure: null }) as const);
  const source = { refresh } as unknown as FollowedSource;
  expect(await readChanges(source, "performer", ["a", "b"], { signal, priority: "bulk" })).toEqual({
    by: "feed",
    failure: null,
  });
  expect(refresh).toHaveBeenCalledWith({ type: "performer", ids: ["a", "b"], fresh: false, signal });
});

it("not for a person's question, not for nobody, not where changes are not followed", async () => {
  const refresh = vi.fn();
  const source = { refresh } as unknown as FollowedSource;
  expect(await readChanges(source, "performer", ["a"], { signal, priority: "person" })).toBeNull();
  expect(await readChanges(source, "performer", [], { signal, priority: "bulk" })).toBeNull();
  expect(await readChanges({} as FollowedSource, "performer", ["a"], { signal, priority: "bulk" })).toBeNull();
  expect(refresh).not.toHaveBeenCalled();
});

it("a run goes on where what changed could not be learnt, and says so; answers that still hold are counted apart", async () => {
  const failure = { kind: "malformed" } as const;
  const one = world({
    library: [local("1", {}, { stashIds: [stashId(BOX_A, "a1")] })],
    sources: (clock) => {
      const source = new ScriptedSource(BOX_A, clock, [boxed("a1")]);
      const { performersByIds } = source;
      Object.assign(source, {
        refresh: async () => ({ by: "none", failure }),
        async performersByIds(...[ids, options]: Parameters<typeof performersByIds>) {
          options.onEvent?.({ type: "saved", count: 4, by: "feed" });
          return performersByIds.call(source, ids, options);
        },
      });
      return [source];
    },
  });
  const { result, last } = await runAll(one);
  expect(result.counts.done).toBe(1);
  expect(last.lanes[0]?.changes).toEqual({ by: "none", failure });
  expect([last.savedByFeed, last.savedByCache]).toEqual([4, 0]);
});
