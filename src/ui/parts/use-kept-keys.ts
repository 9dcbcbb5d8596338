import * as React from "react";

/**
 * The keys of an open window, by `event.key`, wherever in it the focus is. Every other letter stays in it too: Stash's own
 * shortcuts listen at the document and would act on the page behind.
 */
export function useKeptKeys(handlers: Readonly<Record<string, () => void>> = {}): void {
  const latest = React.useRef(handlers);
  latest.current = handlers;
  React.useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const handler = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (handler) {
        event.preventDefault();
        handler();
      }
      if (handler || event.key.length === 1) event.stopPropagation();
    };
    // Windows are drawn into the body, the last stop before the document.
    document.body.addEventListener("keydown", onKey);
    return () => document.body.removeEventListener("keydown", onKey);
  }, []);
}
