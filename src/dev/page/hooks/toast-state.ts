/** What a plugin hands to `toast()`: a higher priority wins; the delay is in milliseconds (3000 when left out). */
export interface ToastItem {
  content: JSX.Element | string;
  delay?: number;
  variant?: "success" | "danger" | "warning";
  priority?: number;
}

/** Errors are more important than anything else and stay longer, as in Stash. */
export const errorPriority = 100;
export const errorDelay = 5000;
export const defaultDelay = 3000;

/** True if `incoming` takes the one place on screen: nothing is shown, it is going away, or it is not more important. */
export function takesPlace(current: ToastItem | undefined, hiding: boolean, incoming: ToastItem): boolean {
  if (!current || hiding) return true;
  return (incoming.priority ?? 0) >= (current.priority ?? 0);
}

/** The words for whatever was thrown: an Error's or GraphQL error's message, a string itself. */
export function errorToString(error: unknown): string {
  if (error instanceof Error) return error.message || error.name;
  if (typeof error === "string") return error;
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}

/** The toast that `error(e)` shows. */
export function errorToast(error: unknown): ToastItem {
  return { variant: "danger", content: errorToString(error), priority: errorPriority, delay: errorDelay };
}
