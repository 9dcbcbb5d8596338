import * as React from "react";
import { Form } from "react-bootstrap";
import type { RunMode } from "../../sync/settings";
import { useText } from "../messages/use-text";

export const RUN_MODES = ["review", "safe", "everything"] as const satisfies readonly RunMode[];

interface ModeSelectProps {
  readonly mode: RunMode;
  readonly onChange: (mode: RunMode) => void;
  readonly id?: string;
}

/** What the run writes by itself. */
export function ModeSelect({ mode, onChange, id }: ModeSelectProps) {
  const text = useText();
  return (
    <Form.Control
      as="select"
      {...(id !== undefined && { id })}
      className="input-control pss-select"
      aria-label={text("task.mode")}
      value={mode}
      onChange={({ target }) => {
        const chosen = RUN_MODES.find((one) => one === target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {RUN_MODES.map((one) => (
        <option key={one} value={one}>
          {text(`task.mode.${one}`)}
        </option>
      ))}
    </Form.Control>
  );
}
