import { faCheck, faSpinner } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import type { Saver } from "./use-saver";
import { RetryNote } from "../parts/retry-note";

/** "Saved", "Saving…", or why not, with another try. */
export function SaveStatus({ saver }: { saver: Saver }) {
  const text = useText();
  const { status, retry } = saver;
  if (status.state === "failed") {
    return (
      <RetryNote title="settings.failed.title" onAgain={retry}>
        {text("settings.failed.what", { message: status.message })}
      </RetryNote>
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
