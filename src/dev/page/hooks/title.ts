import { useEffect } from "react";

/** Sets the title of the document: `<title> | Stash`. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} | Stash` : "Stash";
  }, [title]);
}
