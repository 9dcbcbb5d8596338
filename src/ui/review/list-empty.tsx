import { faCircleCheck } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { pagePath } from "../shell/paths";

/** Nothing waits at all. */
export function NothingWaits() {
  return (
    <div className="card pss-card pss-empty">
      <Icon icon={faCircleCheck} className="pss-empty-icon pss-k-green" />
      <h3>
        <Msg id="review.empty.title" />
      </h3>
      <p className="pss-mu">
        <Msg id="review.empty.what" />
      </p>
      <Link className="btn btn-secondary" to={pagePath("overview")}>
        <Msg id="review.empty.overview" />
      </Link>
    </div>
  );
}

/** Something waits, but not with these filters; `total` changes do. */
export function NothingMatches({ total, onClear }: { total: number; onClear: () => void }) {
  return (
    <div className="card pss-card pss-empty" role="status">
      <h3>
        <Msg id="review.none.title" />
      </h3>
      <p className="pss-mu">
        <Msg id="review.none.what" values={{ count: total }} />
      </p>
      <Button size="sm" variant="secondary" onClick={onClear}>
        <Msg id="review.none.clear" />
      </Button>
    </div>
  );
}
