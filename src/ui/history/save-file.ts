/** Longer than any browser takes to begin a download. */
const KEPT_MS = 60_000;

/** Offers text as a download. A link to a blob works without a secure context and under Stash's Content-Security-Policy. */
export function saveFile(name: string, parts: readonly string[], type = "application/json"): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
