import { describe, expect, it } from "vitest";
import { FakeCreator } from "../../test/fake-creator";
import { fakeBackend } from "../../test/fake-backend";
import { BOX_A, BOX_B, boxed, local, stashId } from "../../test/fakes";
import { FavouringSource } from "../../test/favouring-source";
import type { EntityType } from "../sync/ports";
import { createStores } from "./stores";

const BORN = { birth_date: "1990-04-05" };

/** A Stash that counts who is linked, and a source with two favourites: nobody here is the one, somebody may be the other. */
async function world() {
  const { backend, library, studios, clock, disk } = fakeBackend([
    local("1", { name: "Bo Lind", birthdate: "1990-04-05" }, { stashIds: [stashId(BOX_B, "b2")] }),
  ]);
  const source = new FavouringSource(BOX_A, clock);
  source
    .put(boxed("new", { name: "Ada Reed", ...BORN }), boxed("old", { name: "Bo Lind", ...BORN }))
    .mark("new", "old");
  source.putStudios(boxed("s", { name: "Quay", aliases: [], urls: [], parent: null })).mark("s");
  const creators = { performer: new FakeCreator(library), studio: new FakeCreator(studios) };
  const stores = createStores({
    ...backend,
    sourceOf: (config) => (config.endpoint === BOX_A ? source : backend.sourceOf(config)),
    async stash() {
      const stash = await backend.stash();
      return {
        ...stash,
        creator: creators.performer,
        studios: { ...stash.studios, creator: creators.studio },
        async countLinked(endpoints, type: EntityType = "performer") {
          const { entities } = await (type === "studio" ? studios : library).page({}, 1, 1000);
          const at = (endpoint: string) =>
            entities.filter((one) => one.stashIds.some((id) => id.endpoint === endpoint)).length;
          return new Map(endpoints.map((endpoint) => [endpoint, at(endpoint)]));
        },
      };
    },
  });
  await stores.load();
  const { signal } = new AbortController();
  async function add(type: EntityType, id: string) {
    const { plan, carryOut } = stores.create.getState();
    return clock.until(plan([{ type, endpoint: BOX_A, id }], signal).then((made) => carryOut(made)));
  }
  const read = (type: EntityType) => clock.until(stores.favourites.getState().read(type, [BOX_A]));
  const rows = (type: EntityType) =>
    stores.favourites
      .getState()
      .lists.get(`${type} ${BOX_A}`)
      ?.rows.map((row) => `${row.set} ${row.step.type} ${row.local?.id ?? "-"} ${row.upstream?.id ?? "-"}`)
      .sort();
  /** Linked to the source, and how often counting was called for. */
  const counts = async () => {
    // Nothing of this waits for a clock: one turn of the loop, and all of it is done.
    await new Promise((done) => setTimeout(done));
    const { sources, writes } = stores.sources.getState();
    return { linked: sources[0]?.linked, studios: sources[0]?.linkedStudios, writes: writes ?? 0 };
  };
  /** Creates and marks a favourite that the library lacks; what its row says then. */
  async function favourite(upstream: string) {
    const list = () => stores.favourites.getState().lists.get(`performer ${BOX_A}`)?.rows ?? [];
    const row = list().find((each) => each.upstream?.id === upstream);
    if (!row) throw new Error(`no row of ${upstream}`);
    await clock.until(stores.favourites.getState().act("performer", [{ row, act: "mark" }]));
    return stores.favourites.getState().problems.get(row.key);
  }
  const undo = (id: string) => clock.until(stores.review.getState().takeBack([{ id }]));
  return { stores, add, read, rows, counts, undo, favourite, source, disk, creators };
}

describe("what is counted and listed in the page", () => {
  it("follows a creation, and that it is taken back", async () => {
    const one = await world();
    await one.read("performer");
    expect(one.rows("performer")).toEqual(["there create - new", "there link 1 old"]);
    expect(await one.counts()).toEqual({ linked: 0, studios: 0, writes: 0 });
    const [made] = await one.add("performer", "new");
    expect(made?.result.status).toBe("created");
    expect(await one.counts()).toEqual({ linked: 1, studios: 0, writes: 1 });
    expect(one.rows("performer")).toEqual(["there link 1 old", "there mark 1000 new"]);
    const undoId = made?.result.status === "created" ? made.result.undoId : "";
    await one.undo(undoId);
    expect(await one.counts()).toEqual({ linked: 0, studios: 0, writes: 2 });
    expect(one.rows("performer")).toEqual(["there create - new", "there link 1 old"]);
  });

  it("follows the creation of a studio", async () => {
    const one = await world();
    await one.read("studio");
    expect(one.rows("studio")).toEqual(["there create - s"]);
    await one.add("studio", "s");
    expect(await one.counts()).toEqual({ linked: 0, studios: 1, writes: 1 });
    expect(one.rows("studio")).toEqual(["there mark 1000 s"]);
  });

  it("follows a link that is made in the place of a creation, and that it is taken back", async () => {
    const one = await world();
    await one.read("performer");
    const [made] = await one.add("performer", "old");
    expect(made?.result.status).toBe("linked");
    expect(await one.counts()).toEqual({ linked: 1, studios: 0, writes: 1 });
    expect(one.rows("performer")).toContain("there mark 1 old");
    await one.undo((made?.result.status === "linked" && made.result.undoId) || "");
    expect(await one.counts()).toEqual({ linked: 0, studios: 0, writes: 2 });
  });

  it("counts nothing again where nothing was written", async () => {
    const one = await world();
    await one.add("performer", "nobody");
    const [made] = await one.add("performer", "new");
    await one.add("performer", "new");
    expect((await one.counts()).writes).toBe(1);
    one.creators.performer.hanging.set("1000", { scenes: 1 });
    const undoId = made?.result.status === "created" ? made.result.undoId : "";
    expect(await one.undo(undoId)).toMatchObject([{ undoId: null, problem: { kind: "attached" } }]);
    expect((await one.counts()).writes).toBe(1);
  });
});

describe("a favourite that was created", () => {
  it("is known by who it is here, and leaves the list when that is taken back", async () => {
    const one = await world();
    await one.read("performer");
    expect(await one.favourite("new")).toBeUndefined();
    expect(one.rows("performer")).toContain("both none 1000 new");
    const created = [...one.disk.journal.map.values()].find((record) => record.act?.type === "created");
    await one.undo(created?.id ?? "");
    expect(one.rows("performer")).toContain("there create - new");
  });

  it("says in its row what it was created without", async () => {
    const one = await world();
    const images = [{ id: "i1", url: "http://192.168.1.5/i1.jpg" }];
    one.source.put(boxed("new", { name: "Ada Reed", ...BORN }, { images }));
    await one.read("performer");
    const pictureOut = { endpoint: BOX_A, reason: "image-private-address", instead: null };
    expect(await one.favourite("new")).toMatchObject({ kind: "created-without", result: { pictureOut } });
    expect(one.rows("performer")).toContain("both none 1000 new");
  });
});
