/** Locks where Stash has no custom fields: in the settings, merged by performer and field (sync-rules section 9). */
import type { StoreApi } from "zustand/vanilla";
import type { EntityType, Library, LocalEntity, LockChange, StashId, UpdateOutcome } from "../sync/ports";
import type { Settings } from "../sync/settings";
import type { SettingsState } from "./contracts";

/** Ids of studios mean others than those of performers. */
function keyOf(type: EntityType, id: string): string {
  return type === "performer" ? id : `${type} ${id}`;
}

/** The locks after the changes; performers without one leave no trace. */
export function mergeLocks(locks: Settings["locks"], changes: readonly LockChange[]): Settings["locks"] {
  const next = new Map(Object.entries(locks));
  for (const { id, lock, unlock } of changes) {
    const kept = (next.get(id) ?? []).filter((field) => !unlock.includes(field));
    const all = [...new Set([...kept, ...lock])];
    if (all.length > 0) next.set(id, all);
    else next.delete(id);
  }
  return Object.fromEntries(next);
}

/** The library itself where it can keep locks; else one that overlays those of the settings and writes them there. */
export function withSettingsLocks(library: Library, settings: StoreApi<SettingsState>): Library {
  if (library.setLocks) return library;
  const { type } = library;
  const locked = (entity: LocalEntity): LocalEntity => {
    const { locks } = settings.getState().settings;
    const key = keyOf(type, entity.id);
    return { ...entity, locks: Object.hasOwn(locks, key) ? (locks[key] ?? []) : entity.locks };
  };
  return {
    type,
    ...(library.byStashIds && {
      byStashIds: async (ids: readonly StashId[], signal?: AbortSignal) =>
        ((await library.byStashIds?.(ids, signal)) ?? []).map(locked),
    }),
    async page(...asked) {
      const { total, entities } = await library.page(...asked);
      return { total, entities: entities.map(locked) };
    },
    async byIds(...asked) {
      const found = await library.byIds(...asked);
      return new Map([...found].map(([id, entity]) => [id, entity && locked(entity)]));
    },
    async update(...asked) {
      const outcomes = await library.update(...asked);
      return new Map([...outcomes].map(([id, one]) => [id, one.ok ? { ...one, entity: locked(one.entity) } : one]));
    },
    linkedTo: (...asked) => library.linkedTo(...asked),
    image: (...asked) => library.image(...asked),
    async setLocks(changes, signal) {
      const ids = changes.map((change) => change.id);
      const found = await library.byIds(ids, signal);
      const there = changes.filter(({ id }) => found.get(id));
      await settings.getState().save((now) => ({
        locks: mergeLocks(
          now.locks,
          there.map((change) => ({ ...change, id: keyOf(type, change.id) })),
        ),
      }));
      return new Map(
        ids.map((id): [string, UpdateOutcome] => {
          const entity = found.get(id);
          if (entity) return [id, { ok: true, entity: locked(entity) }];
          return [id, { ok: false, reason: "refused", message: `Stash has no such ${type} any more.` }];
        }),
      );
    },
  };
}
