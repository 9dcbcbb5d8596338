/** Keyboard for a face: only while the focus is inside it, never while someone types. */
import * as React from "react";

/** By `event.key`; letters in lower case; `Ctrl+Enter` for either Ctrl or Cmd. */
export type KeyHandlers = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

const TYPED_INTO =
  "input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable]";

function typing(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TYPED_INTO) !== null;
}

function nameOf(event: KeyboardEvent): string | null {
  if (event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key;
}

/**
 * Calls the handler of a pressed key. Handled keys go no further. With `exclusive`, no letter or digit reaches Stash's
 * own shortcuts while the face has the focus: under an open dialog they would act on the page behind it.
 */
export function useKeys(ref: React.RefObject<HTMLElement>, handlers: KeyHandlers, exclusive = false): void {
  const current = React.useRef(handlers);
  current.current = handlers;
  React.useEffect(() => {
    const root = ref.current;
    if (!root) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const name = nameOf(event);
      const handler = name !== null && (!typing(event) || name.startsWith("Ctrl+")) ? current.current[name] : undefined;
      if (handler) {
        event.preventDefault();
        event.stopPropagation();
        handler(event);
      } else if (exclusive && event.key.length === 1) event.stopPropagation();
    };
    root.addEventListener("keydown", onKey);
    return () => root.removeEventListener("keydown", onKey);
  }, [ref, exclusive]);
}
