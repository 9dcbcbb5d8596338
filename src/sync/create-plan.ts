/** What creating these upstream entities would do: link before create, one creation per entity, parents first. Writes nothing. */
import { NO_BASES } from "./bases";
import { givablePicture } from "./create-picture";
import { createStep } from "./create-step";
import type { CreateRequest, Prospect } from "./create-types";
import { certainLinks, gather, type GatherDeps, type Gathered } from "./gather";
import { linkElement, linkParts } from "./kinds/special";
import { localValues } from "./local";
import { type LocalIndex, readIndex } from "./local-index";
import { planPerformer } from "./plan";
import type { Plan, SourceView } from "./plan-types";
import type { EntityType, LocalEntity } from "./ports";
import { dayOf } from "./replan";
import type { Settings } from "./settings";
import { isImage, isStudio } from "./values";
import { offView } from "./view";

export interface CreatePlanDeps extends Omit<GatherDeps, "library" | "fields"> {
  readonly shelves: Readonly<Record<EntityType, Pick<GatherDeps, "library" | "fields">>>;
  readonly settings: Settings;
  /** Hosts of the configured boxes: pictures may come from there even when private. */
  readonly boxHosts: ReadonlySet<string>;
  /** What was read of the library before, and kept up since; missing: it is read. */
  readonly indexes?: ReadonlyMap<EntityType, LocalIndex>;
}

export interface CreatePlan {
  readonly prospects: readonly Prospect[];
  /** The library as it was read, to be kept up while creating. */
  readonly indexes: ReadonlyMap<EntityType, LocalIndex>;
}

/** A chain of studios longer than this is no chain. */
const LEVELS = 10;

type Found = Extract<Gathered<CreateRequest>, { readonly entity: unknown }>;

/** Found records that share a certain link are one entity, whatever the order. */
function together(found: readonly Found[]): readonly (readonly Found[])[] {
  const groups: { readonly links: ReadonlySet<string>; readonly members: readonly Found[] }[] = [];
  for (const one of found) {
    const links = [linkElement(one.ref.endpoint, one.entity.id), ...certainLinks(one.views)];
    const mine = groups.filter((group) => links.some((link) => group.links.has(link)));
    for (const group of mine) groups.splice(groups.indexOf(group), 1);
    groups.push({
      links: new Set([...links, ...mine.flatMap((group) => [...group.links])]),
      members: [...mine.flatMap((group) => group.members), one],
    });
  }
  return groups.map((group) => group.members);
}

/** The best view of each source over all members; only what is certain speaks. */
function viewsTogether(members: readonly Found[]): readonly SourceView[] {
  const [first] = members;
  return (first?.views ?? []).map(({ endpoint }): SourceView => {
    const all = members.flatMap((one) => one.views.filter((view) => view.endpoint === endpoint));
    const sure = all.find((view) => view.verdict === "certain" && view.entityId !== null);
    // Seen as found, not as linked: so that the plan proposes the link.
    if (sure) return { ...sure, state: "unlinked", linkedId: null, candidates: [] };
    const failed = all.find((view) => view.state === "failed");
    // Silent for this once: the values of the others are not held up, and an update asks it again.
    return { ...offView(endpoint, null), failure: failed?.failure ?? null };
  });
}

function blank(name: string): LocalEntity {
  return { id: "", name, record: {}, stashIds: [], favorite: false, imagePath: null, locks: [] };
}

function planOf(type: EntityType, name: string, views: readonly SourceView[], deps: CreatePlanDeps): Plan {
  const now = deps.clock.now();
  const plan = planPerformer({
    type,
    fields: deps.shelves[type].fields,
    local: blank(name),
    views,
    bases: NO_BASES,
    // Updates of pictures are another question: a new entity comes with its picture, unless pictures are ruled out.
    settings: { ...deps.settings, images: true },
    today: dayOf(now),
    now,
    runId: null,
  });
  return { ...plan, name };
}

/** The parent that the first source names; performers have none. */
function parentOf(views: readonly SourceView[]): string | null {
  for (const { values } of views) {
    const [link] = isStudio(values.parent) ? values.parent.links : [];
    if (link !== undefined) return link;
  }
  return null;
}

/** What a plan would set a field to, if anything. */
function proposedOf(plan: Plan, field: "name" | "disambiguation" | "image") {
  const diff = plan.diffs.find((one) => one.field === field);
  return diff?.heap === "safe" ? diff.proposed : null;
}

function prospectOf(members: readonly Found[], parentOnly: boolean, index: LocalIndex, deps: CreatePlanDeps): Prospect {
  const [first] = members as readonly [Found];
  const { type } = first.ref;
  const views = viewsTogether(members);
  const plan = planOf(type, first.entity.name, views, deps);
  const named = proposedOf(plan, "name");
  const name = typeof named === "string" ? named : first.entity.name;
  const disambiguation = proposedOf(plan, "disambiguation");
  const image = proposedOf(plan, "image");
  const links = certainLinks(views);
  const prospect: Omit<Prospect, "step"> = {
    key: `${type} ${[...links].sort()[0] ?? ""}`,
    type,
    name,
    disambiguation: typeof disambiguation === "string" ? disambiguation : null,
    image: isImage(image) ? image : (first.entity.images[0] ?? null),
    requests: members.map((one) => one.ref),
    parentOnly,
    links,
    plan,
    parent: parentOf(views),
    silent: views.flatMap((view) => (view.failure ? [view.endpoint] : [])),
  };
  const people = members.map(({ ref, entity, person }) => ({
    link: linkElement(ref.endpoint, entity.id),
    values: localValues(deps.shelves[type].fields, person),
    answer: ref.answer,
  }));
  const step = createStep(prospect, people, index);
  // Who is linked keeps every picture in the comparison: whether it is taken is asked there.
  const again = (seen: readonly SourceView[]) => planOf(type, first.entity.name, seen, deps);
  const given = step.type === "create" ? givablePicture(plan, deps.boxHosts, again) : null;
  if (given === null) return { ...prospect, step };
  return { ...prospect, step, plan: given.plan, image: given.image, pictureOut: given.out };
}

function lostProspect({ ref, obstacle }: Exclude<Gathered<CreateRequest>, Found>, parentOnly: boolean): Prospect {
  return {
    key: `${ref.type} ${linkElement(ref.endpoint, ref.id)}`,
    type: ref.type,
    name: ref.id,
    disambiguation: null,
    image: null,
    requests: [ref],
    parentOnly,
    step: { type: "blocked", obstacle },
    links: [linkElement(ref.endpoint, ref.id)],
    plan: null,
    parent: null,
    silent: [],
  };
}

/** Two entities that would both be linked to one of the library: which of them it is, is for a person. */
function contested(prospects: readonly Prospect[]): readonly Prospect[] {
  const claims = new Map<string, number>();
  for (const { step } of prospects)
    if (step.type === "link") claims.set(step.local.id, (claims.get(step.local.id) ?? 0) + 1);
  return prospects.map((one): Prospect => {
    const { step } = one;
    if (step.type !== "link" || claims.get(step.local.id) === 1) return one;
    const { local, evidence } = step;
    return { ...one, step: { type: "review", reason: "ambiguous", locals: [local], evidence } };
  });
}

/** Parents that are to be created and that nobody has asked about yet. */
function openParents(prospects: readonly Prospect[], index: LocalIndex): readonly CreateRequest[] {
  const known = new Set(prospects.flatMap((one) => one.links));
  const wanted = prospects.flatMap(({ step, parent }) => (step.type === "create" && parent !== null ? [parent] : []));
  return [...new Set(wanted)]
    .filter((link) => !known.has(link) && index.linked([link]).length === 0)
    .map((link) => {
      const { endpoint, id } = linkParts(link);
      return { type: "studio", endpoint, id };
    });
}

/** Everything of one sort, parents included: all that was found so far is put together anew after each level of parents. */
async function planSort(
  type: EntityType,
  requests: readonly CreateRequest[],
  index: LocalIndex,
  deps: CreatePlanDeps,
  signal: AbortSignal,
): Promise<readonly Prospect[]> {
  const found: Found[] = [];
  const lost: Prospect[] = [];
  const asked = new Set(requests);
  let prospects: readonly Prospect[] = [];
  // The same record asked for twice is one request.
  let next: readonly CreateRequest[] = [
    ...new Map(requests.map((one) => [linkElement(one.endpoint, one.id), one])).values(),
  ];
  for (let level = 0; next.length > 0 && level < LEVELS; level += 1) {
    for (const one of await gather(next, { ...deps, ...deps.shelves[type] }, signal))
      if ("entity" in one) found.push(one);
      else lost.push(lostProspect(one, !asked.has(one.ref)));
    const made = together(found).map((members) =>
      prospectOf(members, !members.some(({ ref }) => asked.has(ref)), index, deps),
    );
    prospects = [...contested(made), ...lost];
    next = openParents(prospects, index);
  }
  return prospects;
}

/**
 * Plans the creation of these entities: reads the library once, asks the sources, and says for each what would happen. Parents
 * of studios that would be created are planned with them, each once. Rejects when Stash cannot be read, or when aborted.
 */
export async function planCreations(
  requests: readonly CreateRequest[],
  deps: CreatePlanDeps,
  signal: AbortSignal,
): Promise<CreatePlan> {
  const indexes = new Map<EntityType, LocalIndex>();
  const prospects: Prospect[] = [];
  for (const type of ["performer", "studio"] as const) {
    const mine = requests.filter((one) => one.type === type);
    if (mine.length === 0) continue;
    const { library, fields } = deps.shelves[type];
    const index = deps.indexes?.get(type) ?? (await readIndex(library, fields, deps.sources, signal));
    indexes.set(type, index);
    prospects.push(...(await planSort(type, mine, index, deps, signal)));
  }
  return { prospects, indexes };
}
