/** Which sort of entity a task is about, and the task that updates a sort. */
import type { EntityType } from "./ports";
import type { RunOptions } from "./run-types";

const UPDATES = {
  performer: "update-performers",
  studio: "update-studios",
} as const satisfies Record<EntityType, RunOptions["task"]>;

/** The task that compares entities of a sort with their sources. */
export function updateTask(type: EntityType): RunOptions["task"] {
  return UPDATES[type];
}

/** What a task is about. */
export function subjectOf(task: RunOptions["task"]): EntityType {
  return task === UPDATES.studio ? "studio" : "performer";
}
