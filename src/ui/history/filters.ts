/** Which of the history is shown. Pure. */
import type { FieldKey } from "../../sync/fields";
import { fold } from "../../sync/kinds/text";
import type { Endpoint } from "../../sync/ports";
import { type Change, type EntityGroup, type RunGroup, standing, standingAct, tallyOf } from "./groups";

export const TASKS = [
  "all",
  "update-performers",
  "link-performers",
  "update-studios",
  "link-studios",
  "accepted",
] as const;
export const STATES = ["all", "can", "applied", "undone", "unclear", "not-applied", "open"] as const;

export interface Filters {
  readonly text: string;
  readonly task: (typeof TASKS)[number];
  readonly state: (typeof STATES)[number];
  readonly field: FieldKey | null;
  readonly source: Endpoint | null;
}

export const NO_FILTERS: Filters = { text: "", task: "all", state: "all", field: null, source: null };

/** True where changes are left out, so that runs that wrote none have nothing to show. */
export function narrows({ text, state, field, source }: Filters): boolean {
  return text.trim() !== "" || state !== "all" || field !== null || source !== null;
}

function inState({ entry }: Change, state: Filters["state"]): boolean {
  if (state === "all") return true;
  if (state === "can") return standing(entry).length > 0 || standingAct(entry);
  if (state === "undone") return entry.state === "undone" || entry.undone.length > 0;
  return entry.state === state;
}

/** `label` names a field on screen: people search for what they read. */
function fits(change: Change, filters: Filters, label: (field: FieldKey) => string): boolean {
  const { entry } = change;
  if (!inState(change, filters.state)) return false;
  if (filters.field !== null && !entry.fields.includes(filters.field)) return false;
  const endpoint = entry.act && "endpoint" in entry.act ? [entry.act.endpoint] : [];
  if (filters.source !== null && ![...entry.sources, ...endpoint].includes(filters.source)) return false;
  const wanted = fold(filters.text);
  if (wanted === "") return true;
  const words = [entry.name, ...entry.fields.map(label)];
  return words.some((word) => fold(word).includes(wanted));
}

function taskOf({ run }: RunGroup): Filters["task"] {
  return run ? run.options.task : "accepted";
}

/** The change as far as it is about one field: its buttons must not take back what is not shown. */
function onlyField(change: Change, field: FieldKey | null): Change {
  const { entry } = change;
  if (field === null) return change;
  const part = { fields: [field], undone: entry.undone.filter((one) => one === field) };
  return { ...change, entry: { ...entry, ...part } };
}

/** What is left of the groups; counts, and what buttons reach, are of what is left. */
export function filterGroups(
  groups: readonly RunGroup[],
  filters: Filters,
  label: (field: FieldKey) => string,
): readonly RunGroup[] {
  const inTask = groups.filter((group) => filters.task === "all" || taskOf(group) === filters.task);
  if (!narrows(filters)) return inTask;
  return inTask.flatMap((group): RunGroup[] => {
    const entities = group.entities.flatMap((entity): EntityGroup[] => {
      const fitting = entity.changes.filter((change) => fits(change, filters, label));
      const changes = fitting.map((change) => onlyField(change, filters.field));
      return changes.length > 0 ? [{ ...entity, changes }] : [];
    });
    if (entities.length === 0) return [];
    return [{ ...group, entities, tally: tallyOf(entities.flatMap(({ changes }) => changes)) }];
  });
}
