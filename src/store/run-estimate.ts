/** What a run would take, from what is known now. */
import { historiesWanted } from "../sync/history";
import type { Plan } from "../sync/plan-types";
import type { Endpoint } from "../sync/ports";
import type { RunOptions } from "../sync/run-types";
import { Marks } from "../sync/marks";
import type { Backend } from "./backend";
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
async function comparedLately({ marks, clock }: Backend, { staleDays }: RunOptions): Promise<number> {
  if (staleDays === undefined || !marks) return 0;
  const since = clock.now() - staleDays * DAY_MS;
  return [...(await new Marks(marks, "performer").all()).values()].filter((mark) => (mark.at ?? 0) > since).length;
}

/** Rejects when Stash cannot be read. `waiting`: open differences, which will want their histories again. */
export async function estimateRun(
  options: RunOptions,
  backend: Backend,
  desk: SourceDesk,
  delaySeconds: number,
  waiting: Iterable<Plan>,
): Promise<Estimate> {
  const stash = await backend.stash();
  const [{ total: all }, lately] = await Promise.all([
    stash.library.page(options.selection, 1, 1),
    comparedLately(backend, options),
  ]);
  const total = Math.max(0, all - lately);
  const sources = await desk.enabled();
  const endpoints = sources.map((source) => source.endpoint);
  const [linked, named] = await Promise.all([
    stash.countLinked(endpoints),
    stash.countWithUrls?.(endpoints) ?? new Map<Endpoint, number>(),
  ]);
  const wanted = historiesWanted(waiting);
  const each = sources.map((source) => {
    const known = Math.min(linked.get(source.endpoint) ?? 0, total);
    const histories = Math.min(wanted.get(source.endpoint) ?? 0, known);
    const rest = total - known;
    const urls = source.performersByUrls ? Math.min(rest, named.get(source.endpoint) ?? 0) * LINKS_EACH : 0;
    return source.estimate(known, options.nameSearch ? rest : 0, "performer", histories, urls);
  });
  // A request takes about half a second beside the delay; the slowest source decides.
  const seconds = Math.ceil(Math.max(0, ...each) * (delaySeconds + 0.5));
  return { performers: total, requests: each.reduce((a, b) => a + b, 0), seconds };
}
