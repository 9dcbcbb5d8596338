/** How acts that are no change of fields are taken back: one row an act, as `UndoAct` of journal.ts names them. */
import { takeBackHere, takeBackThere } from "./favourites-undoers";
import { undoCreated } from "./undo-created";
import { type Undoer, type UndoActName, notUndone } from "./undo-types";

const never: Undoer = async (items) => items.map((item) => notUndone(item, { kind: "irreversible" }));

/** One after another: a parent can go only when its children are gone. */
const created: Undoer = async (items, context) => {
  const outcomes = [];
  for (const item of items) {
    const { type } = item.record;
    const creator = (await context.creator?.(type)) ?? null;
    if (creator === null) outcomes.push(notUndone(item, { kind: "not-here" }));
    else {
      const outcome = await undoCreated(item.record, { ...(await context.deps(type)), creator });
      const undone = { ...notUndone(item, { kind: "gone" }), problem: null };
      if (outcome.status === "applied") outcomes.push({ ...undone, undoId: outcome.undoId });
      else outcomes.push(notUndone(item, outcome.problem));
    }
  }
  return outcomes;
};

export const undoers: Readonly<Record<UndoActName, Undoer>> = {
  created,
  "favourite-here": takeBackHere,
  "favourite-there": takeBackThere,
  draft: never,
};

/** True for an act that the faces offer to take back. */
export function canTakeBack(act: UndoActName): boolean {
  return undoers[act] !== never;
}

/** True for an act that can be done again after it was taken back: what was deleted is not. */
export function canComeAgain(act: UndoActName): boolean {
  return canTakeBack(act) && act !== "created";
}
