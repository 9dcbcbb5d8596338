/** What one box knows, and the programmatic way to change it (tests change upstream through this). */
import { createMicroClock, type MicroTime } from "../micro-time";
import { createRandom, type Random } from "../prng";
import {
  type PerformerChanges,
  recordChanges,
  recordCreation,
  recordStudioChanges,
  type StudioChanges,
} from "../seed/edit-record";
import { softDelete } from "../seed/soft-delete";
import type {
  Operation,
  PerformerLists,
  PerformerScalars,
  UpstreamData,
  UpstreamEdit,
  UpstreamImage,
  UpstreamPerformer,
  UpstreamStudio,
} from "../seed/upstream-types";

const blank: PerformerScalars & PerformerLists = {
  name: "",
  disambiguation: null,
  gender: null,
  birth_date: null,
  death_date: null,
  ethnicity: null,
  country: null,
  eye_color: null,
  hair_color: null,
  height: null,
  cup_size: null,
  band_size: null,
  waist_size: null,
  hip_size: null,
  breast_type: null,
  career_start_year: null,
  career_end_year: null,
  aliases: [],
  urls: [],
  tattoos: [],
  piercings: [],
  images: [],
};

export class BoxStore {
  readonly performers: Map<string, UpstreamPerformer>;
  readonly studios: Map<string, UpstreamStudio>;
  readonly edits: UpstreamEdit[];
  readonly favoritePerformers: Set<string>;
  readonly favoriteStudios: Set<string>;
  /** Ids of what was sent in as drafts. */
  readonly drafts: Readonly<Record<string, unknown>>[] = [];
  /** Grows with every change: caches of derived data compare it. */
  revision = 0;
  private readonly clock: () => MicroTime;
  private readonly random: Random;

  /** Takes copies of the data, so that one sample can feed several boxes. `now`: ms since epoch. */
  constructor(data: UpstreamData, seed = 7, now: () => number = Date.now) {
    this.clock = createMicroClock(now);
    this.random = createRandom(seed);
    this.performers = new Map(data.performers.map((entity) => [entity.id, { ...entity }]));
    this.studios = new Map(data.studios.map((entity) => [entity.id, { ...entity }]));
    this.edits = [...data.edits];
    this.favoritePerformers = new Set(data.favoritePerformers);
    this.favoriteStudios = new Set(data.favoriteStudios);
  }

  /** The performer, or an error naming the id: for tests, which know their ids. */
  performer(id: string): UpstreamPerformer {
    const found = this.performers.get(id);
    if (!found) throw new Error(`no upstream performer ${id}`);
    return found;
  }

  studio(id: string): UpstreamStudio {
    const found = this.studios.get(id);
    if (!found) throw new Error(`no upstream studio ${id}`);
    return found;
  }

  /** A new performer; with `edit` a CREATE edit is recorded. Returns its id. */
  create(columns: PerformerChanges & { name: string }, edit = true): string {
    const now = this.clock();
    const id = this.newId(now);
    const entity: UpstreamPerformer = {
      ...blank,
      ...columns,
      id,
      deleted: false,
      merged_into_id: null,
      created: now,
      updated: now,
    };
    this.performers.set(id, entity);
    if (edit) this.record("CREATE", id, now, recordCreation(entity), null);
    this.revision++;
    return id;
  }

  /** A new studio; with `edit` a CREATE edit is recorded. Returns its id. */
  createStudio(columns: StudioChanges & { name: string }, edit = false): string {
    const now = this.clock();
    const id = this.newId(now);
    const lists = { aliases: [], urls: [], images: [] };
    const fixed = { id, deleted: false, created: now, updated: now };
    this.studios.set(id, { ...lists, parent_id: null, ...columns, ...fixed });
    const empty = { ...lists, ...fixed, name: "", parent_id: null };
    if (edit) this.record("CREATE", id, now, recordStudioChanges(empty, columns).details, null, [], "STUDIO");
    this.revision++;
    return id;
  }

  /** A change by an applied MODIFY edit: in the feed and in the history. */
  applyEdit(id: string, changes: PerformerChanges): void {
    const entity = this.performer(id);
    const { details, old } = recordChanges(entity, changes);
    this.record("MODIFY", id, this.modify(id, changes), details, old);
  }

  /** A direct change by a moderator: moves `updated`, leaves no edit. Returns the time. */
  modify(id: string, changes: PerformerChanges): MicroTime {
    const entity = this.performer(id);
    const now = this.clock();
    Object.assign(entity, changes);
    entity.updated = now;
    this.revision++;
    return now;
  }

  /** A direct change of a studio: moves `updated`, leaves no edit. Returns the time. */
  modifyStudio(id: string, changes: StudioChanges): MicroTime {
    const now = this.clock();
    Object.assign(this.studio(id), changes, { updated: now });
    this.revision++;
    return now;
  }

  /** A change of a studio by an applied MODIFY edit. */
  applyStudioEdit(id: string, changes: StudioChanges): void {
    const { details, old } = recordStudioChanges(this.studio(id), changes);
    this.record("MODIFY", id, this.modifyStudio(id, changes), details, old, [], "STUDIO");
  }

  /** Merges studios by an applied edit: the sources are deleted, and nothing in them says into which. */
  mergeStudios(sources: readonly string[], target: string): void {
    const now = this.modifyStudio(target, {});
    for (const source of sources) {
      Object.assign(this.studio(source), { deleted: true, updated: now });
      if (this.favoriteStudios.delete(source)) this.favoriteStudios.add(target);
    }
    this.record("MERGE", target, now, {}, {}, sources, "STUDIO");
    this.revision++;
  }

  /** Merges `sources` into `target` by an applied edit; what pointed at a source points at the target then. */
  merge(sources: readonly string[], target: string): void {
    const now = this.clock();
    this.performer(target).updated = now;
    for (const source of sources) {
      softDelete(this.performer(source), now);
      for (const entity of this.performers.values()) {
        if (entity.merged_into_id === source) entity.merged_into_id = target;
      }
      this.performer(source).merged_into_id = target;
      if (this.favoritePerformers.delete(source)) this.favoritePerformers.add(target);
    }
    this.record("MERGE", target, now, {}, {}, sources);
    this.revision++;
  }

  /** Deletes by an applied DESTROY edit: the row stays, marked. */
  delete(id: string): void {
    const now = this.clock();
    softDelete(this.performer(id), now);
    this.favoritePerformers.delete(id);
    this.record("DESTROY", id, now, null, null);
    this.revision++;
  }

  /** Deletes by an applied DESTROY edit. Unlike a performer, a studio keeps its aliases, urls, images and parent (seen in 0.7.9). */
  deleteStudio(id: string): void {
    const now = this.clock();
    Object.assign(this.studio(id), { deleted: true, updated: now });
    this.favoriteStudios.delete(id);
    this.record("DESTROY", id, now, null, null, [], "STUDIO");
    this.revision++;
  }

  /** Erases a studio (`studioDestroy`): the row is gone, nothing is recorded, its edits lose their target. */
  destroyStudio(id: string): void {
    this.studios.delete(id);
    this.favoriteStudios.delete(id);
    for (const row of this.studios.values()) if (row.parent_id === id) row.parent_id = null;
    this.revision++;
  }

  /** Erases (`performerDestroy`): the row is gone, nothing is recorded, its edits lose their target. */
  destroy(id: string): void {
    this.performers.delete(id);
    this.favoritePerformers.delete(id);
    this.revision++;
  }

  /** A new image for `applyEdit`/`modify`: ids are random, the picture is drawn from the hue. */
  image(hue: number, initials: string, landscape = false): UpstreamImage {
    const size = landscape ? { width: 360, height: 240 } : { width: 240, height: 360 };
    return { id: this.random.uuid4(), picture: { ...size, hue, initials } };
  }

  private newId(now: MicroTime): string {
    return this.random.uuid(Math.floor(now / 1000));
  }

  private record(
    operation: Operation,
    target: string,
    time: MicroTime,
    details: UpstreamEdit["details"],
    old: UpstreamEdit["old"],
    sources: readonly string[] = [],
    type: UpstreamEdit["target_type"] = "PERFORMER",
  ): void {
    this.edits.push({
      id: this.newId(time),
      target_type: type,
      operation,
      target_id: target,
      merge_sources: sources,
      details,
      old,
      applied: true,
      created: time - 5000,
      closed: time + 7000,
    });
  }
}
