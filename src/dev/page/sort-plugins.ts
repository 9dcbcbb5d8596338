/** What the order of loading depends on. */
export interface Sortable {
  id: string;
  requires: string[] | null;
}

/**
 * The plugins so that each comes after those it requires. Ids that are not installed are passed over.
 * @throws on a closed chain of requirements, as Stash does.
 */
export function sortPlugins<T extends Sortable>(plugins: readonly T[]): T[] {
  const byId = new Map(plugins.map((plugin) => [plugin.id, plugin]));
  const sorted: T[] = [];
  const done = new Set<string>();
  const visit = (plugin: T, path: readonly string[]) => {
    if (path.includes(plugin.id)) throw new Error(`Plugins require each other: ${[...path, plugin.id].join(" → ")}`);
    if (done.has(plugin.id)) return;
    for (const id of plugin.requires ?? []) {
      const required = byId.get(id);
      if (required) visit(required, [...path, plugin.id]);
    }
    done.add(plugin.id);
    sorted.push(plugin);
  };
  for (const plugin of plugins) visit(plugin, []);
  return sorted;
}
