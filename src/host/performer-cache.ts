import { type ApolloCache, gql } from "@apollo/client";
import type { PerformerRecord } from "./local-entity";

/** Shows what was written on the pages that are open. */
export interface PerformerCache {
  write(records: readonly PerformerRecord[]): void;
  /** Takes out what was deleted. */
  remove(ids: readonly string[]): void;
}

/**
 * Writes performers, or studios, into Stash's Apollo cache by their id, so that every open page shows the new values at once, then
 * has the lists asked again that they may have moved in (`evict`, of host/plugin-api). Apollo itself would write nothing
 * of an answer in which one alias failed.
 */
export function createPerformerCache(
  cache: ApolloCache<unknown>,
  fragment: string,
  evict: (cache: ApolloCache<unknown>) => void,
  typename: "Performer" | "Studio" = "Performer",
): PerformerCache {
  const document = gql(fragment);
  return {
    write(records) {
      if (records.length === 0) return;
      cache.performTransaction(() => {
        for (const record of records) {
          const data = { ...record, __typename: typename };
          const id = cache.identify(data);
          if (id !== undefined) cache.writeFragment({ id, fragment: document, data });
        }
      });
      evict(cache);
    },
    remove(ids) {
      if (ids.length === 0) return;
      for (const id of ids) {
        const cached = cache.identify({ __typename: typename, id });
        if (cached !== undefined) cache.evict({ id: cached });
      }
      evict(cache);
    },
  };
}
