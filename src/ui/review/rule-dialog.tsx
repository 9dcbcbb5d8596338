/** One field's rule for all performers, from a row of the review. */
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import type { FieldKey } from "../../sync/fields";
import type { Endpoint } from "../../sync/ports";
import type { Settings } from "../../sync/settings";
import { useFieldLabel } from "../messages/field-label";
import { Msg, useText } from "../messages/use-text";
import { FieldOrder, FieldOrderSelect, withOrder } from "../settings/field-order";
import { PolicySelect, withPolicy } from "../settings/field-rule";
import { useSettings } from "../stores-context";
import type { RowActs } from "./row-acts";

/** Saved with its button: unlike the settings page, this one opens over something else. */
export function RuleDialog({ field, acts }: { field: FieldKey; acts: RowActs }) {
  const text = useText();
  const label = useFieldLabel();
  const held = useSettings((state) => state.settings);
  const save = useSettings((state) => state.save);
  const [change, setChange] = React.useState<Pick<Settings, "policies" | "fieldPrecedence">>(held);
  const [busy, setBusy] = React.useState(false);
  const [problem, setProblem] = React.useState<string | null>(null);
  const settings = { ...held, ...change };
  const close = () => acts.rule(null);
  const reorder = (order: readonly Endpoint[] | null) =>
    setChange({ ...change, fieldPrecedence: withOrder(change.fieldPrecedence, field, order) });
  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const policy = change.policies[field] ?? "update";
      const order = change.fieldPrecedence[field] ?? null;
      // Another browser may have ruled on other fields meanwhile: only this one's rule is put in.
      await save((now) => ({
        policies: withPolicy(now.policies, field, policy),
        fieldPrecedence: withOrder(now.fieldPrecedence, field, order),
      }));
      acts.ruled(field);
      close();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <Modal show onHide={close} animation={false} dialogClassName="pss-root" aria-labelledby="pss-rule-title">
      <Modal.Header>
        <Modal.Title as="h2" id="pss-rule-title" className="pss-confirm-title">
          <Msg id="rule.title" values={{ field: label(field) }} />
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <div className="pss-rule">
          <label htmlFor="pss-rule-policy">{text("rule.policy")}</label>
          <PolicySelect
            id="pss-rule-policy"
            field={field}
            settings={settings}
            onChange={(policy) => setChange({ ...change, policies: withPolicy(change.policies, field, policy) })}
          />
          <p className="pss-mu pss-small">{text(`policy.${settings.policies[field] ?? "update"}.what`)}</p>
          <label htmlFor="pss-rule-order">{text("rule.order")}</label>
          <FieldOrderSelect id="pss-rule-order" field={field} settings={settings} onChange={reorder} />
          <FieldOrder field={field} settings={settings} onChange={reorder} />
        </div>
        <p className="pss-mu">{text("rule.what")}</p>
        {problem !== null && (
          <p className="pss-k-red" role="alert">
            {text("rule.failed", { message: problem })}
          </p>
        )}
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" onClick={close}>
          <Msg id="review.confirm.cancel" />
        </Button>
        <Button variant="primary" disabled={busy} onClick={() => void send()}>
          <Msg id="rule.save" />
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
