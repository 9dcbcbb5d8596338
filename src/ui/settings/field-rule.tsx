/** How one field may be changed, and which source decides it first. */
import * as React from "react";
import { Form } from "react-bootstrap";
import { type FieldKey, fieldRow } from "../../sync/fields";
import type { Endpoint } from "../../sync/ports";
import type { Policy, Settings } from "../../sync/settings";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import { useSources } from "../stores-context";
import { orderedSources } from "./source-order";

const DEFAULT: Policy = "update";
const SINGLE: readonly Policy[] = ["update", "fill", "overwrite", "ignore"];
export const LIST_POLICIES: readonly Policy[] = ["update", "union", "fill", "overwrite", "ignore"];

/** Policies with one changed; the default is not stored, so that a later default can reach it. */
export function withPolicy(policies: Settings["policies"], field: FieldKey, policy: Policy): Settings["policies"] {
  const { [field]: _old, ...others } = policies;
  return policy === DEFAULT ? others : { ...others, [field]: policy };
}

/** Orders with one field's first source changed; the others follow in the general order, which null goes back to. */
export function withFirst(
  orders: Settings["fieldPrecedence"],
  field: FieldKey,
  first: Endpoint | null,
): Settings["fieldPrecedence"] {
  const { [field]: old, ...others } = orders;
  if (first === null) return others;
  return { ...others, [field]: [first, ...(old ?? []).filter((endpoint) => endpoint !== first)] };
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

/** Which source is looked at first for this field. */
export function FirstSourceSelect({
  id,
  field,
  settings,
  onChange,
}: SelectProps & { onChange: (first: Endpoint | null) => void }) {
  const text = useText();
  const label = useFieldLabel();
  const known = useSources((state) => state.sources);
  const sources = orderedSources(known, settings);
  return (
    <Form.Control
      as="select"
      id={id}
      className="input-control"
      aria-label={text("rule.first.of", { field: label(field) })}
      value={settings.fieldPrecedence[field]?.[0] ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    >
      <option value="">{text("rule.first.general")}</option>
      {sources.map(({ endpoint, name }) => (
        <option key={endpoint} value={endpoint}>
          {name}
        </option>
      ))}
    </Form.Control>
  );
}
