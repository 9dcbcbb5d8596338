/** What accepting would do, in numbers, and the buttons that do it. */
import { faCheck, faCircleQuestion } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { countChoices } from "./choices";
import { useDialog } from "./dialog-model";

interface DialogFootProps {
  busy: boolean;
  /** Another performer waits after this one. */
  more: boolean;
  narrow: boolean;
  onAccept: () => void;
  onSkip: () => void;
}

/** The bar at the bottom; the main button names the number of decisions it records. */
export function DialogFoot({ busy, more, narrow, onAccept, onSkip }: DialogFootProps) {
  const { plan, choices } = useDialog();
  const { changes, kept, dismissed, open, leftOut } = countChoices(plan, choices);
  const count = changes + kept + dismissed;
  const leaves = narrow && open > 0;
  const label = leaves ? "review.accept.open" : more ? "review.accept.next" : "review.accept";
  return (
    <Modal.Footer className="pss-dialog-foot">
      <span className="pss-grow pss-foot-words">
        <b>
          <Msg id="review.foot.changes" values={{ count: changes }} />
        </b>
        {kept > 0 && (
          <>
            {" · "}
            <Msg id="review.foot.kept" values={{ count: kept }} />
          </>
        )}
        {dismissed > 0 && (
          <>
            {" · "}
            <Msg id="review.foot.dismissed" values={{ count: dismissed }} />
          </>
        )}
        {open > 0 && (
          <>
            {" · "}
            <span className="pss-k-yellow">
              <Icon icon={faCircleQuestion} /> <Msg id="review.foot.open" values={{ count: open }} />
            </span>
          </>
        )}
        {leftOut > 0 && (
          <>
            {" · "}
            <Msg id="review.foot.left" values={{ count: leftOut }} />
          </>
        )}
      </span>
      <Button variant="secondary" disabled={busy} onClick={onSkip}>
        <Msg id={more ? "review.skip" : "review.close"} />
      </Button>
      <Button variant="primary" disabled={busy || count === 0} onClick={onAccept} className="pss-accept">
        {busy ? (
          <Msg id="review.accepting" />
        ) : count === 0 ? (
          <Msg id="review.accept.nothing" />
        ) : (
          <>
            <Icon icon={faCheck} /> <Msg id={label} values={{ count, open }} />
          </>
        )}
      </Button>
    </Modal.Footer>
  );
}
