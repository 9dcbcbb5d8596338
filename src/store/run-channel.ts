/** What tabs tell each other of a run, at once: BroadcastChannel is there over plain http, navigator.locks is not. */
import type { RunProgress } from "../sync/run-types";

export type RunMessage =
  /** A tab works on a run and has come so far. */
  | { readonly type: "progress"; readonly tab: string; readonly progress: RunProgress }
  /** It works on it no more: finished, stopped, paused, or waiting for a word. */
  | { readonly type: "ended"; readonly tab: string }
  /** A tab has opened and wants to know. */
  | { readonly type: "hello" }
  /** A person in another tab wants the run to pause, or to stop. */
  | { readonly type: "please"; readonly runId: string; readonly do: "pause" | "stop" };

export interface RunChannel {
  post(message: RunMessage): void;
  /** Hears what other tabs post. */
  listen(hear: (message: RunMessage) => void): void;
}

/** No other tabs: in tests, and where the browser has no BroadcastChannel; then the book is looked up now and then. */
export const NO_CHANNEL: RunChannel = { post: () => {}, listen: () => {} };

/** The channel of all tabs of this browser that show this Stash. */
export function openRunChannel(name = "performerSiteSync.run"): RunChannel {
  if (typeof BroadcastChannel === "undefined") return NO_CHANNEL;
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen(hear) {
      channel.addEventListener("message", (event: MessageEvent<RunMessage>) => hear(event.data));
    },
  };
}
