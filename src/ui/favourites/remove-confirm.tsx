import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import type { FavouriteTask } from "../../sync/favourite-types";
import { PlainText } from "../cells";
import { Msg } from "../messages/use-text";

/** Names said one by one. */
const NAMED = 5;

export interface Removal {
  readonly side: "here" | "there";
  readonly tasks: readonly FavouriteTask[];
  /** Where, in words. */
  readonly source: string;
}

/** Asks before a heart is taken away: nothing else ever does that. Enter cancels. */
export function RemoveConfirm({ removal, onCancel, onConfirm }: RemoveConfirmProps) {
  const { side, tasks, source } = removal;
  const count = tasks.length;
  const names = tasks.map(({ row }) => row.local?.name || row.upstream?.name || "");
  return (
    <Modal show onHide={onCancel} animation={false} dialogClassName="pss-root" aria-labelledby="pss-remove-title">
      <Modal.Header>
        <Modal.Title as="h2" id="pss-remove-title" className="pss-confirm-title">
          <Msg id={`favourites.confirm.${side}`} values={{ count, source }} />
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <ul className="pss-plain-list pss-fav-names">
          {tasks.slice(0, NAMED).map(({ row }, n) => (
            <li key={row.key}>
              <PlainText>{names[n] ?? ""}</PlainText>
            </li>
          ))}
          {count > NAMED && (
            <li className="pss-dim">
              <Msg id="favourites.confirm.more" values={{ count: count - NAMED }} />
            </li>
          )}
        </ul>
        <p>
          <Msg id={`favourites.confirm.what.${side}`} values={{ count, source }} />
        </p>
        <p className="pss-mu">
          <Msg id="favourites.confirm.undo" />
        </p>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" onClick={onCancel} autoFocus>
          <Msg id="favourites.confirm.cancel" />
        </Button>
        <Button variant="danger" onClick={() => onConfirm(removal)}>
          <Msg id="favourites.confirm.do" values={{ count }} />
        </Button>
      </Modal.Footer>
    </Modal>
  );
}

interface RemoveConfirmProps {
  removal: Removal;
  onCancel: () => void;
  onConfirm: (removal: Removal) => void;
}
