/** Saves settings as they are changed, one after the other, and says how it went. */
import * as React from "react";
import type { Settings } from "../../sync/settings";
import { useSettings } from "../stores-context";

export type SaveState =
  | { readonly state: "idle" | "saving" | "saved" }
  | { readonly state: "failed"; readonly message: string };

export interface Saver {
  /** As they will be: what Stash holds, overlaid with what is on its way there. */
  readonly settings: Settings;
  readonly save: (change: Partial<Settings>) => void;
  readonly status: SaveState;
  /** Sends what could not be saved once more. */
  readonly retry: () => void;
}

/** Changes that Stash did not take stay on screen and are sent again with the next ones. */
export function useSaver(): Saver {
  const held = useSettings((state) => state.settings);
  const send = useSettings((state) => state.save);
  const [pending, setPending] = React.useState<Partial<Settings>>({});
  const [status, setStatus] = React.useState<SaveState>({ state: "idle" });
  const queue = React.useRef({ waiting: {} as Partial<Settings>, busy: false, here: true });
  React.useEffect(() => {
    const mine = queue.current;
    mine.here = true;
    return () => {
      mine.here = false;
    };
  }, []);
  const flush = React.useCallback(() => {
    const mine = queue.current;
    if (mine.busy || Object.keys(mine.waiting).length === 0) return;
    const change = mine.waiting;
    mine.waiting = {};
    mine.busy = true;
    setStatus({ state: "saving" });
    const done = (failure: string | null) => {
      mine.busy = false;
      if (failure !== null) mine.waiting = { ...change, ...mine.waiting };
      if (!mine.here) return;
      if (failure !== null) {
        setStatus({ state: "failed", message: failure });
        return;
      }
      const more = Object.keys(mine.waiting).length > 0;
      setPending({ ...mine.waiting });
      setStatus({ state: more ? "saving" : "saved" });
      flush();
    };
    send(change).then(
      () => done(null),
      (reason: unknown) => done(reason instanceof Error ? reason.message : String(reason)),
    );
  }, [send]);
  const save = React.useCallback(
    (change: Partial<Settings>) => {
      queue.current.waiting = { ...queue.current.waiting, ...change };
      setPending((old) => ({ ...old, ...change }));
      flush();
    },
    [flush],
  );
  const settings = React.useMemo(() => ({ ...held, ...pending }), [held, pending]);
  return { settings, save, status, retry: flush };
}
