/** The lines of the list: of everything that is unfolded, one after the other. Pure. */
import type { FieldKey } from "../../sync/fields";
import type { Change, EntityGroup, RunGroup } from "./groups";

export type HistoryRow =
  | { readonly kind: "run"; readonly key: string; readonly group: RunGroup }
  | { readonly kind: "entity"; readonly key: string; readonly entity: EntityGroup }
  | {
      readonly kind: "field";
      readonly key: string;
      readonly entity: EntityGroup;
      readonly change: Change;
      readonly field: FieldKey;
    }
  | { readonly kind: "act"; readonly key: string; readonly entity: EntityGroup; readonly change: Change };

function linesOf(entity: EntityGroup, only: FieldKey | null): HistoryRow[] {
  return entity.changes.flatMap((change): HistoryRow[] => {
    const { id, act, fields } = change.entry;
    const shown = fields.filter((field) => only === null || field === only);
    const lines = shown.map((field) => ({ kind: "field" as const, key: `${id} ${field}`, entity, change, field }));
    return act ? [{ kind: "act", key: id, entity, change }, ...lines] : lines;
  });
}

/** `open` holds the keys of unfolded runs and entities; `only` leaves other fields out. */
export function historyRows(
  groups: readonly RunGroup[],
  open: ReadonlySet<string>,
  only: FieldKey | null,
): readonly HistoryRow[] {
  return groups.flatMap((group): HistoryRow[] => {
    const head = { kind: "run" as const, key: group.key, group };
    if (!open.has(group.key)) return [head];
    const inside = group.entities.flatMap((entity): HistoryRow[] => {
      const line = { kind: "entity" as const, key: entity.key, entity };
      return open.has(entity.key) ? [line, ...linesOf(entity, only)] : [line];
    });
    return [head, ...inside];
  });
}
