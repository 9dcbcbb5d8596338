import { faDownload } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Dropdown } from "react-bootstrap";
import { useToast } from "../../host/plugin-api";
import { Icon } from "../icon";
import { fileName, saveFile } from "../parts/save-file";
import type { ListWords } from "./change-words";
import { countLines, exportCsv, exportJson } from "./export-list";
import type { ShownRow } from "./filters";

const FORMS = {
  csv: { type: "text/csv;charset=utf-8", make: exportCsv },
  json: { type: "application/json", make: exportJson },
} as const;

/** Hands out what `rows` show as a file: a table for a spreadsheet, or data for a program. */
export function ExportButton({ rows, words }: { rows: readonly ShownRow[]; words: ListWords }) {
  const { text } = words;
  const toast = useToast();
  const save = (form: keyof typeof FORMS) => {
    const { type, make } = FORMS[form];
    saveFile(fileName("review", form, Date.now()), type, make(rows, words));
    toast.success(text("export.done", { count: countLines(rows) }));
  };
  return (
    <Dropdown>
      <Dropdown.Toggle id="pss-export" variant="secondary" disabled={rows.length === 0} title={text("export.title")}>
        <Icon icon={faDownload} /> {text("past.export.do")}
      </Dropdown.Toggle>
      <Dropdown.Menu alignRight>
        {(["csv", "json"] as const).map((form) => (
          <Dropdown.Item key={form} as="button" type="button" onClick={() => save(form)}>
            {text(`export.${form}`)}
          </Dropdown.Item>
        ))}
      </Dropdown.Menu>
    </Dropdown>
  );
}
