/** Questions before much is taken back, or a later edit is overwritten. */
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import { useValueWords } from "../cells";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import type { PutBack, Way } from "./history-model";
import type { Reach } from "./targets";

/** Records a request to Stash reads or writes. */
const BATCH = 25;

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
  const { count, entities, targets, deletes = 0 } = reach;
  const requests = 2 * Math.ceil(targets.length / BATCH);
  return (
    <Ask
      title={text(`past.confirm.${way}`, { count, entities })}
      does={text(`past.confirm.do.${way}`, { count })}
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
      {deletes < count && <p>{text(`past.confirm.${way}.what`)}</p>}
      {deletes > 0 && <p className="pss-state pss-k-orange">{text("create.undo.deletes", { count: deletes })}</p>}
      <p className="pss-mu">{text("past.confirm.requests", { requests })}</p>
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
