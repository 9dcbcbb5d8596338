/** What can be done with a row of the list, as a sheet: on a phone there is no room for its buttons (design/ui.md, Phone). */
import { faEllipsisVertical } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { Icon } from "../icon";
import { Sheet } from "../parts/sheet";
import type { ListWords } from "./change-words";
import { visibleText } from "./visible-text";

export interface RowAct {
  readonly label: string;
  readonly disabled?: boolean;
  act(): void;
}

interface RowSheetProps {
  name: string;
  words: ListWords;
  acts: readonly RowAct[];
}

/** The button that opens the sheet, and the sheet; what is pressed in it closes it. */
export function RowSheet({ name, words, acts }: RowSheetProps) {
  const [open, setOpen] = React.useState(false);
  const shown = visibleText(name);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="link"
        className="pss-row-more"
        aria-haspopup="dialog"
        aria-label={words.text("menu.open", { field: shown })}
        onClick={() => setOpen(true)}
      >
        <Icon icon={faEllipsisVertical} />
      </Button>
      {open && (
        <Sheet id="pss-row-sheet" title={shown} onClose={close}>
          {acts.map(({ label, disabled = false, act }) => (
            <Button
              key={label}
              block
              variant="secondary"
              disabled={disabled}
              onClick={() => {
                close();
                act();
              }}
            >
              {label}
            </Button>
          ))}
        </Sheet>
      )}
    </>
  );
}
