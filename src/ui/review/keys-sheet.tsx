import * as React from "react";
import { Msg, useText } from "../messages/use-text";
import { Sheet } from "../parts/sheet";
import { DIALOG_KEYS, KeyCaps, type KeyRow, LIST_KEYS, WHICH_KEYS } from "./keys-help";

function Keys({ title, rows }: { title: string; rows: readonly KeyRow[] }) {
  return (
    <section>
      <h3 className="pss-h3">{title}</h3>
      <dl className="pss-keys-table">
        {rows.map(([keys, message]) => (
          <React.Fragment key={message}>
            <dt>
              <KeyCaps keys={keys} />
            </dt>
            <dd>
              <Msg id={message} />
            </dd>
          </React.Fragment>
        ))}
      </dl>
    </section>
  );
}

/** Every key of the review, wherever it was asked for. They work while the focus is in the list or the dialog, not in a text. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <Sheet id="pss-keys-title" title={text("keys.title")} onClose={onClose}>
      <div className="pss-keys-sheet">
        <Keys title={text("keys.title.list")} rows={LIST_KEYS} />
        <Keys title={text("keys.title.dialog")} rows={DIALOG_KEYS} />
        <Keys title={text("kind.ambiguous")} rows={WHICH_KEYS} />
      </div>
    </Sheet>
  );
}
