import * as React from "react";
import { useRouteMatch } from "react-router-dom";

/** Draws something for the studio whose page is open, by its id; nothing on any other page. */
export function StudioPlace({ draw }: { draw: (id: string) => React.ReactElement }): React.ReactElement | null {
  const match = useRouteMatch<{ id: string }>("/studios/:id");
  const id = match?.params.id ?? "";
  // The page of a studio that is being made is /studios/new.
  return /^\d+$/.test(id) ? draw(id) : null;
}
