import type { IconDefinition } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";

/** An icon as Stash draws them, where its Icon component may not be loaded yet. */
export function Glyph({ icon }: { icon: IconDefinition }) {
  const [width, height, , , path] = icon.icon;
  return (
    <svg
      className="svg-inline--fa fa-icon"
      viewBox={`0 0 ${width} ${height}`}
      height="1em"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d={String(path)} />
    </svg>
  );
}
