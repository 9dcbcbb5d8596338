import { describe, expect, it } from "vitest";
import { createWorld, want } from "../../test/create-world";
import { BOX_A as A, BOX_B as B, boxed, local } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { baseKey } from "./bases";
import type { Creator, NewEntity } from "./create-ports";
import { createAll, type Unmade } from "./create-write";
import type { UpdateOutcome } from "./ports";

const NO_PICTURE: UpdateOutcome = { ok: false, reason: "refused", message: "processing image: unreachable" };
const MADE: UpdateOutcome = { ok: true, entity: local("7") };

/** A Stash that gives these answers, request by request; what stands in none gets no answer. */
function answering(...answers: readonly Readonly<Record<string, UpdateOutcome>>[]) {
  const requests: (readonly NewEntity[])[] = [];
  const creator = {
    create: async (items: readonly NewEntity[]) => {
      requests.push(items);
      const answer = answers[requests.length - 1] ?? {};
      return new Map(items.flatMap(({ key }) => (answer[key] ? [[key, answer[key]] as const] : [])));
    },
  };
  return { requests, creator: creator as unknown as Creator };
}

const unmade = (id: string, input: Readonly<Record<string, unknown>>) =>
  ({ record: { id }, written: { input } }) as unknown as Unmade;
const ADA = unmade("ada", { name: "Ada", image: "https://cdn.example/1.jpg" });
const BO = unmade("bo", { name: "Bo", image: "https://cdn.example/2.jpg" });

describe("asking Stash to create", () => {
  it("tries again without the picture only those whose picture was refused", async () => {
    const { requests, creator } = answering({ ada: NO_PICTURE, bo: MADE }, { ada: MADE });
    const made = await createAll([ADA, BO], creator);
    expect(requests).toHaveLength(2);
    expect(requests[1]).toEqual([{ key: "ada", input: { name: "Ada" } }]);
    expect(made.get("ada")).toEqual({ outcome: MADE, picture: "processing image: unreachable" });
    expect(made.get("bo")).toEqual({ outcome: MADE });
  });

  it.each<[string, UpdateOutcome, Unmade]>([
    ["refused for another reason", { ok: false, reason: "refused", message: "name is required" }, ADA],
    // It may be there already: a second request could make it twice.
    ["never answered", { ok: false, reason: "unsent", message: "no answer about the image" }, ADA],
    ["refused without a picture", NO_PICTURE, unmade("ada", { name: "Ada" })],
  ])("asks once about one that was %s", async (_, outcome, one) => {
    const { requests, creator } = answering({ ada: outcome });
    expect(await createAll([one], creator)).toEqual(new Map([["ada", { outcome }]]));
    expect(requests).toHaveLength(1);
  });

  it("knows what the first request made, whatever becomes of the second", async () => {
    const { requests, creator } = answering({ ada: NO_PICTURE, bo: MADE });
    const first = creator.create.bind(creator);
    const lost: Creator["create"] = async (items) => {
      if (requests.length > 0) throw new Error("connection lost");
      return first(items);
    };
    const made = await createAll([ADA, BO], { ...creator, create: lost });
    expect(made.get("bo")).toEqual({ outcome: MADE });
    expect(made.get("ada")?.outcome).toEqual({ ok: false, reason: "unsent", message: "connection lost" });
  });

  it("stays with the refusal where the second request says nothing of it, and with nothing where the first does", async () => {
    const { requests, creator } = answering({ ada: NO_PICTURE });
    expect(await createAll([ADA, BO], creator)).toEqual(new Map([["ada", { outcome: NO_PICTURE }]]));
    expect(requests).toHaveLength(2);
  });
});

describe("the books of what was created", () => {
  const picture = { id: "i1", url: "https://cdn.example/i1.jpg" };
  const person = { name: "Ada Reed", birth_date: "1990-04-05", country: "NO" };
  const jpeg = { dataUrl: "data:image/jpeg;base64,AAAA", contentType: "image/jpeg", etag: '"AAAA"' };

  async function made(stored: typeof jpeg | null) {
    const one = createWorld({
      library: [],
      sources: (clock) => [new ScriptedSource(A, clock, [boxed("a1", person, { images: [picture] })])],
      off: [B],
    });
    if (stored) one.library.web.set(picture.url, stored);
    const [outcome] = await one.create([want("performer", "a1")]);
    const [record] = one.journal.map.values();
    const base = one.bases.map.get(baseKey("performer", "1000"))?.fields ?? {};
    return { ...one, outcome, fields: record?.fields.map(({ field }) => field), base };
  }

  it("hold a base of every field it was made with, links included: what is taken off later is not offered again unasked", async () => {
    const { fields, base } = await made(jpeg);
    expect(fields).toEqual(["name", "birthdate", "country", "image", "stashIds"]);
    expect(Object.keys(base).sort()).toEqual(["birthdate", "country", "image", "name", "stashIds"]);
    expect(base.country).toMatchObject({ winner: A, values: { [A]: "NO" } });
  });

  it("know nothing of a picture that Stash did not take, and nobody looks for it", async () => {
    const { library, fields, base } = await made(null);
    expect(fields).toEqual(["name", "birthdate", "country", "stashIds"]);
    expect(Object.keys(base)).not.toContain("image");
    expect(library.requests("image")).toBe(0);
  });

  it("know nothing of a picture that was none", async () => {
    const { outcome, fields, base } = await made({ ...jpeg, contentType: "text/html" });
    expect(outcome?.result).toMatchObject({ status: "created", picture: "text/html" });
    expect(fields).toEqual(["name", "birthdate", "country", "stashIds"]);
    expect(Object.keys(base)).not.toContain("image");
  });
});
