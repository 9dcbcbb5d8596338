/** Hands a text to the person as a file. The link is never in the page; Stash's policy has no say in downloads. */
export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `performer-site-sync-log-2026-11-22.txt`: the day is that of `now` (ms since epoch) in UTC. */
export function fileName(what: string, extension: string, now: number): string {
  return `performer-site-sync-${what}-${new Date(now).toISOString().slice(0, 10)}.${extension}`;
}
