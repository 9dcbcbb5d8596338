import * as React from "react";
import { favouriteKey } from "../../store/favourites-contract";
import type { FavouriteSet } from "../../sync/favourite-types";
import type { FavouriteCounts } from "../../sync/reports/report-numbers";
import type { Report } from "../../sync/reports/report-types";
import { useFavourites } from "../stores-context";

/** Hearts of the lists that were read in this page, by source; what was not read is missing. */
export function useFavouriteCounts({ type, sources }: Report): readonly FavouriteCounts[] {
  const lists = useFavourites((state) => state.lists);
  return React.useMemo(
    () =>
      sources.flatMap(({ endpoint, enabled }): FavouriteCounts[] => {
        const list = lists.get(favouriteKey(type, endpoint));
        if (!enabled || !list || list.readAt === null) return [];
        const of = (set: FavouriteSet) => list.rows.filter((row) => row.set === set).length;
        return [{ endpoint, both: of("both"), here: of("here"), there: of("there"), at: list.readAt }];
      }),
    [lists, type, sources],
  );
}
