import { describe, expect, it } from "vitest";
import { createWorld, want } from "../../test/create-world";
import { BOX_A as A, BOX_B as B, boxed, local, stashId } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { carryOut } from "./create";
import type { Settings } from "./settings";
import type { SourceEntity } from "./ports";

const HIDDEN = "http://192.168.1.5/i1.jpg";
const OPEN = "https://cdn.example/i2.jpg";
const JPEG = { dataUrl: "data:image/jpeg;base64,AAAA", contentType: "image/jpeg", etag: '"AAAA"' };
const BORN = { name: "Ada Reed", birth_date: "1990-04-05" };

const pictures = (...urls: readonly string[]) => ({ images: urls.map((url, n) => ({ id: `i${n}`, url })) });

interface Given {
  readonly a: Partial<SourceEntity>;
  /** Of the same person at the second source; missing: it is off. */
  readonly b?: Partial<SourceEntity>;
  readonly policies?: Settings["policies"];
}

/** One person at one source or two; their pictures are on the web. */
function place({ a, b, policies }: Given) {
  const one = createWorld({
    library: [],
    sources: (clock) => [
      new ScriptedSource(A, clock, [boxed("a1", BORN, a)]).putStudios(
        boxed("s1", { name: "Quay", aliases: [], urls: [], parent: null }, a),
      ),
      ...(b ? [new ScriptedSource(B, clock, [boxed("b1", BORN, b)])] : []),
    ],
    ...(policies && { settings: { policies } }),
    off: b ? [] : [B],
  });
  one.library.web.set(OPEN, JPEG);
  return one;
}

const out = (instead: string | null, reason = "image-private-address") => ({ endpoint: A, reason, instead });

describe("somebody new whose picture may not be given to Stash", () => {
  it.each([
    [HIDDEN, "image-private-address"],
    ["ftp://cdn.example/i1.jpg", "not-an-image"],
    ["no address", "not-an-image"],
  ])("is created without it, and that is said before and after: %s", async (url, reason) => {
    const one = place({ a: pictures(url) });
    const plan = await one.plan([want("performer", "a1")]);
    expect(plan.prospects[0]).toMatchObject({ step: { type: "create" }, image: null, pictureOut: out(null, reason) });
    const [outcome] = await carryOut(plan, one.deps);
    expect(outcome?.result).toMatchObject({ status: "created", localId: "1000", pictureOut: out(null, reason) });
    expect(one.library.at("1000")).toMatchObject({ name: "Ada Reed", imagePath: null });
    expect(one.creators.performer.requests[0]?.[0]?.input).not.toHaveProperty("image");
    const [record] = one.journal.map.values();
    expect(record?.fields.map(({ field }) => field)).toEqual(["name", "birthdate", "stashIds"]);
  });

  it("is created so when it is a studio", async () => {
    const one = place({ a: pictures(HIDDEN) });
    const [outcome] = await one.create([want("studio", "s1")]);
    expect(outcome?.result).toMatchObject({ status: "created", pictureOut: out(null) });
  });

  it("has the next source's picture, which counts as that source's", async () => {
    const one = place({ a: pictures(HIDDEN), b: pictures(OPEN) });
    const [outcome] = await one.create([want("performer", "a1")]);
    expect(outcome?.prospect).toMatchObject({ image: { url: OPEN }, pictureOut: out(B) });
    expect(outcome?.result).toMatchObject({ status: "created", pictureOut: out(B) });
    expect(one.library.imageOf("1000")?.etag).toBe(JPEG.etag);
    const [base] = [...one.bases.map.values()].map(({ fields }) => fields.image);
    expect(base).toMatchObject({ winner: B, values: { [B]: { url: OPEN } } });
    expect(Object.keys(base?.values ?? {})).toEqual([B]);
  });

  it("has another one of the same source before that", async () => {
    const one = place({ a: pictures(HIDDEN, OPEN), b: pictures("https://cdn.example/i3.jpg") });
    const [outcome] = await one.create([want("performer", "a1")]);
    expect(outcome?.prospect).toMatchObject({ image: { url: OPEN }, pictureOut: out(A) });
  });

  it("is told of a picture whose address was none when the source answered", async () => {
    const refused = [{ column: "images", why: "not-an-address", count: 1 }] as const;
    const one = place({ a: { refused } });
    const [outcome] = await one.create([want("performer", "a1")]);
    expect(outcome?.result).toMatchObject({ status: "created", pictureOut: out(null, "not-an-address") });
  });

  it("hears nothing of pictures where they are ruled out, or all is well", async () => {
    const ruled = place({ a: pictures(HIDDEN), policies: { image: "ignore" } });
    const well = place({ a: pictures(OPEN), b: pictures(HIDDEN) });
    for (const one of [ruled, well, place({ a: {} })]) {
      const [outcome] = await one.create([want("performer", "a1")]);
      expect(outcome?.result).toMatchObject({ status: "created" });
      expect(outcome?.prospect).not.toHaveProperty("pictureOut");
      expect(outcome?.result).not.toHaveProperty("pictureOut");
    }
  });

  it("keeps it in the comparison when it is linked instead", async () => {
    const one = place({ a: pictures(HIDDEN) });
    one.library.put(local("7", { name: "Ada Reed", birthdate: "1990-04-05" }, { stashIds: [stashId(B, "b9")] }));
    const [prospect] = (await one.plan([want("performer", "a1")])).prospects;
    expect(prospect?.step.type).toBe("link");
    expect(prospect?.plan?.sources[0]?.values.image).toMatchObject({ url: HIDDEN });
    expect(prospect).not.toHaveProperty("pictureOut");
  });
});
