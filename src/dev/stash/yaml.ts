/** The part of YAML that plugin files are written in: nested maps and lists by indentation, scalars, quotes, `|`/`>`, comments. */

export type Yaml = string | number | boolean | null | readonly Yaml[] | { readonly [key: string]: Yaml };

interface Line {
  readonly indent: number;
  readonly text: string;
}

function withoutComment(line: string): string {
  const match = /^((?:[^"'#]|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?<=\S)#)*)(?:\s#.*|^#.*)?$/.exec(line);
  return (match?.[1] ?? line).trimEnd();
}

function readLines(source: string): Line[] {
  return source
    .split(/\r?\n/)
    .map((raw) => (/^\s*#/.test(raw) ? "" : withoutComment(raw)))
    .map((text) => ({ indent: text.length - text.trimStart().length, text: text.trim() }))
    .filter((line) => line.text !== "" && line.text !== "---");
}

function scalar(text: string): Yaml {
  if (text === "" || text === "~" || text === "null") return null;
  if (text.startsWith('"')) return JSON.parse(text) as string;
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  if (text === "true" || text === "false") return text === "true";
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text.startsWith("[") && text.endsWith("]")) {
    return text
      .slice(1, -1)
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map(scalar);
  }
  if (text.startsWith("{") && text.endsWith("}")) {
    const entries = text
      .slice(1, -1)
      .split(",")
      .filter((part) => part.trim() !== "");
    return Object.fromEntries(entries.map((part) => splitKey(part.trim())).map(([key, value]) => [key, scalar(value)]));
  }
  return text;
}

function splitKey(text: string): readonly [string, string] {
  const match = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^:]+?(?::(?=\S)[^:]*?)*)\s*:(?:\s+(.*))?$/.exec(text);
  if (!match) throw new Error(`not a key: ${text}`);
  return [String(scalar(match[1] ?? "")), match[2] ?? ""];
}

/** Parses a plugin file. Throws on what it does not understand. */
export function parseYaml(source: string): Yaml {
  const lines = readLines(source);
  let at = 0;
  const peek = (): Line | undefined => lines[at];

  const block = (indent: number): Yaml => {
    const first = peek();
    if (!first || first.indent < indent) return null;
    return first.text === "-" || first.text.startsWith("- ") ? list(first.indent) : map(first.indent);
  };
  const list = (indent: number): Yaml => {
    const out: Yaml[] = [];
    for (let line = peek(); line && line.indent === indent && /^-( |$)/.test(line.text); line = peek()) {
      const rest = line.text.slice(1).trim();
      if (/^[^"'[{][^:]*:( |$)/.test(rest)) {
        lines[at] = { indent: indent + 2, text: rest };
        out.push(map(indent + 2));
      } else {
        at++;
        out.push(rest === "" ? block(indent + 1) : scalar(rest));
      }
    }
    return out;
  };
  const map = (indent: number): Yaml => {
    const out: Record<string, Yaml> = {};
    for (let line = peek(); line && line.indent === indent; line = peek()) {
      const [key, value] = splitKey(line.text);
      at++;
      const next = peek();
      if (value === "|" || value === ">") {
        const parts: string[] = [];
        for (let inner = peek(); inner && inner.indent > indent; inner = peek()) {
          parts.push(inner.text);
          at++;
        }
        out[key] = parts.join(value === "|" ? "\n" : " ");
      } else if (value !== "") out[key] = scalar(value);
      // YAML lets a list stand at the indentation of its key.
      else if (next && next.indent === indent && next.text.startsWith("- ")) out[key] = list(indent);
      else out[key] = block(indent + 1);
    }
    return out;
  };
  return block(0);
}
