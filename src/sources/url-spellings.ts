/** True for an absolute http(s) address: nothing else is worth asking for. */
export function isAddress(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
}

/**
 * The spellings of one address that sources hold: stash-boxes compare addresses letter for letter (sources.md), people write
 * them with and without `www.`, `s` and a last slash. The given one first; the query stays, the fragment goes.
 */
export function urlSpellings(url: string): readonly string[] {
  if (!isAddress(url)) return [url];
  const { host, pathname, search } = new URL(url);
  const bare = host.replace(/^www\./u, "");
  const path = pathname.endsWith("/") ? pathname.slice(0, -1) : pathname;
  const spelt = ["https", "http"].flatMap((scheme) =>
    [bare, `www.${bare}`].flatMap((name) => [path, `${path}/`].map((end) => `${scheme}://${name}${end}${search}`)),
  );
  return [...new Set([url, ...spelt])];
}
