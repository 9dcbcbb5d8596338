/** Keyboard for a face: only while the focus is inside it, never while someone types. */
import * as React from "react";

/** By `event.key`; letters in lower case; `Ctrl+Enter` for either Ctrl or Cmd. */
export type KeyHandlers = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

const TYPED_INTO =
  "input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable]";

function typing(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TYPED_INTO) !== null;
}

const IN_MENU = "[role=menu], .dropdown-menu, [role=listbox], [role=dialog]";

/** True in what has keys of its own, inside a face whose keys work everywhere. */
function elsewhere(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(IN_MENU) !== null;
}

function nameOf(event: KeyboardEvent): string | null {
  if (event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key;
}

/** Listens on an element; returns what ends it. */
function listen(
  root: HTMLElement,
  current: { readonly current: KeyHandlers },
  exclusive: boolean,
  not = (_event: KeyboardEvent) => false,
): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || not(event)) return;
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
}

/**
 * As `useKeys`, wherever in the page's face around `ref` the focus is: on the heading or the tabs too, but not in a menu. (A
 * window that is open stands outside of the face.) Outside of the face the keys are Stash's own.
 */
export function useFaceKeys(ref: React.RefObject<HTMLElement>, handlers: KeyHandlers): void {
  const current = React.useRef(handlers);
  current.current = handlers;
  React.useEffect(() => {
    const face = ref.current?.closest<HTMLElement>(".pss-root") ?? ref.current;
    return face ? listen(face, current, false, elsewhere) : undefined;
  }, [ref]);
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
    return root ? listen(root, current, exclusive) : undefined;
  }, [ref, exclusive]);
}
