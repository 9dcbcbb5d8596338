/** The built-in order of precedence, for sources the person has not ordered: StashDB > ThePornDB > FansDB > others. */
const ORDER = ["stashdb.org", "theporndb.net", "fansdb.cc"];

function rank(endpoint: string): number {
  if (!URL.canParse(endpoint)) return ORDER.length;
  const { hostname } = new URL(endpoint);
  const at = ORDER.findIndex((host) => hostname === host || hostname.endsWith(`.${host}`));
  return at < 0 ? ORDER.length : at;
}

/** The endpoints by that order; others follow in the order given. */
export function defaultOrder(endpoints: readonly string[]): readonly string[] {
  return [...endpoints].sort((a, b) => rank(a) - rank(b));
}
