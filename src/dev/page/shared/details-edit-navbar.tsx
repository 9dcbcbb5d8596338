import React, { useState } from "react";
import { Button, Modal } from "react-bootstrap";
import { FormattedMessage } from "react-intl";
import { ImageInput } from "./image-input";

interface DetailsEditNavbarProps {
  objectName?: string;
  isNew: boolean;
  isEditing: boolean;
  onToggleEdit: () => void;
  onSave: () => void;
  saveDisabled?: boolean;
  onDelete: () => void;
  onAutoTag?: () => void;
  autoTagDisabled?: boolean;
  onImageChange: (event: React.FormEvent<HTMLInputElement>) => void;
  onImageChangeURL?: (url: string) => void;
  onClearImage?: () => void;
  acceptSVG?: boolean;
  customButtons?: JSX.Element;
  classNames?: string;
}

/** The row Edit, (image), Auto Tag, what the page adds, Save, Delete: plugins find it by its props in the element tree. */
export const DetailsEditNavbar: React.FC<DetailsEditNavbarProps> = (props) => {
  const { isNew, isEditing, onAutoTag, onClearImage } = props;
  const [asking, setAsking] = useState(false);
  return (
    <div className={`details-edit ${props.classNames ?? ""}`}>
      {!isNew && (
        <Button variant="primary" className="edit" onClick={() => props.onToggleEdit()}>
          <FormattedMessage id={isEditing ? "actions.cancel" : "actions.edit"} />
        </Button>
      )}
      <ImageInput
        isEditing={isEditing}
        text={undefined}
        onImageChange={props.onImageChange}
        onImageURL={props.onImageChangeURL}
        acceptSVG={props.acceptSVG ?? false}
      />
      {isEditing && onClearImage && (
        <div>
          <Button className="mr-2" variant="danger" onClick={() => onClearImage()}>
            <FormattedMessage id="actions.clear_image" />
          </Button>
        </div>
      )}
      {!isNew && !isEditing && onAutoTag && (
        <div>
          <Button variant="secondary" disabled={props.autoTagDisabled ?? false} onClick={() => onAutoTag()}>
            <FormattedMessage id="actions.auto_tag" />
          </Button>
        </div>
      )}
      {props.customButtons}
      {isEditing && (
        <Button
          variant="success"
          className="save"
          disabled={props.saveDisabled ?? false}
          onClick={() => props.onSave()}
        >
          <FormattedMessage id="actions.save" />
        </Button>
      )}
      {!isNew && !isEditing && (
        <Button variant="danger" className="delete" onClick={() => setAsking(true)}>
          <FormattedMessage id="actions.delete" />
        </Button>
      )}
      <Modal show={asking} onHide={() => setAsking(false)}>
        <Modal.Body>
          <FormattedMessage id="dialogs.delete_confirm" values={{ entityName: props.objectName }} />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="danger" onClick={() => props.onDelete()}>
            <FormattedMessage id="actions.delete" />
          </Button>
          <Button variant="secondary" onClick={() => setAsking(false)}>
            <FormattedMessage id="actions.cancel" />
          </Button>
        </Modal.Footer>
      </Modal>
    </div>
  );
};
