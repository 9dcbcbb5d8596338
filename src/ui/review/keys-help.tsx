import * as React from "react";
import type { MessageKey } from "../messages/catalogue";
import { Msg } from "../messages/use-text";

export type KeyRow = readonly [keys: readonly string[], message: MessageKey];

export const DIALOG_KEYS: readonly KeyRow[] = [
  [["↑", "↓"], "keys.field"],
  [["0"], "keys.current"],
  [["1", "9"], "keys.source"],
  [["U"], "keys.union"],
  [["E"], "keys.edit"],
  [["L"], "keys.lock"],
  [["D"], "keys.dismiss"],
  [["H"], "keys.history"],
  [["Z"], "keys.back"],
  [["Ctrl", "↵"], "keys.accept"],
  [["N"], "keys.skip"],
  [["P"], "keys.previous"],
  [["?"], "keys.all"],
  [["Esc"], "keys.close"],
];

export const LIST_KEYS: readonly KeyRow[] = [
  [["J", "K"], "keys.move"],
  [["X"], "keys.select"],
  [["↵"], "keys.review"],
  [["A"], "keys.safe"],
  [["D"], "keys.dismiss"],
  [["/"], "keys.search"],
];

/** Keys with what they do, in one wrapping line. */
export function KeysHelp({ rows }: { rows: readonly KeyRow[] }) {
  return (
    <ul className="pss-keys">
      {rows.map(([keys, message]) => (
        <li key={message}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          <Msg id={message} />
        </li>
      ))}
    </ul>
  );
}
