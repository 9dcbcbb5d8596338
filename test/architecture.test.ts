/** The rooms of the sources and the arrows between them, checked in every run. */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { codeTexts, findCycle, type Import, isBarrel, readSources, undocumented } from "./support/source-files";

const all = readSources("src");
/** Tests, and what only tests use: a folder `testing` inside a room. */
const isTest = (path: string) => /\.test\.tsx?$|\/testing\//u.test(path);
const code = all.filter(({ path }) => !isTest(path));
const shipped = code.filter(({ path }) => roomOf(path) !== "dev");

function roomOf(path: string): string {
  const [, second = ""] = path.split("/");
  return second.replace(/\.tsx?$/u, "");
}

type Rule = (to: string, link: Import) => boolean;

const PORTS = ["ports", "care-ports", "create-ports", "favourite-ports", "feed-ports", "rest-ports", "values"].map(
  (name) => `src/sync/${name}.ts`,
);
const PLUGIN_API = "src/host/plugin-api.ts";
const portsOnly: Rule = (_to, link) => link.typeOnly && PORTS.includes(link.target);

/** What a room may take from others. A room may take anything from itself. */
const ARROWS: Readonly<Record<string, Rule>> = {
  sync: () => false,
  store: (to) => to === "sync",
  ui: (to, link) => to === "store" || to === "sync" || link.target === PLUGIN_API,
  host: portsOnly,
  sources: portsOnly,
  // The type of what it exports for the entry script is the entry's.
  main: (to, link) => (to === "entry" ? link.typeOnly : to !== "dev"),
  entry: (_to, link) => link.target === PLUGIN_API,
  dev: (to) => to === "sync",
  // Sizes and characters that nothing from outside may have: every room may ask, and it asks nobody.
  limits: () => false,
};

/** Why a file may not import another, or null. */
function arrowProblem(from: string, link: Import): string | null {
  if (!link.local || !link.target.startsWith("src/")) return null;
  const [here, there] = [roomOf(from), roomOf(link.target)];
  if (here === there || there === "limits") return null;
  return ARROWS[here]?.(there, link) ? null : `${from} → ${link.target}${link.typeOnly ? " (type)" : ""}`;
}

/** Packages that only some files may know. */
const DOORS: Readonly<Record<string, (path: string) => boolean>> = {
  "idb-keyval": (path) => path === "src/store/kv.ts",
  // Stash lends plugins no graphql, and bringing one costs 10 kB.
  graphql: (path) => roomOf(path) === "dev",
  react: (path) => ["ui", "entry", "main", "dev"].includes(roomOf(path)) || path === PLUGIN_API,
  "react-dom": (path) => ["main", "ui", "dev"].includes(roomOf(path)),
  "@apollo/client": (path) => ["host", "dev"].includes(roomOf(path)),
};

const FIELD_WORDS =
  /\b(?:hip_size|cup_size|band_size|waist_size|breast_type|fake_tits|hair_color|eye_color|height_cm|alias_list|birth_date|death_date|career_(?:length|start|end)(?:_year)?)\b/u;
const SOURCE_WORDS = /stashdb|theporndb|fansdb|javstash|pmvstash/iu;
const FIELD_ROOMS = /^src\/(?:sync\/field|sources\/|dev\/)/u;
const SOURCE_ROOMS = /^src\/(?:sources|dev)\//u;
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*\.tsx?$/u;

function filesWith(word: RegExp, outside: RegExp): string[] {
  return code.flatMap(({ path, ast }) => {
    if (outside.test(path)) return [];
    const hit = codeTexts(ast).find((text) => word.test(text));
    return hit === undefined ? [] : [`${path}: ${word.exec(hit)?.[0]}`];
  });
}

function usesIdentifier(ast: ts.SourceFile, wanted: (name: string, node: ts.Identifier) => boolean): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && wanted(node.text, node)) found = true;
    if (!found) ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
}

/** True where the name stands for the global itself, not for a property of that name. */
function isGlobal(node: ts.Identifier): boolean {
  return !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node);
}

const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);

describe("arrows", () => {
  test("every file stands in a room", () => {
    expect(paths(code).filter((path) => !(roomOf(path) in ARROWS))).toEqual([]);
  });
  test("rooms import only what their arrows allow, types included", () => {
    expect(code.flatMap(({ path, imports }) => imports.flatMap((link) => arrowProblem(path, link) ?? []))).toEqual([]);
  });
  test("what is shipped takes nothing from tests", () => {
    const odd = code.flatMap(({ path, imports }) => imports.filter((one) => isTest(one.target)).map(() => path));
    expect(odd).toEqual([]);
  });
  test("no cycles, types included", () => {
    const local = (imports: readonly Import[]) => imports.filter((one) => one.local).map((one) => one.target);
    expect(findCycle(new Map(code.map(({ path, imports }) => [path, local(imports)])))).toBeNull();
  });
  test("packages come in by their doors", () => {
    const odd = code.flatMap(({ path, imports }) =>
      imports.filter((one) => DOORS[one.target]?.(path) === false).map((one) => `${path} imports ${one.target}`),
    );
    expect(odd).toEqual([]);
  });
  test("window.PluginApi is read in one file", () => {
    const readers = shipped.filter(({ ast }) => usesIdentifier(ast, (name) => name === "PluginApi"));
    expect(paths(readers)).toEqual([PLUGIN_API]);
  });
  test("the domain knows no browser", () => {
    const browser = ["window", "indexedDB", "localStorage", "XMLHttpRequest", "fetch", "navigator"];
    const sync = code.filter(({ path }) => roomOf(path) === "sync");
    const odd = sync.filter(({ ast }) => usesIdentifier(ast, (name, node) => browser.includes(name) && isGlobal(node)));
    expect(paths(odd)).toEqual([]);
  });
});

describe("words stay in their rooms", () => {
  test("field names", () => expect(filesWith(FIELD_WORDS, FIELD_ROOMS)).toEqual([]));
  test("source names", () => expect(filesWith(SOURCE_WORDS, SOURCE_ROOMS)).toEqual([]));
});

describe("style", () => {
  test("no console in shipped code", () => {
    expect(
      paths(shipped.filter(({ ast }) => usesIdentifier(ast, (name, node) => name === "console" && isGlobal(node)))),
    ).toEqual([]);
  });
  test("no barrels, no default exports", () => {
    expect(paths(code.filter(({ ast }) => isBarrel(ast)))).toEqual([]);
    const defaults = shipped.filter(({ ast }) => ast.statements.some((node) => ts.isExportAssignment(node)));
    expect(paths(defaults)).toEqual([]);
  });
  test("no file over 250 lines", () => {
    const everything = [...all, ...readSources("test"), ...readSources("scripts")];
    expect(everything.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });
  test("kebab-case file names", () => {
    expect(paths(all).filter((path) => !KEBAB.test(path.split("/").at(-1) ?? ""))).toEqual([]);
  });
  test("every exported function says what it promises", () => {
    expect(code.flatMap(({ path, ast }) => undocumented(ast).map((name) => `${path}: ${name}`))).toEqual([]);
  });
});

describe("the rules themselves can fail", () => {
  const link = (target: string, typeOnly = false): Import => ({ target, local: true, typeOnly });
  test.each([
    ["src/sync/plan.ts", link("src/store/kv.ts", true)],
    ["src/ui/page.tsx", link("src/host/client.ts")],
    ["src/host/client.ts", link("src/sync/ports.ts")],
    ["src/host/client.ts", link("src/sync/plan-types.ts", true)],
    ["src/main.tsx", link("src/dev/start.ts", true)],
    ["src/entry.tsx", link("src/main.tsx", true)],
    ["src/dev/start.ts", link("src/host/client.ts")],
    ["src/limits/limits.ts", link("src/sync/ports.ts", true)],
  ])("%s may not import %o", (from, to) => expect(arrowProblem(from, to)).not.toBeNull());
  test("allowed arrows pass", () => {
    expect(arrowProblem("src/ui/page.tsx", link(PLUGIN_API))).toBeNull();
    expect(arrowProblem("src/sources/x.ts", link("src/sync/ports.ts", true))).toBeNull();
    expect(arrowProblem("src/main.tsx", link("src/sources/registry.ts"))).toBeNull();
  });
  test("cycles, words, barrels and missing comments are seen", () => {
    const graph = new Map(Object.entries({ a: ["b"], b: ["c"], c: ["b"] }));
    expect(findCycle(graph)).toEqual(["b", "c", "b"]);
    const parse = (text: string) => ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, true);
    expect(codeTexts(parse("const a = `hip_size`; // fake_tits")).join(" ")).toMatch(FIELD_WORDS);
    expect(codeTexts(parse("// fake_tits")).join(" ")).not.toMatch(FIELD_WORDS);
    expect(isBarrel(parse('export * from "./a"; export { b } from "./b";'))).toBe(true);
    expect(
      undocumented(parse("export const f = () => 1;\n/** yes */\nexport function g() {}\nexport const n = 1;")),
    ).toEqual(["f"]);
    expect(usesIdentifier(parse("console.log(1)"), (name, node) => name === "console" && isGlobal(node))).toBe(true);
  });
});
