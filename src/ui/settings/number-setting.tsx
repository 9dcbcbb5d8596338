import * as React from "react";
import { Form, InputGroup } from "react-bootstrap";
import { useText } from "../messages/use-text";
import { SettingRow } from "./setting-row";

interface NumberSettingProps {
  id: string;
  title: string;
  help: string;
  unit: string;
  value: number;
  range: { readonly min: number; readonly max: number };
  whole?: boolean;
  onChange: (value: number) => void;
}

/** Digits with a point or a comma to a number within the range; null for anything else. */
export function readNumber(typed: string, range: { min: number; max: number }, whole: boolean): number | null {
  const clean = typed.trim().replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(clean)) return null;
  const value = Number(clean);
  return value >= range.min && value <= range.max && (!whole || Number.isInteger(value)) ? value : null;
}

/** Judged with every key; saved with Enter or when the field is left, and only when it is right. */
export function NumberSetting({ id, title, help, unit, value, range, whole = false, onChange }: NumberSettingProps) {
  const text = useText();
  const [typed, setTyped] = React.useState<string | null>(null);
  const read = typed === null ? value : readNumber(typed, range, whole);
  const problem = read === null ? text(whole ? "settings.whole-range" : "settings.range", { ...range }) : null;
  const commit = () => {
    if (typed === null || read === null) return;
    setTyped(null);
    if (read !== value) onChange(read);
  };
  return (
    <SettingRow id={id} title={title} help={help} problem={problem}>
      <InputGroup className="pss-number">
        <Form.Control
          id={id}
          className="text-input"
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? String(value)}
          isInvalid={problem !== null}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-help${problem ? ` ${id}-problem` : ""}`}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event: React.KeyboardEvent) => {
            if (event.key === "Enter") commit();
            if (event.key === "Escape") setTyped(null);
          }}
        />
        <InputGroup.Append>
          <InputGroup.Text>{unit}</InputGroup.Text>
        </InputGroup.Append>
      </InputGroup>
    </SettingRow>
  );
}
