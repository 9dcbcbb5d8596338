/** What a task is about and what it is after: pure facts of the ids in `RunOptions.task`. */
import { linkedIds } from "./lane-questions";
import type { EntityType, LocalEntity, Source } from "./ports";
import type { RunOptions } from "./run-types";

type Task = RunOptions["task"];

const UPDATES = { performer: "update-performers", studio: "update-studios" } as const satisfies Record<
  EntityType,
  Task
>;
const LINKS = { performer: "link-performers", studio: "link-studios" } as const satisfies Record<EntityType, Task>;

/** The task that compares entities of a sort with their sources. */
export function updateTask(type: EntityType): Task {
  return UPDATES[type];
}

/** The task that looks for the records of those that lack a stash id of some source. */
export function linkTask(type: EntityType): Task {
  return LINKS[type];
}

/** What a task is about. */
export function subjectOf(task: Task): EntityType {
  return task === UPDATES.studio || task === LINKS.studio ? "studio" : "performer";
}

/** True for a task that is after stash ids only. */
export function linksOnly(task: Task): boolean {
  return task === LINKS.performer || task === LINKS.studio;
}

/** True for who has no stash id of one of these sources. */
export function lacksLink(entity: LocalEntity, sources: readonly Pick<Source, "endpoint">[]): boolean {
  return sources.some(({ endpoint }) => linkedIds(entity, endpoint).length === 0);
}
