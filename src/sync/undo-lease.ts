/** Taking back while nobody else writes the same performers: what another tab is writing is named, not touched. */
import type { ApplyDeps } from "./apply";
import { held, hold } from "./apply-lease";
import { undoFields } from "./undo-batch";
import { notUndone, type UndoItem, type UndoOutcome } from "./undo-types";

const entityOf = ({ record }: UndoItem) => ({ type: record.type, id: record.entityId });

/** As `undoFields`, under the write leases of the entities. */
export async function undoHeld(items: readonly UndoItem[], deps: ApplyDeps): Promise<readonly UndoOutcome[]> {
  const grip = await hold(items.map(entityOf), deps);
  try {
    const mine = held(items, grip.held, entityOf);
    const others = items.filter((item) => !mine.includes(item));
    return [
      ...others.map((item) => notUndone(item, { kind: "busy" })),
      ...(mine.length > 0 ? await undoFields(mine, deps) : []),
    ];
  } finally {
    await grip.release().catch(() => undefined);
  }
}
