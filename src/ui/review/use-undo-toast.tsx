/** A toast that offers to take back what it tells of. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { useToast } from "../../host/plugin-api";
import { useText } from "../messages/use-text";

/** Long enough to read it and to reach the button. */
export const TOAST_MS = 10_000;

/** Stash draws its toasts outside our providers, so this one asks nothing of them. */
export function UndoToast({ words, undo, onUndo }: { words: string; undo: string | null; onUndo: () => void }) {
  return (
    <div className="pss-toast">
      <span>{words}</span>
      {undo && (
        <Button
          variant="link"
          className="pss-toast-undo"
          onClick={(event) => {
            // Stash opens a toast whose text is clicked as a window that is headed "Error".
            event.stopPropagation();
            onUndo();
          }}
        >
          {undo}
        </Button>
      )}
    </div>
  );
}

/** Returns what says something with an Undo; a failure to take it back is a toast of its own. */
export function useUndoToast(): (words: string, undo: () => Promise<void>) => void {
  const toast = useToast();
  const text = useText();
  return (words, undo) =>
    toast.toast({
      content: (
        <UndoToast
          words={words}
          undo={text("review.undo")}
          onUndo={() => void undo().then(() => toast.success(text("review.undone", { count: 1 })), toast.error)}
        />
      ),
      variant: "success",
      delay: TOAST_MS,
    });
}
