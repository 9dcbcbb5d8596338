import type { Attached, Creator, DestroyOutcome } from "../sync/create-ports";
import type { EntityType, UpdateOutcome } from "../sync/ports";
import { sendAliased } from "./aliased";
import { type StashClient, whole } from "./client";
import { attachedTo, createMany, destroyMany, SUBMIT_DRAFT } from "./creator-documents";
import { isPerformerRecord, type PerformerRecord, toLocalEntity } from "./local-entity";
import type { PerformerCache } from "./performer-cache";

export interface CreatorDeps {
  readonly type: EntityType;
  readonly client: StashClient;
  /** As of the library of the same sort: what is copied into `record`. */
  readonly columns: readonly string[];
  readonly fragment: string;
  readonly cache: PerformerCache;
  /** Stash can send drafts of this sort. */
  readonly drafts: boolean;
}

function count(value: unknown): number {
  if (typeof value === "number") return value;
  return Array.isArray(value) ? value.length : 0;
}

function attachedOf(raw: PerformerRecord): Attached {
  return {
    scenes: count(raw.scene_count),
    images: count(raw.image_count),
    galleries: count(raw.gallery_count),
    groups: count(raw.group_count),
    studios: count(raw.child_studios),
    tags: count(raw.tags),
    notes: [raw.rating100, raw.details].filter((one) => one !== null && one !== undefined && one !== "").length,
  };
}

/** Makes and removes performers, or studios, of this Stash. */
export function createCreator({ type, client, columns, fragment, cache, drafts }: CreatorDeps): Creator {
  return {
    type,
    async create(items) {
      const inputs = items.map(({ input }) => input);
      const answers = await sendAliased(client, (n) => createMany(type, n, fragment), inputs);
      const outcomes = new Map<string, UpdateOutcome>();
      const made: PerformerRecord[] = [];
      for (const [n, answer] of answers.entries()) {
        const key = items[n]?.key ?? "";
        if (answer.ok && isPerformerRecord(answer.value)) {
          made.push(answer.value);
          outcomes.set(key, { ok: true, entity: toLocalEntity(answer.value, columns) });
        } else if (answer.ok)
          // It may be there all the same: only a look at the library tells.
          outcomes.set(key, { ok: false, reason: "unsent", message: `Stash did not return the ${type}.` });
        else outcomes.set(key, answer);
      }
      cache.write(made);
      return outcomes;
    },
    async destroy(ids) {
      const inputs = ids.map((id) => ({ id }));
      const answers = await sendAliased(client, (n) => destroyMany(type, n), inputs);
      const outcomes = new Map<string, DestroyOutcome>();
      for (const [n, answer] of answers.entries())
        outcomes.set(
          ids[n] ?? "",
          answer.ok && answer.value !== true
            ? { ok: false, reason: "unsent", message: `Stash did not confirm that the ${type} was deleted.` }
            : answer.ok
              ? { ok: true }
              : answer,
        );
      cache.remove(ids.filter((id) => outcomes.get(id)?.ok));
      return outcomes;
    },
    async attached(ids, signal) {
      if (ids.length === 0) return new Map();
      const variables = Object.fromEntries(ids.map((id, n) => [`id${n}`, id]));
      const data = whole(await client.query(attachedTo(type, ids.length), variables, signal));
      return new Map(
        ids.map((id, n) => {
          const raw = data[`p${n}`];
          return [id, isPerformerRecord(raw) ? attachedOf(raw) : null];
        }),
      );
    },
    ...(drafts && {
      async draft(id: string, endpoint: string) {
        const input = { id, stash_box_endpoint: endpoint };
        const { draft } = whole(await client.mutate(SUBMIT_DRAFT, { input }));
        return typeof draft === "string" && draft !== "" ? draft : null;
      },
    }),
  };
}
