import React from "react";
import { useStudioUpdate } from "../core/stash-service";
import type { Studio } from "../core/types";
import { patchComponent } from "../patch";
import { FavoriteIcon } from "../shared/detail-header";
import { GridCard } from "../shared/grid-card";

/** A studio in a list. */
export const StudioCard = patchComponent<{ studio: Studio }>("StudioCard", ({ studio }) => {
  const [update] = useStudioUpdate();
  return (
    <GridCard
      className="studio-card"
      url={`/studios/${studio.id}`}
      title={studio.name}
      image={<img loading="lazy" className="studio-card-image" alt={studio.name} src={studio.image_path ?? ""} />}
      overlays={
        <FavoriteIcon
          favorite={studio.favorite}
          size="2x"
          className="hide-not-favorite"
          onToggleFavorite={(favorite) => void update({ variables: { input: { id: studio.id, favorite } } })}
        />
      }
      details={<div className="studio-card__parent text-muted">{studio.parent_studio?.name}</div>}
    />
  );
});
