/** What the browser says when it does not keep data, in sentences: what failed, why, and what to do now. */

export class StorageError extends Error {
  override readonly name = "StorageError";
}

const SENTENCES: Readonly<Record<string, string>> = {
  QuotaExceededError:
    "The browser has no room left for the data of this site. Free some space on this device, or clear the plugin's cache in its settings, and try again.",
  VersionError:
    "The data in this browser was written by a newer version of the plugin than this page has. Reload the page.",
  InvalidStateError: "The browser closed the plugin's database. Reload the page.",
};

/** Of a browser that keeps nothing at all, whatever its own words are. */
function refused(said: string): string {
  return `The browser does not let this page store data${said === "" ? "" : ` (“${said}”)`}. Open Stash in a window that is not private, or allow its address to store data, and reload the page.`;
}

/** Another page of an earlier version holds the database and does not give way. */
export function heldOpen(): StorageError {
  return new StorageError(
    "Another tab holds an older form of the plugin's database open. Close the other tabs with Stash and try again.",
  );
}

/** An error of IndexedDB as a StorageError; what is none stays as it is. `opening`: the database itself could not be opened. */
export function toStorageError(error: unknown, opening = false): unknown {
  if (error instanceof StorageError) return error;
  const { name = "", message = "" } = (error ?? {}) as { readonly name?: string; readonly message?: string };
  const sentence = SENTENCES[name] ?? (opening ? refused(message || name) : null);
  return sentence === null ? error : new StorageError(sentence, { cause: error });
}
