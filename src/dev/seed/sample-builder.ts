/** Collects the sample while the cases draw it: people, their upstream records, their local rows, and the truth. */
import type { MicroTime } from "../micro-time";
import { createRandom, type Random } from "../prng";
import { type PerformerChanges, recordChanges, recordCreation } from "./edit-record";
import { emptyPerformer, type LocalPerformer } from "./local-types";
import { drawPerson, type Person, portraitOf } from "./person";
import { localFormOf } from "./stash-forms";
import { type BoxKey, boxKeys, type PerformerTruth } from "./truth";
import type { Operation, UpstreamEdit, UpstreamPerformer, UpstreamStudio } from "./upstream-types";
import { surnames } from "./words";

export interface BoxDraft {
  readonly performers: Map<string, UpstreamPerformer>;
  readonly studios: Map<string, UpstreamStudio>;
  readonly edits: UpstreamEdit[];
  readonly favoritePerformers: Set<string>;
  readonly favoriteStudios: Set<string>;
}

/** The local library names a box by this until its real endpoint is known (it has a port). */
export function symbolicEndpoint(box: BoxKey): string {
  return `sample-box://${box}`;
}

/** Sample times lie between these: fixed, so that equal seeds give equal bytes. */
const firstMoment = Date.UTC(2019, 0, 1);
const lastMoment = Date.UTC(2025, 5, 30);

export type Views = Partial<Record<BoxKey, UpstreamPerformer>>;
export type TruthInput = Omit<PerformerTruth, "localId">;

/** How complete each box is: the share of optional values it lacks. */
const missing: Readonly<Record<BoxKey, number>> = { harbour: 0.05, lantern: 0.22, mirador: 0.28 };

const optionalColumns = [
  "ethnicity",
  "country",
  "eye_color",
  "hair_color",
  "height",
  "breast_type",
  "career_end_year",
] as const;

export class SampleBuilder {
  readonly random: Random;
  readonly boxes: Readonly<Record<BoxKey, BoxDraft>>;
  readonly locals: LocalPerformer[] = [];
  readonly truths: PerformerTruth[] = [];
  private readonly names = new Set<string>();
  private people = 0;

  constructor(seed: number) {
    this.random = createRandom(seed);
    const draft = (): BoxDraft => ({
      performers: new Map(),
      studios: new Map(),
      edits: [],
      favoritePerformers: new Set(),
      favoriteStudios: new Set(),
    });
    this.boxes = { harbour: draft(), lantern: draft(), mirador: draft() };
  }

  /** A moment of the sample's past, in ms. */
  moment(from = firstMoment, to = lastMoment): number {
    return this.random.int(from, to);
  }

  isTaken(name: string): boolean {
    return this.names.has(name.toLowerCase());
  }

  /** A new person with a name nobody has, unless `name` is given on purpose. */
  person(name?: string): Person {
    let person = drawPerson(this.random, ++this.people, name);
    if (name === undefined) {
      while (this.isTaken(person.name)) {
        const [first, ...rest] = person.name.split(" ");
        person = { ...person, name: [first, this.random.pick(surnames), ...rest].join(" ") };
      }
    }
    this.names.add(person.name.toLowerCase());
    return person;
  }

  /** Writes the person into a box as that box would have it: some values missing, one or two portraits. */
  addUpstream(box: BoxKey, person: Person, changes: PerformerChanges = {}): UpstreamPerformer {
    const { random } = this;
    const timeMs = this.moment();
    const created: MicroTime = timeMs * 1000 + random.int(0, 999);
    const { number, ...columns } = person;
    const images = Array.from({ length: random.chance(0.2) ? 2 : 1 }, (_, index) => ({
      id: random.uuid4(),
      picture: portraitOf(person, index + (box === "harbour" ? 0 : number % 3)),
    }));
    const entity: UpstreamPerformer = {
      ...columns,
      images,
      id: random.uuid(timeMs),
      deleted: false,
      merged_into_id: null,
      created,
      updated: created,
    };
    for (const column of optionalColumns) {
      if (random.chance(missing[box])) entity[column] = null;
    }
    if (random.chance(missing[box])) entity.tattoos = [];
    if (random.chance(missing[box])) entity.piercings = [];
    Object.assign(entity, changes);
    this.boxes[box].performers.set(entity.id, entity);
    if (random.chance(0.7)) this.addEdit(box, "CREATE", entity.id, created, recordCreation(entity), null);
    return entity;
  }

  /** Notes an applied edit. */
  addEdit(
    box: BoxKey,
    operation: Operation,
    target: string,
    time: MicroTime,
    details: UpstreamEdit["details"],
    old: UpstreamEdit["old"],
    mergeSources: readonly string[] = [],
  ): void {
    const id = this.random.uuid(Math.floor(time / 1000));
    const times = { created: time - 5000, closed: time + 7000 };
    const kind = { target_type: "PERFORMER", target_id: target, operation, merge_sources: mergeSources } as const;
    this.boxes[box].edits.push({ id, ...kind, details, old, applied: true, ...times });
  }

  /** Changes an upstream performer by an applied edit, some time after its last change. */
  modifyUpstream(box: BoxKey, entity: UpstreamPerformer, changes: PerformerChanges): void {
    const time = entity.updated + this.random.int(1, 90) * 86_400_000_000;
    const { details, old } = recordChanges(entity, changes);
    Object.assign(entity, changes);
    entity.updated = time;
    this.addEdit(box, "MODIFY", entity.id, time, details, old);
  }

  /** Upstream records of one person in several boxes. */
  views(person: Person, boxes: readonly BoxKey[]): Views {
    return Object.fromEntries(boxes.map((box) => [box, this.addUpstream(box, person)]));
  }

  /** A local row that agrees with the given views: scalars of the first that has one, lists of all. */
  localFrom(name: string, views: Views, linked: readonly BoxKey[]): LocalPerformer {
    const time = Math.floor(this.moment(Date.UTC(2024, 0, 1), Date.UTC(2025, 11, 1)) / 1000) * 1000;
    const local = emptyPerformer(this.locals.length + 1, name, time);
    for (const box of linked) {
      const view = views[box];
      if (!view) continue;
      fillFrom(local, localFormOf(view));
      local.stash_ids.push(this.stashId(box, view.id));
    }
    local.name = name;
    const folded = name.toLowerCase();
    local.alias_list = [...new Set(local.alias_list)].filter((alias) => alias.toLowerCase() !== folded).sort();
    this.locals.push(local);
    return local;
  }

  stashId(box: BoxKey, id: string) {
    const time = new Date(this.moment(Date.UTC(2024, 0, 1), Date.UTC(2025, 11, 1))).toISOString();
    return { endpoint: symbolicEndpoint(box), stash_id: id, updated_at: `${time.slice(0, 19)}Z` };
  }

  note(local: LocalPerformer, truth: TruthInput): void {
    this.truths.push({ localId: String(local.id), ...truth });
  }

  /** Boxes in which a person also is, without the library knowing. */
  otherBoxes(taken: readonly BoxKey[], share = 0.3): BoxKey[] {
    return boxKeys.filter((box) => !taken.includes(box) && this.random.chance(share));
  }
}

function fillFrom(local: LocalPerformer, form: Partial<LocalPerformer>): void {
  const row = local as unknown as Record<string, unknown>;
  for (const [column, value] of Object.entries(form)) {
    const present = row[column];
    if (Array.isArray(value)) row[column] = [...new Set([...(Array.isArray(present) ? present : []), ...value])];
    else if (present === "" || present === null) row[column] = value;
  }
}
