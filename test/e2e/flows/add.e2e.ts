/** Adding from a source by hand: created once, with everything the source knows; a studio with its parents. */
import { expect } from "vitest";
import type { Box } from "../box-api";
import { chooseAndLook, openAdd, searchFor, write } from "../faces/add";
import { openFace } from "../faces/overview";
import { boxAt } from "../people";
import { flow, type Scene } from "../scene";
import type { StashId } from "../stash-api";

interface UpstreamStudio {
  readonly id: string;
  readonly name: string;
  readonly deleted: boolean;
  readonly parent: { readonly id: string; readonly name: string } | null;
}

interface LocalStudio {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parent_studio: { readonly id: string } | null;
  readonly stash_ids: readonly StashId[];
}

async function studiosHere({ stash }: Scene): Promise<readonly LocalStudio[]> {
  type Answer = { findStudios: { studios: LocalStudio[] } };
  const fields = "id name aliases parent_studio{id} stash_ids{endpoint stash_id}";
  return (await stash.ask<Answer>(`{findStudios(filter:{per_page:-1}){studios{${fields}}}}`)).findStudios.studios;
}

async function studiosOf(box: Box): Promise<readonly UpstreamStudio[]> {
  type Answer = { queryStudios: { studios: UpstreamStudio[] } };
  const input = "{page:1,per_page:500,sort:NAME,direction:ASC}";
  const answer = await box.ask<Answer>(`{queryStudios(input:${input}){studios{id name deleted parent{id name}}}}`);
  return answer.queryStudios.studios;
}

const has = (box: Box, id: string) => (one: { readonly stash_ids: readonly StashId[] }) =>
  one.stash_ids.some(({ endpoint, stash_id }) => endpoint === box.endpoint && stash_id === id);

flow("a performer of a source is created once, and found in the library afterwards", {}, async (scene) => {
  const { page, url, stash, cast } = scene;
  const box = boxAt(scene, 0);
  // A record that fits, without anybody of the library who could be it: cast and taken away again.
  const member = await cast
    .add({ box, linked: false, bare: true })
    .catch(() => cast.add({ box: boxAt(scene, 1), linked: false, bare: true }));
  await stash.destroy([member.id]);
  const made = async () => (await stash.library()).filter(has(member.box, member.record.id));
  try {
    await openFace(page, url);
    const dialog = await openAdd(page);
    await searchFor(dialog, { source: member.box.name, query: member.record.id });
    await chooseAndLook(dialog, member.name, member.box.name);
    await dialog.getByText("New", { exact: true }).waitFor();
    expect(await made()).toEqual([]);
    await write(dialog);
    await dialog.getByText("1 created", { exact: true }).waitFor();
    const [one, ...others] = await made();
    expect(others).toEqual([]);
    const state = await stash.performer(one?.id ?? "");
    expect(state).toMatchObject({ name: member.name, gender: member.record.gender, country: member.record.country });
    expect(state.birthdate).toBe(member.record.birth_date);
    expect(state.image_path?.includes("default=true")).toBe(member.record.images.length === 0);

    await dialog.getByRole("button", { name: "Back to the search" }).click();
    await dialog.getByText("In your library:").waitFor();
    expect(await dialog.getByRole("checkbox").count()).toBe(0);
  } finally {
    await stash.destroy((await made()).map((one) => one.id));
  }
});

flow("a studio comes with its parent, found by the address of its page", {}, async (scene) => {
  const { page, url } = scene;
  const box = boxAt(scene, 0);
  const upstream = await studiosOf(box);
  const here = await studiosHere(scene);
  // An embedded library has nearly all of its boxes' studios: it can do without them, a real one is as it is.
  if (scene.embedded) for (const { id } of here) scene.embedded.stash.library.removeStudio(Number(id));
  const names = scene.embedded ? [] : here.flatMap((one) => [one.name, ...one.aliases]);
  const used = new Set(names.map((name) => name.toLowerCase()));
  const free = ({ name }: { readonly name: string }) => !used.has(name.toLowerCase());
  const studio = upstream.find((one) => !one.deleted && free(one) && one.parent !== null && free(one.parent));
  if (!studio?.parent) throw new Error(`${box.name} has no studio with a parent that are both not in the library`);
  const { parent } = studio;
  try {
    await openFace(page, url);
    const dialog = await openAdd(page);
    await searchFor(dialog, { type: "studio", query: `${new URL(box.endpoint).origin}/studios/${studio.id}` });
    await chooseAndLook(dialog, studio.name, box.name);
    await dialog.getByText("New parent studio").waitFor();
    await write(dialog);
    const after = await studiosHere(scene);
    const [child, others] = [after.filter(has(box, studio.id)), after.filter(has(box, parent.id))];
    expect([child.length, others.length]).toEqual([1, 1]);
    expect(child[0]?.parent_studio?.id).toBe(others[0]?.id);
  } finally {
    const before = new Set(here.map((one) => one.id));
    for (const { id } of (await studiosHere(scene)).filter((one) => !before.has(one.id)))
      await scene.stash.ask("mutation($id:ID!){studioDestroy(input:{id:$id})}", { id });
  }
});
