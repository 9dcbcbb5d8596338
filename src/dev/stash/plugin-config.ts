/** Plugin configuration maps with Stash's habits: replaced as a whole, an id with a dot becomes two levels, numbers in arrays suffer. */
import type { Library } from "./library";

type Tree = Record<string, unknown>;

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every plugin's map, or those of the given ids that have one. */
export function pluginConfiguration(library: Library, include: readonly string[] | null | undefined): Tree {
  if (!include) return library.plugins;
  return Object.fromEntries(include.flatMap((id) => (id in library.plugins ? [[id, library.plugins[id]]] : [])));
}

/** Replaces the map of one plugin and gives back what is stored. */
export function configurePlugin(library: Library, id: string, input: unknown): Tree {
  if (!isTree(input)) throw new Error(`${Array.isArray(input) ? "[]interface {}" : typeof input} is not a map`);
  const parts = id.split(".");
  const last = parts.pop() ?? id;
  let place = library.plugins;
  for (const part of parts) {
    const inner = place[part];
    place[part] = isTree(inner) ? { ...inner } : {};
    place = place[part] as Tree;
  }
  place[last] = input;
  library.touch();
  return input;
}

/** What a restart does to a configuration: numbers inside arrays come back as strings. */
export function afterRestart(value: unknown, inArray = false): unknown {
  if (Array.isArray(value)) return value.map((entry) => afterRestart(entry, true));
  if (isTree(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, afterRestart(inner, inArray)]));
  return inArray && typeof value === "number" ? String(value) : value;
}
