/** Parents that an update of studios misses in the library, made on the way (setting `autoCreateStudios`). */
import { carryOut } from "./create";
import type { CreateDeps } from "./create-deps";
import { type CreatePlanDeps, planCreations } from "./create-plan";
import { linkParts } from "./kinds/special";
import type { LocalIndex } from "./local-index";
import type { EntityType, LocalEntity } from "./ports";

/** Makes the studios behind these links, with what is above them; resolves to those that are in the library then. */
export type ParentMaker = (links: readonly string[], signal: AbortSignal) => Promise<readonly LocalEntity[]>;

/**
 * A maker for one run: it reads the library once, and asks about each link once. What is doubtful or refused is left alone:
 * such a parent is shown as missing, as without the setting.
 */
export function parentMaker(deps: CreateDeps & Omit<CreatePlanDeps, "shelves" | "indexes">): ParentMaker {
  const asked = new Set<string>();
  let indexes: ReadonlyMap<EntityType, LocalIndex> = new Map();
  return async (links, signal) => {
    const fresh = links.filter((link) => !asked.has(link));
    for (const link of fresh) asked.add(link);
    if (fresh.length === 0) return [];
    const requests = fresh.map((link) => ({ type: "studio" as const, ...linkParts(link) }));
    const plan = await planCreations(requests, { ...deps, indexes }, signal);
    indexes = plan.indexes;
    const outcomes = await carryOut(plan, deps, undefined, signal);
    const ids = outcomes.flatMap(({ result }) => ("localId" in result ? [result.localId] : []));
    if (ids.length === 0) return [];
    const now = await deps.shelves.studio.library.byIds([...new Set(ids)], signal);
    return [...now.values()].filter((one): one is LocalEntity => one !== null);
  };
}
