import React from "react";
import * as GQL from "../core/gql";
import { patchComponent } from "../patch";
import { ErrorMessage } from "../shared/error-message";
import { ListPage, perPage, useListFilter } from "../shared/list-page";
import { LoadingIndicator } from "../shared/loading-indicator";
import { PerformerCard } from "./performer-card";

/** All performers as cards, by name. */
export const PerformerList = patchComponent<unknown>("PerformerList", () => {
  const filter = useListFilter();
  const { data, previousData, loading, error } = GQL.useFindPerformersQuery({
    variables: {
      filter: { q: filter.q, page: filter.page, per_page: perPage, sort: "name", direction: "ASC" },
      performer_filter: {},
    },
  });
  const found = (data ?? previousData)?.findPerformers;
  return (
    <ListPage count={found?.count} filter={filter}>
      {error && <ErrorMessage error={error.message} />}
      {loading && !found && <LoadingIndicator />}
      <div className="row justify-content-center">
        {found?.performers.map((performer) => (
          <PerformerCard key={performer.id} performer={performer} />
        ))}
      </div>
    </ListPage>
  );
});
