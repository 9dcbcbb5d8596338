/** Waiting for states, never for times. */
import { PATIENCE_MS } from "./browser";

/** Asks again until `read` gives what `right` accepts; rejects with the last answer when it never does. */
export async function until<T>(
  what: string,
  read: () => Promise<T> | T,
  right: (value: T) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (right(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(value)?.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
