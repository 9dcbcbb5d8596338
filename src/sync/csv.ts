/** A cell: text is guarded against being read as a formula; numbers and booleans are what they are; nothing is an empty cell. */
export type CsvCell = string | number | boolean | null | undefined;

/** What a spreadsheet takes for the beginning of a formula, its full-width twins included. */
const BEGINNINGS = "=+\\-@\uff1d\uff0b\uff0d\uff20";

/**
 * Where a formula could begin: at the start of the cell, also behind what some programs skip or do not show (spaces, quotes,
 * control and zero-width characters), and behind a semicolon, a tab or a line break, where a program set to another
 * separator would begin a cell of its own. A tab or carriage return at the very start counts as a beginning by itself.
 * See https://owasp.org/www-community/attacks/CSV_Injection
 */
const AT_START = new RegExp(`^(?=[\\s\\p{Cc}\\p{Cf}"']*[${BEGINNINGS}])|^(?=[\\t\\r])`, "u");
const INSIDE = new RegExp(`([;\\t\\r\\n])(?=[${BEGINNINGS}])`, "gu");

/** Spreadsheets show what stands behind an apostrophe as text and, typed by a person, hide the apostrophe. */
function guarded(text: string): string {
  return text.replace(INSIDE, "$1'").replace(AT_START, "'");
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const text = guarded(cell);
  // A semicolon or a tab is quoted too: it separates cells where a comma is the decimal sign.
  return /[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180: commas, quotes doubled, every row ends with CRLF), rows as given, the heading first if there is
 * one. Text that a spreadsheet would run as a formula gets an apostrophe in front (`=1+1` → `'=1+1`): hand numbers over as
 * numbers, so that -5 stays one. `bom` (on unless said otherwise) puts a byte order mark first, by which Excel reads UTF-8.
 */
export function csvText(rows: Iterable<readonly CsvCell[]>, { bom = true }: { readonly bom?: boolean } = {}): string {
  let text = bom ? "\ufeff" : "";
  for (const row of rows) text += `${row.map(cellText).join(",")}\r\n`;
  return text;
}
