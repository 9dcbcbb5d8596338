import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, FIELDS_30, local, stashId } from "../../test/fakes";
import { createStep, type SoughtRecord } from "./create-step";
import { linkElement } from "./kinds/special";
import { LocalIndex } from "./local-index";
import type { FieldValues } from "./plan-types";
import type { LocalEntity } from "./ports";

const A1 = linkElement(A, "a1");
const B1 = linkElement(B, "b1");

function index(...entities: readonly LocalEntity[]) {
  const made = new LocalIndex("performer", FIELDS_30, []);
  made.add(entities);
  return made;
}

const record = (link: string, values: FieldValues = {}, answer?: SoughtRecord["answer"]): SoughtRecord => ({
  link,
  values: { name: "Ada Reed", ...values },
  answer,
});

function step(library: LocalIndex, records: readonly SoughtRecord[], links = [A1, B1]) {
  return createStep({ links, name: "Ada Reed", disambiguation: null }, records, library);
}

const ada = (id: string, columns: object = {}, ids: readonly [string, string][] = []) =>
  local(id, { name: "Ada Reed", ...columns }, { stashIds: ids.map(([endpoint, own]) => stashId(endpoint, own)) });
const ref = (id: string) => ({ id, name: "Ada Reed", disambiguation: null });

describe("what is linked already", () => {
  it("is there when it has every record that was asked for", () => {
    const library = index(
      ada("7", {}, [
        [A, "a1"],
        [B, "b1"],
      ]),
    );
    expect(step(library, [record(A1), record(B1)])).toEqual({ type: "there", local: ref("7") });
  });

  it("is linked to the record it lacks, by the stash id it has", () => {
    expect(step(index(ada("7", {}, [[A, "a1"]])), [record(A1), record(B1)])).toEqual({
      type: "link",
      local: ref("7"),
      evidence: [{ id: "stash-id", weight: "for" }],
    });
  });

  it("is for a person where two of the library have a record each", () => {
    const library = index(ada("7", {}, [[A, "a1"]]), ada("8", { disambiguation: "painter" }, [[B, "b1"]]));
    expect(step(library, [record(A1)])).toEqual({
      type: "review",
      reason: "linked-apart",
      locals: [ref("7"), { ...ref("8"), disambiguation: "painter" }],
      evidence: [],
    });
  });
});

describe("who is in the library without a stash id", () => {
  const born = { birthdate: "1990-04-05" };

  it("is linked when one record is certain of it, and no other of somebody else", () => {
    const library = index(ada("7", born));
    expect(step(library, [record(A1), record(B1, born)])).toMatchObject({ type: "link", local: ref("7") });
    const found = step(library, [record(B1, born)]);
    expect(found.type === "link" && found.evidence.map((one) => one.id)).toContain("same-birthdate");
  });

  it("is for a person when two records are certain of two", () => {
    const library = index(ada("7", born), local("8", { name: "Bo Lind", birthdate: "1988-01-02" }));
    const bo = { name: "Bo Lind", birthdate: "1988-01-02" };
    expect(step(library, [record(A1, born), record(B1, bo)])).toMatchObject({
      type: "review",
      reason: "ambiguous",
      locals: [ref("7"), { id: "8" }],
    });
  });

  it("is likely with its name alone, ambiguous as soon as something speaks against it", () => {
    const library = index(ada("7", { ...born, gender: "FEMALE" }));
    expect(step(library, [record(A1)])).toMatchObject({ type: "review", reason: "likely", locals: [ref("7")] });
    expect(step(library, [record(A1, { birthdate: "1971-02-03" })])).toMatchObject({
      type: "review",
      reason: "ambiguous",
      locals: [ref("7")],
    });
  });

  it("is ambiguous where two records mean two namesakes", () => {
    const library = index(ada("7"), local("8", { name: "Bo Lind" }));
    const found = step(library, [record(A1), record(B1, { name: "Bo Lind" })]);
    expect(found).toMatchObject({ type: "review", reason: "ambiguous", locals: [ref("7"), { id: "8" }] });
  });

  it("is created where nobody fits", () => {
    expect(step(index(local("8", { name: "Bo Lind" })), [record(A1)])).toEqual({ type: "create" });
  });
});

describe("a person's word", () => {
  it("links to whom it names, and the evidence says who said so", () => {
    const library = index(ada("7"), local("8", { name: "Bo Lind" }));
    expect(step(library, [record(A1), record(B1, {}, { type: "link", id: "8" })])).toEqual({
      type: "link",
      local: { id: "8", name: "Bo Lind", disambiguation: null },
      evidence: [{ id: "chosen", weight: "for" }],
    });
  });

  it("that names nobody of the library is no word", () => {
    const found = step(index(ada("7")), [record(A1, {}, { type: "link", id: "99" })]);
    expect(found).toMatchObject({ type: "review", reason: "likely" });
  });

  it("to create is carried out unless Stash would refuse the name", () => {
    const answer = { type: "create" } as const;
    expect(step(index(ada("7", { disambiguation: "painter" })), [record(A1, {}, answer)])).toEqual({ type: "create" });
    expect(step(index(ada("7")), [record(A1, {}, answer)])).toEqual({
      type: "blocked",
      obstacle: { kind: "name-taken", name: "Ada Reed", by: ref("7") },
    });
  });
});
