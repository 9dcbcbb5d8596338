import * as React from "react";
import type { FieldKey } from "../../sync/fields";
import { reveal } from "./reveal";

/** Gives a field's row the focus and brings it into sight, or the dialog itself where that row is not drawn. */
export function focusRow(root: HTMLElement | null, field: FieldKey | null, options?: FocusOptions): void {
  const row = field === null ? null : root?.querySelector<HTMLElement>(`[data-pss-field="${field}"]`);
  (row ?? root)?.focus({ preventScroll: true });
  if (row && !options?.preventScroll) reveal(row);
}

/**
 * Focus lands on the cursor's row (the first open decision) when the dialog opens and whenever it shows another
 * performer (`id`), and comes back to it when what had the focus is gone.
 */
export function useDialogFocus(root: React.RefObject<HTMLElement>, id: string, cursor: FieldKey | null): void {
  const field = React.useRef(cursor);
  field.current = cursor;
  const shown = React.useRef<string | null>(null);
  React.useEffect(() => {
    if (shown.current === id) return undefined;
    shown.current = id;
    // The modal notes what had the focus and takes it when it appears: ours comes after, or there is no way back.
    const timer = setTimeout(() => focusRow(root.current, field.current));
    return () => clearTimeout(timer);
  }, [id, root]);
  // A button that went with what it did takes the focus along, and with it the keys.
  React.useEffect(() => {
    // Its own row may be gone too, until the cursor has moved on: then the window holds the focus for a moment.
    const { activeElement: at, body } = document;
    if (shown.current !== null && (at === body || at === root.current))
      focusRow(root.current, field.current, { preventScroll: true });
  });
}
