/** What a run would take, from what is known now. */
import type { FollowedSource } from "../sync/feed-ports";
import { historiesWanted } from "../sync/history";
import type { Plan } from "../sync/plan-types";
import type { Endpoint } from "../sync/ports";
import type { RunOptions } from "../sync/run-types";
import { Marks } from "../sync/marks";
import { linksOnly, subjectOf } from "../sync/task-type";
import type { Backend } from "./backend";
import { backendFor } from "./shelf-backend";
import type { SourceDesk } from "./sources-store";

const DAY_MS = 86_400_000;
/** Personal web links of a performer that has any, about. */
const LINKS_EACH = 2;

export interface Estimate {
  readonly performers: number;
  readonly requests: number;
  readonly seconds: number;
}

/** How many were compared within the days that the options leave out. */
async function comparedLately({ marks, clock }: Backend, { staleDays, task }: RunOptions): Promise<number> {
  if (staleDays === undefined || !marks) return 0;
  return (await new Marks(marks, subjectOf(task)).since(clock.now() - staleDays * DAY_MS)).size;
}

/** Rejects when Stash cannot be read. `waiting`: open differences, which will want their histories again. */
export async function estimateRun(
  options: RunOptions,
  backend: Backend,
  desk: SourceDesk,
  delaySeconds: number,
  waiting: Iterable<Plan>,
): Promise<Estimate> {
  const type = subjectOf(options.task);
  const stash = await backendFor(type, backend).stash();
  const [{ total: selected }, lately] = await Promise.all([
    stash.library.page(options.selection, 1, 1),
    comparedLately(backend, options),
  ]);
  const all = Math.max(0, selected - lately);
  const sources = await desk.enabled();
  const endpoints = sources.map((source) => source.endpoint);
  const [linked, named] = await Promise.all([
    stash.countLinked(endpoints, type),
    // Studios are not asked for by web link, and no source keeps their histories.
    (type === "performer" && stash.countWithUrls?.(endpoints)) || new Map<Endpoint, number>(),
  ]);
  const wanted = historiesWanted(type === "performer" ? waiting : []);
  const lacking = (endpoint: Endpoint) => all - Math.min(linked.get(endpoint) ?? 0, all);
  const links = linksOnly(options.task);
  // Who lacks one id may lack another too: at most so many.
  const total = links
    ? Math.min(
        all,
        endpoints.reduce((sum, one) => sum + lacking(one), 0),
      )
    : all;
  const each = await Promise.all(
    sources.map(async (source: FollowedSource) => {
      const known = Math.min(linked.get(source.endpoint) ?? 0, total);
      const rest = links ? lacking(source.endpoint) : total - known;
      const urls = source.performersByUrls ? Math.min(rest, named.get(source.endpoint) ?? 0) * LINKS_EACH : 0;
      const asked = { ids: known, names: options.nameSearch ? rest : 0, urls };
      const left = (!options.fresh && (await source.outlook?.(type, asked))) || { ...asked, requests: 0 };
      // The history of who has not changed is in the cache like the rest.
      const histories = Math.min(wanted.get(source.endpoint) ?? 0, left.ids);
      return left.requests + source.estimate(left.ids, left.names, type, histories, left.urls);
    }),
  );
  // A request takes about half a second beside the delay; the slowest source decides.
  const seconds = Math.ceil(Math.max(0, ...each) * (delaySeconds + 0.5));
  return { performers: total, requests: each.reduce((a, b) => a + b, 0), seconds };
}
