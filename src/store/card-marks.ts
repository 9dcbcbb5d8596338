/** How many changes of each performer wait, for Stash's performer cards: they are drawn where nothing of ours is loaded. */
import type { StoreApi } from "zustand/vanilla";
import type { Plan } from "../sync/plan-types";
import type { ReviewState, SettingsState } from "./contracts";
import { throttle } from "./throttle";

/** Where the entry script reads it (entry/card-mark). */
export const MARKS_KEY = "performerSiteSync.waiting";
/** Tells the entry script of this very tab; other tabs hear it from the browser. */
export const MARKS_EVENT = "performerSiteSync.waiting";

/** Changes that wait, by performer id; who is not named has none. */
export type CardMarks = Readonly<Record<string, number>>;

export interface MarksMirror {
  read(): CardMarks | null;
  /** Null: no marks are wanted. */
  write(marks: CardMarks | null): void;
}

/** The mirror in localStorage: one text of some 10 bytes a performer. Where the browser refuses it, cards have no marks. */
export function localMarks(): MarksMirror {
  return {
    read() {
      try {
        return JSON.parse(window.localStorage.getItem(MARKS_KEY) ?? "null") as CardMarks | null;
      } catch {
        return null;
      }
    },
    write(marks) {
      try {
        if (marks) window.localStorage.setItem(MARKS_KEY, JSON.stringify(marks));
        else window.localStorage.removeItem(MARKS_KEY);
        window.dispatchEvent(new Event(MARKS_EVENT));
      } catch {
        // A private window, a full disk.
      }
    },
  };
}

/** A run takes in plans many times a second. */
const PAUSE_MS = 250;

/** What waits of a performer, as the badge of its button counts it. */
export function waitingCount(plan: Plan | undefined): number {
  return plan?.diffs.filter((diff) => diff.heap !== "folded").length ?? 0;
}

function counted(plans: Iterable<readonly [string, Plan]>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [id, plan] of plans) {
    const count = waitingCount(plan);
    if (count > 0) counts[id] = count;
  }
  return counts;
}

/**
 * Keeps the mirror in step while the setting is on: whole when what waits was read, then what changed only, so that a tab
 * that has not heard of the others' decisions does not bring back what they settled.
 */
export function keepCardMarks(
  review: StoreApi<ReviewState>,
  settings: StoreApi<SettingsState>,
  mirror: MarksMirror,
): void {
  let whole = false;
  const changed = new Map<string, number>();

  const write = () => {
    const counts: Record<string, number> = { ...mirror.read() };
    for (const [id, count] of changed) {
      if (count > 0) counts[id] = count;
      else delete counts[id];
    }
    changed.clear();
    mirror.write(counts);
  };
  const writeSoon = throttle(() => whole && write(), PAUSE_MS);

  function check(): void {
    const { state, settings: now } = settings.getState();
    if (state !== "ready") return;
    if (!now.cardMarks) {
      whole = false;
      if (mirror.read()) mirror.write(null);
      return;
    }
    const { state: read, error, plans } = review.getState();
    if (whole || read !== "ready" || error !== null) return;
    whole = true;
    changed.clear();
    mirror.write(counted(plans));
  }

  settings.subscribe((now, before) => (now.settings !== before.settings || now.state !== before.state) && check());
  review.subscribe((now, before) => {
    if (!whole) return check();
    if (now.plans === before.plans) return undefined;
    for (const [id, plan] of now.plans) if (before.plans.get(id) !== plan) changed.set(id, waitingCount(plan));
    for (const id of before.plans.keys()) if (!now.plans.has(id)) changed.set(id, 0);
    return changed.size > 0 ? writeSoon() : undefined;
  });
}
