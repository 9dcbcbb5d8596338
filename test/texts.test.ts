/** Everything that people read comes from the catalogue, and is put together as their language does it. */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readSources } from "./support/source-files";
import { bareTexts, englishWays, type Finding } from "./support/user-texts";

/** What draws, shows or announces. The domain and the sources speak in ids, which the faces put into words. */
const shipped = readSources("src").filter(
  ({ path }) =>
    /^src\/(?:entry|host|main|store|ui)\b/u.test(path) &&
    !/\.test\.tsx?$|\/testing\/|^src\/ui\/messages\/(?:en-|[a-z]{2}\/|translation-faults)/u.test(path),
);

interface Exception {
  readonly path: RegExp;
  readonly text: RegExp;
  readonly why: string;
}

const EXCEPTIONS: readonly Exception[] = [
  { path: /./u, text: /^Stash$|^Performer & Site Sync$/u, why: "names" },
  { path: /which-one\.tsx$/u, text: /^N$/u, why: "a key of the keyboard" },
  { path: /^src\/store\/log-stores\.ts$/u, text: /./u, why: "lines of the debug log, which go into reports" },
  {
    path: /^src\/(?:host|store)\//u,
    text: /^Stash (?:did not|has no such) /u,
    why: "quoted behind a sentence of the catalogue, in the place of what Stash itself says, which is English",
  },
  {
    path: /^src\/ui\/cells\.tsx$/u,
    text: /join\("; "\)$/u,
    why: "the form in which Stash keeps tattoos and piercings",
  },
];

function told(path: string, findings: readonly Finding[]): string[] {
  return findings.flatMap(({ line, text }) =>
    EXCEPTIONS.some((one) => one.path.test(path) && one.text.test(text)) ? [] : [`${path}:${line} ${text}`],
  );
}

test("no text that people see bypasses the catalogue", () => {
  expect(shipped.flatMap(({ path, ast }) => told(path, bareTexts(ast)))).toEqual([]);
});

test("no text is put together as English or the browser would", () => {
  const faces = shipped.filter(({ path }) => path.startsWith("src/ui/"));
  expect(faces.flatMap(({ path, ast }) => told(path, englishWays(ast)))).toEqual([]);
});

describe("the tests themselves can fail", () => {
  const parse = (text: string) => ts.createSourceFile("x.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const said = (text: string) => bareTexts(parse(text)).map((finding) => finding.text);
  const composed = (text: string) => englishWays(parse(text)).length;

  test.each([
    ["<p>Hello {name}</p>", ["Hello"]],
    ['<p>{count > 1 ? "many" : text("few")}</p>', ["many"]],
    [`<p>{\`Hello \${name || "you"}\`}</p>`, ["Hello …", "you"]],
    ['<p>{open && "Open"}</p>', ["Open"]],
    ['<p title="Close" />', ["Close"]],
    ['<p aria-label={name ?? "Nobody"} />', ["Nobody"]],
    ['<Note hint={["One", two].filter(Boolean).join(" · ")} />', ["One"]],
    ['const words = "Not found";\n<p>{words}</p>', ["Not found"]],
    ['toast.success(done ? "Saved" : text("failed"))', ["Saved"]],
    ['toast.toast({ content: "Saved" + name })', ["Saved"]],
    ['say("One row")', ["One row"]],
    ['const look = { label: "Locked" }', ["Locked"]],
    ["<p>作成</p>", ["作成"]],
  ])("%s", (source, texts) => expect(said(source)).toEqual(texts));

  test.each([
    '<p className="pss-row" id="x" data-state="open" type="button" />',
    '<p title={text(open ? "review.hide" : "review.show", { name: "x" })}>{text("tab.review")} · {"…"}</p>',
    '<Msg id="tab.review" />',
    `const look = { label: "kind.locked", icon: "lock", title: \`failure.\${kind}.title\` }`,
    'COLUMNS.map((column) => column); const COLUMNS = ["name", "size"];',
    'const NAMES = ["one", "two"];\n<p>{NAMES.map((name) => text(name))}</p>',
    'intl.formatRelativeTime(Math.round(value), "minute")',
    'throw new Error("outside a dialog")',
  ])("passes %s", (source) => expect(said(source)).toEqual([]));

  test.each([
    'names.join(", ")',
    'names.join(" and ")',
    "n.toLocaleString()",
    "a.localeCompare(b)",
    "new Intl.Collator()",
    `\`\${title}. \${what}\``,
    `\`\${name}, \${place}\``,
    `\`\${done} of \${all}\``,
    "<p><b>{one}</b>, {other}</p>",
    '<p>{first && ", "}</p>',
    '<p>{one}{", "}{other}</p>',
  ])("sees %s", (source) => expect(composed(source)).toBe(1));

  test.each([
    'ids.join(" ")',
    'words.join(" · ")',
    "a.localeCompare(b, locale)",
    "new Intl.Collator(locale)",
    `\`\${a}.\${b}\``,
  ])("lets %s be", (source) => expect(composed(source)).toBe(0));

  test("every exception is needed", () => {
    const all = shipped.flatMap(({ path, ast }) =>
      [...bareTexts(ast), ...englishWays(ast)].map(({ text }) => ({ path, text })),
    );
    const idle = EXCEPTIONS.filter((one) => !all.some(({ path, text }) => one.path.test(path) && one.text.test(text)));
    expect(idle.map(({ why }) => why)).toEqual([]);
  });
});
