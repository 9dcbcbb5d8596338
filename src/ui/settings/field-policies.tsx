import * as React from "react";
import { FIELD_KEYS, fieldRow } from "../../sync/fields";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import { FirstSourceSelect, LIST_POLICIES, PolicySelect, withFirst, withPolicy } from "./field-rule";
import type { Saver } from "./use-saver";

/** Links follow rules of their own, and pictures have their switch. */
const KEYS = FIELD_KEYS.filter((key) => [undefined, "parent"].includes(fieldRow(key).special));

/** How each field may be changed, and which source decides it first. */
export function FieldPolicies({ saver, idPrefix }: { saver: Saver; idPrefix: string }) {
  const text = useText();
  const label = useFieldLabel();
  const { settings, save } = saver;
  const { policies, fieldPrecedence } = settings;
  return (
    <>
      <dl className="pss-policy-help pss-mu pss-small">
        {LIST_POLICIES.map((policy) => (
          <div key={policy}>
            <dt>{text(`policy.${policy}`)}</dt>
            <dd>{text(`policy.${policy}.what`)}</dd>
          </div>
        ))}
      </dl>
      <div className="pss-policies">
        {KEYS.map((key) => {
          const id = `${idPrefix}-policy-${key}`;
          return (
            <div className="pss-policy" key={key}>
              <label htmlFor={id}>{label(key)}</label>
              <PolicySelect
                id={id}
                field={key}
                settings={settings}
                onChange={(policy) => save({ policies: withPolicy(policies, key, policy) })}
              />
              <FirstSourceSelect
                id={`${idPrefix}-first-${key}`}
                field={key}
                settings={settings}
                onChange={(first) => save({ fieldPrecedence: withFirst(fieldPrecedence, key, first) })}
              />
            </div>
          );
        })}
      </div>
    </>
  );
}
