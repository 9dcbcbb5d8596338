import { faArrowRightArrowLeft, faMagnifyingGlass } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, Form } from "react-bootstrap";
import type { FieldKey } from "../../sync/fields";
import type { Endpoint } from "../../sync/ports";
import { Icon } from "../icon";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import { useSourceName } from "../review/use-source-name";
import { type Filters, STATES, TASKS } from "./filters";

interface SelectProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <Form.Control
      as="select"
      className="pss-sort input-control"
      value={value}
      aria-label={label}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </Form.Control>
  );
}

interface HistoryToolbarProps {
  filters: Filters;
  onFilters: (filters: Filters) => void;
  /** Fields and sources that occur. */
  fields: readonly FieldKey[];
  sources: readonly Endpoint[];
  search: React.RefObject<HTMLInputElement>;
  onTransfer: () => void;
}

/** Search, filters, and the way out and in. */
export function HistoryToolbar({ filters, onFilters, fields, sources, search, onTransfer }: HistoryToolbarProps) {
  const text = useText();
  const label = useFieldLabel();
  const source = useSourceName();
  const { task, state } = filters;
  return (
    <div className="pss-toolbar">
      <div className="pss-search pss-grow">
        <Icon icon={faMagnifyingGlass} />
        <Form.Control
          ref={search}
          type="search"
          className="text-input"
          value={filters.text}
          placeholder={text("past.search")}
          aria-label={text("past.search")}
          onChange={(event) => onFilters({ ...filters, text: event.target.value })}
        />
      </div>
      <Select
        label={text("past.task")}
        value={task}
        options={TASKS.map((one) => [one, text(`past.task.${one}`)])}
        onChange={(value) => onFilters({ ...filters, task: TASKS.find((one) => one === value) ?? "all" })}
      />
      <Select
        label={text("past.state")}
        value={state}
        options={STATES.map((one) => [one, text(`past.state.${one}`)])}
        onChange={(value) => onFilters({ ...filters, state: STATES.find((one) => one === value) ?? "all" })}
      />
      <Select
        label={text("past.field")}
        value={filters.field ?? ""}
        options={[["", text("past.field.all")], ...fields.map((one) => [one, label(one)] as const)]}
        onChange={(value) => onFilters({ ...filters, field: fields.find((one) => one === value) ?? null })}
      />
      <Select
        label={text("past.source")}
        value={filters.source ?? ""}
        options={[["", text("past.source.all")], ...sources.map((one) => [one, source(one)] as const)]}
        onChange={(value) => onFilters({ ...filters, source: sources.find((one) => one === value) ?? null })}
      />
      <Button variant="secondary" onClick={onTransfer}>
        <Icon icon={faArrowRightArrowLeft} /> {text("past.transfer")}
      </Button>
    </div>
  );
}
