/** What other tabs tell of their runs, shown in this one as it happens. */
import type { StoreApi } from "zustand/vanilla";
import type { Clock } from "../sync/ports";
import type { RunProgress } from "../sync/run-types";
import type { RunState } from "./contracts";
import { newRecord, touched } from "./run-book";
import type { RunChannel } from "./run-channel";

/** Keeps `elsewhere` as the other tab tells it, answers those that open, and does what they ask of a run of this tab. */
export function followOthers(
  store: StoreApi<RunState>,
  channel: RunChannel,
  tab: string,
  clock: Clock,
  onEnd: () => void = () => {},
): void {
  function heard(progress: RunProgress, by: string): void {
    const { running, interrupted, elsewhere } = store.getState();
    if (running) return;
    const record = elsewhere?.id === progress.runId ? elsewhere : newRecord(progress, by);
    store.setState({
      elsewhere: touched(record, record, progress, clock.now()),
      elsewhereProgress: progress,
      // Copied with its tab, this one took the run for its own that was cut off.
      ...(interrupted?.id === progress.runId && { interrupted: null }),
    });
  }

  channel.listen((message) => {
    const { running, progress } = store.getState();
    if (message.type === "progress" && message.progress.phase !== "done") heard(message.progress, message.tab);
    if (message.type === "ended") {
      store.setState({ elsewhere: null, elsewhereProgress: null });
      void store.getState().load();
      onEnd();
    }
    if (message.type === "hello" && running && progress) channel.post({ type: "progress", tab, progress });
    if (message.type === "please" && running && progress?.runId === message.runId) store.getState()[message.do]();
  });
  channel.post({ type: "hello" });
}
