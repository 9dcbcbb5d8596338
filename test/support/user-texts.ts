/**
 * What a parsed file says to people without the catalogue, and texts that it composes as English would. It follows
 * conditions, templates, `+`, `&&`, `??`, arrays that are joined, and constants of the same file.
 */
import ts from "typescript";

export interface Finding {
  readonly line: number;
  readonly text: string;
}

/** Attributes, and properties of the same names, that people read or hear. */
const SEEN =
  /^(?:title|subtitle|alt|placeholder|label|aria-(?:label|description|placeholder|roledescription|valuetext)|content|header|heading|caption|summary|text|words|hint|help|note|tooltip|message)$/u;

/** Functions and methods that show or announce their argument. */
const TELLING = /^(?:success|error|toast|say|announce|notify|alert|confirm|prompt)$/u;

/** Methods that leave a text what it was; `map` and its like make something else of it. */
const TEXT_METHODS =
  /^(?:concat|filter|join|normalize|padEnd|padStart|repeat|replace|replaceAll|slice|toString|trim)$/u;

const LETTERS = /\p{L}/u;

/** `kind.conflict`: the key of a text, which is in the catalogue. */
const KEY = /^[a-z][a-z-]*(?:\.[\w…-]*)+$/u;

type Add = (node: ts.Node, text: string) => void;

/** Constants of the file, by name; a name that stands for two things is left out. */
function constants(ast: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  const found = new Map<string, ts.Expression | null>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const { text } = node.name;
      found.set(text, found.has(text) ? null : (node.initializer ?? null));
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return new Map([...found].flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}

/** Adds the literal words that an expression may come to. */
function follow(node: ts.Expression, known: ReadonlyMap<string, ts.Expression>, add: Add, deep = 0): void {
  const go = (next: ts.Expression) => follow(next, known, add, deep);
  if (ts.isStringLiteralLike(node)) add(node, node.text);
  else if (ts.isTemplateExpression(node)) {
    add(node, [node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => part.text).join("…"));
    for (const span of node.templateSpans) go(span.expression);
  } else if (ts.isConditionalExpression(node)) {
    go(node.whenTrue);
    go(node.whenFalse);
  } else if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const either = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken];
    if (either.includes(kind)) go(node.left);
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken || either.includes(kind)) go(node.right);
  } else if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    go(node.expression);
  } else if (ts.isArrayLiteralExpression(node)) {
    for (const element of node.elements) go(ts.isSpreadElement(element) ? element.expression : element);
  } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    // `[one, two].join(…)`, `words.trim()`: what the method is called on.
    if (TEXT_METHODS.test(node.expression.name.text)) go(node.expression.expression);
  } else if (ts.isIdentifier(node) && deep < 3) {
    const value = known.get(node.text);
    if (value) follow(value, known, add, deep + 1);
  }
}

function calledName({ expression }: ts.CallExpression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
}

/** Texts with letters that a person would see, hear or be told, and that no catalogue holds. */
export function bareTexts(ast: ts.SourceFile): readonly Finding[] {
  const found = new Map<ts.Node, string>();
  const add: Add = (node, text) => {
    if (LETTERS.test(text) && !KEY.test(text)) found.set(node, text.trim());
  };
  const known = constants(ast);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) add(node, node.text);
    else if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
      follow(node.expression, known, add);
    } else if (ts.isJsxAttribute(node) && SEEN.test(node.name.getText(ast)) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value && (ts.isStringLiteral(value) || !ts.isJsxElement(value))) follow(value as ts.Expression, known, add);
    } else if (ts.isPropertyAssignment(node) && !ts.isComputedPropertyName(node.name) && SEEN.test(node.name.text)) {
      follow(node.initializer, known, add);
    } else if (ts.isCallExpression(node) && TELLING.test(calledName(node))) {
      const [told] = node.arguments;
      if (told) follow(told, known, add);
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return [...found].map(([node, text]) => ({ line: lineOf(ast, node), text }));
}

function lineOf(ast: ts.SourceFile, node: ts.Node): number {
  return ast.getLineAndCharacterOfPosition(node.getStart(ast)).line + 1;
}

const OWN_LANGUAGE: Readonly<Record<string, number>> = {
  localeCompare: 1,
  toLocaleDateString: 0,
  toLocaleLowerCase: 0,
  toLocaleString: 0,
  toLocaleTimeString: 0,
  toLocaleUpperCase: 0,
};

/** A separator that only some languages write so: a comma, a full stop, a word. */
const ENGLISH_GLUE = /[,;.]\s|\p{L}/u;

/** Lists, sentences, numbers and orders made as English makes them, or as the browser's language does, not Stash's. */
export function englishWays(ast: ts.SourceFile): readonly Finding[] {
  const found: Finding[] = [];
  const add = (node: ts.Node) => found.push({ line: lineOf(ast, node), text: node.getText(ast).slice(-60) });
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const name = calledName(node);
      const [first] = node.arguments;
      if (name === "join" && first && ts.isStringLiteralLike(first) && ENGLISH_GLUE.test(first.text)) add(node);
      const before = OWN_LANGUAGE[name];
      if (before !== undefined && node.arguments.length <= before) add(node);
    } else if (ts.isTemplateExpression(node)) {
      // `${title}. ${what}`: two texts as sentences.
      const inner = node.templateSpans.slice(0, -1).map((span) => span.literal.text);
      if (inner.some((text) => /^\s*[,;.]\s+$|^ (?:and|or|of|by) $/u.test(text))) add(node);
    } else if (ts.isNewExpression(node) && /^Intl\./u.test(node.expression.getText(ast))) {
      if (!node.arguments?.length) add(node);
    } else if (ts.isJsxText(node)) {
      // `<b>{one}</b>, {other}`
      if (/^\s*[,;.]\s*$/u.test(node.text)) add(node);
    } else if (ts.isStringLiteralLike(node) && /^[,;.]\s+$/u.test(node.text)) {
      // `{first && ", "}`, `{", "}`
      if (ts.isBinaryExpression(node.parent) || ts.isJsxExpression(node.parent)) add(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
}
