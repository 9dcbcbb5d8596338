import { faCircleCheck, faTriangleExclamation } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { FormattedDate } from "react-intl";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { useRun } from "../stores-context";

/** When the library was last compared, and whether that came to its end. Nothing before the first time. */
export function LastUpdate() {
  const last = useRun((state) => state.last);
  if (!last) return null;
  const whole = last.end === "finished";
  const date = (
    <FormattedDate
      value={last.endedAt ?? last.touchedAt}
      day="numeric"
      month="short"
      year="numeric"
      hour="2-digit"
      minute="2-digit"
    />
  );
  return (
    <span className="pss-last pss-dim">
      <Icon icon={whole ? faCircleCheck : faTriangleExclamation} />{" "}
      <Msg id={whole ? "last.finished" : "last.partly"} values={{ date }} />
    </span>
  );
}
