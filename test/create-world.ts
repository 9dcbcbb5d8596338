/** Everything creating needs, around fake libraries of performers and studios. */
import type { CreateDeps } from "../src/sync/create-deps";
import { carryOut } from "../src/sync/create";
import { planCreations } from "../src/sync/create-plan";
import type { CreateOutcome, CreateRequest } from "../src/sync/create-types";
import type { UndoCreatedDeps } from "../src/sync/undo-created";
import type { EntityType, LocalEntity } from "../src/sync/ports";
import { FakeCreator } from "./fake-creator";
import { BOX_A, STUDIO_FIELDS_30, world } from "./fakes";
import { FakeStudioLibrary } from "./fake-studio-library";
import { MemoryKeyValue } from "./memory-kv";
import type { Plan } from "../src/sync/plan-types";

interface CreateOptions {
  readonly studios?: readonly LocalEntity[];
  /** Hosts of boxes, while it is planned. */
  readonly hosts?: readonly string[];
}

export function createWorld(options: Parameters<typeof world>[0] & CreateOptions) {
  const one = world(options);
  for (const source of one.sources) source.delayMs = 0;
  const studios = new FakeStudioLibrary(options.studios ?? []);
  const creators = { performer: new FakeCreator(one.library), studio: new FakeCreator(studios) };
  const studioPlans = new MemoryKeyValue<Plan>();
  const shelves = {
    performer: { library: one.library, fields: one.run.fields, plans: one.plans, creator: creators.performer },
    studio: { library: studios, fields: STUDIO_FIELDS_30, plans: studioPlans, creator: creators.studio },
  };
  const deps: CreateDeps = { ...one.apply, shelves };
  const planDeps = {
    ...one.run,
    shelves,
    settings: one.settings,
    priority: "person",
    boxHosts: new Set(options.hosts),
  } as const;
  const signal = new AbortController().signal;
  const plan = (requests: readonly CreateRequest[]) => one.clock.until(planCreations(requests, planDeps, signal));
  const create = async (requests: readonly CreateRequest[]): Promise<readonly CreateOutcome[]> =>
    carryOut(await plan(requests), deps);
  const undoDeps = (type: EntityType): UndoCreatedDeps => ({ ...one.apply, ...shelves[type] });
  return { ...one, studios, studioPlans, creators, deps, plan, create, undoDeps };
}

export type CreateWorld = ReturnType<typeof createWorld>;

/** A request for an entity of a source. */
export const want = (type: EntityType, id: string, endpoint = BOX_A): CreateRequest => ({ type, endpoint, id });
