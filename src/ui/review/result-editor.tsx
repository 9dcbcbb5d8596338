/** Typing a result freely. The field's own kind reads and judges it, so nothing is accepted that Stash would refuse. */
import * as React from "react";
import { Button, Form } from "react-bootstrap";
import { fieldRow } from "../../sync/fields";
import { elements } from "../../sync/kinds/lists";
import type { FieldDiff } from "../../sync/plan-types";
import { isEmpty, type MaybeValue } from "../../sync/values";
import { GENDERS, useValueWords } from "../cells";
import { reasonText } from "../messages/reason-text";
import { Msg } from "../messages/use-text";
import { takeEdited } from "./choices";
import { useDialog } from "./dialog-model";

function asText(diff: FieldDiff, value: MaybeValue): string {
  const { kind } = fieldRow(diff.field);
  return kind.list ? elements(value).join("\n") : kind.format(value);
}

/** What was typed, as the field's value. Lists are typed one element a line. */
export function typedValue(diff: FieldDiff, typed: string): MaybeValue {
  const { kind } = fieldRow(diff.field);
  return kind.parse(kind.list ? typed.split(/\r?\n/u) : typed);
}

/** Message id of why the value cannot be taken, or null. */
export function typedProblem(diff: FieldDiff, value: MaybeValue): string | null {
  if (isEmpty(value)) return diff.field === "name" ? "blank-name" : null;
  return fieldRow(diff.field).kind.problem(value);
}

interface InputProps {
  id: string;
  diff: FieldDiff;
  typed: string;
  invalid: boolean;
  onType: (typed: string) => void;
}

function Input({ id, diff, typed, invalid, onType }: InputProps) {
  const { label, text } = useDialog();
  const words = useValueWords();
  const { kind } = fieldRow(diff.field);
  const common = {
    value: typed,
    "aria-label": text("review.edit.field", { field: label(diff.field) }),
    "aria-describedby": id,
    isInvalid: invalid,
    onChange: (event: { target: { value: string } }) => onType(event.target.value),
  };
  const first = React.useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  React.useEffect(() => first.current?.focus(), []);
  if (kind.name === "gender")
    return (
      <Form.Control ref={first} as="select" size="sm" className="input-control" {...common}>
        <option value="">{text("cell.empty")}</option>
        {GENDERS.map((gender) => (
          <option key={gender} value={gender}>
            {words(diff.field, gender)}
          </option>
        ))}
      </Form.Control>
    );
  if (kind.list)
    return <Form.Control ref={first} as="textarea" rows={4} size="sm" className="text-input" {...common} />;
  return <Form.Control ref={first} type="text" size="sm" className="text-input" {...common} />;
}

/** The form in the place of the result. Enter uses it, Escape leaves everything as it was. */
export function ResultEditor({ diff }: { diff: FieldDiff }) {
  const { plan, choices, choose, edit, text } = useDialog();
  const choice = choices[diff.field];
  const [typed, setTyped] = React.useState(() => asText(diff, choice?.type === "take" ? choice.value : diff.local));
  const value = typedValue(diff, typed);
  const problem = typedProblem(diff, value);
  const id = `pss-edit-${diff.field}`;
  const use = (event: React.FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    choose(diff, takeEdited(plan, diff, value));
    edit(null);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The dialog closes on Escape; here it only ends the typing.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    edit(null);
  };
  return (
    <Form className="pss-editor" onSubmit={use} onKeyDown={onKeyDown} noValidate>
      <Input id={id} diff={diff} typed={typed} invalid={problem !== null} onType={setTyped} />
      <small id={id} className={problem === null ? "pss-dim" : "pss-k-red"} role="status">
        {problem === null ? (
          <Msg id={fieldRow(diff.field).kind.list ? "review.edit.lines" : "review.edit.empty"} />
        ) : (
          text("review.edit.problem", { reason: reasonText(text, problem) })
        )}
      </small>
      <div className="pss-actions">
        <Button type="submit" size="sm" disabled={problem !== null}>
          <Msg id="review.edit.use" />
        </Button>
        <Button size="sm" variant="secondary" onClick={() => edit(null)}>
          <Msg id="review.edit.cancel" />
        </Button>
      </div>
    </Form>
  );
}
