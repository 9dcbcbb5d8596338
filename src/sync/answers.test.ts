import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, FIELDS_30, local } from "../../test/fakes";
import { agreement, answersFor, hear, listAgreement } from "./answers";
import { NO_BASES } from "./bases";
import { bareView } from "./bare-view";
import type { FieldKey } from "./fields";
import { type BoundField, localValues } from "./local";
import type { ElementDiff, SourceView } from "./plan-types";
import { DEFAULT_SETTINGS } from "./settings";
import type { FieldAnswer } from "./three-way";
import type { MaybeValue } from "./values";

const C = "https://box-c.example/graphql";

function fieldOf(key: FieldKey): BoundField {
  return FIELDS_30.find((one) => one.key === key) as BoundField;
}

function view(endpoint: string, values: SourceView["values"], more: Partial<SourceView> = {}): SourceView {
  return { ...bareView(endpoint, "live", "u1"), verdict: "certain", entityId: "u1", values, ...more };
}

function said(views: readonly SourceView[], key: FieldKey) {
  const entity = local("1", { name: "Ada Reed" });
  const about = { bases: NO_BASES, settings: DEFAULT_SETTINGS, today: "2026-03-01", now: 1, runId: null };
  const hearing = hear({ fields: FIELDS_30, local: entity, views, ...about }, localValues(FIELDS_30, entity));
  return answersFor(hearing, fieldOf(key));
}

const value = (endpoint: string, is: MaybeValue): FieldAnswer => ({
  ...{ endpoint, state: "value", value: is, implausible: null },
});
const silent = (endpoint: string): FieldAnswer => ({ ...value(endpoint, null), state: "absent" });

describe("what the sources say about a field", () => {
  it("is nothing of one that is switched off, whatever it said before", () => {
    const off = view(B, { country: "SE" }, { state: "off" });
    expect(said([off, view(A, { country: "NO" })], "country")).toEqual([value(A, "NO")]);
  });

  it("is no value of one that failed, whatever it said before", () => {
    const failed = view(B, { country: "SE" }, { state: "failed" });
    expect(said([failed], "country")).toEqual([{ ...value(B, null), state: "failed" }]);
  });

  it("is absent of one that has no such field, and empty of one that has nothing there", () => {
    expect(said([view(A, {}), view(B, { country: null })], "country")).toEqual([silent(A), value(B, null)]);
  });
});

describe("who says the same", () => {
  const agree = (answers: readonly FieldAnswer[], is: MaybeValue, key: FieldKey) =>
    agreement(answers, is, fieldOf(key));

  it("leaves out who says nothing, on both sides", () => {
    const answers = [value(A, "NO"), value(B, null), silent(C), value("d", "SE")];
    expect(agree(answers, "NO", "country")).toEqual({ agree: [A], disagree: ["d"] });
    expect(agree([value(B, null), silent(C)], null, "country")).toEqual({ agree: [], disagree: [] });
  });

  it("takes a padded date for another one, whichever of them is asked about", () => {
    const answers = [value(A, "1989"), value(B, "1989-01-01")];
    expect(agree(answers, "1989", "birthdate")).toEqual({ agree: [A], disagree: [B] });
    expect(agree(answers, "1989-01-01", "birthdate")).toEqual({ agree: [B], disagree: [A] });
  });

  it("takes a picture by its identity, and a list in whatever order", () => {
    const picture = (url: string) => ({ id: "i1", url });
    const answers = [value(A, picture("https://a.example/1")), value(B, { id: "i2", url: "https://a.example/1" })];
    expect(agree(answers, picture("https://b.example/1"), "image")).toEqual({ agree: [A], disagree: [B] });
    expect(agree([value(A, ["Addie", "Adele"])], ["adele", "addie"], "aliases").agree).toEqual([A]);
  });
});

describe("who stands behind a list", () => {
  const element = (change: ElementDiff["change"], ...sources: string[]): ElementDiff => ({
    ...{ value: sources.join(), change, sources },
  });
  const all = [value(A, ["x"]), value(B, ["y"]), value(C, ["z"]), silent("d")];

  it("is who has something of what is added, if not all of it", () => {
    const list = [element("add", A), element("add", B), element("held-back", C)];
    expect(listAgreement(all, list)).toEqual({ agree: [A, B], disagree: [C] });
  });

  it("is, with nothing added, whose elements are all there", () => {
    const list = [element("kept", A, B), element("held-back", C), element("dismissed", B)];
    expect(listAgreement(all, list)).toEqual({ agree: [A, B], disagree: [C] });
    expect(listAgreement(all, [])).toEqual({ agree: [A, B, C], disagree: [] });
  });
});
