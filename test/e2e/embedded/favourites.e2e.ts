/** Favourites by the hundred, and sources in trouble, with the embedded programs. */
import { expect } from "vitest";
import type { Embedded } from "../../../src/dev/embedded";
import { count, find, line, openFavourites, readAgain, set } from "../faces/favourites";
import { toast } from "../faces/review";
import { type EmbeddedScene, embeddedScene } from "../scene";

const MANY = { embedded: { size: 240 }, timeoutMs: 240_000 };

function harbour(embedded: Embedded) {
  const { store, endpoint, log } = embedded.boxes.harbour;
  const library = () => [...embedded.stash.library.performers.values()];
  // Only those that one performer alone is linked to, by that id alone: two claims are for a person.
  const mine = (row: ReturnType<typeof library>[number]) => row.stash_ids.filter((id) => id.endpoint === endpoint);
  const holders = new Map<string, number>();
  for (const row of library())
    for (const { stash_id } of mine(row)) holders.set(stash_id, (holders.get(stash_id) ?? 0) + 1);
  const linked = new Map(
    library().flatMap((row) => {
      const [id, second] = mine(row);
      return id && !second && holders.get(id.stash_id) === 1 ? [[id.stash_id, row] as const] : [];
    }),
  );
  /** GraphQL requests since the log was cleared; pictures are not questions. */
  const asked = () => log.entries.filter(({ method, path }) => method === "POST" && path === "/graphql");
  return { store, endpoint, log, asked, library, linked };
}

/** 120 favourites there, half of them linked here, and 30 studios, half of them linked here; no hearts in Stash. */
async function hundreds({ embedded, stash }: EmbeddedScene) {
  const box = harbour(embedded);
  const { store, endpoint, linked } = box;
  for (const row of box.library()) row.favorite = false;
  for (const row of embedded.stash.library.studios.values()) row.favorite = false;
  store.favoritePerformers.clear();
  store.favoriteStudios.clear();
  const taken = new Set(box.library().flatMap((row) => row.stash_ids.map((id) => id.stash_id)));
  const living = [...store.performers.values()].filter((row) => !row.deleted).map((row) => row.id);
  const shared = [...linked.keys()].filter((id) => store.performers.get(id)?.deleted === false).slice(0, 60);
  const strangers = living.filter((id) => !taken.has(id)).slice(0, 20);
  while (strangers.length < 60) strangers.push(store.create({ name: `Newly Found ${strangers.length}` }, false));
  for (const id of [...shared, ...strangers]) store.favoritePerformers.add(id);
  const studios = Array.from({ length: 30 }, (_, n) => store.createStudio({ name: `House of Numbers ${n}` }));
  for (const id of studios) store.favoriteStudios.add(id);
  const create = "mutation($input:StudioCreateInput!){studioCreate(input:$input){id}}";
  for (const [n, id] of studios.slice(0, 15).entries())
    await stash.ask(create, { input: { name: `House ${n}`, stash_ids: [{ endpoint, stash_id: id }] } });
  return { ...box, shared, strangers, studios };
}

embeddedScene(
  "120 performers and 30 studios into a half-full library, and back; then nothing is left to do",
  MANY,
  async (scene) => {
    const { page, url, embedded } = scene;
    const { store, endpoint, log, asked, library, shared, strangers } = await hundreds(scene);
    await openFavourites(page, url, { source: endpoint });
    const before = library().length;
    expect((await count(page, "there")) + (await count(page, "both"))).toBe(120);
    log.clear();
    await set(page, "there")
      .getByRole("button", { name: /^Take all \d+ into Stash/ })
      .click();
    await toast(page, /favourites put in step/).waitFor();
    // Into Stash: the source is not asked at all, and nobody was created or marked who was not a favourite there.
    expect(asked()).toHaveLength(0);
    expect(library()).toHaveLength(before);
    const favourites = library().filter((row) => row.favorite);
    const ids = new Set([...shared, ...strangers]);
    expect(favourites.length).toBeGreaterThanOrEqual(60);
    for (const row of favourites)
      expect(row.stash_ids.some((id) => id.endpoint === endpoint && ids.has(id.stash_id))).toBe(true);
    for (const id of shared) expect(harbour(embedded).linked.get(id)?.favorite, id).toBe(true);
    expect(store.favoritePerformers.size).toBe(120);

    // And back: hearts that are set here go there.
    const more = [...harbour(embedded).linked].flatMap(([id, row]) =>
      !row.favorite && store.performers.get(id)?.deleted === false ? [row] : [],
    );
    for (const row of more.slice(0, 40)) row.favorite = true;
    await readAgain(page);
    log.clear();
    await set(page, "here")
      .getByRole("button", { name: /^Mark all 40 on Harbour Box/ })
      .click();
    await toast(page, "40 favourites put in step").waitFor();
    expect(store.favoritePerformers.size).toBe(160);
    // One question for their present state, one request for all marks.
    expect(asked()).toHaveLength(2);

    await page.getByRole("button", { name: /^Studios/ }).click();
    await set(page, "there").getByRole("button", { name: "Take all 15 into Stash" }).click();
    await toast(page, "15 favourites put in step").waitFor();
    expect([...embedded.stash.library.studios.values()].filter((row) => row.favorite)).toHaveLength(15);

    for (const type of ["performer", "studio"] as const) {
      await openFavourites(page, url, { type, source: endpoint });
      log.clear();
      // What can be done has a button; what is left is for a person to say, or not in Stash.
      expect(await page.getByRole("button", { name: /^(Mark|Take|Link) (all )?\d/ }).count()).toBe(0);
      expect(asked().filter(({ query }) => query.startsWith("mutation"))).toHaveLength(0);
    }
  },
);

embeddedScene(
  "with creating on: what is missing is created once, and marked; the rest is linked",
  { ...MANY, settings: { autoCreatePerformers: true, autoCreateStudios: true } },
  async (scene) => {
    const { page, url, embedded } = scene;
    const { endpoint, library, studios } = await hundreds(scene);
    const before = { performers: library().length, studios: embedded.stash.library.studios.size };
    await openFavourites(page, url, { source: endpoint });
    await find(page, "Newly Found");
    const missing = await count(page, "there");
    await set(page, "there")
      .getByRole("checkbox", { name: /^Select all/ })
      .check();
    await page.getByRole("button", { name: `Do all ${missing}` }).click();
    await toast(page, `${missing} favourites put in step`).waitFor({ timeout: 120_000 });
    const made = library().filter((row) => row.name.startsWith("Newly Found"));
    expect(library()).toHaveLength(before.performers + missing);
    expect(made).toHaveLength(missing);
    for (const row of made) expect([row.favorite, row.stash_ids.length]).toEqual([true, 1]);

    await page.getByRole("button", { name: /^Studios/ }).click();
    await set(page, "there").getByRole("button", { name: "Take all 30 into Stash" }).click();
    await toast(page, "30 favourites put in step").waitFor({ timeout: 120_000 });
    const houses = [...embedded.stash.library.studios.values()].filter((row) =>
      row.stash_ids.some((id) => id.endpoint === endpoint && studios.includes(id.stash_id)),
    );
    expect(houses).toHaveLength(30);
    expect(houses.every((row) => row.favorite)).toBe(true);
    expect(embedded.stash.library.studios.size).toBe(before.studios + 15);
    await readAgain(page);
    expect(await page.getByRole("button", { name: /^(Mark|Take|Link) (all )?\d/ }).count()).toBe(0);
  },
);

embeddedScene("one refused among many costs only itself, and its row says why", MANY, async (scene) => {
  const { page, url, embedded } = scene;
  const { store, endpoint, shared, linked } = await hundreds(scene);
  store.favoritePerformers.clear();
  for (const id of shared.slice(0, 8)) {
    const row = linked.get(id);
    if (row) row.favorite = true;
  }
  await openFavourites(page, url, { source: endpoint });
  const [victim = ""] = shared;
  const name = linked.get(victim)?.name ?? "";
  const { favoritePerformers } = store;
  // It was deleted between the question and the mark: the box answers null for all, and names one.
  favoritePerformers.add = (id) => {
    if (id === victim) throw new Error("performer is deleted, unable to make favorite");
    return Set.prototype.add.call(favoritePerformers, id) as Set<string>;
  };
  await set(page, "here").getByRole("button", { name: "Mark all 8 on Harbour Box" }).click();
  await toast(page, "7 favourites put in step · 1 was not done").waitFor();
  expect(favoritePerformers.size).toBe(7);
  await find(page, name);
  await line(page, "here", name).getByText("unable to make favorite").waitFor();
  expect(embedded.boxes.harbour.log.entries.some(({ query }) => query.startsWith("mutation"))).toBe(true);
});

embeddedScene("all sources: one that fails does not hold up the others", { timeoutMs: 240_000 }, async (scene) => {
  const { page, url, embedded } = scene;
  embedded.boxes.lantern.faults.set({ rateHtml: 1 });
  await openFavourites(page, url, { source: "all" });
  await page
    .getByText(/Lantern Box/)
    .first()
    .waitFor();
  await page
    .locator(".pss-note.pss-k-red")
    .getByText(/Lantern Box/)
    .first()
    .waitFor();
  expect((await count(page, "here")) + (await count(page, "there"))).toBeGreaterThan(0);
  await set(page, "there").getByText("Mirador DB").first().waitFor();
});

embeddedScene(
  "a source that is reached through Stash says that its favourites are not known",
  { embedded: { allowBoxes: false }, expected: [/Content Security Policy|Refused to connect/] },
  async (scene) => {
    const { page, url, embedded } = scene;
    await openFavourites(page, url, { source: embedded.boxes.harbour.endpoint });
    await page.getByText("Favourites of Harbour Box are not known").waitFor();
  },
);
