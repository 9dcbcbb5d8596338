import { expect, it } from "vitest";
import { createWorld } from "../../test/create-world";
import { BOX_A as A, local } from "../../test/fakes";
import { sendDraft, settleDrafts } from "./draft";

const WHO = { id: "7", name: "Ada Reed", type: "performer" } as const;

function scene() {
  const one = createWorld({ library: [local("7")] });
  return { ...one, draftDeps: { ...one.apply, creator: one.creators.performer } };
}

it("a draft is noted with its id, and stands in the journal as what cannot be taken back", async () => {
  const one = scene();
  expect(await sendDraft(WHO, A, one.draftDeps)).toEqual({ ok: true, draftId: "draft-1" });
  const [record] = one.journal.map.values();
  const act = { type: "draft", endpoint: A, draftId: "draft-1" };
  expect(record).toMatchObject({ state: "applied", act, entityId: "7", fields: [] });
});

it("a refusal comes back in words and is noted as such", async () => {
  const one = scene();
  one.creators.performer.draft = async () => {
    throw Object.assign(new Error("Stash refused the request: not authorized"), { kind: "refused" });
  };
  expect(await sendDraft(WHO, A, one.draftDeps)).toEqual({
    ok: false,
    message: "Stash refused the request: not authorized",
  });
  expect([...one.journal.map.values()].map((record) => record.state)).toEqual(["not-applied"]);
  one.creators.performer.draft = async () => {
    throw new Error("Stash cannot be reached.");
  };
  await sendDraft(WHO, A, one.draftDeps);
  expect([...one.journal.map.values()].map((record) => record.state)).toEqual(["not-applied", "unclear"]);
});

it("nothing is sent that cannot be noted; what was cut off is unclear", async () => {
  const one = scene();
  const { set } = one.journal;
  one.journal.set = async () => {
    throw new Error("disk full");
  };
  expect(await sendDraft(WHO, A, one.draftDeps)).toEqual({ ok: false, message: "disk full" });
  expect(one.creators.performer.drafts).toEqual([]);
  one.journal.set = set.bind(one.journal);
  one.creators.performer.draft = () => new Promise(() => {});
  void sendDraft(WHO, A, one.draftDeps);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await settleDrafts(one.journal);
  expect([...one.journal.map.values()].map((record) => record.state)).toEqual(["unclear"]);
});

it("a Stash that cannot send drafts says so, and nothing is noted", async () => {
  const one = scene();
  const { type, create, destroy, attached } = one.creators.performer;
  const creator = { type, create, destroy, attached };
  expect(await sendDraft(WHO, A, { ...one.draftDeps, creator })).toEqual({
    ok: false,
    message: "Stash cannot send drafts.",
  });
  expect(one.journal.map.size).toBe(0);
});

it("only drafts become unclear: an open change is settled by what Stash holds", async () => {
  const one = scene();
  const about = { runId: null, type: "performer", entityId: "7", name: "Ada Reed", at: 1, undoes: null } as const;
  const change = { ...about, id: "change", state: "open", fields: [] } as const;
  one.journal.map.set("change", change);
  one.journal.map.set("made", { ...change, id: "made", act: { type: "created" } });
  one.journal.map.set("draft", { ...change, id: "draft", act: { type: "draft", endpoint: A, draftId: null } });
  await settleDrafts(one.journal);
  expect([...one.journal.map.values()].map((record) => [record.id, record.state])).toEqual([
    ["change", "open"],
    ["made", "open"],
    ["draft", "unclear"],
  ]);
});
