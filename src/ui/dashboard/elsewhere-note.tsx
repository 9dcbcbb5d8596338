import * as React from "react";
import type { RunRecord } from "../../sync/run-types";
import { b, Msg, useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { useRun } from "../stores-context";
import { taskTitle } from "./run-words";

/** How often the other tab's record is read again; it writes every few seconds. */
const LOOK_MS = 5000;

/** A run that another tab works on: how far it is, looked up again while this is on screen. `quiet`: only looked up. */
export function ElsewhereNote({ record, quiet = false }: { record: RunRecord; quiet?: boolean }) {
  const text = useText();
  const load = useRun((state) => state.load);
  React.useEffect(() => {
    const timer = setInterval(() => load().catch(() => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, [load]);
  // The card of the run says it all.
  if (quiet) return null;
  return (
    <Note tone="info" title={text("elsewhere.title", { task: taskTitle(text, record.options) })}>
      <Msg id="elsewhere.what" values={{ b, done: record.done, total: record.total }} />
    </Note>
  );
}
