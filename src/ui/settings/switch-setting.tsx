import * as React from "react";
import { Form } from "react-bootstrap";
import { SettingRow } from "./setting-row";

interface SwitchSettingProps {
  id: string;
  title: string;
  help: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** On or off, saved at once. */
export function SwitchSetting({ id, title, help, value, onChange }: SwitchSettingProps) {
  return (
    <SettingRow id={id} title={title} help={help}>
      <Form.Switch
        id={id}
        label=""
        checked={value}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.checked)}
      />
    </SettingRow>
  );
}
