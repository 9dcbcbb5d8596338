/** The viewport's width, for layouts that differ in structure and not only in style. */
import * as React from "react";

/** Rows of the review list are taller below this. */
export const PHONE = 768;
/** Below this, or with more than four sources, the dialog shows value groups instead of columns (design/ui.md). */
export const COLUMNS = 1100;

/** True while the window is narrower than `limit` CSS pixels. */
export function useNarrow(limit: number): boolean {
  const [narrow, setNarrow] = React.useState(() => window.innerWidth < limit);
  React.useEffect(() => {
    const look = () => setNarrow(window.innerWidth < limit);
    look();
    window.addEventListener("resize", look);
    return () => window.removeEventListener("resize", look);
  }, [limit]);
  return narrow;
}
