/**
 * FontAwesome icons as plain svg. Stash's `components.Icon` exists only once a page that uses it was opened, and would
 * change under us; the icon data comes from the host either way.
 */
import type { IconDefinition } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";

interface IconProps {
  icon: IconDefinition;
  className?: string;
  /** Says it to screen readers; without it the icon is decoration beside words. */
  label?: string;
  spin?: boolean;
}

/** An icon as tall as its line, in the colour of its text. */
export function Icon({ icon, className = "", label, spin }: IconProps) {
  const [width, height, , , path] = icon.icon;
  return (
    <>
      <svg
        className={`pss-icon ${spin ? "pss-spin " : ""}${className}`}
        viewBox={`0 0 ${width} ${height}`}
        fill="currentColor"
        data-icon={icon.iconName}
        focusable="false"
        aria-hidden="true"
      >
        {typeof path === "string" ? <path d={path} /> : path.map((d) => <path key={d} d={d} />)}
      </svg>
      {label && <span className="sr-only">{label}</span>}
    </>
  );
}
