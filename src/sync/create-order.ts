/** In which order new studios are made: a parent before its children. Pure. */
import type { Prospect } from "./create-types";
import { elements } from "./kinds/lists";
import { fold } from "./kinds/text";

/**
 * Batches of at most `size`, each holding nobody whose parent is in the same batch or a later one. A circle of parents,
 * which no source should have, is cut below the one that it is entered by: that one comes last of them.
 */
export function parentsFirst(prospects: readonly Prospect[], size: number): readonly (readonly Prospect[])[] {
  const byLink = new Map(prospects.flatMap((one) => one.links.map((link) => [link, one] as const)));
  const depths = new Map<Prospect, number>();
  /** `path`: from where it was entered up to this one. */
  const depthOf = (one: Prospect, path: ReadonlySet<Prospect>): number => {
    const known = depths.get(one);
    if (known !== undefined) return known;
    const above = one.parent === null ? undefined : byLink.get(one.parent);
    const depth = !above || path.has(above) ? 0 : 1 + depthOf(above, new Set([...path, above]));
    depths.set(one, depth);
    return depth;
  };
  const levels: Prospect[][] = [];
  for (const one of prospects) {
    const depth = depthOf(one, new Set([one]));
    for (let at = levels.length; at <= depth; at += 1) levels.push([]);
    levels[depth]?.push(one);
  }
  return levels.flatMap((level) =>
    Array.from({ length: Math.ceil(level.length / size) }, (_, n) => level.slice(n * size, (n + 1) * size)),
  );
}

/** What Stash compares: of performers name and disambiguation, of studios names and aliases alike (sync-rules section 5). */
function namesOf({ type, name, disambiguation, plan }: Prospect): readonly string[] {
  if (type === "performer") return [`${fold(name)}\n${fold(disambiguation ?? "")}`];
  const aliases = plan?.diffs.find((diff) => diff.field === "aliases")?.proposed ?? null;
  return [name, ...elements(aliases)].map(fold);
}

/** Those that share no name with an earlier one of the batch, and the others. */
export function withoutSharedNames(batch: readonly Prospect[]): readonly [readonly Prospect[], readonly Prospect[]] {
  const seen = new Set<string>();
  const first: Prospect[] = [];
  const later: Prospect[] = [];
  for (const one of batch) {
    const names = namesOf(one);
    (names.some((name) => seen.has(name)) ? later : first).push(one);
    for (const name of names) seen.add(name);
  }
  return [first, later];
}
