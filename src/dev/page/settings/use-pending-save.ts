import { useEffect, useState } from "react";
import { useDebounce } from "../hooks/debounce";

/**
 * Saves what has gathered half a second after the last change, as Stash's settings do. Gives the function that adds to what
 * is pending, and whether something is. `done(error)` is told of every end.
 */
export function usePendingSave<T>(
  save: (input: T) => Promise<unknown>,
  done: (error?: unknown) => void,
): [add: (next: (pending: T | undefined) => T) => void, isPending: boolean] {
  const [pending, setPending] = useState<T>();
  const later = useDebounce((input: T) => {
    save(input).then(
      () => {
        setPending(undefined);
        done();
      },
      (error) => {
        setPending(undefined);
        done(error);
      },
    );
  }, 500);
  useEffect(() => {
    if (pending !== undefined) later(pending);
  }, [pending, later]);
  return [setPending as (next: (pending: T | undefined) => T) => void, pending !== undefined];
}
