import React, { useState } from "react";
import { Button, Form, Modal } from "react-bootstrap";
import { FormattedMessage } from "react-intl";
import { patchComponent } from "../patch";
import { Setting, type SettingProps } from "./inputs";

interface SettingModalProps<T> extends Pick<SettingProps, "heading" | "headingID" | "subHeading" | "subHeadingID"> {
  value: T | undefined;
  close: (value?: T) => void;
  renderField: (value: T | undefined, setValue: (value?: T) => void) => JSX.Element;
  validate?: (value: T) => boolean | undefined;
}

function SettingModalView<T>(props: SettingModalProps<T>): JSX.Element {
  const { headingID, heading, subHeadingID, subHeading, close, renderField, validate } = props;
  const [value, setValue] = useState<T | undefined>(props.value);
  const valid = value !== undefined && validate?.(value) !== false;
  return (
    <Modal show onHide={() => close()} id="setting-dialog">
      <Form
        onSubmit={(e: React.FormEvent) => {
          e.preventDefault();
          if (valid) close(value);
        }}
      >
        <Modal.Header closeButton>{headingID ? <FormattedMessage id={headingID} /> : heading}</Modal.Header>
        <Modal.Body>
          {renderField(value, (next) => setValue(() => next))}
          {(subHeadingID || subHeading) && (
            <div className="sub-heading">{subHeadingID ? <FormattedMessage id={subHeadingID} /> : subHeading}</div>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="secondary" onClick={() => close()}>
            <FormattedMessage id="actions.cancel" />
          </Button>
          <Button type="submit" disabled={!valid}>
            <FormattedMessage id="actions.confirm" />
          </Button>
        </Modal.Footer>
      </Form>
    </Modal>
  );
}

/** A dialog that edits one value; `close` gets it, or nothing when cancelled. */
export const SettingModal = patchComponent(
  "SettingModal",
  SettingModalView as React.FC<SettingModalProps<unknown>>,
) as unknown as typeof SettingModalView;

interface ModalSettingProps<T> extends SettingProps {
  value: T | undefined;
  onChange: (value: T) => void;
  renderField: SettingModalProps<T>["renderField"];
  renderValue?: (value: T | undefined) => JSX.Element;
}

function ModalSettingView<T>(props: ModalSettingProps<T>): JSX.Element {
  const { value, onChange, renderField, renderValue, heading, headingID, subHeading, subHeadingID, ...rest } = props;
  const [editing, setEditing] = useState(false);
  const headings = { heading, ...(headingID ? { headingID } : {}), ...(subHeadingID ? { subHeadingID } : {}) };
  return (
    <>
      {editing && (
        <SettingModal<T>
          {...headings}
          subHeading={subHeading}
          value={value}
          renderField={renderField}
          close={(next) => {
            if (next !== undefined) onChange(next);
            setEditing(false);
          }}
        />
      )}
      <Setting
        {...rest}
        {...headings}
        subHeading={
          <>
            {renderValue && <span className="value d-block">{renderValue(value)}</span>}
            {subHeading}
          </>
        }
      >
        <Button onClick={() => setEditing(true)} disabled={props.disabled ?? false}>
          <FormattedMessage id="actions.edit" />
        </Button>
      </Setting>
    </>
  );
}

/** A row with the value and a button that edits it in a dialog. */
export const ModalSetting = patchComponent(
  "ModalSetting",
  ModalSettingView as React.FC<ModalSettingProps<unknown>>,
) as unknown as typeof ModalSettingView;

type Plain<T> = SettingProps & { value: T | undefined; onChange: (value: T) => void };

/** A text, edited in a dialog. */
export const StringSetting = patchComponent<Plain<string>>("StringSetting", ({ children: _children, ...props }) => (
  <ModalSetting<string>
    {...props}
    renderField={(value, setValue) => (
      <Form.Control
        className="text-input"
        value={value ?? ""}
        onChange={(e: React.ChangeEvent<HTMLInputElement>) => setValue(e.currentTarget.value)}
      />
    )}
    renderValue={(value) => <span>{value}</span>}
  />
));

/** A whole number, edited in a dialog. */
export const NumberSetting = patchComponent<Plain<number>>("NumberSetting", ({ children: _children, ...props }) => (
  <ModalSetting<number>
    {...props}
    renderField={(value, setValue) => (
      <Form.Control
        type="number"
        className="text-input"
        value={value ?? 0}
        onChange={(e: React.ChangeEvent<HTMLInputElement>) =>
          setValue(Number.parseInt(e.currentTarget.value || "0", 10))
        }
      />
    )}
    renderValue={(value) => <span>{value}</span>}
  />
));
