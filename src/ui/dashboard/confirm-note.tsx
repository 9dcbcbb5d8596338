import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import type { RunRecord } from "../../sync/run-types";
import { NO_TALLY, type Tally } from "../../sync/unattended";
import { b, Msg, useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { useAction } from "../parts/use-action";
import { reviewPath } from "../shell/paths";
import { useRun } from "../stores-context";
import { useSubject } from "../subject";

const WORST = ["conflicts", "kept", "differs"] as const satisfies readonly (keyof Tally)[];
/** Shown where there are any. */
const REST = ["updates", "fills", "names"] as const satisfies readonly (keyof Tally)[];

/** A run that may write everything has compared: what it would write, and over what, before anything is written. */
export function ConfirmNote({ record, tally }: { record: RunRecord; tally: Tally }) {
  const text = useText();
  const type = useSubject();
  const confirm = useRun((state) => state.confirm);
  const discard = useRun((state) => state.discard);
  const { act, busy, error } = useAction();
  // One that has waited since an earlier version of the plugin was not counted so finely.
  const counted = { ...NO_TALLY, ...tally };
  return (
    <Note
      tone="warn"
      live
      title={text("confirm.title", { changes: tally.changes, performers: tally.performers })}
      actions={
        <>
          <Button size="sm" variant="danger" disabled={busy} onClick={() => act(confirm)}>
            {text("confirm.write", { changes: tally.changes })}
          </Button>
          <Link className="btn btn-sm btn-secondary" to={reviewPath(type)}>
            {text("confirm.look")}
          </Link>
          <Button size="sm" variant="secondary" className="minimal" disabled={busy} onClick={() => act(discard)}>
            {text("confirm.leave")}
          </Button>
        </>
      }
    >
      <Msg id="confirm.what" values={{ b, done: record.done }} />
      <ul className="pss-confirm">
        {[...WORST, ...REST.filter((what) => counted[what] > 0)].map((what) => (
          <li key={what}>
            <Msg id={`confirm.${what}`} values={{ b, n: counted[what] }} />
          </li>
        ))}
      </ul>
      {text("confirm.undo")}
      {error && <p className="pss-k-red pss-state">{text("action.failed", { message: error })}</p>}
    </Note>
  );
}
