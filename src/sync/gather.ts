/**
 * Everything the sources know of an entity that is to be created: what asked for it says first, then whatever links, web
 * addresses and name with birthdate lead to with certainty, by the same finding that a run does.
 */
import type { CreateObstacle, UpstreamRef } from "./create-types";
import { Finder } from "./finder";
import { elements } from "./kinds/lists";
import { linkElement, linkParts } from "./kinds/special";
import { Lane } from "./lane";
import { questions } from "./lane-questions";
import { type BoundField, localValues } from "./local";
import type { FieldValues, SourceView } from "./plan-types";
import type { Clock, Endpoint, Library, LocalEntity, Source, SourceAnswer, SourceEntity, StashId } from "./ports";
import { dayOf } from "./replan";
import { upstreamValues } from "./upstream";
import { isStudio } from "./values";

export interface GatherDeps {
  readonly library: Library;
  readonly fields: readonly BoundField[];
  /** Enabled sources, in order of precedence. */
  readonly sources: readonly Source[];
  readonly endpoints: readonly Endpoint[];
  readonly clock: Clock;
  readonly priority: "person" | "bulk";
}

export type Gathered<R extends UpstreamRef = UpstreamRef> =
  | {
      readonly ref: R;
      readonly entity: SourceEntity;
      /** The record that asked for it, as if the library had it: what the others are found by. */
      readonly person: LocalEntity;
      /** Of every configured source, in order of precedence. */
      readonly views: readonly SourceView[];
    }
  | { readonly ref: R; readonly obstacle: CreateObstacle };

async function byIds(source: Source, ids: readonly string[], deps: GatherDeps, signal: AbortSignal) {
  const found = new Map<string, SourceAnswer>();
  const { priority, library } = deps;
  const take = (answers: ReadonlyMap<string, SourceAnswer>) => {
    for (const [id, answer] of answers) found.set(id, answer);
  };
  const asked = questions(source, library.type);
  if (ids.length > 0) await asked.byIds([...new Set(ids)], { signal, priority, onAnswers: take });
  return found;
}

/** The entity that lives now, or why there is none. */
function living(endpoint: Endpoint, answer: SourceAnswer | undefined): SourceEntity | CreateObstacle {
  if (!answer || answer.status === "missing") return { kind: "missing" };
  if (answer.status === "malformed-id") return { kind: "malformed-id" };
  if (answer.status === "failed") return { kind: "source", endpoint, failure: answer.failure };
  return answer.entity.deleted ? { kind: "deleted" } : answer.entity;
}

/** The entities that live now behind these ids of one source, or why there is none; each asked one is answered. */
export async function fetchLiving<R extends UpstreamRef>(
  source: Source,
  refs: readonly R[],
  deps: GatherDeps,
  signal: AbortSignal,
): Promise<readonly { readonly ref: R; readonly end: SourceEntity | CreateObstacle }[]> {
  const ids = refs.map((ref) => ref.id);
  const first = await byIds(source, ids, deps, signal);
  const next = (id: string) => {
    const answer = first.get(id);
    return answer?.status === "found" ? answer.entity.mergedInto : null;
  };
  const successors = await byIds(
    source,
    ids.map(next).filter((id): id is string => id !== null),
    deps,
    signal,
  );
  return refs.map((ref) => {
    const successor = next(ref.id);
    const answer = successor === null ? first.get(ref.id) : successors.get(successor);
    return { ref, end: living(source.endpoint, answer) };
  });
}

/** A link as Stash keeps it. */
export function stashIdOf(link: string): StashId {
  const { endpoint, id } = linkParts(link);
  return { endpoint, stash_id: id };
}

/** Raw columns that hold what an entity says, as far as it can be right and Stash could hold it. */
function recordOf(fields: readonly BoundField[], values: FieldValues, today: string): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { key, row, local } of fields) {
    const value = values[key] ?? null;
    if (isStudio(value)) record.parent_studio = { id: "", name: value.name, stash_ids: value.links.map(stashIdOf) };
    if (row.special || row.kind.problem(value) !== null || row.implausible?.(value, values, today)) continue;
    Object.assign(record, local.write(value));
  }
  return record;
}

/** As the library would hold it, linked to where it comes from. */
function personOf(ref: UpstreamRef, entity: SourceEntity, deps: GatherDeps): LocalEntity {
  const values = upstreamValues(deps.fields, entity, ref.endpoint);
  return {
    id: linkElement(ref.endpoint, entity.id),
    name: entity.name,
    record: recordOf(deps.fields, values, dayOf(deps.clock.now())),
    stashIds: [{ endpoint: ref.endpoint, stash_id: entity.id }],
    favorite: false,
    imagePath: null,
    locks: [],
  };
}

/**
 * Asks every source about these, as a run would; by id of the person. `all`: whoever is looked for beside them, since what
 * two of them name proves nothing, and what one of them is, no other can be.
 */
async function viewsOf(
  people: readonly LocalEntity[],
  all: Iterable<LocalEntity>,
  nameSearch: boolean,
  deps: GatherDeps,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly SourceView[]>> {
  const { library, fields, sources, clock, priority } = deps;
  // Who of the library has these ids is looked into afterwards, so nobody is asked here.
  const finder = new Finder(deps, nameSearch, true);
  await finder.add([...all]);
  const hooks = { now: () => clock.now(), onChange: () => {}, onAnswered: () => {} };
  const lanes: readonly Lane[] = sources.map((source) => new Lane(source, hooks, library.type));
  const { bearsName } = finder;
  const ask = (lane: Lane) =>
    lane.run(people, { bearsName, lookups: finder.lookups(lane.source), fresh: false, priority, signal });
  await Promise.all(lanes.map(ask));
  return new Map(people.map((person) => [person.id, finder.views(person, localValues(fields, person), lanes)]));
}

/** Links that the views are certain of. */
export function certainLinks(views: readonly SourceView[]): readonly string[] {
  return views.flatMap(({ endpoint, entityId, verdict }) =>
    verdict === "certain" && entityId !== null ? [linkElement(endpoint, entityId)] : [],
  );
}

/** The views of a later round: names are asked about in the first one alone, so what failed there stays failed unless it is found. */
function newer(old: readonly SourceView[], now: readonly SourceView[]): readonly SourceView[] {
  const failed = new Map(old.filter(({ state }) => state === "failed").map((view) => [view.endpoint, view]));
  return now.map((view) => (view.verdict === "certain" ? view : (failed.get(view.endpoint) ?? view)));
}

/** The person with what was found, or null when nothing new was. */
function grown(person: LocalEntity, views: readonly SourceView[], deps: GatherDeps): LocalEntity | null {
  const known = new Set(person.stashIds.map((id) => linkElement(id.endpoint, id.stash_id)));
  const fresh = certainLinks(views).filter((link) => !known.has(link));
  if (fresh.length === 0) return null;
  const urls = deps.fields.find((field) => field.key === "urls");
  const all = views.flatMap((view) => (view.verdict === "certain" ? elements(view.values.urls) : []));
  const record = urls ? { ...person.record, ...urls.local.write([...new Set(all)]) } : person.record;
  return { ...person, record, stashIds: [...person.stashIds, ...fresh.map(stashIdOf)] };
}

/**
 * What the sources know of these, each answered: an obstacle where the record itself cannot be read. Entities of one
 * source are kept apart from each other; whether those of two sources are one is for the caller to see by their links.
 * Rejects only when aborted.
 */
export async function gather<R extends UpstreamRef>(
  refs: readonly R[],
  deps: GatherDeps,
  signal: AbortSignal,
): Promise<readonly Gathered<R>[]> {
  const gathered: Gathered<R>[] = [];
  for (const endpoint of new Set(refs.map((ref) => ref.endpoint))) {
    const mine = refs.filter((ref) => ref.endpoint === endpoint);
    const source = deps.sources.find((one) => one.endpoint === endpoint);
    if (!source) {
      gathered.push(...mine.map((ref) => ({ ref, obstacle: { kind: "source-off", endpoint } }) as const));
      continue;
    }
    const fetched = await fetchLiving(source, mine, deps, signal);
    // Two ids that were merged into one record are one person.
    const people = new Map<string, LocalEntity>();
    for (const { ref, end } of fetched) if ("id" in end) people.set(end.id, personOf(ref, end, deps));
    let views = await viewsOf([...people.values()], people.values(), true, deps, signal);
    // What one source leads to may lead on to the next: each round finds at least one more source, or is the last.
    for (let round = 1; round < deps.sources.length; round += 1) {
      const next = [...people].flatMap(([id, person]) => {
        const more = grown(person, views.get(person.id) ?? [], deps);
        return more ? [[id, more] as const] : [];
      });
      if (next.length === 0) break;
      for (const [id, person] of next) people.set(id, person);
      const again = await viewsOf(
        next.map(([, person]) => person),
        people.values(),
        false,
        deps,
        signal,
      );
      const later = [...again].map(([id, now]) => [id, newer(views.get(id) ?? [], now)] as const);
      views = new Map([...views, ...later]);
    }
    for (const { ref, end } of fetched) {
      const person = "id" in end ? people.get(end.id) : undefined;
      if ("kind" in end) gathered.push({ ref, obstacle: end });
      else if (person) gathered.push({ ref, entity: end, person, views: views.get(person.id) ?? [] });
    }
  }
  return gathered;
}
