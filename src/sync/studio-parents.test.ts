import { describe, expect, it, vi } from "vitest";
import { BOX_A as A } from "../../test/fakes";
import { linked, studio } from "../../test/studio-world";
import { bareView } from "./bare-view";
import { linkElement } from "./kinds/special";
import type { Candidate, SourceView } from "./plan-types";
import type { Library, LocalEntity, StashId } from "./ports";
import { isWhole, Parents } from "./studio-parents";
import type { StudioValue } from "./values";

const parent = (id: string): StudioValue => ({ name: "Atlas", localId: null, links: [linkElement(A, id)] });
const view = (more: Partial<SourceView> = {}): SourceView => ({ ...bareView(A, "live", "u2"), ...more });
const certain = (id: string) => view({ verdict: "certain", values: { parent: parent(id) } });
const candidate = (id: string): Candidate => ({
  ...{ id, name: "Studio 2", disambiguation: null, evidence: [], image: null, values: { parent: parent("net") } },
});
const signal = new AbortController().signal;

/** A library that only answers who has these stash ids. */
function shelf(...studios: readonly LocalEntity[]) {
  const byStashIds = vi.fn(async (ids: readonly StashId[]) =>
    studios.filter((one) => one.stashIds.some((own) => ids.some((id) => id.stash_id === own.stash_id))),
  );
  return { library: { type: "studio", byStashIds } as Partial<Library> as Library, byStashIds };
}

describe("a selection", () => {
  it("is the whole library when it limits nothing", () => {
    for (const selection of [{}, { favorites: false, linked: false }]) expect(isWhole(selection)).toBe(true);
  });

  it.each([{ ids: [] }, { favorites: true }, { linked: true }, { first: 5 }, { tag: { id: "1", name: "Tag" } }])(
    "is not with %j",
    (selection) => expect(isWhole(selection)).toBe(false),
  );
});

describe("who a parent is", () => {
  it("is asked of Stash once an id, fifty at a time, also for those that are only in question", async () => {
    const { library, byStashIds } = shelf(linked("1", "net"));
    const parents = new Parents(library, false);
    const views = Array.from({ length: 50 }, (_, n) => certain(`p${n}`));
    await parents.look([...views, view({ candidates: [candidate("x")] })], signal);
    expect(byStashIds.mock.calls.map(([ids]) => ids.length)).toEqual([50, 1]);
    await parents.look([...views, certain("net")], signal);
    expect(byStashIds).toHaveBeenCalledTimes(2);
    const placed = parents.place(studio("2"), view({ candidates: [candidate("x")] }));
    expect(placed.candidates).toMatchObject([{ id: "x", values: { parent: { localId: "1" } } }]);
  });

  it("is asked of nobody where all studios are read anyway", async () => {
    const { library, byStashIds } = shelf();
    await new Parents(library, true).look([certain("net")], signal);
    expect(byStashIds).not.toHaveBeenCalled();
  });

  it("is the one that it has already, whoever else has the id", () => {
    const parents = new Parents(shelf().library, true);
    const two = [linked("1", "net"), linked("3", "net")];
    parents.add(two);
    const record = { parent_studio: { id: "3", name: "Atlas", stash_ids: two[1]?.stashIds } };
    const value = (local: LocalEntity) => parents.place(local, certain("net")).values.parent;
    expect(value(studio("2", record))).toEqual({ ...parent("net"), localId: "3" });
    expect(value(studio("2"))).toEqual({ ...parent("net"), obstacle: "shared" });
  });

  it("is nobody whose id nobody has, and nothing is made of a source that names none", () => {
    const parents = new Parents(shelf().library, true);
    parents.add([linked("1", "net")]);
    expect(parents.place(studio("2"), certain("else")).values.parent).toEqual(parent("else"));
    expect(parents.place(studio("2"), view({ values: { parent: null } })).values).toEqual({ parent: null });
  });
});

describe("parents that are missing", () => {
  it("are made for certain matches only, and only those that nobody is", async () => {
    const maker = vi.fn(async () => [linked("9", "new")]);
    const parents = new Parents(shelf().library, true, maker);
    parents.add([linked("1", "net")]);
    const likely = view({ verdict: "likely", values: { parent: parent("other") } });
    await parents.look([certain("net"), certain("new"), certain("new"), likely], signal);
    expect(maker.mock.calls).toEqual([[[linkElement(A, "new")], signal]]);
    expect(parents.place(studio("2"), certain("new")).values.parent).toMatchObject({ localId: "9" });
    await parents.look([certain("net"), certain("new"), likely], signal);
    expect(maker).toHaveBeenCalledTimes(1);
  });
});
