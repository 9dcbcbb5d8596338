import * as React from "react";
import { Button } from "react-bootstrap";
import { isMessageKey } from "../messages/catalogue";
import { useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { useSettings } from "../stores-context";

function Damaged({ keys }: { keys: readonly string[] }) {
  const text = useText();
  const names = keys.map((key) => {
    const id = `settings.${key}`;
    return isMessageKey(id) ? text(id) : key;
  });
  const what = keys.includes("*") ? text("settings.damaged.all") : text("settings.damaged.what", { keys: names });
  return (
    <Note tone="warn" title={text("settings.damaged.title")}>
      {what}
    </Note>
  );
}

/** Why the settings could not be read or saved, as the store last knew. Nothing when all is well. */
export function LoadError() {
  const text = useText();
  const error = useSettings((state) => state.error);
  const load = useSettings((state) => state.load);
  const damaged = useSettings((state) => state.damaged);
  if (!error) return damaged.length > 0 ? <Damaged keys={damaged} /> : null;
  return (
    <Note
      tone="bad"
      live
      title={text("settings.error.title")}
      actions={
        <Button size="sm" variant="secondary" onClick={() => load().catch(() => undefined)}>
          {text("remedy.try-again")}
        </Button>
      }
    >
      {error} {text("settings.error.what")}
    </Note>
  );
}
