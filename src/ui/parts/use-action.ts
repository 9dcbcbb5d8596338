import * as React from "react";

export interface Action {
  /** Starts what `work` does; a second call while it runs is ignored. */
  readonly act: (work: () => Promise<unknown>) => void;
  readonly busy: boolean;
  /** What the last failure said, until the next try. */
  readonly error: string | null;
}

/** A button's work: busy while it runs, and its failure shown where the button is instead of lost. */
export function useAction(): Action {
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<string | null>(null);
  const state = React.useRef({ here: true, busy: false });
  React.useEffect(() => {
    state.current.here = true;
    return () => {
      state.current.here = false;
    };
  }, []);
  const act = React.useCallback((work: () => Promise<unknown>) => {
    if (state.current.busy) return;
    state.current.busy = true;
    setBusy(true);
    setError(null);
    const end = (failure: string | null) => {
      state.current.busy = false;
      if (!state.current.here) return;
      setBusy(false);
      setError(failure);
    };
    work().then(
      () => end(null),
      (reason: unknown) => end(reason instanceof Error ? reason.message : String(reason)),
    );
  }, []);
  return { act, busy, error };
}
