/** Pictures that go back: which one Stash has, how many at once, and what was kept of them. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, diffOf, local, planOf, runAll, stashId, takeFrom, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import type { UndoField, UndoRecord } from "./journal";
import type { Plan } from "./plan-types";
import { undoTargets } from "./undo";
import { pictureOf } from "./undo-batch";

const stored = (bytes: string, etag = `"${bytes}"`) => ({
  ...{ dataUrl: `data:image/png;base64,${bytes}`, etag },
  contentType: "image/png",
});
const OLD = stored("OLD1");
const NEW = stored("NEW1");
const shown = (id: string) => ({ id, url: `https://pictures.example/${id}` });
const IMAGE: UndoField = { field: "image", before: shown("old"), after: shown("new"), sources: [A], raw: {} };
const HEIGHT: UndoField = { field: "height", before: 160, after: 170, sources: [A], raw: { height_cm: 160 } };

function record(entityId: string, more: Partial<UndoRecord> = {}): UndoRecord {
  const about = { id: `r${entityId}`, runId: null, type: "performer", entityId, name: `Person ${entityId}` } as const;
  const pictures = { oldImage: OLD.dataUrl, oldImageEtag: OLD.etag, newImageEtag: NEW.etag };
  return { ...about, at: 1, state: "applied", undoes: null, fields: [IMAGE], ...pictures, ...more };
}

/** Performers with the new picture and 170 cm, and these records of them. */
function pictured(records: readonly UndoRecord[]) {
  const one = world({ library: [] });
  for (const each of records) {
    const { entityId: id } = each;
    one.library.put(local(id, { height_cm: 170 }, { imagePath: `/performer/${id}/image` }), NEW);
    one.journal.map.set(each.id, each);
  }
  const undo = (ids = records.map(({ id }) => id)) =>
    undoTargets(
      ids.map((id) => ({ id })),
      one.journal,
      { deps: async () => one.apply },
    );
  return { ...one, undo };
}

describe("which picture Stash has", () => {
  const mine = record("1");
  const { newImageEtag: _none, ...unknown } = mine;
  it.each([
    ["none", mine, null, undefined],
    ["the one that was written, by its ETag", mine, stored("REST", NEW.etag), "after"],
    ["the one before, by its bytes", mine, OLD, "before"],
    ["another", mine, stored("HAND"), "other"],
    ["one without an ETag", mine, { ...stored("HAND"), etag: null }, undefined],
    ["one that nothing was noted of", unknown, NEW, undefined],
    ["the one before, though nothing was noted of the other", unknown, OLD, "before"],
  ] as const)("%s", (_what, given, image, expected) => {
    expect(pictureOf(given, image, OLD.dataUrl)).toBe(expected);
  });
});

describe("a picture that goes back", () => {
  it("is kept for coming again, with what tells the two apart", async () => {
    const one = pictured([record("1")]);
    const [outcome] = await one.undo();
    expect(one.library.imageOf("1")?.dataUrl).toBe(OLD.dataUrl);
    expect(one.journal.map.get(outcome?.undoId ?? "")).toMatchObject({
      ...{ undoes: "r1", state: "applied" },
      oldImage: NEW.dataUrl,
      oldImageEtag: NEW.etag,
      newImageEtag: OLD.etag,
    });
  });

  it("is no part of a record in which none went back, nor looked at for it", async () => {
    const one = pictured([record("1", { fields: [HEIGHT] })]);
    const [outcome] = await one.undo();
    const back = one.journal.map.get(outcome?.undoId ?? "");
    expect(back).toMatchObject({ fields: [{ field: "height" }] });
    expect(back).not.toHaveProperty("oldImage");
    expect(one.library.requests("image")).toBe(0);
  });

  it("is not sent where the one of now cannot be kept", async () => {
    const one = pictured([record("1", { fields: [IMAGE, HEIGHT] })]);
    one.library.before = ({ method }) => {
      if (method === "image") throw new Error("no answer");
    };
    expect(await one.undo()).toMatchObject([{ undoId: null, problem: { kind: "no-undo", message: "no answer" } }]);
    expect(one.library.requests("update")).toBe(0);
  });

  it.each([
    ["two that just fit go together", [4_000_000, 4_000_000], [["1", "2"]]],
    ["one more goes after them", [3_500_000, 3_500_000, 3_500_000], [["1", "2"], ["3"]]],
    ["one too large goes alone", [9_000_000, 100, 100], [["1"], ["2", "3"]]],
  ] as const)("%s", async (_what, sizes, requests) => {
    const records = sizes.map((size, i) =>
      record(String(i + 1), { at: 10 - i, oldImage: "data:image/png;base64,".padEnd(size, "A") }),
    );
    const one = pictured(records);
    expect((await one.undo()).map(({ problem }) => problem)).toEqual(sizes.map(() => null));
    expect(one.library.calls.filter(({ method }) => method === "update").map(({ ids }) => ids)).toEqual(requests);
  });
});

describe("the books of a taking back", () => {
  it("bear a later time than what was taken back, though the clock was set back", async () => {
    const one = pictured([record("1", { fields: [HEIGHT], at: Date.parse("2030-01-01T00:00:00Z") })]);
    const [outcome] = await one.undo();
    expect(one.journal.map.get(outcome?.undoId ?? "")?.at).toBe(Date.parse("2030-01-01T00:00:00Z") + 1);
  });

  it("bear the time of now otherwise", async () => {
    const one = pictured([record("1", { fields: [HEIGHT] })]);
    const [outcome] = await one.undo();
    expect(one.journal.map.get(outcome?.undoId ?? "")?.at).toBe(one.clock.now());
  });

  it("compare the plan that waits again: what went back is a kept edit; without anything left it is gone", async () => {
    const one = world({
      library: ["1", "2"].map((id) =>
        local(id, id === "1" ? { country: "SE" } : {}, { stashIds: [stashId(A, `u${id}`)] }),
      ),
      sources: (clock) => [
        new ScriptedSource(
          A,
          clock,
          ["1", "2"].map((id) => boxed(`u${id}`, { name: `Person ${id}`, height: 170, country: "NO" })),
        ),
      ],
    });
    await runAll(one);
    const requests = ["1", "2"].map((id) => ({
      plan: planOf(one, id),
      choices: takeFrom(planOf(one, id), ["height", "country"].slice(0, id === "1" ? 1 : 2) as ["height"]),
    }));
    const outcomes = await applyChoices(requests, one.apply);
    const targets = outcomes.map((each) => ({ id: each.status === "applied" ? (each.undoId ?? "") : "" }));
    one.plans.map.set("2", requests[1]!.plan);
    const heard: Plan[] = [];
    const deps = async () => ({ ...one.apply, onPlan: (plan: Plan) => void heard.push(plan) });
    await undoTargets(targets, one.journal, { deps });
    expect(heard.map((plan) => diffOf(plan, "height").kind)).toEqual(["kept", "kept"]);
    expect(diffOf(planOf(one, "1"), "country").kind).toBe("differs");
    expect([...one.plans.map.keys()]).toEqual(["1"]);
  });
});
