/** The task "Add from a source", and its dialog. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { useText } from "../messages/use-text";
import { useSources } from "../stores-context";
import { AddDialog } from "./add-dialog";

/** A row of the tasks card. */
export function AddTask() {
  const text = useText();
  const [open, setOpen] = React.useState(false);
  const usable = useSources((state) => state.sources.some((source) => source.enabled && !source.invalid));
  return (
    <div className="pss-task">
      <div className="pss-task-body">
        <h3>{text("add.title")}</h3>
        <p className="pss-mu pss-small">{text("add.what")}</p>
      </div>
      <div className="pss-actions">
        <Button variant="secondary" disabled={!usable} onClick={() => setOpen(true)}>
          {text("add.open")}
        </Button>
      </div>
      {open && <AddDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
