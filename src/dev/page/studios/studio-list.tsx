import React from "react";
import * as GQL from "../core/gql";
import { patchComponent } from "../patch";
import { ErrorMessage } from "../shared/error-message";
import { ListPage, perPage, useListFilter } from "../shared/list-page";
import { LoadingIndicator } from "../shared/loading-indicator";
import { StudioCard } from "./studio-card";

/** All studios as cards, by name. */
export const StudioList = patchComponent<unknown>("StudioList", () => {
  const filter = useListFilter();
  const { data, previousData, loading, error } = GQL.useFindStudiosQuery({
    variables: {
      filter: { q: filter.q, page: filter.page, per_page: perPage, sort: "name", direction: "ASC" },
      studio_filter: {},
    },
  });
  const found = (data ?? previousData)?.findStudios;
  return (
    <ListPage count={found?.count} filter={filter}>
      {error && <ErrorMessage error={error.message} />}
      {loading && !found && <LoadingIndicator />}
      <div className="row justify-content-center">
        {found?.studios.map((studio) => (
          <StudioCard key={studio.id} studio={studio} />
        ))}
      </div>
    </ListPage>
  );
});
