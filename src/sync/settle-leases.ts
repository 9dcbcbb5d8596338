/** Open undo records whose performers nobody is writing at this moment: only those can be settled. */
import { held, hold } from "./apply-lease";
import type { Journal, UndoRecord } from "./journal";
import type { Leases } from "./leases";

const SLICE = 100;

/**
 * Slices of the records, each while the write leases of its performers are held: what another tab is writing just now looks
 * half done, and is left out after `patienceMs` (none by default). Records that were settled meanwhile are left out too; `onLeft` hears of each slice how many are in use.
 */
export async function* leasedSlices(
  open: readonly UndoRecord[],
  deps: { readonly journal: Journal; readonly leases?: Leases; readonly patienceMs?: number },
  onLeft: (count: number) => void = () => {},
): AsyncGenerator<readonly UndoRecord[]> {
  for (let at = 0; at < open.length; at += SLICE) {
    const slice = open.slice(at, at + SLICE);
    const entityOf = ({ type, entityId }: UndoRecord) => ({ type, id: entityId });
    const distinct = new Map(slice.map((record) => [record.entityId, entityOf(record)]));
    const grip = await hold([...distinct.values()], { patienceMs: 0, ...deps });
    try {
      const mine = held(slice, grip.held, entityOf);
      onLeft(slice.length - mine.length);
      const now = await deps.journal.getMany(mine.map(({ id }) => id));
      yield mine.filter((_, i) => now[i]?.state === "open");
    } finally {
      await grip.release().catch(() => undefined);
    }
  }
}
