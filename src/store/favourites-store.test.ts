import { describe, expect, it } from "vitest";
import { BOX_A, BOX_B, boxed, local, stashId } from "../../test/fakes";
import { fakeBackend } from "../../test/fake-backend";
import { FavouringSource } from "../../test/favouring-source";
import type { FavouriteRow } from "../sync/favourite-types";
import { undoTargets } from "../sync/undo";
import type { UndoTarget } from "../sync/undo-types";
import { DEFAULT_SETTINGS } from "../sync/settings";
import type { CreateMissing } from "./favourites-create";
import { createFavouritesDesk } from "./favourites-store";
import { createSettingsStore } from "./settings-store";
import { createSourceDesk } from "./sources-store";
import { undoContext } from "./undo-desk";

function world(create?: CreateMissing) {
  const heart = { favorite: true } as const;
  const { backend, ...rest } = fakeBackend([
    local("1", {}, { ...heart, stashIds: [stashId(BOX_A, "a")] }),
    local("2", {}, { stashIds: [stashId(BOX_A, "b"), stashId(BOX_B, "b2")] }),
  ]);
  const { clock } = rest;
  const sources = new Map([BOX_A, BOX_B].map((endpoint) => [endpoint, new FavouringSource(endpoint, clock)]));
  const a = sources.get(BOX_A) as FavouringSource;
  const b = sources.get(BOX_B) as FavouringSource;
  a.put(boxed("a"), boxed("b"), boxed("new", { name: "Nobody Here" })).mark("b", "new");
  b.put(boxed("b2")).mark("b2");
  a.putStudios(boxed("s")).mark("s");
  rest.studios.put(local("7", { name: "House" }, { stashIds: [stashId(BOX_A, "s")] }));
  const given = { ...backend, sourceOf: ({ endpoint }: { endpoint: string }) => sources.get(endpoint) ?? a };
  const settings = createSettingsStore(given);
  const desk = createSourceDesk(given, settings);
  const takeBack = (targets: readonly UndoTarget[]) =>
    undoTargets(
      targets,
      given.journal,
      undoContext(given, desk, settings, () => {}),
    );
  const { store, load } = createFavouritesDesk(given, desk, settings, takeBack, create);
  const until = <T>(work: Promise<T>) => clock.until(work);
  const read = (type: "performer" | "studio" = "performer", endpoints = [BOX_A]) =>
    until(desk.enabled().then(() => store.getState().read(type, endpoints)));
  const rows = (key = `performer ${BOX_A}`) => store.getState().lists.get(key)?.rows ?? [];
  const row = (upstream: string) => rows().find((one) => one.upstream?.id === upstream) as FavouriteRow;
  return { ...rest, given, store, load, read, rows, row, until, a, b, settings };
}

const sets = (rows: readonly FavouriteRow[]) => rows.map(({ set, step }) => `${set} ${step.type}`).sort();

describe("the favourites store", () => {
  it("reads one source, and many in one reading of the library", async () => {
    const { read, rows, store, library } = world();
    await read();
    expect(sets(rows())).toEqual(["here mark", "there create", "there mark"]);
    expect(store.getState().lists.get(`performer ${BOX_A}`)).toMatchObject({ state: "ready", requests: 2 });
    library.calls.length = 0;
    await read("performer", [BOX_A, BOX_B]);
    expect(library.calls.filter(({ method }) => method === "page")).toHaveLength(1);
    expect(store.getState().lists.size).toBe(2);
  });

  it("moves rows that were done, in every source's list, and takes them back", async () => {
    const { read, rows, row, store, until, library, disk } = world();
    await read("performer", [BOX_A, BOX_B]);
    const [result] = await until(store.getState().act("performer", [{ row: row("b"), act: "mark" }]));
    expect(library.at("2").favorite).toBe(true);
    expect(sets(rows(`performer ${BOX_B}`))).toContain("both none");
    expect(row("b").set).toBe("both");
    expect(await until(store.getState().undo(result?.undoIds ?? []))).toEqual([]);
    expect(library.at("2").favorite).toBe(false);
    expect(row("b").set).toBe("there");
    expect([...disk.journal.map.values()].map(({ state }) => state).sort()).toEqual(["applied", "undone"]);
  });

  it("keeps why a row was not done until it is", async () => {
    const { read, row, rows, store, until, a } = world();
    await read();
    const here = rows().find((one) => one.set === "here") as FavouriteRow;
    a.refusals.set("a", "no");
    await until(store.getState().act("performer", [{ row: here, act: "mark" }]));
    expect(store.getState().problems.get(here.key)).toEqual({ kind: "source-refused", message: "no" });
    a.refusals.clear();
    await until(store.getState().act("performer", [{ row: here, act: "mark" }]));
    expect(store.getState().problems.size).toBe(0);
    expect(row("a").set).toBe("both");
  });

  it("does the same with studios", async () => {
    const { read, rows, store, until, studios } = world();
    await read("studio");
    const key = `studio ${BOX_A}`;
    expect(sets(rows(key))).toEqual(["there mark"]);
    const [one] = rows(key);
    await until(store.getState().act("studio", [{ row: one as FavouriteRow, act: "mark" }]));
    expect(studios.at("7").favorite).toBe(true);
    await read("studio");
    expect(sets(rows(key))).toEqual(["both none"]);
  });

  it("creates what is missing only when it can and may, then marks it", async () => {
    expect(world().store.getState().canCreate("performer")).toBe(false);
    const made: string[] = [];
    const { read, row, store, until, library, settings } = world(async (items) =>
      items.map(({ id }) => {
        made.push(id);
        library.put(local("3", { name: "Nobody Here" }, { stashIds: [stashId(BOX_A, id)] }));
        return { localId: "3", undoIds: ["made"] };
      }),
    );
    settings.setState({ settings: { ...DEFAULT_SETTINGS, autoCreatePerformers: true } });
    expect(store.getState().canCreate("performer")).toBe(true);
    await read();
    const [result] = await until(store.getState().act("performer", [{ row: row("new"), act: "mark" }]));
    expect(made).toEqual(["new"]);
    expect(library.at("3").favorite).toBe(true);
    expect(result).toMatchObject({ status: "done" });
    expect(result?.undoIds[0]).toBe("made");
    expect(row("new").set).toBe("both");
  });

  it("remembers that none of the options is meant", async () => {
    const { read, row, store, until, library, disk } = world();
    library.put(local("4", { name: "Nobody Here" }));
    await read();
    expect(row("new").step.type).toBe("choose");
    await until(store.getState().refuse(row("new")));
    expect(row("new").step.type).toBe("create");
    expect(disk.choices.map.get("performer 4")?.byEndpoint[BOX_A]).toMatchObject({ type: "none", ids: ["new"] });
    await read();
    expect(row("new").step.type).toBe("create");
  });

  it("says what failed: a source, Stash; what was read stays", async () => {
    const { read, rows, store, a, state } = world();
    await read();
    a.down = { kind: "server", status: 503 };
    await read();
    expect(store.getState().lists.get(`performer ${BOX_A}`)).toMatchObject({
      state: "failed",
      failure: { kind: "server" },
    });
    expect(rows()).toHaveLength(3);
    a.down = null;
    state.down = new Error("Stash is away");
    await read().catch(() => undefined);
    await store.getState().read("performer", [BOX_A]);
    expect(store.getState().lists.get(`performer ${BOX_A}`)?.error).toBe("Stash is away");
  });

  it("stops reading when asked to", async () => {
    const { read, store, clock, given } = world();
    await read();
    const work = store.getState().read("performer", [BOX_A]);
    store.getState().stop();
    await clock.until(work);
    expect(store.getState().lists.get(`performer ${BOX_A}`)?.state).toBe("ready");
    expect(given.tab).toBe("tab-1");
  });
});
