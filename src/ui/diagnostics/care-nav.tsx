import * as React from "react";
import { Link } from "react-router-dom";
import { useText } from "../messages/use-text";
import { pagePath } from "../shell/paths";
import "./care.css";

/** Parts of the Settings tab; the first has the tab's own address. */
export const CARE_PARTS = ["settings", "connections", "check", "cache", "log", "about"] as const;
export type CarePart = (typeof CARE_PARTS)[number];

/** The part of an address; unknown ones are the settings. */
export function carePart(id: string | null): CarePart {
  return CARE_PARTS.find((part) => part === id) ?? "settings";
}

/** Where a part is. */
export function carePath(part: CarePart): string {
  return pagePath("settings", part === "settings" ? null : part);
}

/** Links to the parts of the Settings tab. */
export function CareNav({ current }: { current: CarePart }) {
  const text = useText();
  return (
    <nav aria-label={text("care.nav")}>
      <ul className="nav nav-pills pss-care-nav">
        {CARE_PARTS.map((part) => (
          <li className="nav-item" key={part}>
            <Link
              className={`nav-link ${part === current ? "active" : ""}`}
              to={carePath(part)}
              {...(part === current ? { "aria-current": "page" as const } : {})}
            >
              {text(`care.${part}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
