import { expect, it } from "vitest";
import { createWorld, want } from "../../test/create-world";
import { BOX_A as A, BOX_B as B, boxed, local, stashId } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { carryOut } from "./create";

const BORN = { birthdate: "1990-04-05" };

async function scene() {
  const upstream = ["a1", "a2"].map((id) => boxed(id, { name: `Person ${id}`, birth_date: "1990-04-05" }));
  const one = createWorld({
    library: [
      local("1", { name: "Person a1", ...BORN }, { stashIds: [stashId(B, "b1")] }),
      local("2", { name: "Person a2", ...BORN }),
    ],
    sources: (clock) => [new ScriptedSource(A, clock, upstream)],
    off: [B],
  });
  const plan = await one.plan([want("performer", "a1"), want("performer", "a2")]);
  const link = async () => (await carryOut(plan, one.deps)).map((each) => each.result);
  return { ...one, link };
}

it("links beside the stash ids that are there, and nothing else is written", async () => {
  const one = await scene();
  expect(await one.link()).toEqual([
    { status: "linked", localId: "1", undoId: "undo-1" },
    { status: "linked", localId: "2", undoId: "undo-2" },
  ]);
  expect(one.library.at("1").stashIds.map((id) => id.stash_id)).toEqual(["b1", "a1"]);
  expect(one.library.calls.flatMap((call) => call.updates ?? []).flatMap(({ input }) => Object.keys(input))).toEqual([
    "stash_ids",
    "stash_ids",
  ]);
  expect([...one.journal.map.values()].flatMap((record) => record.fields)).toMatchObject([
    { field: "stashIds", sources: [] },
    { field: "stashIds", sources: [] },
  ]);
});

it("who is gone meanwhile is told so; the other is linked", async () => {
  const one = await scene();
  one.library.remove("1");
  const [first, second] = await one.link();
  expect(first).toEqual({ status: "failed", problem: { kind: "gone" } });
  expect(second).toMatchObject({ status: "linked", localId: "2" });
});

it("what Stash answers instead of linking is the outcome", async () => {
  const one = await scene();
  one.library.before = ({ method }) => {
    if (method === "update") throw new Error("connection lost");
  };
  const problem = { kind: "unsent", message: "connection lost" };
  expect(await one.link()).toEqual([
    { status: "failed", problem },
    { status: "failed", problem },
  ]);
});

it("what was linked stays linked, though it cannot be read again or is gone right after", async () => {
  for (const fails of [true, false]) {
    const one = await scene();
    one.library.before = ({ method }) => {
      if (method !== "byIds" || one.library.requests("update") === 0) return;
      if (fails) throw new Error("connection lost");
      one.library.remove("1");
    };
    expect((await one.link()).map((result) => result.status)).toEqual(["linked", "linked"]);
  }
});
