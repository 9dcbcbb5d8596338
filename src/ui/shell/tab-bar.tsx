import * as React from "react";
import { Badge } from "react-bootstrap";
import { FormattedNumber } from "react-intl";
import { Link } from "react-router-dom";
import { useWaitingChanges } from "../dashboard/use-waiting";
import { useText } from "../messages/use-text";
import { pagePath, TABS, type Tab } from "./paths";

/** Links, not ARIA tabs: each has an address, opens in a new browser tab and goes back with the browser. */
export function TabBar({ current }: { current: Tab }) {
  const text = useText();
  const waiting = useWaitingChanges();
  const count = waiting.performer + waiting.studio;
  return (
    <nav aria-label={text("app.title")}>
      <ul className="nav nav-tabs pss-tabs">
        {TABS.map((tab) => (
          <li className="nav-item" key={tab}>
            <Link
              className={`nav-link ${tab === current ? "active" : ""}`}
              to={pagePath(tab)}
              {...(tab === current ? { "aria-current": "page" } : {})}
            >
              {text(`tab.${tab}`)}
              {tab === "review" && count > 0 && (
                <Badge variant="secondary" className="pss-count">
                  <FormattedNumber value={count} />
                  <span className="sr-only"> {text("tab.review.count")}</span>
                </Badge>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
