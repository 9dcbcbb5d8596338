import { faXmark } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import { useKeptKeys } from "./use-kept-keys";

/** A small window; on a phone it rises from below (design/ui.md, Phone). Escape, the cross and a press beside it close it. */
export const Sheet: React.FC<{ id: string; title: string; onClose: () => void }> = ({
  id,
  title,
  onClose,
  children,
}) => {
  const text = useText();
  useKeptKeys();
  return (
    <Modal show onHide={onClose} scrollable animation={false} dialogClassName="pss-root pss-sheet" aria-labelledby={id}>
      <Modal.Header>
        <Modal.Title as="h2" id={id} className="pss-confirm-title">
          {title}
        </Modal.Title>
        <Button variant="link" className="pss-close" aria-label={text("review.dialog.close")} onClick={onClose}>
          <Icon icon={faXmark} />
        </Button>
      </Modal.Header>
      {/* Scrolled by keys too, where nothing in it takes the focus. */}
      <Modal.Body tabIndex={0}>{children}</Modal.Body>
    </Modal>
  );
};
