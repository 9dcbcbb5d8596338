import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import { FormattedNumber } from "react-intl";
import { Msg } from "../messages/use-text";
import { type Bulk, forGood } from "./bulk";
import { KindTag } from "./kind-tag";
import { useSourceName } from "./use-source-name";

interface BulkConfirmProps {
  bulk: Bulk;
  onCancel: () => void;
  onConfirm: (bulk: Bulk) => void;
}

/** Says what a bulk action would do, per kind, and what it leaves, before anything is written. */
export function BulkConfirm({ bulk, onCancel, onConfirm }: BulkConfirmProps) {
  const [good, setGood] = React.useState(false);
  const { action, endpoint, changes, performers, kinds, left, doubtful } = bulk;
  // What only fills gaps and adds to lists replaces nothing, nor does taking away what leads nowhere.
  const only = (wanted: string) => [...kinds.keys()].every((kind) => kind === wanted);
  const what = action !== "take" ? action : only("fill") ? "fill" : only("deleted") ? "unlink" : action;
  const name = useSourceName();
  const source = endpoint === null ? "" : name(endpoint);
  return (
    <Modal show onHide={onCancel} animation={false} dialogClassName="pss-root" aria-labelledby="pss-confirm-title">
      <Modal.Header>
        <Modal.Title as="h2" id="pss-confirm-title" className="pss-confirm-title">
          <Msg id={`review.confirm.${action}`} values={{ changes, performers, source }} />
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <ul className="pss-confirm-kinds">
          {[...kinds].map(([kind, count]) => (
            <li key={kind}>
              <KindTag kind={kind} />{" "}
              <span className="pss-num">
                <FormattedNumber value={count} />
              </span>
            </li>
          ))}
        </ul>
        <p>
          <Msg id={`review.confirm.${what}.what`} />
        </p>
        {action === "dismiss" && (
          <label className="pss-confirm-option">
            <input type="checkbox" checked={good} onChange={() => setGood(!good)} />{" "}
            <Msg id="review.confirm.dismiss.good" />
          </label>
        )}
        {doubtful > 0 && (
          <p className="pss-mu">
            <Msg id="review.confirm.doubtful" values={{ count: doubtful }} />
          </p>
        )}
        {left > 0 && (
          <p className="pss-mu">
            <Msg id="review.confirm.left" values={{ count: left }} />
          </p>
        )}
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" onClick={onCancel}>
          <Msg id="review.confirm.cancel" />
        </Button>
        <Button variant="primary" onClick={() => onConfirm(forGood(bulk, good))}>
          <Msg id={`review.confirm.do-${action}`} values={{ count: changes }} />
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
