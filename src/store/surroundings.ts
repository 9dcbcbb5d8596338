/** Clock, identifiers and the tab's name, in a form that works over plain http, where crypto.randomUUID is missing (stash-host). */
import type { Clock } from "../sync/ports";

/** The real clock. */
export function realClock(): Clock {
  return {
    now: () => Date.now(),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const timer = setTimeout(() => {
          signal?.removeEventListener("abort", stop);
          resolve();
        }, ms);
        const stop = () => {
          clearTimeout(timer);
          reject(signal?.reason);
        };
        signal?.addEventListener("abort", stop, { once: true });
      }),
  };
}

/** 128 random bits in hex. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const TAB_KEY = "performerSiteSync.tab";

/**
 * A name for this tab that survives a reload. It lies in sessionStorage only while no page bears it: a tab that is copied would
 * take it along, and two tabs with one name would take each other's work for their own. Where sessionStorage is refused, a
 * reload makes a new tab of it.
 */
export function tabId(): string {
  const name = take(TAB_KEY) ?? randomId();
  window.addEventListener("pagehide", () => {
    try {
      sessionStorage.setItem(TAB_KEY, name);
    } catch {
      // Refused: the next page is a tab of its own.
    }
  });
  // It came back from the cache of pages, with its name.
  window.addEventListener("pageshow", () => take(TAB_KEY));
  return name;
}

function take(key: string): string | null {
  try {
    const value = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return value;
  } catch {
    return null;
  }
}
