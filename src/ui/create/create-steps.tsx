/** The body and the buttons of creating: preparing, looking at it, doing it, what came of it. */
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import type { Prospect } from "../../sync/create-types";
import { Msg, useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { Skeleton } from "../parts/skeleton";
import { CreateOutcomes } from "./create-outcomes";
import { CreatePreview } from "./create-preview";
import { countResults } from "./create-words";
import type { Creation } from "./use-creation";

/** What stands between head and buttons. */
export function CreateBody({ creation, onLeave }: { creation: Creation; onLeave: () => void }) {
  const text = useText();
  const { state, answer } = creation;
  if (state.phase === "planning")
    return (
      <div role="status">
        <p className="pss-mu">{text("create.planning")}</p>
        <Skeleton rows={4} />
      </div>
    );
  if (state.phase === "failed")
    return <Note tone="bad" live title={text("create.planning.failed", { message: state.message })} />;
  if (state.phase === "preview") return <CreatePreview prospects={state.plan.prospects} onAnswer={answer} />;
  const { outcomes, plan } = state;
  const words =
    state.phase === "done"
      ? text("create.summary", countResults(outcomes))
      : text("create.working", { done: outcomes.length, of: plan.prospects.length });
  return (
    <>
      <p role="status">
        <b>{words}</b>
      </p>
      <CreateOutcomes outcomes={outcomes} onLeave={onLeave} />
    </>
  );
}

function doLabel(prospects: readonly Prospect[]) {
  const create = prospects.filter((one) => one.step.type === "create").length;
  const link = prospects.filter((one) => one.step.type === "link").length;
  if (create > 0 && link > 0) return <Msg id="create.do.both" values={{ create, link }} />;
  if (create > 0) return <Msg id="create.do.create" values={{ create }} />;
  return link > 0 ? <Msg id="create.do.link" values={{ link }} /> : null;
}

interface CreateFootProps {
  creation: Creation;
  onClose: () => void;
  /** Leads back to where the requests came from. */
  onBack?: () => void;
}

/** The buttons: what is done with its count. */
export function CreateFoot({ creation, onClose, onBack }: CreateFootProps) {
  const { state, carryOut, stop } = creation;
  const label = state.phase === "preview" ? doLabel(state.plan.prospects) : null;
  const working = state.phase === "working";
  return (
    <Modal.Footer>
      {onBack && !working && (
        <Button variant="link" className="mr-auto" onClick={onBack}>
          <Msg id="add.back" />
        </Button>
      )}
      {working ? (
        <Button variant="secondary" onClick={stop}>
          <Msg id="create.stop" />
        </Button>
      ) : (
        <Button variant="secondary" onClick={onClose}>
          <Msg id={state.phase === "done" ? "create.done" : "create.cancel"} />
        </Button>
      )}
      {state.phase === "preview" && (
        <Button variant="primary" disabled={label === null} onClick={carryOut}>
          {label ?? <Msg id="create.nothing" />}
        </Button>
      )}
    </Modal.Footer>
  );
}
