import * as React from "react";
import { Form } from "react-bootstrap";
import { type FieldKey, FIELD_ROWS } from "../../sync/fields";
import type { Policy, Settings } from "../../sync/settings";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import type { Saver } from "./use-saver";

const DEFAULT: Policy = "update";
const SINGLE: readonly Policy[] = ["update", "fill", "overwrite", "ignore"];
const LIST: readonly Policy[] = ["update", "union", "fill", "overwrite", "ignore"];

/** Links follow rules of their own, and pictures have their switch. */
const ROWS = FIELD_ROWS.filter((row) => row.special === undefined);

/** Policies with one changed; the default is not stored, so that a later default can reach it. */
export function withPolicy(policies: Settings["policies"], field: FieldKey, policy: Policy): Settings["policies"] {
  const { [field]: _old, ...others } = policies;
  return policy === DEFAULT ? others : { ...others, [field]: policy };
}

/** How each field may be changed. */
export function FieldPolicies({ saver, idPrefix }: { saver: Saver; idPrefix: string }) {
  const text = useText();
  const label = useFieldLabel();
  const { policies } = saver.settings;
  return (
    <>
      <dl className="pss-policy-help pss-mu pss-small">
        {LIST.map((policy) => (
          <div key={policy}>
            <dt>{text(`policy.${policy}`)}</dt>
            <dd>{text(`policy.${policy}.what`)}</dd>
          </div>
        ))}
      </dl>
      <div className="pss-policies">
        {ROWS.map(({ key, kind }) => {
          const id = `${idPrefix}-policy-${key}`;
          return (
            <div className="pss-policy" key={key}>
              <label htmlFor={id}>{label(key)}</label>
              <Form.Control
                as="select"
                id={id}
                className="input-control"
                value={policies[key] ?? DEFAULT}
                onChange={(event) => {
                  const policy = LIST.find((each) => each === event.target.value) ?? DEFAULT;
                  saver.save({ policies: withPolicy(policies, key, policy) });
                }}
              >
                {(kind.list ? LIST : SINGLE).map((policy) => (
                  <option key={policy} value={policy}>
                    {text(`policy.${policy}`)}
                  </option>
                ))}
              </Form.Control>
            </div>
          );
        })}
      </div>
    </>
  );
}
