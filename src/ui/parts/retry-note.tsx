import * as React from "react";
import { Button } from "react-bootstrap";
import type { MessageKey } from "../messages/catalogue";
import { useText } from "../messages/use-text";
import { Note } from "./note";

interface Props {
  title: MessageKey;
  /** The button's words, where they are others than *Try again*. */
  again?: MessageKey;
  onAgain: () => void;
}

/** Something failed: said aloud, with what is known of it below and a button that tries again. */
export const RetryNote: React.FC<Props> = ({ title, again = "remedy.try-again", onAgain, children }) => {
  const text = useText();
  return (
    <Note
      tone="bad"
      live
      title={text(title)}
      actions={
        <Button size="sm" variant="secondary" onClick={onAgain}>
          {text(again)}
        </Button>
      }
    >
      {children}
    </Note>
  );
};
