import { applyChoices } from "../src/sync/apply";
import type { Plan } from "../src/sync/plan-types";
import type { LocalEntity, SourceEntity } from "../src/sync/ports";
import { BOX_A as A, BOX_B as B, boxed, local, STUDIO_FIELDS_30, stashId, takeFrom, type World, world } from "./fakes";
import { FakeStudioLibrary } from "./fake-studio-library";
import { ScriptedSource } from "./scripted-source";

/** A world whose library holds studios. */
export function studioWorld(options: Parameters<typeof world>[0]): World & { readonly library: FakeStudioLibrary } {
  const one = world({ ...options, library: [] });
  const library = new FakeStudioLibrary(options.library);
  const subject = { library, fields: STUDIO_FIELDS_30 };
  return { ...one, library, run: { ...one.run, ...subject }, apply: { ...one.apply, ...subject } };
}

/** A studio of the library; `parent_id` names one that was put before it. */
export function studio(id: string, record: Readonly<Record<string, unknown>> = {}, more: Partial<LocalEntity> = {}) {
  return local(id, { name: `Studio ${id}`, aliases: [], urls: [], ...record }, more);
}

export const linked = (id: string, upstream: string, record: object = {}, endpoint = A) =>
  studio(id, { ...record }, { stashIds: [stashId(endpoint, upstream)] });

/** A studio of a box, with its parent's id. */
export function upstream(id: string, parent: string | null, record: object = {}): SourceEntity {
  return boxed(id, {
    name: id === "u-net" ? "Atlas Network" : "Studio 2",
    aliases: [],
    urls: [],
    parent: parent === null ? null : { id: parent, name: "Atlas Network" },
    ...record,
  });
}

export function scene(
  library: readonly LocalEntity[],
  studios: readonly SourceEntity[],
  more: readonly SourceEntity[] = [],
) {
  return studioWorld({
    library,
    sources: (clock) =>
      more.length === 0
        ? [new ScriptedSource(A, clock).putStudios(...studios)]
        : [new ScriptedSource(A, clock).putStudios(...studios), new ScriptedSource(B, clock).putStudios(...more)],
  });
}

export type Scene = ReturnType<typeof scene>;

export function take(one: Scene, plan: Plan, fields?: Parameters<typeof takeFrom>[1]) {
  return applyChoices([{ plan, choices: takeFrom(plan, fields) }], one.apply);
}

export const parentOf = (one: Scene, id: string) => one.library.at(id).record.parent_studio as { id: string } | null;

export const NETWORK = linked("1", "u-net", { name: "Atlas Network" });
