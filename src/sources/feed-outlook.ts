/** What a run would really ask, told from a sample of what is kept. */
import type { Outlook, Wanted } from "../sync/feed-ports";
import type { SourceCache } from "./cache";

/** Entries that are looked at to tell how many have expired. */
const SAMPLE = 500;

/** About how many answers are kept that are still good. */
async function goodAnswers(cache: SourceCache): Promise<number> {
  const keys = await cache.keys();
  const sample = spread(keys);
  const looked = [...(await cache.look(sample)).values()];
  const good = looked.filter((one) => one.state === "fresh").length;
  return Math.round((good / Math.max(1, sample.length)) * keys.length);
}

/** What of it would really be asked: ids by what changed, searches by the age of their answers. */
export async function outlookOf(
  follower: { outlook(ids: number): Promise<Pick<Outlook, "ids" | "requests">> } | null,
  caches: { readonly names: SourceCache; readonly urls: SourceCache },
  wanted: Wanted,
): Promise<Outlook> {
  const left = async (count: number, cache: SourceCache) =>
    count === 0 ? 0 : Math.max(0, count - (await goodAnswers(cache)));
  return {
    ...((await follower?.outlook(wanted.ids)) ?? { ids: wanted.ids, requests: 0 }),
    names: await left(wanted.names, caches.names),
    urls: await left(wanted.urls, caches.urls),
  };
}

/** Some of them, from all over the list. */
export function spread(ids: readonly string[]): readonly string[] {
  const every = Math.max(1, Math.floor(ids.length / SAMPLE));
  return ids.filter((_, index) => index % every === 0);
}
