/** Ids of reasons come from the domain as data; here they become words. */
import { isMessageKey } from "./catalogue";
import type { Text } from "./use-text";

/** A clause without a full stop ("it is in the future"). An id without words is shown, rather than nothing. */
export function reasonText(text: Text, reason: string): string {
  const key = `reason.${reason}`;
  return isMessageKey(key) ? text(key) : text("reason.unknown", { reason });
}
