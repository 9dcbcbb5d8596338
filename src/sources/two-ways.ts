/** Asks directly, and through Stash where the browser may not: chosen by what happens, never by who the source is. */
import type { FavouriteOptions, FavouritesAnswer } from "../sync/favourite-ports";
import type { AskOptions, EntityType, HistoryAnswer, NameAnswer, SourceFailure } from "../sync/ports";
import { SourceError } from "./errors";
import type { SourceHandle } from "./source-handle";

/** Failures after which the other way is worth a try: CSP, CORS and a dead host look alike to `fetch`. */
function mayBeBlocked(failure: SourceFailure): boolean {
  return failure.kind === "blocked" || failure.kind === "offline";
}

type Answer = { readonly status: string; readonly failure?: SourceFailure };

/** Stash cannot be asked by web link: on that way nobody is found so, and the other searches are left. */
async function links(source: SourceHandle, keys: readonly string[], options: AskOptions<NameAnswer>): Promise<void> {
  if (source.performersByUrls) return source.performersByUrls(keys, options);
  await options.onAnswers(new Map(keys.map((key) => [key, { status: "found", entities: [] }])));
}

/**
 * One source over two ways. It begins directly; once the direct way fails as a blocked one does and Stash reaches the
 * box, it stays with Stash until the connection is tested again (`account`), so that nobody waits for the dead way twice.
 */
export function createTwoWays(direct: SourceHandle, through: SourceHandle): SourceHandle {
  let way: "direct" | "through-stash" = "direct";

  async function switchOver(signal: AbortSignal): Promise<boolean> {
    try {
      await through.account(signal);
      way = "through-stash";
      return true;
    } catch {
      signal.throwIfAborted();
      return false;
    }
  }

  /** Holds back what may have been blocked, and asks for that again through Stash. */
  async function ask<A extends Answer>(
    keys: readonly string[],
    options: AskOptions<A>,
    by: (source: SourceHandle, keys: readonly string[], options: AskOptions<A>) => Promise<void>,
  ): Promise<void> {
    if (way === "through-stash") return by(through, keys, options);
    const held = new Map<string, A>();
    await by(direct, keys, {
      ...options,
      async onAnswers(answers) {
        const good = new Map<string, A>();
        for (const [key, answer] of answers) {
          const blocked = answer.status === "failed" && answer.failure && mayBeBlocked(answer.failure);
          (blocked ? held : good).set(key, answer);
        }
        if (good.size > 0) await options.onAnswers(good);
      },
    });
    if (held.size === 0) return;
    if (await switchOver(options.signal)) await by(through, [...held.keys()], options);
    else await options.onAnswers(held);
  }

  /** Stash cannot be asked for marks at a box: on that way it says so. */
  async function favourites(type: EntityType, options: FavouriteOptions): Promise<FavouritesAnswer> {
    if (way === "through-stash" || !direct.favourites) return { status: "cannot" };
    const answer = await direct.favourites(type, options);
    if (answer.status !== "failed" || !mayBeBlocked(answer.failure)) return answer;
    return (await switchOver(options.signal)) ? { status: "cannot" } : answer;
  }

  return {
    endpoint: direct.endpoint,
    name: direct.name,
    pageUrl: direct.pageUrl,
    way: () => way,
    resting: () => (way === "direct" ? direct : through).resting?.() ?? null,
    onRest(heard) {
      direct.onRest?.(heard);
      through.onRest?.(heard);
    },
    async account(signal) {
      try {
        const account = await direct.account(signal);
        way = "direct";
        return account;
      } catch (error) {
        if (!(error instanceof SourceError) || !mayBeBlocked(error.failure)) throw error;
        const account = await through.account(signal).catch(() => null);
        if (account === null) throw error;
        way = "through-stash";
        return account;
      }
    },
    async examine(signal) {
      const tests = [...(await direct.examine(signal)), ...(await through.examine(signal))];
      const [first] = tests;
      const open = first?.failure && mayBeBlocked(first.failure) ? tests.find((test) => test.account) : first;
      if (open) way = open.way;
      return tests;
    },
    performersByIds: (keys, options) => ask(keys, options, (source, some, more) => source.performersByIds(some, more)),
    performersByNames: (keys, options) =>
      ask(keys, options, (source, some, more) => source.performersByNames(some, more)),
    ...(direct.performersByUrls && {
      performersByUrls: (keys, options) => ask(keys, options, (source, some, more) => links(source, some, more)),
    }),
    studiosByIds: (keys, options) => ask(keys, options, (source, some, more) => source.studiosByIds(some, more)),
    studiosByNames: (keys, options) => ask(keys, options, (source, some, more) => source.studiosByNames(some, more)),
    ...(direct.performerHistory && {
      async performerHistory(ids: readonly string[], options: AskOptions<HistoryAnswer>) {
        if (way === "direct") await direct.performerHistory?.(ids, options);
        else
          await options.onAnswers(new Map(ids.map((id) => [id, { status: "failed", failure: { kind: "blocked" } }])));
      },
    }),
    ...(direct.refresh && {
      async refresh(options) {
        return (way === "direct" && (await direct.refresh?.(options))) || { by: "none", failure: null };
      },
      changed: async (type) => (await direct.changed?.(type)) ?? [],
      async outlook(type, wanted) {
        return (way === "direct" && (await direct.outlook?.(type, wanted))) || { ...wanted, requests: 0 };
      },
    }),
    favourites,
    ...(direct.favouriteMarks && { favouriteMarks: direct.favouriteMarks }),
    ...(direct.setFavourites && { setFavourites: direct.setFavourites }),
    estimate: (...counts) => (way === "direct" ? direct : through).estimate(...counts),
    async leave() {
      await Promise.all([direct.leave(), through.leave()]);
    },
    backOnline() {
      direct.backOnline();
      through.backOnline();
    },
  };
}
