/** Questions before much is taken back, or a later edit is overwritten. */
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import { useValueWords } from "../cells";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import type { Endpoint } from "../../sync/ports";
import { useSourceName } from "../review/use-source-name";
import type { PutBack, Way } from "./history-model";
import type { Reach } from "./targets";

/** Records a request to Stash reads or writes. */
const BATCH = 25;

/** Reading and writing, batch by batch. */
const asked = (records: number) => 2 * Math.ceil(records / BATCH);

/** What is deleted goes one by one: read, looked at for what belongs to it, deleted. */
const ASKED_TO_DELETE = 3;

interface AskProps {
  title: string;
  onCancel: () => void;
  onConfirm: () => void;
  danger?: boolean;
  does: string;
}

const Ask: React.FC<AskProps> = ({ title, onCancel, onConfirm, danger = false, does, children }) => {
  const text = useText();
  return (
    <Modal show onHide={onCancel} animation={false} dialogClassName="pss-root" aria-labelledby="pss-past-ask">
      <Modal.Header>
        <Modal.Title as="h2" id="pss-past-ask" className="pss-confirm-title">
          {title}
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>{children}</Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" onClick={onCancel}>
          {text("past.confirm.cancel")}
        </Button>
        <Button variant={danger ? "danger" : "primary"} onClick={onConfirm}>
          {does}
        </Button>
      </Modal.Footer>
    </Modal>
  );
};

interface AskRunProps {
  way: Way;
  reach: Reach;
  onCancel: () => void;
  onConfirm: () => void;
}

/** Says how much would go back before a whole run does. */
export function AskRun({ way, reach, onCancel, onConfirm }: AskRunProps) {
  const text = useText();
  const source = useSourceName();
  const { count, entities, targets, deletes = 0, there = new Map<Endpoint, number>() } = reach;
  const marks = [...there.values()];
  const away = marks.reduce((sum, n) => sum + n, 0);
  const requests = asked(targets.length - away - deletes) + ASKED_TO_DELETE * deletes;
  const sources = [...there.keys()].map(source);
  const atSources = marks.reduce((sum, n) => sum + asked(n), 0);
  return (
    <Ask
      title={text(away > 0 ? `past.confirm.${way}.there` : `past.confirm.${way}`, { count, entities, sources })}
      does={text(`past.confirm.do.${way}`, { count })}
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
      {away > 0 && way === "undo" && <p>{text("past.confirm.undo.there.what", { sources })}</p>}
      {(way === "redo" || deletes + away < count) && <p>{text(`past.confirm.${way}.what`)}</p>}
      {deletes > 0 && <p className="pss-state pss-k-orange">{text("create.undo.deletes", { count: deletes })}</p>}
      {requests > 0 && <p className="pss-mu">{text("past.confirm.requests", { requests })}</p>}
      {away > 0 && <p className="pss-mu">{text("past.confirm.requests.there", { requests: atSources, sources })}</p>}
    </Ask>
  );
}

interface AskPutBackProps {
  what: PutBack;
  onCancel: () => void;
  onConfirm: () => void;
}

/** Says which later edit would be lost. */
export function AskPutBack({ what, onCancel, onConfirm }: AskPutBackProps) {
  const text = useText();
  const label = useFieldLabel();
  const words = useValueWords();
  const { field, name, before, now } = what;
  return (
    <Ask
      danger
      title={text("past.force.title", { field: label(field), name })}
      does={text("past.force.do")}
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
      <p>{text("past.force.what", { now: words(field, now), before: words(field, before) })}</p>
      <p className="pss-mu">{text("past.force.undo")}</p>
    </Ask>
  );
}
