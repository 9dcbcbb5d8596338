import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedDate } from "react-intl";
import { b, Msg, useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { useAction } from "../parts/use-action";
import type { RunRecord } from "../../sync/run-types";
import { subjectOf } from "../../sync/task-type";
import { useRun } from "../stores-context";
import { Subject } from "../subject";
import { ConfirmNote } from "./confirm-note";
import { taskTitle } from "./run-words";

/** A run that was cut off asks what is to become of it. What it found so far is kept either way. */
export function InterruptedBanner() {
  const interrupted = useRun((state) => state.interrupted);
  const running = useRun((state) => state.running);
  if (!interrupted || running) return null;
  return (
    <Subject type={subjectOf(interrupted.options.task)}>
      <Banner interrupted={interrupted} />
    </Subject>
  );
}

function Banner({ interrupted }: { interrupted: RunRecord }) {
  const text = useText();
  const resume = useRun((state) => state.resume);
  const discard = useRun((state) => state.discard);
  const { act, busy, error } = useAction();
  const { tally, confirmed, paused, error: why, options, written = 0 } = interrupted;
  if (tally && !confirmed) return <ConfirmNote record={interrupted} tally={tally} />;
  // Everybody was compared: what is left comes after, and has no number.
  const compared = !confirmed && interrupted.total > 0 && interrupted.done >= interrupted.total;
  const writes = (options.mode ?? "review") !== "review";
  const date = (
    <FormattedDate value={interrupted.touchedAt} day="numeric" month="short" hour="2-digit" minute="2-digit" />
  );
  return (
    <Note
      tone="warn"
      live
      title={text(paused ? "paused.title" : "interrupted.title", { task: taskTitle(text, options) })}
      actions={
        <>
          <Button size="sm" disabled={busy} onClick={() => act(resume)}>
            {text(confirmed ? "paused.resume" : compared ? "interrupted.resume-rest" : "interrupted.resume", {
              n: interrupted.done + 1,
            })}
          </Button>
          <Button size="sm" variant="secondary" className="minimal" disabled={busy} onClick={() => act(discard)}>
            {text("interrupted.discard")}
          </Button>
        </>
      }
    >
      <Msg
        id={`${paused ? "paused" : "interrupted"}.${compared ? "compared" : "what"}` as const}
        values={{ b, date, done: interrupted.done, total: interrupted.total, writes: writes ? "yes" : "no" }}
      />{" "}
      {writes ? text("interrupted.written", { written }) : text("interrupted.nothing-written")}
      {why && <p className="pss-k-red pss-state">{text("paused.why", { message: why })}</p>}
      {error && <p className="pss-k-red pss-state">{text("action.failed", { message: error })}</p>}
    </Note>
  );
}
