import type { openKv } from "./kv";
import type { WatchBackend, WatchMirror, WatchTurn } from "./watch-types";

/** Where the entry script reads it, which loads on every page and knows nothing else (entry/watch). */
export const MIRROR_KEY = "performerSiteSync.watch";
/** Tells the entry script of this very tab; other tabs hear it from the browser. */
export const MIRROR_EVENT = "performerSiteSync.watch";

/** The mirror in localStorage. Where that is refused, there is no badge and no watch. */
export function localMirror(): WatchMirror {
  return {
    write(now) {
      try {
        window.localStorage.setItem(MIRROR_KEY, JSON.stringify(now));
        window.dispatchEvent(new Event(MIRROR_EVENT));
      } catch {
        // A private window, a full disk.
      }
    },
  };
}

/** What the watch keeps, in this browser. */
export function watchBackend(kv: ReturnType<typeof openKv>): WatchBackend {
  return { turns: kv<WatchTurn>("feeds"), mirror: localMirror() };
}
