/** What the review list shows, as a file for other programs. Pure. */
import { type CsvCell, csvText } from "../../sync/csv";
import type { ListWords } from "./change-words";
import type { ShownRow } from "./filters";
import type { ReviewChange } from "./list-rows";

interface Line {
  readonly shown: ShownRow;
  readonly change: ReviewChange;
}

function lines(rows: readonly ShownRow[]): readonly Line[] {
  return rows.flatMap((shown) => shown.shown.map((change) => ({ shown, change })));
}

/** How many changes the file would hold. */
export function countLines(rows: readonly ShownRow[]): number {
  return rows.reduce((sum, { shown }) => sum + shown.length, 0);
}

/** One line a change, in the words of the screen, with a heading. Nothing in it is taken for a formula (sync/csv). */
export function exportCsv(rows: readonly ShownRow[], { text, label, words, source }: ListWords): string {
  const heading = [
    "ID",
    text("export.name"),
    text("review.facet.field"),
    text("review.facet.kind"),
    text("review.dialog.local"),
    text("export.proposed"),
    text("review.facet.source"),
  ];
  const cells = lines(rows).map(({ shown: { row }, change: { field, kind, diff, sources } }): CsvCell[] => [
    Number(row.id),
    row.plan.name,
    label(field),
    text(`kind.${kind}`),
    words(field, diff.local),
    words(field, diff.proposed),
    sources.map(source).join(" | "),
  ]);
  return csvText([heading, ...cells]);
}

/** The same as JSON: an array of changes with keys and values as Stash and the sources spell them. */
export function exportJson(rows: readonly ShownRow[]): string {
  const changes = lines(rows).map(({ shown: { row }, change: { field, kind, safe, diff, sources } }) => ({
    id: row.id,
    name: row.plan.name,
    field,
    kind,
    safe,
    current: diff.local,
    proposed: diff.proposed,
    sources,
  }));
  return JSON.stringify(changes, null, 1);
}
