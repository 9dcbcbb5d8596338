/** Hosts of well-known stash-boxes (sources.md). All of them speak https. */
export const KNOWN_HOSTS: readonly string[] = [
  "stashdb.org",
  "fansdb.cc",
  "theporndb.net",
  "javstash.org",
  "pmvstash.org",
];

/**
 * Whether a key may leave for this address at all: plain http to a host that has https is a slip of the pen, or somebody's
 * trick, and everyone on the way would read the key. A box of one's own on the LAN may have nothing better.
 */
export function isSafeForKey(url: URL): boolean {
  if (url.protocol === "https:") return true;
  const host = url.hostname
    .toLowerCase()
    .replace(/\.$/u, "")
    .replace(/^www\./u, "");
  return url.protocol === "http:" && !KNOWN_HOSTS.some((known) => host === known || host.endsWith(`.${known}`));
}
