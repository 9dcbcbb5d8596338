/** How acts that are no change of fields are taken back: one row an act, as `UndoAct` of journal.ts names them. */
import { takeBackHere, takeBackThere } from "./favourites-undoers";
import { type Undoer, type UndoActName, notUndone } from "./undo-types";

const notHere: Undoer = async (items) => items.map((item) => notUndone(item, { kind: "not-here" }));
const never: Undoer = async (items) => items.map((item) => notUndone(item, { kind: "irreversible" }));

export const undoers: Readonly<Record<UndoActName, Undoer>> = {
  created: notHere,
  "favourite-here": takeBackHere,
  "favourite-there": takeBackThere,
  draft: never,
};

/** True for an act that the faces offer to take back. */
export function canTakeBack(act: UndoActName): boolean {
  return undoers[act] !== notHere && undoers[act] !== never;
}
