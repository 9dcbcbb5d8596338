/** Performers | Studios: which of both the review shows. */
import * as React from "react";
import { FormattedNumber } from "react-intl";
import { Link } from "react-router-dom";
import type { EntityType } from "../../sync/ports";
import { reviewStart, useWaiting, useWaitingChanges } from "../dashboard/use-waiting";
import { Msg, useText } from "../messages/use-text";
import { reviewPath } from "../shell/paths";
import { Subject, useSubject } from "../subject";

function Side({ current, changes }: { current: boolean; changes: number }) {
  const type = useSubject();
  const text = useText();
  const start = reviewStart(useWaiting());
  return (
    <Link
      className={`btn btn-sm ${current ? "btn-primary" : "btn-secondary"}`}
      to={reviewPath(type, null, start)}
      title={text("of.count", { n: changes })}
      {...(current ? { "aria-current": "page" } : {})}
    >
      <Msg id="of.title" />{" "}
      <span className="pss-num">
        <FormattedNumber value={changes} />
      </span>
    </Link>
  );
}

/** Links, so that each side has an address. Nothing while only performers wait: then there is nothing to switch. */
export function ReviewSwitch({ current }: { current: EntityType }) {
  const text = useText();
  const changes = useWaitingChanges();
  if (changes.studio === 0 && current === "performer") return null;
  return (
    <nav className="btn-group pss-switch" aria-label={text("of.label")}>
      {(["performer", "studio"] as const).map((type) => (
        <Subject key={type} type={type}>
          <Side current={type === current} changes={changes[type]} />
        </Subject>
      ))}
    </nav>
  );
}
