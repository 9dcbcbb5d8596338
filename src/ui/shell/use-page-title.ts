import * as React from "react";

/** Sets the document's title as Stash's pages do ("Performers | Stash"); leaving puts the old one back. */
export function usePageTitle(title: string): void {
  React.useEffect(() => {
    const before = document.title;
    document.title = `${title} | Stash`;
    return () => {
      document.title = before;
    };
  }, [title]);
}
