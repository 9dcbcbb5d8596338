import type { FileSection } from "../../sync/reports/report-numbers";
import * as React from "react";
import { useReport } from "./report-model";

/** The head of a table's first column: its cells say what they are, so only who hears the table needs it. */
export function SubjectHead() {
  const { words } = useReport();
  return (
    <th scope="col">
      <span className="sr-only">{words.columns[1]}</span>
    </th>
  );
}

/** The heads of a table with a column for each part of a section. */
export function PartHeads({ section, parts }: { section: FileSection; parts: readonly string[] }) {
  const { words } = useReport();
  return (
    <thead>
      <tr>
        <SubjectHead />
        {parts.map((part) => (
          <th scope="col" key={part}>
            {words.part(section, part)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
