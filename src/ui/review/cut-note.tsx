/** An accepting of many that a reload cut off: how far it came, until it is dismissed. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { useReview } from "../stores-context";

/** Of the sort of entity around it; nothing where none was cut off. */
export function CutNote() {
  const text = useText();
  const cut = useReview((state) => state.cut);
  const dismiss = useReview((state) => state.dismissCut);
  if (!cut) return null;
  const seen = (
    <Button size="sm" variant="secondary" onClick={dismiss}>
      {text("past.evicted.seen")}
    </Button>
  );
  return (
    <Note tone="warn" title={text("review.cut.title")} actions={seen}>
      {text("review.cut.what", { written: cut.written, total: cut.total })}
    </Note>
  );
}
