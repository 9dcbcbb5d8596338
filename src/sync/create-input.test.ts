import { describe, expect, it } from "vitest";
import { createWorld, want } from "../../test/create-world";
import { BOX_A as A, BOX_B as B, boxed, FIELDS_30, local, STUDIO_FIELDS_30, stashId } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { chosenFields, newInput } from "./create-input";
import type { Prospect } from "./create-types";
import { DEFAULT_SETTINGS } from "./settings";

const AT = "2026-03-01T00:00:00.000Z";

async function planned(record: object, image?: string, hosts: readonly string[] = []) {
  const images = image === undefined ? [] : [{ id: "i1", url: image }];
  const one = createWorld({
    library: [],
    hosts,
    sources: (clock) => [
      new ScriptedSource(A, clock, [boxed("a1", { name: "Ada Reed", ...record }, { images })]).putStudios(
        boxed("s1", { name: "Quay", aliases: ["Pier", "Dock"], urls: [], parent: null, ...record }, { images }),
      ),
    ],
  });
  const first = async (type: "performer" | "studio", id: string) =>
    (await one.plan([want(type, id)])).prospects[0] as Prospect;
  return { ada: await first("performer", "a1"), quay: await first("studio", "s1") };
}

interface Given {
  readonly parent?: Parameters<typeof newInput>[1];
  readonly taken?: readonly string[];
  readonly hosts?: readonly string[];
}

function written(prospect: Prospect, { parent = null, taken = [], hosts = [] }: Given = {}) {
  const fields = prospect.type === "studio" ? STUDIO_FIELDS_30 : FIELDS_30;
  const context = { fields, settings: DEFAULT_SETTINGS, at: AT, boxHosts: new Set(hosts) };
  return newInput(prospect, parent, (alias) => !taken.includes(alias), context);
}

describe("what a new entity is made with", () => {
  it("is what can be right, and its stash ids with the present time", async () => {
    const { ada } = await planned({ country: "NO", height: 999 });
    expect(Object.keys(chosenFields(ada.plan as NonNullable<Prospect["plan"]>)).sort()).toEqual([
      "country",
      "name",
      "stashIds",
    ]);
    expect(written(ada)).toMatchObject({
      input: { name: "Ada Reed", country: "NO", stash_ids: [{ ...stashId(A, "a1", AT) }] },
    });
    expect(written(ada)).not.toHaveProperty("input.height_cm");
  });

  it("is at least its name, where no source says more", async () => {
    const { ada } = await planned({});
    expect(written({ ...ada, plan: null })).toMatchObject({
      input: { name: "Ada Reed", stash_ids: [stashId(A, "a1", AT)] },
      fields: [
        { field: "name", before: null, after: "Ada Reed", sources: [] },
        { field: "stashIds", before: null, after: [`${A} a1`], sources: [] },
      ],
    });
  });

  it("leaves out the aliases that are not free", async () => {
    const { quay } = await planned({});
    expect(written(quay, { taken: ["Pier"] })).toMatchObject({ input: { aliases: ["Dock"] } });
    expect(written(quay)).toMatchObject({ input: { aliases: ["Pier", "Dock"] } });
  });

  it("has the parent that is in the library, by its id, and the record knows what that is linked to", async () => {
    const { quay } = await planned({ parent: { id: "s0", name: "Harbour" } });
    const parent = local("5", { name: "Harbour" }, { stashIds: [stashId(B, "b0")] });
    const after = { name: "Harbour", localId: "5", links: [`${B} b0`] };
    expect(written(quay, { parent })).toMatchObject({
      input: { parent_id: "5" },
      fields: expect.arrayContaining([{ field: "parent", before: null, after, sources: [], raw: {} }]),
    });
    expect(written(quay)).not.toHaveProperty("input.parent_id");
  });

  it("has no picture from a private address where the box that is there was switched off since it was planned", async () => {
    const { ada } = await planned({}, "http://192.168.1.5/i1.jpg", ["192.168.1.5"]);
    const without = written(ada);
    expect(without).toMatchObject({
      input: { name: "Ada Reed" },
      pictureOut: { endpoint: A, reason: "image-private-address", instead: null },
    });
    expect(without).not.toHaveProperty("input.image");
    const withIt = written(ada, { hosts: ["192.168.1.5"] });
    expect(withIt).toMatchObject({ input: { image: "http://192.168.1.5/i1.jpg" } });
    expect(withIt).not.toHaveProperty("pictureOut");
  });
});
