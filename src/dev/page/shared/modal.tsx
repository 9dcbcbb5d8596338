import type { IconDefinition } from "@fortawesome/fontawesome-svg-core";
import React from "react";
import { Button, Modal } from "react-bootstrap";
import { FormattedMessage } from "react-intl";
import { Icon } from "./icon";

interface ModalButton {
  text?: string;
  variant?: "danger" | "primary" | "secondary";
  onClick?: () => void;
}

interface ModalComponentProps {
  show: boolean;
  onHide?: () => void;
  header?: React.ReactNode;
  icon?: IconDefinition;
  accept?: ModalButton;
  cancel?: ModalButton;
  disabled?: boolean;
  dialogClassName?: string;
}

/** Stash's plain dialog: header with icon, body, accept and (when given) cancel. */
export const ModalComponent: React.FC<ModalComponentProps> = (props) => {
  const { show, onHide, header, icon, accept, cancel, disabled, dialogClassName, children } = props;
  return (
    <Modal show={show} keyboard={false} onHide={() => onHide?.()} {...(dialogClassName ? { dialogClassName } : {})}>
      <Modal.Header>
        {icon && <Icon icon={icon} />}
        <span>{header}</span>
      </Modal.Header>
      <Modal.Body>{children}</Modal.Body>
      <Modal.Footer>
        <div className="ModalFooter">
          {cancel && (
            <Button variant={cancel.variant ?? "secondary"} onClick={() => cancel.onClick?.()} className="mr-2">
              {cancel.text ?? <FormattedMessage id="actions.cancel" />}
            </Button>
          )}
          <Button
            disabled={disabled ?? false}
            variant={accept?.variant ?? "primary"}
            onClick={() => accept?.onClick?.()}
          >
            {accept?.text ?? <FormattedMessage id="actions.close" />}
          </Button>
        </div>
      </Modal.Footer>
    </Modal>
  );
};
