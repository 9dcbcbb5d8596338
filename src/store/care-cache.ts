/** The cache in the words of the face: sorts put together, and what it would take to ask again. */
import type { Endpoint, Source } from "../sync/ports";
import { CACHE_KINDS, type CacheKind, type CacheRow, type CareKit } from "./diagnostics-contracts";

/** Sorts of the cache (src/sources/cache.ts) behind each kind. */
export const TYPES: Readonly<Record<CacheKind, readonly string[]>> = {
  performers: ["performer"],
  studios: ["studio"],
  names: ["name", "studio-name"],
  urls: ["url"],
  histories: ["history"],
};

/** Beside the delay a request takes about half a second (as the run's own estimate has it). */
const REQUEST_SECONDS = 0.5;

function requestsFor(source: Source, kind: CacheKind, counts: ReadonlyMap<string, number>): number {
  const of = (type: string) => counts.get(`${source.endpoint} ${type}`) ?? 0;
  switch (kind) {
    case "performers":
      return source.estimate(of("performer"), 0);
    case "studios":
      return source.estimate(of("studio"), 0, "studio");
    case "names":
      return source.estimate(0, of("name")) + source.estimate(0, of("studio-name"), "studio");
    case "urls":
      return source.estimate(0, 0, "performer", 0, of("url"));
    case "histories":
      return source.estimate(0, 0, "performer", of("history"));
  }
}

/** A row for each source and kind that has entries, in the order of the sources; those that are gone come last. */
export function cacheRows(
  tallies: Awaited<ReturnType<CareKit["tally"]>>,
  sources: readonly Source[],
  delaySeconds: number,
): readonly CacheRow[] {
  const counts = new Map(tallies.map(({ endpoint, type, entries }) => [`${endpoint} ${type}`, entries]));
  const known: readonly Endpoint[] = sources.map((source) => source.endpoint);
  const others = tallies.map((tally) => tally.endpoint).filter((endpoint) => !known.includes(endpoint));
  return [...new Set([...known, ...others])].flatMap((endpoint) =>
    CACHE_KINDS.flatMap((kind): readonly CacheRow[] => {
      const own = tallies.filter((tally) => tally.endpoint === endpoint && TYPES[kind].includes(tally.type));
      const entries = own.reduce((sum, tally) => sum + tally.entries, 0);
      if (entries === 0) return [];
      const bytes = own.reduce((sum, tally) => sum + tally.bytes, 0);
      const source = sources.find((one) => one.endpoint === endpoint);
      const requests = source ? requestsFor(source, kind, counts) : null;
      const seconds = requests === null ? null : Math.ceil(requests * (delaySeconds + REQUEST_SECONDS));
      return [{ endpoint, kind, entries, bytes, requests, seconds }];
    }),
  );
}
