import * as React from "react";
import { Button } from "react-bootstrap";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { WatchState } from "../../store/watch-types";
import type { RunOptions } from "../../sync/run-types";
import { useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { useAction } from "../parts/use-action";
import { useRun, useSources, useStores } from "../stores-context";
import { Subject, useSubject } from "../subject";

function Changed({ watch }: { watch: StoreApi<WatchState> }) {
  const text = useText();
  const type = useSubject();
  const ids = useStore(watch, (state) => (type === "performer" ? state.ids : state.studios));
  const failures = useStore(watch, (state) => state.failures);
  const running = useRun((state) => state.running);
  const elsewhere = useRun((state) => state.elsewhere !== null);
  const start = useRun((state) => state.start);
  const sources = useSources((state) => state.sources);
  const { act, busy, error } = useAction();
  if (ids.length === 0 || running) return null;
  const options: RunOptions = { task: `update-${type}s`, selection: { ids }, nameSearch: false, fresh: false };
  const silent = sources.filter(({ endpoint }) => failures.has(endpoint)).map(({ name }) => name);
  return (
    <Note
      tone="info"
      live
      title={text("watch.title", { n: ids.length })}
      actions={
        <Button size="sm" disabled={busy || elsewhere} onClick={() => act(() => start(options))}>
          {text("watch.update", { n: ids.length })}
        </Button>
      }
    >
      {text("watch.what")} {silent.length > 0 && text("watch.partly", { sources: silent })}
      {error && <p className="pss-k-red pss-state">{text("action.failed", { message: error })}</p>}
    </Note>
  );
}

/** How many performers, and studios, are known to have changed upstream, and the one thing to do about it. Nothing when none are. */
export function ChangedUpstream() {
  const { watch } = useStores();
  if (!watch) return null;
  return (
    <>
      {(["performer", "studio"] as const).map((type) => (
        <Subject key={type} type={type}>
          <Changed watch={watch} />
        </Subject>
      ))}
    </>
  );
}
