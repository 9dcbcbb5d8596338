import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "./csv";

/** A reader of RFC 4180, for comparing what comes back. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "," || sign === "\r") {
      row.push(cell);
      cell = "";
      if (sign === "\r") {
        at++;
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  return rows;
}

const one = (cell: string) => csvText([[cell]], { bom: false });

test("cells are separated by commas and rows end with CRLF", () => {
  expect(
    csvText(
      [
        ["Name", "Height"],
        ["Ada", 170],
        [null, undefined],
        [true, -5],
      ],
      { bom: false },
    ),
  ).toBe("Name,Height\r\nAda,170\r\n,\r\ntrue,-5\r\n");
});

test("a byte order mark comes first unless it is not wanted", () => {
  expect(csvText([["é"]])).toBe("\ufeffé\r\n");
  expect(csvText([], { bom: false })).toBe("");
});

test("what would break a cell is quoted, and quotes are doubled", () => {
  expect(one('a "b", c')).toBe('"a ""b"", c"\r\n');
  expect(one("two\nlines")).toBe('"two\nlines"\r\n');
  expect(one("a;b")).toBe('"a;b"\r\n');
  expect(one(" edge ")).toBe('" edge "\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", "\ttext", " =1", "\u200b=1", '"=1', "\uff1d1", "\n=1"])(
  "%j is not taken for a formula",
  (cell) => {
    expect(parse(one(cell))[0]?.[0]).toBe(`'${cell.replace(/([\t\r\n])(?==)/, "$1'")}`);
  },
);

test("a separator of another language does not begin a formula either", () => {
  expect(one("a;=1")).toBe(`"a;'=1"\r\n`);
  expect(one("a\t+1")).toBe(`"a\t'+1"\r\n`);
});

test("plain text is left alone", () => {
  for (const text of ["Ada", "1990-02-03", "34D-24-36", "a=b", "https://example.com/?a=b", "it's"]) {
    expect(one(text)).toBe(`${text}\r\n`);
  }
});

test("whatever the cells, the table comes back, but for the apostrophes, and no cell begins a formula", () => {
  const cells = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\t", "\r", "\n", " ", "a") }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const back = parse(csvText(rows, { bom: false }));
      const bare = (table: readonly (readonly string[])[]) =>
        table.map((row) => row.map((cell) => cell.replaceAll("'", "")));
      expect(bare(back)).toEqual(bare(rows));
      for (const cell of back.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
