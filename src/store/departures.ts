/**
 * Pages that have gone. IndexedDB may not get to write while a page goes away; localStorage does, as it does not wait. Without
 * the word of a page, one that was killed, its silence tells.
 */

/** When a page went away, in ms since epoch; null: not that anybody knew. */
export type GoneAt = (page: string) => number | null;

const KEY = "performerSiteSync.gone";
/** More are long since found out by their silence. */
const KEPT = 50;

type Gone = readonly (readonly [page: string, at: number])[];

function read(): Gone {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? (found.filter(Array.isArray) as unknown as Gone) : [];
  } catch {
    return [];
  }
}

function change(next: (gone: Gone) => Gone): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(next(read()).slice(-KEPT)));
  } catch {
    // Refused: then silence has to tell.
  }
}

/** Notes when `page` goes away, or comes back from the browser's cache of pages; tells of others. */
export function watchDepartures(page: string, now: () => number): GoneAt {
  const others = (gone: Gone) => gone.filter(([one]) => one !== page);
  window.addEventListener("pagehide", () => change((gone) => [...others(gone), [page, now()]]));
  window.addEventListener("pageshow", (event) => event.persisted && change(others));
  return (other) => read().find(([one]) => one === other)?.[1] ?? null;
}
