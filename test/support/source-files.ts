/** The sources as the architecture test sees them: parsed, with their imports resolved. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const ROOT = resolve(import.meta.dirname, "../..");

export interface Import {
  /** Path from the project's root, or a package's name. */
  readonly target: string;
  readonly local: boolean;
  /** Leaves nothing behind at run time. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the project's root, with slashes: `src/sync/ports.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly ast: ts.SourceFile;
  readonly imports: readonly Import[];
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  const clause = ts.isImportDeclaration(node) ? node.importClause : node;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = ts.isExportDeclaration(clause) ? clause.exportClause : clause.namedBindings;
  if (ts.isImportDeclaration(node) && node.importClause?.name) return false;
  if (!named || !(ts.isNamedImports(named) || ts.isNamedExports(named))) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function specifiers(ast: ts.SourceFile): { text: string; typeOnly: boolean }[] {
  const found: { text: string; typeOnly: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier)) {
        found.push({ text: node.moduleSpecifier.text, typeOnly: isTypeOnly(node) });
      }
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) found.push({ text: node.argument.literal.text, typeOnly: true });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) found.push({ text: argument.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
}

function resolveLocal(from: string, specifier: string): string {
  const base = resolve(dirname(from), specifier.replace(/\?.*$/u, ""));
  const candidates = [`${base}.ts`, `${base}.tsx`, `${base}.d.ts`, base, `${base}/index.ts`, `${base}/index.tsx`];
  const hit = candidates.find((path) => existsSync(path) && /\.\w+$/u.test(path));
  // What is not there is the type check's business.
  return relative(ROOT, hit ?? base);
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function parse(file: string): SourceFile {
  const text = readFileSync(file, "utf8");
  const ast = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const imports = specifiers(ast).map(({ text: specifier, typeOnly }) => {
    const local = specifier.startsWith(".");
    return { target: local ? resolveLocal(file, specifier) : packageOf(specifier), local, typeOnly };
  });
  return { path: relative(ROOT, file), lines: text.trimEnd().split("\n").length, ast, imports };
}

/** Every TypeScript file below a folder of the project. */
export function readSources(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => parse(join(entry.parentPath, entry.name)))
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** The first import cycle among local imports (types included), as the paths along it; null when there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of graph.get(path) ?? []) {
      const cycle = walk(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const path of graph.keys()) {
    const cycle = walk(path, []);
    if (cycle) return cycle;
  }
  return null;
}

/** Words of the code itself: identifiers, and the text of strings, templates and JSX. Comments are left out. */
export function codeTexts(ast: ts.SourceFile): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isIdentifier(node) ||
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateLiteralToken(node)
    ) {
      texts.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return texts;
}

function isFunction(node: ts.Expression | undefined): boolean {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}

function isExported(node: ts.Statement): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
}

/** Names of exported functions (arrow functions too) that have no doc comment. */
export function undocumented(ast: ts.SourceFile): readonly string[] {
  return ast.statements.filter(isExported).flatMap((node) => {
    if (ts.getJSDocCommentsAndTags(node).length > 0) return [];
    if (ts.isFunctionDeclaration(node)) return [node.name?.text ?? "default"];
    if (!ts.isVariableStatement(node)) return [];
    const { declarations } = node.declarationList;
    return declarations.filter((one) => isFunction(one.initializer)).map((one) => one.name.getText(ast));
  });
}

/** True for a file that only passes on what others export. */
export function isBarrel(ast: ts.SourceFile): boolean {
  const passesOn = (node: ts.Statement) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;
  return ast.statements.length > 0 && ast.statements.every(passesOn);
}
