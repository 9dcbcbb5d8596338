import * as React from "react";
import { FIELD_KEYS, fieldRow } from "../../sync/fields";
import type { Endpoint } from "../../sync/ports";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import { FieldOrder, FieldOrderSelect, withOrder } from "./field-order";
import { LIST_POLICIES, PolicySelect, withPolicy } from "./field-rule";
import type { Saver } from "./use-saver";

/** Links follow rules of their own, and pictures have their switch. */
const KEYS = FIELD_KEYS.filter((key) => [undefined, "parent"].includes(fieldRow(key).special));

/** How each field may be changed, and in which order the sources decide it. */
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
          const reorder = (order: readonly Endpoint[] | null) =>
            save({ fieldPrecedence: withOrder(fieldPrecedence, key, order) });
          return (
            <div className="pss-policy" key={key}>
              <label htmlFor={id}>{label(key)}</label>
              <PolicySelect
                id={id}
                field={key}
                settings={settings}
                onChange={(policy) => save({ policies: withPolicy(policies, key, policy) })}
              />
              <FieldOrderSelect id={`${idPrefix}-order-${key}`} field={key} settings={settings} onChange={reorder} />
              <FieldOrder field={key} settings={settings} onChange={reorder} />
            </div>
          );
        })}
      </div>
    </>
  );
}
