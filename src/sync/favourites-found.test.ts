/** Single rows of favourites.ts: from a list, from records, from a run's finding. */
import { describe, expect, it } from "vitest";
import { BOX_A, boxed, FIELDS_30, local, stashId } from "../../test/fakes";
import { bareView } from "./bare-view";
import type { FavouriteEntry } from "./favourite-ports";
import { type FavouriteContext, foundRow, linkedRow, sourceSide, strangerRow } from "./favourites";
import { LocalIndex } from "./local-index";
import type { Candidate, MatchChoice, SourceView } from "./plan-types";
import type { LocalEntity, SourceAnswer, SourceEntity } from "./ports";

const image = (id: string) => ({ id, url: `https://box-a.example/${id}.jpg` });
const entry = (id: string, more: Partial<FavouriteEntry> = {}): FavouriteEntry => ({
  id,
  name: null,
  disambiguation: null,
  image: null,
  mergedIds: [],
  ...more,
});
const found = (entity: SourceEntity): SourceAnswer => ({ status: "found", entity, fetchedAt: 0, cached: false });
const failure = { kind: "server", status: 502 } as const;

function contextOf(library: readonly LocalEntity[] = [], said: Readonly<Record<string, MatchChoice>> = {}) {
  const index = new LocalIndex("performer", FIELDS_30, []);
  index.add(library);
  const choice = (id: string) => said[id];
  return { type: "performer", endpoint: BOX_A, fields: FIELDS_30, index, choice } satisfies FavouriteContext;
}

describe("one of the source", () => {
  it("is shown as the list says, and what the list leaves out as the record says", () => {
    const entity = boxed("a", { name: "Ada Reed", disambiguation: "painter" }, { images: [image("record")] });
    const listed = { name: "Ada", disambiguation: "singer", image: image("list") };
    expect(sourceSide(entry("a", listed), entity)).toEqual({ id: "a", ...listed });
    const full = { id: "a", name: "Ada Reed", disambiguation: "painter", image: image("record") };
    expect(sourceSide(entry("a"), entity)).toEqual(full);
  });

  it.each(["", null, 7, undefined])("has no disambiguation where the record holds %j", (disambiguation) => {
    expect(sourceSide(entry("a"), boxed("a", { disambiguation })).disambiguation).toBeNull();
  });

  it("is without a name where nobody says one", () => {
    expect(sourceSide(entry("a"), null)).toEqual({ id: "a", name: "", disambiguation: null, image: null });
  });
});

describe("a stranger", () => {
  const ada = (id: string, more: Partial<LocalEntity> = {}) => local(id, { name: "Ada Reed" }, more);
  const there = found(boxed("a", { name: "Ada Reed" }));

  it.each([
    ["missing", { status: "missing" }, { type: "gone" }],
    ["no id", { status: "malformed-id", detail: "not a UUID" }, { type: "gone" }],
    ["deleted in between", found(boxed("a", { name: "Ada Reed" }, { deleted: true })), { type: "gone" }],
    ["failed", { status: "failed", failure }, { type: "failed", failure }],
    ["not answered", undefined, { type: "failed", failure: { kind: "malformed" } }],
  ] as [string, SourceAnswer | undefined, object][])(
    "whose record is %s is nobody to be made",
    (_why, answer, step) => {
      const row = strangerRow(entry("a", { name: "Ada Reed" }), answer, contextOf([ada("1")]));
      expect(row).toMatchObject({ set: "there", local: null, upstream: { id: "a", name: "Ada Reed" }, step });
    },
  );

  it("is whom a person chose, whatever the evidence", () => {
    const said = { "2": { type: "chosen", id: "a", at: 1 } } as const;
    const row = strangerRow(entry("a"), there, contextOf([ada("1"), ada("2")], said));
    const step = { type: "link", evidence: [{ id: "chosen", weight: "for" }] };
    expect(row).toMatchObject({ local: { id: "2" }, step });
  });

  it.each([
    ["another record was chosen for them", { type: "chosen", id: "b", at: 1 }],
    ["the link was made and taken away since", { type: "chosen", id: "a", at: 1, linked: true }],
  ] as [string, MatchChoice][])("is asked about where %s", (_why, choice) => {
    const row = strangerRow(entry("a"), there, contextOf([ada("1"), ada("2")], { "2": choice }));
    expect(row.step).toMatchObject({ type: "choose", options: [{ id: "1" }, { id: "2" }] });
  });

  it("is nobody who is never to be at this source", () => {
    const said = { "1": { type: "never", at: 1 } } as const;
    expect(strangerRow(entry("a"), there, contextOf([ada("1")], said)).step).toEqual({ type: "create" });
  });

  it("is asked about with name, picture and what speaks for each", () => {
    const one = local("1", { name: "Ada Reed", disambiguation: "painter" }, { imagePath: "/1.jpg" });
    const row = strangerRow(entry("a"), there, contextOf([one, ada("2")]));
    const evidence = [{ id: "same-name", weight: "for" }];
    expect(row.step).toMatchObject({
      type: "choose",
      options: [
        { id: "1", name: "Ada Reed", disambiguation: "painter", picture: "/1.jpg", evidence },
        { id: "2", name: "Ada Reed", disambiguation: null, picture: null, evidence },
      ],
    });
  });

  it("is no namesake who is another record of the same source", () => {
    const row = strangerRow(entry("a"), there, contextOf([ada("1", { stashIds: [stashId(BOX_A, "b")] })]));
    expect(row.step).toEqual({ type: "create" });
  });
});

describe("one of the library that is linked", () => {
  const row = (ids: readonly string[], answers: Readonly<Record<string, SourceAnswer>>) =>
    linkedRow({ local: local("1"), ids }, new Map(Object.entries(answers)), contextOf());
  const merged = found(boxed("old", {}, { deleted: true, mergedInto: "new" }));

  it("says why where its record, or the one that was merged into, could not be read", () => {
    expect(row(["a"], { a: { status: "failed", failure } }).step).toEqual({ type: "failed", failure });
    expect(row(["old"], { old: merged, new: { status: "failed", failure } }).step).toEqual({ type: "failed", failure });
  });

  it.each([
    ["not answered", undefined],
    ["deleted", found(boxed("new", {}, { deleted: true }))],
    ["missing", { status: "missing" } as const],
  ])("is gone where what it was merged into is %s", (_why, next) => {
    // A source may leave a merged record undeleted: it is no favourite all the same.
    const left = found(boxed("old", {}, { mergedInto: "new" }));
    expect(row(["old"], { old: left, ...(next && { new: next }) }).step).toEqual({ type: "gone" });
  });
});

describe("one of the library that is not linked", () => {
  const here = local("1");
  const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
    id,
    name: `Person ${id}`,
    disambiguation: null,
    evidence: [{ id: "same-name", weight: "for" }],
    image: null,
    values: {},
    ...more,
  });
  const view = (more: Partial<SourceView>): SourceView => ({
    ...bareView(BOX_A, "live", null),
    ...more,
  });
  const row = (one: SourceView | undefined) => foundRow(here, one, true, contextOf());

  it("is missing where the source was not asked, is off, or knows nobody", () => {
    const missing = { type: "missing", searched: true };
    for (const one of [undefined, view({ state: "off", failure }), view({})]) expect(row(one).step).toEqual(missing);
  });

  it("says why where the source failed", () => {
    expect(row(view({ failure })).step).toEqual({ type: "failed", failure });
  });

  it("is linked to whom it certainly is", () => {
    const evidence = [{ id: "same-birthdate", weight: "for" }] as const;
    const certain = { verdict: "certain", evidence, entityId: "a", entityName: "Ada Reed" } as const;
    expect(row(view({ ...certain, images: [image("a")] }))).toMatchObject({
      set: "here",
      upstream: { id: "a", name: "Ada Reed", disambiguation: null, image: image("a") },
      step: { type: "link", evidence },
    });
    expect(row(view(certain)).upstream?.image).toBeNull();
  });

  it("asks about whom it may be: one that is likely is no more than that", () => {
    const one = candidate("a", { disambiguation: "painter", image: image("a") });
    const likely = view({
      verdict: "likely",
      entityId: "a",
      entityName: "Person a",
      candidates: [one, candidate("b")],
    });
    expect(row(likely)).toMatchObject({ local: { id: "1" }, upstream: null });
    const { evidence } = one;
    expect(row(likely).step).toEqual({
      type: "choose",
      options: [
        { id: "a", name: "Person a", disambiguation: "painter", picture: image("a").url, evidence },
        { id: "b", name: "Person b", disambiguation: null, picture: null, evidence },
      ],
    });
  });

  it("does not ask again about whom a person refused, nor at all where it never is to be there", () => {
    const candidates = [candidate("a"), candidate("b")];
    const none = view({ candidates, choice: { type: "none", ids: ["a"], at: 1 } });
    expect(row(none).step).toMatchObject({ options: [{ id: "b" }] });
    const never = view({ candidates, choice: { type: "never", at: 1 } });
    expect(row(never).step).toEqual({ type: "missing", searched: true });
  });
});
