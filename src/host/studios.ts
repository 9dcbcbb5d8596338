import type { Library } from "../sync/ports";
import { whole } from "./client";
import { isPerformerRecord, toLocalEntity } from "./local-entity";
import { createLibrary, type LibraryDeps } from "./performers";
import { studioDocuments, studiosByStashIds } from "./studio-documents";

/** What the field table reads a parent from; selected by `studioFragment` itself, as it is no scalar. */
export const STUDIO_PARENT = "parent_studio";

/**
 * The studios of this Stash: as performers, and by stash id, to find parents that were not read. `columns`, `fragment` and
 * `cache` are those of studios (`studioFragment`).
 */
export function createStudioLibrary(deps: Omit<LibraryDeps, "documents">): Library {
  const columns = [...deps.columns, STUDIO_PARENT];
  return {
    ...createLibrary({ ...deps, columns, documents: studioDocuments }),
    async byStashIds(ids, signal) {
      if (ids.length === 0) return [];
      const variables = Object.fromEntries(
        ids.map(({ endpoint, stash_id }, n) => [`box${n}`, { endpoint, stash_id, modifier: "EQUALS" }]),
      );
      const data = whole(await deps.client.query(studiosByStashIds(ids.length, deps.fragment), variables, signal));
      return ids.flatMap((_, n) => {
        const { studios } = (data[`l${n}`] ?? {}) as { studios?: readonly unknown[] };
        return (studios ?? []).filter(isPerformerRecord).map((raw) => toLocalEntity(raw, columns));
      });
    },
  };
}
