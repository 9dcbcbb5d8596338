import * as React from "react";
import { isMessageKey } from "../messages/catalogue";
import { useText } from "../messages/use-text";

/** A key as it is lettered on the reader's keyboard, where keys have names: Ctrl, Strg. */
export function KeyCap({ name }: { name: string }) {
  const text = useText();
  const id = `key.${name}`;
  return <kbd>{isMessageKey(id) ? text(id) : name}</kbd>;
}
