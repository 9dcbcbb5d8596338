import { describe, expect, it } from "vitest";
import { parseUuid } from "../boxes/uuid";
import type { LocalPerformer } from "./local-types";
import { createSample, sampleCases } from "./sample";
import { symbolicEndpoint } from "./sample-builder";
import { localFormOf } from "./stash-forms";
import { boxKeys } from "./truth";

const sample = createSample();
const byId = new Map(sample.library.performers.map((row) => [String(row.id), row]));
const upstream = Object.fromEntries(
  boxKeys.map((box) => [box, new Map(sample.boxes[box].performers.map((row) => [row.id, row]))]),
) as Record<(typeof boxKeys)[number], Map<string, (typeof sample.boxes.harbour.performers)[number]>>;
const local = (id: string): LocalPerformer => {
  const row = byId.get(id);
  if (!row) throw new Error(`no local performer ${id}`);
  return row;
};
const ofCase = (name: string) => sample.truth.performers.filter((entry) => entry.case === name);

describe("the sample", () => {
  it("is the same for equal options, and another for another seed", () => {
    expect(createSample({ size: 80 })).toEqual(createSample({ size: 80 }));
    expect(createSample({ size: 80, seed: 2 }).library).not.toEqual(createSample({ size: 80 }).library);
  });

  it("has as many performers as asked, each with its truth", () => {
    expect(sample.library.performers).toHaveLength(300);
    expect(sample.truth.performers.map((entry) => entry.localId)).toEqual([...byId.keys()]);
  });

  it("has every case", () => {
    const present = new Set(sample.truth.performers.map((entry) => entry.case));
    expect(sampleCases.filter(({ name }) => !present.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it("breaks none of Stash's own rules of uniqueness", () => {
    const keys = sample.library.performers.map((row) => `${row.name.toLowerCase()}\n${row.disambiguation}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { name, alias_list: aliases } of sample.library.performers) {
      const folded = [name, ...aliases].map((text) => text.toLowerCase());
      expect(new Set(folded).size).toBe(folded.length);
    }
  });

  it("names only living upstream entities as the right ones", () => {
    for (const { upstream: ids } of sample.truth.performers) {
      for (const box of boxKeys) {
        const id = ids[box];
        if (id !== undefined) expect(upstream[box].get(id)?.deleted).toBe(false);
      }
    }
  });

  it("in-step performers hold what their first box says", () => {
    for (const { localId, upstream: ids } of ofCase("in-step-one")) {
      const view = upstream.harbour.get(ids.harbour ?? "");
      const { alias_list: _aliases, ...form } = view ? localFormOf(view) : { name: "missing" };
      expect(local(localId)).toMatchObject(form);
    }
  });

  it("gaps are empty here and filled there; stale values are earlier ones of an applied edit", () => {
    for (const { localId, gaps } of ofCase("fills-one")) {
      const row = local(localId) as unknown as Record<string, unknown>;
      for (const column of gaps) expect(["", null]).toContain(row[column]);
    }
    const edited = new Set(
      sample.boxes.harbour.edits.filter((edit) => edit.operation === "MODIFY").map((edit) => edit.target_id),
    );
    for (const { upstream: ids } of ofCase("stale")) expect(edited).toContain(ids.harbour);
  });

  it("merged ids point at the end of their chain, deleted ones nowhere, erased ones are gone", () => {
    const linkOf = (localId: string) =>
      local(localId).stash_ids.find((id) => id.endpoint === symbolicEndpoint("harbour"))?.stash_id ?? "";
    for (const name of ["merged", "merged-chain", "merged-taken"]) {
      for (const { localId, upstream: ids } of ofCase(name)) {
        expect(upstream.harbour.get(linkOf(localId))).toMatchObject({ deleted: true, merged_into_id: ids.harbour });
      }
    }
    for (const { localId } of ofCase("deleted")) {
      expect(upstream.harbour.get(linkOf(localId))).toMatchObject({ deleted: true, merged_into_id: null, aliases: [] });
    }
    for (const { localId } of ofCase("erased")) expect(upstream.harbour.has(linkOf(localId))).toBe(false);
    for (const { localId } of ofCase("malformed-id")) expect(parseUuid(linkOf(localId))).toHaveProperty("problem");
  });

  it("knows which favourites are where", () => {
    for (const box of boxKeys) {
      const { both, onlyHere, onlyThere } = sample.truth.favourites[box];
      const there = new Set(sample.boxes[box].favoritePerformers);
      for (const id of [...both, ...onlyHere]) expect(local(id).favorite).toBe(true);
      expect(onlyThere.every((id) => there.has(id))).toBe(true);
      expect(both.length + onlyThere.length).toBe(there.size);
    }
    expect(sample.truth.favourites.harbour.both.length).toBeGreaterThan(0);
    expect(sample.truth.favourites.harbour.onlyHere.length).toBeGreaterThan(0);
    expect(sample.truth.favourites.harbour.onlyThere.length).toBeGreaterThan(0);
  });
});
