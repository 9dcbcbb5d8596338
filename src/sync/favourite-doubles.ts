/** Where two rows claim one entity, none of them is certain: a person decides (sync-rules section 1). Pure. */
import type { FavouriteOption, FavouriteRow } from "./favourite-types";

function counted(keys: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function claimsLocal({ step, local }: FavouriteRow): string | undefined {
  return step.type === "link" ? local?.id : undefined;
}

function claimsUpstream({ step, upstream }: FavouriteRow): string | undefined {
  return step.type === "link" ? upstream?.id : undefined;
}

/** What would have been linked becomes the one option of a question. */
function asked(row: FavouriteRow): FavouriteRow {
  if (row.step.type !== "link") return row;
  const { evidence } = row.step;
  const here = row.set === "here";
  const side = here ? row.upstream : row.local;
  if (!side) return row;
  const { id, name, disambiguation } = side;
  const picture = here ? (row.upstream?.image?.url ?? null) : (row.local?.imagePath ?? null);
  const options: readonly FavouriteOption[] = [{ id, name, disambiguation, picture, evidence }];
  const sides = here ? { upstream: null } : { local: null, set: "there" as const };
  return { ...row, ...sides, step: { type: "choose", options } };
}

/**
 * `there`: rows of records that are linked to nobody. `here`: rows of the library. A record that one of the library is
 * linked to through a merge is no stranger: both are one row, marked on both sides.
 */
export function decidedTwice(
  there: readonly FavouriteRow[],
  here: readonly FavouriteRow[],
): { readonly rows: readonly FavouriteRow[]; readonly linked: readonly FavouriteRow[] } {
  const followed = new Map(
    here.flatMap((row) => (row.step.type === "follow" && row.upstream ? [[row.upstream.id, row] as const] : [])),
  );
  const merged = new Set<string>();
  const rows = there.flatMap((row) => {
    const mine = followed.get(row.upstream?.id ?? "");
    if (!mine) return [row];
    merged.add(mine.key);
    return [{ ...row, set: "both" as const, local: mine.local, step: { type: "none" as const } }];
  });
  const locals = counted(rows.map(claimsLocal));
  const upstream = counted(here.map(claimsUpstream));
  return {
    rows: rows.map((row) => ((locals.get(claimsLocal(row) ?? "") ?? 0) > 1 ? asked(row) : row)),
    linked: here
      .filter((row) => !merged.has(row.key))
      .map((row) => ((upstream.get(claimsUpstream(row) ?? "") ?? 0) > 1 ? asked(row) : row)),
  };
}
