import { faCheck, faSpinner } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import { Note } from "../parts/note";
import type { Saver } from "./use-saver";

/** "Saved", "Saving…", or why not, with another try. */
export function SaveStatus({ saver }: { saver: Saver }) {
  const text = useText();
  const { status, retry } = saver;
  if (status.state === "failed") {
    return (
      <Note
        tone="bad"
        live
        title={text("settings.failed.title")}
        actions={
          <Button size="sm" variant="secondary" onClick={retry}>
            {text("remedy.try-again")}
          </Button>
        }
      >
        {text("settings.failed.what", { message: status.message })}
      </Note>
    );
  }
  return (
    <div className="pss-save-status pss-dim pss-small" role="status">
      {status.state === "saving" && (
        <>
          <Icon icon={faSpinner} spin /> {text("settings.saving")}
        </>
      )}
      {status.state === "saved" && (
        <>
          <Icon icon={faCheck} /> {text("settings.saved")}
        </>
      )}
      {status.state === "idle" && text("settings.automatic")}
    </div>
  );
}
