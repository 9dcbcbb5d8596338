/** What the cases have in common. */
import type { LocalPerformer } from "./local-types";
import { type Person, portraitOf } from "./person";
import type { SampleBuilder, TruthInput, Views } from "./sample-builder";
import { type BoxKey, boxKeys } from "./truth";

/** One kind of situation; `build` adds one or more local performers that are in it. */
export interface SampleCase {
  readonly name: string;
  /** How often, out of about 300. */
  readonly weight: number;
  readonly build: (builder: SampleBuilder, name: string) => void;
}

export interface Linked {
  readonly person: Person;
  readonly views: Views;
  readonly local: LocalPerformer;
  readonly linked: readonly BoxKey[];
}

/** Ids of the given views. */
export function idsOf(views: Views): Partial<Record<BoxKey, string>> {
  return Object.fromEntries(boxKeys.flatMap((box) => (views[box] ? [[box, views[box].id]] : [])));
}

/** A person whom the library has linked to `linked`, in step with what those boxes say. */
export function linkedPerson(builder: SampleBuilder, linked: readonly BoxKey[], name?: string): Linked {
  const person = builder.person(name);
  const views = builder.views(person, [...linked, ...builder.otherBoxes(linked)]);
  const local = builder.localFrom(person.name, views, linked);
  local.image = { picture: portraitOf(person, 0) };
  local.rating100 = builder.random.chance(0.2) ? builder.random.int(1, 10) * 10 : null;
  return { person, views, local, linked };
}

/** Truth of a linked person; what differs is given. */
export function linkedTruth(name: string, found: Linked, changes: Partial<TruthInput> = {}): TruthInput {
  const { views, linked } = found;
  return {
    case: name,
    upstream: idsOf(views),
    linked,
    decidable: true,
    handEdited: [],
    stale: [],
    gaps: [],
    ...changes,
  };
}

/** A local performer with a name and little else, linked nowhere. */
export function unlinkedLocal(builder: SampleBuilder, person: Person, name = person.name): LocalPerformer {
  const local = builder.localFrom(name, {}, []);
  local.gender = builder.random.chance(0.6) ? person.gender : null;
  local.country = builder.random.chance(0.4) ? (person.country ?? "") : "";
  return local;
}

/** Truth of a performer that is linked nowhere. */
export function unlinkedTruth(name: string, views: Views, decidable: boolean): TruthInput {
  return { case: name, upstream: idsOf(views), linked: [], decidable, handEdited: [], stale: [], gaps: [] };
}
