/** Locking one field for many performers at once. */
import * as React from "react";
import { Button, Form, Modal } from "react-bootstrap";
import { useToast } from "../../host/plugin-api";
import { FIELD_TABLES, type FieldKey } from "../../sync/fields";
import type { Plan } from "../../sync/plan-types";
import { useFieldLabel } from "../messages/field-label";
import { problemText } from "../messages/problem-text";
import { Msg, useText } from "../messages/use-text";
import { useStores } from "../stores-context";
import { useSubject } from "../subject";

interface BulkLockProps {
  plans: readonly Plan[];
  onClose: () => void;
}

/** The field that differs most often among them comes first to mind. */
function commonest(plans: readonly Plan[]): FieldKey {
  const counts = new Map<FieldKey, number>();
  for (const plan of plans)
    for (const { field, heap } of plan.diffs) if (heap !== "folded") counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "name";
}

/** Says how many, and for which field, before Stash is written to. */
export function BulkLock({ plans, onClose }: BulkLockProps) {
  const text = useText();
  const label = useFieldLabel();
  const toast = useToast();
  const { review } = useStores();
  const rows = FIELD_TABLES[useSubject()];
  const [field, setField] = React.useState<FieldKey>(() => commonest(plans));
  const lock = async () => {
    onClose();
    try {
      const outcomes = await review.getState().lock(plans, [field], true);
      const done = outcomes.filter((one) => one.problem === null).length;
      const failed = outcomes.filter((one) => one.problem !== null);
      if (done > 0) toast.success(text("review.lock.done", { field: label(field), count: done }));
      const problem = failed[0]?.problem;
      if (problem) {
        const message = problemText(text, problem, label).title;
        toast.error(text("review.lock.failed", { count: failed.length, message }));
      }
    } catch (error) {
      toast.error(error);
    }
  };
  return (
    <Modal show onHide={onClose} animation={false} dialogClassName="pss-root" aria-labelledby="pss-lock-title">
      <Modal.Header>
        <Modal.Title as="h2" id="pss-lock-title" className="pss-confirm-title">
          <Msg id="review.lock.title" values={{ count: plans.length }} />
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <label htmlFor="pss-lock-field">{text("review.lock.field")}</label>
        <Form.Control
          as="select"
          id="pss-lock-field"
          className="input-control"
          value={field}
          onChange={(event) => setField(rows.find((row) => row.key === event.target.value)?.key ?? field)}
        >
          {rows.map(({ key }) => (
            <option key={key} value={key}>
              {label(key)}
            </option>
          ))}
        </Form.Control>
        <p className="pss-mu">{text("review.lock.what")}</p>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" onClick={onClose}>
          <Msg id="review.confirm.cancel" />
        </Button>
        <Button variant="primary" onClick={() => void lock()}>
          <Msg id="review.lock.do" values={{ count: plans.length }} />
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
