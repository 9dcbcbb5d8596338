import React, { useState } from "react";
import { Button, Col, Form, Row } from "react-bootstrap";
import { FormattedMessage, useIntl } from "react-intl";
import { Prompt } from "react-router-dom";
import { ImageInput } from "./image-input";

/** How a field of the form is edited: `lines` is a list, one element a line. */
export interface EditField {
  name: string;
  messageId?: string;
  type?: "text" | "number" | "textarea" | "lines" | "select";
  options?: readonly { value: string; label: string }[];
}

interface EditFormProps {
  id: string;
  fields: readonly EditField[];
  initial: Record<string, unknown>;
  onSubmit: (input: Record<string, unknown>) => Promise<void>;
  onCancel: () => void;
  setImage: (image: string | null | undefined) => void;
  onError: (error: unknown) => void;
  /** More fields, and what they add to the input when changed. */
  extraInput?: Record<string, unknown> | undefined;
}

const toText = (value: unknown) => (Array.isArray(value) ? value.join("\n") : value == null ? "" : String(value));

/** The text of a field as the mutation's input wants it: an empty number or choice is null, an empty list has no lines. */
export function fromText(type: EditField["type"], text: string): unknown {
  if (type === "lines")
    return text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  if (type === "number") return text.trim() === "" ? null : Number(text);
  if (type === "select") return text || null;
  return text;
}

function readFile(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** A plain form that hands over what was changed, as strings, numbers and lists. */
export const EditForm: React.FC<EditFormProps> = (props) => {
  const { fields, initial, extraInput } = props;
  const intl = useIntl();
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map((field) => [field.name, toText(initial[field.name])])),
  );
  const [image, setImageState] = useState<string | null>();
  const [saving, setSaving] = useState(false);
  const changed = fields.filter((field) => texts[field.name] !== toText(initial[field.name]));
  const dirty = changed.length > 0 || image !== undefined || extraInput !== undefined;

  const setImage = (value: string | null) => {
    setImageState(value);
    props.setImage(value);
  };
  const save = async () => {
    setSaving(true);
    try {
      await props.onSubmit({
        ...Object.fromEntries(changed.map((field) => [field.name, fromText(field.type, texts[field.name] ?? "")])),
        ...(image !== undefined ? { image } : {}),
        ...extraInput,
      });
    } catch (e) {
      setSaving(false);
      props.onError(e);
    }
  };
  const buttons = (className: string) => (
    <div className={`details-edit col-xl-9 ${className}`}>
      <Button className="mr-2" variant="primary" onClick={props.onCancel}>
        <FormattedMessage id="actions.cancel" />
      </Button>
      <ImageInput
        isEditing
        onImageChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) readFile(file).then(setImage, props.onError);
        }}
        onImageURL={setImage}
      />
      <div>
        <Button className="mr-2" variant="danger" onClick={() => setImage(null)}>
          <FormattedMessage id="actions.clear_image" />
        </Button>
      </div>
      <Button variant="success" disabled={!dirty || saving} onClick={() => void save()}>
        <FormattedMessage id="actions.save" />
      </Button>
    </div>
  );
  const control = (field: EditField) => {
    const common = {
      id: field.name,
      className: "text-input",
      value: texts[field.name] ?? "",
      onChange: (e: React.ChangeEvent<HTMLInputElement>) => {
        const text = e.currentTarget.value;
        setTexts((old) => ({ ...old, [field.name]: text }));
      },
    };
    if (field.type === "select")
      return (
        <Form.Control as="select" {...common}>
          <option value="" />
          {field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Form.Control>
      );
    if (field.type === "textarea" || field.type === "lines")
      return <Form.Control as="textarea" rows={field.type === "lines" ? 3 : 4} {...common} />;
    return <Form.Control type={field.type ?? "text"} {...common} />;
  };

  return (
    <>
      <Prompt when={dirty && !saving} message={intl.formatMessage({ id: "dialogs.unsaved_changes" })} />
      {buttons("mb-3")}
      <Form noValidate id={props.id} onSubmit={(e) => e.preventDefault()}>
        {fields.map((field) => (
          <Form.Group as={Row} key={field.name} data-field={field.name}>
            <Form.Label column sm={3} xl={2} htmlFor={field.name}>
              <FormattedMessage id={field.messageId ?? field.name} />
            </Form.Label>
            <Col sm={9} xl={7}>
              {control(field)}
            </Col>
          </Form.Group>
        ))}
        {props.children}
        {buttons("mt-3")}
      </Form>
    </>
  );
};
