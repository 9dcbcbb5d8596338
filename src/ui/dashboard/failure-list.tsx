import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import { failureText } from "../messages/failure-text";
import { Msg, useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { RemedyButton } from "../parts/remedy-button";
import { shortened } from "../parts/shortened";
import { useAction } from "../parts/use-action";
import { STASH } from "../shell/paths";
import type { RunOptions, RunRecord } from "../../sync/run-types";
import { useRun, useSources } from "../stores-context";
import { useSubject } from "../subject";
import type { FailureGroup } from "./failure-groups";

/** Names shown before "and 80 more": the list explains, it is not for reading through. */
const SHOWN = 20;

function Names({ group }: { group: FailureGroup }) {
  const type = useSubject();
  const shown = group.performers.slice(0, SHOWN);
  return (
    <p className="pss-names">
      {shown.map((performer, place) => (
        <React.Fragment key={performer.id}>
          {place > 0 && " · "}
          <Link to={STASH.page(type, performer.id)}>{shortened(performer.name)}</Link>
        </React.Fragment>
      ))}
      {group.count > shown.length && (
        <>
          {" "}
          <Msg id="failures.more" values={{ n: group.count - shown.length }} />
        </>
      )}
    </p>
  );
}

/** The run in which they failed; null while it goes on. */
type Of = Pick<RunRecord, "options" | "startedAt"> | null;

/** The run once more, as it was meant, for those alone: the source that failed is asked, whatever the cache has of it. */
function triedAgain({ options, startedAt }: NonNullable<Of>, ids: readonly string[]): RunOptions {
  const { staleDays: _whoever, againSince = startedAt, ...rest } = options;
  return { ...rest, selection: { ids }, againSince };
}

function Group({ group, run }: { group: FailureGroup; run: Of }) {
  const text = useText();
  const name = useSources((state) => state.sources.find((source) => source.endpoint === group.endpoint)?.name);
  const start = useRun((state) => state.start);
  const running = useRun((state) => state.running);
  const { act, busy, error } = useAction();
  const said = failureText(text, group.failure, name ?? group.endpoint);
  const ids = group.performers.map((performer) => performer.id);
  const again = () => act(async () => run && start(triedAgain(run, ids)));
  const canTry = run !== null && ids.length > 0 && !running;
  return (
    <Note
      tone="bad"
      title={said.title}
      actions={
        <>
          {canTry && (
            <Button size="sm" variant="secondary" disabled={busy} onClick={again}>
              {text("failures.try", { n: ids.length })}
            </Button>
          )}
          {said.remedy !== "try-again" && (
            <RemedyButton remedy={said.remedy} subject={name ?? group.endpoint} onTryAgain={again} />
          )}
        </>
      }
    >
      {said.what} {said.todo} {said.said}
      {group.performers.length > 0 && <Names group={group} />}
      {error && <p className="pss-k-red pss-state">{text("action.failed", { message: error })}</p>}
    </Note>
  );
}

/** Every cause once: what, why, what to do, whom it concerned. */
export function FailureList({ groups, run }: { groups: readonly FailureGroup[]; run: Of }) {
  return (
    <div className="pss-failures">
      {groups.map((group) => (
        <Group key={group.key} group={group} run={run} />
      ))}
    </div>
  );
}
