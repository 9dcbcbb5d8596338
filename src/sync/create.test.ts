import { describe, expect, it } from "vitest";
import { createWorld, want } from "../../test/create-world";
import { BOX_A as A, BOX_B as B, boxed, local, stashId } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { runUpdate } from "./run";
import { hasWork } from "./resolve";

const PERSON = {
  name: "Ada Reed",
  birth_date: "1990-04-05",
  gender: "FEMALE",
  aliases: ["Addie"],
  urls: [{ url: "https://pages.example/ada" }],
};
const OTHER = { ...PERSON, aliases: ["Adele"], country: "NO", urls: [{ url: "https://pages.example/ada" }] };
const picture = { id: "i1", url: "https://cdn.example/i1.jpg", width: 2, height: 3 };
const JPEG = { dataUrl: "data:image/jpeg;base64,AAAA", contentType: "image/jpeg", etag: '"AAAA"' };

function twoBoxes(library: Parameters<typeof createWorld>[0]["library"] = [], settings = {}) {
  const one = createWorld({
    library,
    settings,
    sources: (clock) => [
      new ScriptedSource(A, clock, [boxed("a1", PERSON, { images: [picture] }), boxed("a2", { name: "Bo Lind" })]),
      new ScriptedSource(B, clock, [boxed("b1", OTHER)]),
    ],
  });
  one.library.web.set(picture.url, JPEG);
  return one;
}

describe("creating a performer", () => {
  it("merges what all sources know of it, with its picture and every stash id", async () => {
    const one = twoBoxes();
    const [outcome] = await one.create([want("performer", "a1")]);
    expect(outcome?.result).toMatchObject({ status: "created", localId: "1000" });
    const made = one.library.at("1000");
    expect(made).toMatchObject({ name: "Ada Reed", record: { birthdate: "1990-04-05", country: "NO" } });
    expect(made.record.alias_list).toEqual(["Addie", "Adele"]);
    expect(made.stashIds.map((id) => id.stash_id)).toEqual(["a1", "b1"]);
    expect(made.stashIds.every((id) => id.updated_at?.startsWith("20"))).toBe(true);
    expect(made.imagePath).not.toBeNull();
    const [record] = one.journal.map.values();
    expect(record).toMatchObject({
      act: { type: "created" },
      state: "applied",
      entityId: "1000",
      newImageEtag: '"AAAA"',
    });
  });

  it("leaves nothing for an update to do afterwards", async () => {
    const one = twoBoxes();
    await one.create([want("performer", "a1")]);
    const options = { task: "update-performers", selection: {}, nameSearch: true, fresh: true } as const;
    const events = { onProgress: () => {}, onPlans: async () => {} };
    await one.clock.until(runUpdate(options, one.run, events, new AbortController().signal));
    expect([...one.plans.map.values()].filter(hasWork)).toEqual([]);
  });

  it("is one creation, whichever source asks and however often", async () => {
    const one = twoBoxes();
    const outcomes = await one.create([want("performer", "b1", B), want("performer", "a1"), want("performer", "a1")]);
    expect(outcomes.map((each) => each.result.status)).toEqual(["created"]);
    expect(outcomes[0]?.prospect.requests).toHaveLength(2);
    const again = await one.create([want("performer", "a1"), want("performer", "b1", B)]);
    expect(again.map((each) => each.result)).toEqual([{ status: "there", localId: "1000" }]);
    expect(one.creators.performer.requests).toHaveLength(1);
  });

  it("links who is in the library by name and birthdate, and keeps the rest for review", async () => {
    const one = twoBoxes([local("7", { name: "ada reed", birthdate: "1990-04-05", gender: "MALE" })]);
    const [review] = await one.create([want("performer", "a1")]);
    expect(review?.result).toEqual({ status: "review" });
    one.library.edit("7", { gender: null });
    const [outcome] = await one.create([want("performer", "a1")]);
    expect(outcome?.result).toMatchObject({ status: "linked", localId: "7" });
    expect(one.library.at("7").stashIds.map((id) => id.stash_id)).toEqual(["a1", "b1"]);
    expect(one.creators.performer.requests).toEqual([]);
    const waiting = one.plans.map.get("7");
    expect(waiting?.diffs.filter((diff) => diff.heap !== "folded").map((diff) => diff.field)).toContain("gender");
  });

  it("links through what one of its other sources is linked to", async () => {
    const one = twoBoxes([local("7", { name: "Quite Another" }, { stashIds: [stashId(B, "b1")] })]);
    const [outcome] = await one.create([want("performer", "a1")]);
    expect(outcome?.result).toMatchObject({ status: "linked", localId: "7" });
  });

  it("a mere namesake is for a person, whose word then counts", async () => {
    const one = twoBoxes([local("7", { name: "Bo Lind" })]);
    const [first] = await one.create([want("performer", "a2")]);
    expect(first?.prospect.step).toMatchObject({ type: "review", reason: "likely", locals: [{ id: "7" }] });
    const [refused] = await one.create([{ ...want("performer", "a2"), answer: { type: "create" } }]);
    expect(refused?.result).toMatchObject({ status: "failed", problem: { kind: "name-taken", by: { id: "7" } } });
    const [linked] = await one.create([{ ...want("performer", "a2"), answer: { type: "link", id: "7" } }]);
    expect(linked?.result).toMatchObject({ status: "linked", localId: "7" });
  });

  it("is made without a picture that Stash cannot fetch, and says so", async () => {
    const one = twoBoxes();
    one.library.web.clear();
    const [outcome] = await one.create([want("performer", "a1")]);
    expect(outcome?.result).toMatchObject({ status: "created", picture: "processing image: unreachable" });
    const [record] = one.journal.map.values();
    expect(record?.fields.map((field) => field.field)).not.toContain("image");
  });

  it("keeps no file that is no picture", async () => {
    const one = twoBoxes();
    one.library.web.set(picture.url, {
      dataUrl: "data:image/svg+xml;base64,AAAA",
      contentType: "image/svg+xml",
      etag: null,
    });
    const [outcome] = await one.create([want("performer", "a1")]);
    expect(outcome?.result).toMatchObject({ status: "created", picture: "image/svg+xml" });
    expect(one.library.imageOf("1000")).toBeNull();
  });

  it("goes on without a source that fails, and names it", async () => {
    const one = twoBoxes();
    const [, second] = one.sources;
    if (second) second.down = { kind: "server", status: 503 };
    const [outcome] = await one.create([want("performer", "a1")]);
    expect(outcome?.result.status).toBe("created");
    expect(outcome?.prospect.silent).toEqual([B]);
    const [lost] = await one.create([want("performer", "b1", B)]);
    expect(lost?.result).toMatchObject({ status: "failed", problem: { kind: "source", endpoint: B } });
  });

  it("contains failures: one that is missing, one deleted, one that Stash refuses", async () => {
    const one = twoBoxes();
    one.sources[0]?.put(boxed("gone", { name: "Gone" }, { deleted: true }), boxed("twin", { name: "bo lind" }));
    const outcomes = await one.create(["none", "gone", "a2", "twin"].map((id) => want("performer", id)));
    const results = new Map(outcomes.map((each) => [each.prospect.requests[0]?.id, each.result]));
    expect(results.get("none")).toMatchObject({ problem: { kind: "missing" } });
    expect(results.get("gone")).toMatchObject({ problem: { kind: "deleted" } });
    expect(results.get("a2")).toMatchObject({ status: "created" });
    expect(results.get("twin")).toMatchObject({ problem: { kind: "name-taken", name: "bo lind" } });
  });

  it("writes nothing that cannot be journalled", async () => {
    const one = twoBoxes();
    one.journal.setMany = async () => {
      throw new Error("disk full");
    };
    const outcomes = await one.create([want("performer", "a1"), want("performer", "a2")]);
    expect(outcomes.map((each) => each.result)).toEqual(
      outcomes.map(() => ({ status: "failed", problem: { kind: "no-undo", message: "disk full" } })),
    );
    expect(one.creators.performer.requests).toEqual([]);
  });
});
