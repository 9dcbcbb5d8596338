/** A box whose performers change upstream, and a source that follows it. */
import { expect } from "vitest";
import { feedKey } from "../src/sources/feed-state";
import { aliased, type FakeRequest, ME, performer, reply, uuid } from "./fake-box";
import { sourceSetup } from "./source-setup";

export const BOX = "https://box.example/graphql";
export const HOUR = 3_600_000;

/** So many performers, that change by edits and without; all of them are in the library. */
export function feedWorld(count: number, setup: Parameters<typeof sourceSetup>[0] = {}) {
  const all = sourceSetup({ delayMs: 0, follow: true, ...setup });
  const { box, clock } = all;
  const times = new Map(Array.from({ length: count }, (_, n) => [uuid(n), clock.now() - (count - n) * HOUR]));
  const edits: { id: string; at: number; target: string | null; sources: string[] }[] = [];
  const gone = new Set<string>();
  let feedFailure: Response | null = null;
  /** Whatever the box's clock differs from the browser's. */
  let offset = 0;
  const stamp = (at: number) => new Date(at).toISOString();
  const now = () => clock.now() + offset;

  function feed({ query, variables }: FakeRequest & { variables: Record<string, number> }) {
    if (feedFailure) return feedFailure.clone();
    const { page = 1, editsPer = 0, rowsPer = 0, far = 0 } = variables;
    const cut = <T>(list: T[], per: number, at = page) => list.slice((at - 1) * per, at * per);
    const rows = [...times].sort((a, b) => b[1] - a[1]).map(([id, at]) => ({ id, updated: stamp(at) }));
    const list = [...edits]
      .sort((a, b) => b.at - a.at)
      .map(({ id, at, target, sources }) => ({
        id,
        closed: stamp(at),
        operation: "MODIFY",
        target: target === null ? null : { id: target },
        merge_sources: sources.map((one) => ({ id: one })),
      }));
    const errors = list.some((one) => one.target === null)
      ? [{ message: "no row", path: ["edits", "edits", 0, "target"] }]
      : [];
    const data = {
      ...(query.includes("queryEdits") && { edits: { edits: cut(list, editsPer) } }),
      ...(query.includes("far") && {
        farEdits: { edits: cut(list, 1, far) },
        farRows: { rows: cut(rows, 1, far) },
      }),
      ...(query.includes("queryPerformers") && { rows: { rows: cut(rows, rowsPer) } }),
    };
    return reply({ data, ...(errors.length > 0 && { errors }) });
  }

  box.answer = (request) => {
    const { query, keys, init } = request;
    if (query.includes("$page")) {
      const { variables } = JSON.parse(String(init.body)) as { variables: Record<string, number> };
      return feed({ ...request, variables });
    }
    if (keys.length === 0) return reply(ME);
    if (query.includes("searchPerformer")) return reply({ data: aliased(keys, () => [performer(uuid(0))]) });
    return reply({
      data: aliased(keys, (key) => {
        const at = times.get(key);
        if (gone.has(key)) return null;
        return performer(key, { updated: stamp(at ?? 0), deleted: at === undefined });
      }),
    });
  };

  const ids = Array.from({ length: count }, (_, n) => uuid(n));
  return {
    ...all,
    ids,
    edit(id: string, more: { sources?: string[]; erased?: boolean; quiet?: boolean } = {}) {
      const at = now();
      times.set(id, at);
      edits.push({ id: `e${edits.length}`, at, target: more.erased ? null : id, sources: more.sources ?? [] });
      for (const source of more.sources ?? []) times.delete(source);
    },
    direct: (id: string) => void times.set(id, now()),
    erase(id: string) {
      times.delete(id);
      gone.add(id);
    },
    remove: (id: string) => void times.delete(id),
    failFeed: (failure: Response | null) => {
      feedFailure = failure;
    },
    setOffset: (ms: number) => {
      offset = ms;
    },
    state: () => all.feeds.get(feedKey(BOX, "performer")),
    refresh: (more: { ids?: string[]; fresh?: boolean; maxAgeMs?: number } = { ids }) =>
      clock.until(
        all.source.refresh!({ type: "performer", signal: all.signal, onEvent: (one) => all.events.push(one), ...more }),
      ),
    /** Refreshes and asks for all, as a run does; how it went. */
    async run(fresh = false) {
      const before = box.requests.length;
      const from = all.events.length;
      const how = await clock.until(all.source.refresh!({ type: "performer", ids, fresh, signal: all.signal }));
      const feeds = box.requests.length - before;
      const answers = await clock.until(all.askIds(ids, { fresh }));
      const asked = box.requests.slice(before + feeds).flatMap((one) => one.keys);
      const saved = all.events
        .slice(from)
        .flatMap((one) => (one.type === "saved" && one.by === "feed" ? [one.count] : []));
      return { how, feeds, asked, answers, saved: saved.reduce((sum, one) => sum + one, 0) };
    },
  };
}

/** The same after a first sync, a day later. */
export async function synced(count = 1200, setup = {}) {
  const all = feedWorld(count, setup);
  const first = await all.run();
  expect(first.how.by).toBe(count > 1000 ? "begun" : "none");
  expect(first.asked).toHaveLength(count);
  all.clock.jump(25 * HOUR);
  return all;
}
