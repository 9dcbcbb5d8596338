import * as React from "react";
import type { MessageKey } from "../messages/catalogue";
import { Msg } from "../messages/use-text";
import { KeyCap } from "./key-cap";

export type KeyRow = readonly [keys: readonly string[], message: MessageKey];

export const DIALOG_KEYS: readonly KeyRow[] = [
  [["↑", "↓"], "keys.field"],
  [["0"], "keys.current"],
  [["1–9"], "keys.source"],
  [["R"], "keys.removals"],
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
  [["Home", "End"], "keys.ends"],
  [["X"], "keys.select"],
  [["Shift", "X"], "keys.range"],
  [["↵"], "keys.review"],
  [["A"], "keys.safe"],
  [["D"], "keys.dismiss"],
  [["/"], "keys.search"],
  [["?"], "keys.all"],
];

export const WHICH_KEYS: readonly KeyRow[] = [
  [["A–F"], "keys.choose"],
  [["0"], "keys.none"],
  [["N"], "keys.later"],
  [["?"], "keys.all"],
  [["Esc"], "keys.close"],
];

/** The caps of a key or two, or of a range ("1–9"). */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  return (
    <>
      {keys.map((key) => {
        const [first = key, last] = key.split("–");
        return (
          <React.Fragment key={key}>
            <KeyCap name={first} />
            {last !== undefined && (
              <>
                –<KeyCap name={last} />
              </>
            )}
          </React.Fragment>
        );
      })}
    </>
  );
}

/** Keys with what they do, in one wrapping line. */
export function KeysHelp({ rows }: { rows: readonly KeyRow[] }) {
  return (
    <ul className="pss-keys">
      {rows.map(([keys, message]) => (
        <li key={message}>
          <KeyCaps keys={keys} /> <Msg id={message} />
        </li>
      ))}
    </ul>
  );
}
