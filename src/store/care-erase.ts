/** Taking away what the plugin has stored, part by part, so that one that fails does not hide the others. */
import type { Library, LocalEntity } from "../sync/ports";
import { type Backend, wordsOf } from "./backend";
import type { CareKit, EraseChoice, EraseResult } from "./diagnostics-contracts";

const PAGE = 1000;
const BATCH = 20;

/** Everybody with a lock that Stash itself keeps; nobody where it keeps none. */
async function locked(library: Library): Promise<readonly LocalEntity[]> {
  if (!library.setLocks) return [];
  const found: LocalEntity[] = [];
  for (let page = 1; ; page += 1) {
    const { total, entities } = await library.page({}, page, PAGE);
    found.push(...entities.filter((entity) => entity.locks.length > 0));
    if (page * PAGE >= total) return found;
  }
}

/** How many performers and studios have locks in their custom fields. Rejects when Stash cannot be asked. */
export async function countLocked({ stash }: Pick<Backend, "stash">): Promise<number> {
  const { library, studios } = await stash();
  return (await locked(library)).length + (await locked(studios.library)).length;
}

async function unlockAll(library: Library): Promise<void> {
  const all = await locked(library);
  for (let at = 0; at < all.length; at += BATCH) {
    const changes = all.slice(at, at + BATCH).map(({ id, locks }) => ({ id, lock: [], unlock: locks }));
    const outcomes = (await library.setLocks?.(changes)) ?? new Map();
    for (const outcome of outcomes.values()) if (!outcome.ok) throw new Error(outcome.message);
  }
}

/** Erases what was chosen: locks first, because the settings tell nothing of them afterwards; the database last. Never rejects. */
export async function eraseAll(
  choice: EraseChoice,
  { stash }: Pick<Backend, "stash">,
  kit: Pick<CareKit, "eraseDatabase" | "eraseSettings">,
): Promise<EraseResult> {
  const done: (keyof EraseChoice)[] = [];
  const failed: { what: keyof EraseChoice; message: string }[] = [];
  const work: Readonly<Record<keyof EraseChoice, () => Promise<void>>> = {
    async locks() {
      const { library, studios } = await stash();
      await unlockAll(library);
      await unlockAll(studios.library);
    },
    settings: () => kit.eraseSettings(),
    browser: () => kit.eraseDatabase(),
  };
  for (const what of ["locks", "settings", "browser"] as const) {
    if (!choice[what]) continue;
    try {
      await work[what]();
      done.push(what);
    } catch (error) {
      failed.push({ what, message: wordsOf(error) });
    }
  }
  return { done, failed };
}
