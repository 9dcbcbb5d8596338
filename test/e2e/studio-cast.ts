/**
 * Studios that a flow creates in Stash and removes again: each linked to an upstream studio that nobody in the library is
 * linked to, below a parent that is linked too. A box without such a studio is given one, where its key may do that.
 */
import type { Box } from "./box-api";
import { MARK } from "./cast";
import type { StashApi, StashId } from "./stash-api";

export interface UpstreamStudio {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly deleted: boolean;
  readonly parent: { readonly id: string; readonly name: string } | null;
}

/** What the flows compare of a studio. Its links are columns of their own before v0.30, and left to the unit tests. */
export interface StudioState {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly details: string | null;
  readonly favorite: boolean;
  readonly parent_studio: { readonly id: string } | null;
  readonly stash_ids: readonly StashId[];
}

/** A studio of the library and what it is upstream. */
export interface StudioMember {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  readonly record: UpstreamStudio;
  /** Of the library; null where there is none. */
  readonly parentId: string | null;
}

const RECORD = "id name aliases deleted parent{id name}";
const STATE = "id name aliases details favorite parent_studio{id} stash_ids{endpoint stash_id}";

/** The studio as Stash holds it. */
export async function studioState({ ask }: StashApi, id: string): Promise<StudioState> {
  const { findStudio } = await ask<{ findStudio: StudioState | null }>(`query($id:ID!){findStudio(id:$id){${STATE}}}`, {
    id,
  });
  if (!findStudio) throw new Error(`Stash has no studio ${id}`);
  return { ...findStudio, aliases: [...findStudio.aliases].sort() };
}

async function library({ ask }: StashApi): Promise<readonly StudioState[]> {
  type Answer = { findStudios: { studios: StudioState[] } };
  return (await ask<Answer>(`{findStudios(filter:{per_page:-1}){studios{${STATE}}}}`)).findStudios.studios;
}

async function records({ ask }: Box): Promise<readonly UpstreamStudio[]> {
  type Answer = { queryStudios: { studios: UpstreamStudio[] } };
  const query = `{queryStudios(input:{page:1,per_page:100,sort:NAME,direction:ASC}){studios{${RECORD}}}}`;
  return (await ask<Answer>(query)).queryStudios.studios;
}

/** Makes a studio below another at a box whose key has the right to: nobody's data is touched. */
async function foundAt({ ask }: Box, undo: (() => Promise<void>)[]): Promise<UpstreamStudio> {
  const make = async (input: object): Promise<string> => {
    const { studioCreate } = await ask<{ studioCreate: { id: string } }>(
      "mutation($input:StudioCreateInput!){studioCreate(input:$input){id}}",
      { input },
    );
    undo.unshift(async () => {
      await ask("mutation($id:ID!){studioDestroy(input:{id:$id})}", { id: studioCreate.id });
    });
    return studioCreate.id;
  };
  const stamp = Date.now().toString(36);
  const network = { id: "", name: `Larkspur Network ${stamp}` };
  network.id = await make({ name: network.name });
  const made = { name: `Larkspur Films ${stamp}`, aliases: [`Larkspur Online ${stamp}`] };
  const id = await make({ ...made, parent_id: network.id });
  return { ...made, id, deleted: false, parent: network };
}

export interface StudioOptions {
  /** Whether its parent is in the library, linked; yes unless told otherwise. */
  readonly parent?: boolean;
}

export interface StudioCast {
  /** A studio linked to the box: another name, no parent and no aliases of its own. */
  add(box: Box, options?: StudioOptions): Promise<StudioMember>;
  /** Removes all that was created, here and there. */
  clear(): Promise<void>;
}

async function destroy({ ask }: StashApi, ids: readonly string[]): Promise<void> {
  for (const id of ids) await ask("mutation($id:ID!){studioDestroy(input:{id:$id})}", { id });
}

/** The cast of one stage. Begins by removing what an earlier run left behind. */
export async function createStudioCast(stash: StashApi): Promise<StudioCast> {
  const ours = (one: StudioState) => one.name.endsWith(MARK);
  await destroy(
    stash,
    (await library(stash)).filter(ours).map((one) => one.id),
  );
  const undo: (() => Promise<void>)[] = [];
  const created: string[] = [];
  const taken = new Set<string>();
  const create = async (box: Box, name: string, upstreamId: string): Promise<string> => {
    const input = { name: `${name} ${MARK}`, stash_ids: [{ endpoint: box.endpoint, stash_id: upstreamId }] };
    const { studioCreate } = await stash.ask<{ studioCreate: { id: string } }>(
      "mutation($input:StudioCreateInput!){studioCreate(input:$input){id}}",
      { input },
    );
    created.push(studioCreate.id);
    return studioCreate.id;
  };
  return {
    async add(box, { parent = true } = {}) {
      const here = await library(stash);
      const ids = new Set(here.flatMap((one) => one.stash_ids.map((id) => id.stash_id)));
      const names = new Set(here.map((one) => one.name.toLowerCase()));
      const record =
        (await records(box)).find(
          (one) =>
            !one.deleted &&
            one.parent !== null &&
            ![one.id, one.parent.id].some((id) => ids.has(id) || taken.has(id)) &&
            // Taking the upstream name must not collide with a studio that is there.
            ![one.name, ...one.aliases].some((name) => names.has(name.toLowerCase())),
        ) ?? (await foundAt(box, undo));
      taken.add(record.id).add(record.parent?.id ?? "");
      const parentId = parent && record.parent ? await create(box, record.parent.name, record.parent.id) : null;
      const id = await create(box, record.name, record.id);
      return { id, name: `${record.name} ${MARK}`, box, record, parentId };
    },
    async clear() {
      const there = new Set((await library(stash)).map((one) => one.id));
      await destroy(
        stash,
        created
          .splice(0)
          .reverse()
          .filter((id) => there.has(id)),
      );
      for (const step of undo.splice(0)) await step();
    },
  };
}
