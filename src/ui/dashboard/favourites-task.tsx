import * as React from "react";
import { Link } from "react-router-dom";
import type { EntityType } from "../../sync/ports";
import { useText } from "../messages/use-text";
import { pagePath } from "../shell/paths";

/** Sync favourite performers, or studios: leads to where they are compared. */
export function FavouritesTask({ type }: { type: EntityType }) {
  const text = useText();
  const title = `pss-task-favourites-${type}`;
  return (
    <div className="pss-task">
      <div className="pss-task-body">
        <h3 id={title}>{text(`favourites.task.${type}`)}</h3>
        <p className="pss-mu pss-small">{text(`favourites.task.${type}.what`)}</p>
      </div>
      <div className="pss-actions">
        <Link
          className="btn btn-secondary"
          id={`${title}-do`}
          to={pagePath("favourites", null, { type, source: "all" })}
          aria-labelledby={`${title}-do ${title}`}
        >
          {text("favourites.task.open")}
        </Link>
      </div>
    </div>
  );
}
