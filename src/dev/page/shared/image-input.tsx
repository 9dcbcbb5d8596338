import { faFile, faLink } from "@fortawesome/free-solid-svg-icons";
import React, { useState } from "react";
import { Button, Form, OverlayTrigger, Popover } from "react-bootstrap";
import { FormattedMessage, useIntl } from "react-intl";
import { patchComponent } from "../patch";
import { Icon } from "./icon";
import { ModalComponent } from "./modal";

export interface ImageInputProps {
  isEditing: boolean;
  text?: string | undefined;
  onImageChange: (event: React.ChangeEvent<HTMLInputElement>) => void;
  onImageURL?: ((url: string) => void) | undefined;
  acceptSVG?: boolean;
}

const FileInput: React.FC<Pick<ImageInputProps, "onImageChange" | "acceptSVG">> = (props) => (
  <Form.Label className="image-input">
    <span className="btn btn-secondary">{props.children}</span>
    <Form.Control
      type="file"
      onChange={props.onImageChange}
      accept={`.jpg,.jpeg,.png,.webp,.gif${props.acceptSVG ? ",.svg" : ""}`}
    />
  </Form.Label>
);

/** Choosing an image from a file or an address. When not editing an empty div, where plugins put buttons of their own. */
export const ImageInput = patchComponent<ImageInputProps>(
  "ImageInput",
  ({ isEditing, text, onImageChange, onImageURL, acceptSVG = false }) => {
    const intl = useIntl();
    const [asking, setAsking] = useState(false);
    const [url, setUrl] = useState("");
    if (!isEditing) return <div />;
    if (!onImageURL)
      return (
        <FileInput onImageChange={onImageChange} acceptSVG={acceptSVG}>
          {text ?? intl.formatMessage({ id: "actions.browse_for_image" })}
        </FileInput>
      );
    const popover = (
      <Popover id="set-image-popover">
        <Popover.Content>
          <div>
            <FileInput onImageChange={onImageChange} acceptSVG={acceptSVG}>
              <Icon icon={faFile} className="fa-fw" />
              <FormattedMessage id="actions.from_file" />
            </FileInput>
          </div>
          <Button className="minimal" onClick={() => setAsking(true)}>
            <Icon icon={faLink} className="fa-fw" />
            <FormattedMessage id="actions.from_url" />
          </Button>
        </Popover.Content>
      </Popover>
    );
    return (
      <>
        <ModalComponent
          show={asking}
          onHide={() => setAsking(false)}
          header={intl.formatMessage({ id: "dialogs.set_image_url_title" })}
          accept={{
            text: intl.formatMessage({ id: "actions.confirm" }),
            onClick: () => {
              setAsking(false);
              onImageURL(url);
            },
          }}
        >
          <Form.Control
            className="text-input"
            value={url}
            placeholder={intl.formatMessage({ id: "url" })}
            onChange={(e) => setUrl(e.currentTarget.value)}
          />
        </ModalComponent>
        <OverlayTrigger trigger="click" placement="top" overlay={popover} rootClose>
          <Button variant="secondary" className="mr-2">
            {text ?? intl.formatMessage({ id: "actions.set_image" })}
          </Button>
        </OverlayTrigger>
      </>
    );
  },
);
