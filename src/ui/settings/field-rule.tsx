/** How one field may be changed. */
import * as React from "react";
import { Form } from "react-bootstrap";
import { type FieldKey, fieldRow } from "../../sync/fields";
import type { Policy, Settings } from "../../sync/settings";
import { useText } from "../messages/use-text";

const DEFAULT: Policy = "update";
const SINGLE: readonly Policy[] = ["update", "fill", "overwrite", "ignore"];
export const LIST_POLICIES: readonly Policy[] = ["update", "union", "fill", "overwrite", "ignore"];

/** Policies with one changed; the default is not stored, so that a later default can reach it. */
export function withPolicy(policies: Settings["policies"], field: FieldKey, policy: Policy): Settings["policies"] {
  const { [field]: _old, ...others } = policies;
  return policy === DEFAULT ? others : { ...others, [field]: policy };
}

interface SelectProps {
  id: string;
  field: FieldKey;
  settings: Settings;
}

/** The field's policy. */
export function PolicySelect({ id, field, settings, onChange }: SelectProps & { onChange: (policy: Policy) => void }) {
  const text = useText();
  return (
    <Form.Control
      as="select"
      id={id}
      className="input-control"
      value={settings.policies[field] ?? DEFAULT}
      onChange={(event) => onChange(LIST_POLICIES.find((each) => each === event.target.value) ?? DEFAULT)}
    >
      {(fieldRow(field).kind.list ? LIST_POLICIES : SINGLE).map((policy) => (
        <option key={policy} value={policy}>
          {text(`policy.${policy}`)}
        </option>
      ))}
    </Form.Control>
  );
}
