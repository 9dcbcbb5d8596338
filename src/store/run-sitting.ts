/** One sitting of a run: from its start, or from where it was paused, to its end or the next pause. */
import type { ApplyDeps } from "../sync/apply";
import type { ParentMaker } from "../sync/create-parents";
import { Marks } from "../sync/marks";
import type { ApplyOutcome, Plan } from "../sync/plan-types";
import { runUpdate, runWrites } from "../sync/run";
import type { RunDeps, RunResult } from "../sync/run-deps";
import type { RunEvents, RunRecord } from "../sync/run-types";
import type { Settings } from "../sync/settings";
import { subjectOf } from "../sync/task-type";
import { settleOpen } from "../sync/settle";
import type { Backend } from "./backend";
import { noteLinks } from "./match-desk";
import { SILENT_MS } from "./run-book";
import { backendFor } from "./shelf-backend";
import type { SourceDesk } from "./sources-store";

/** The leases of a page that went away, or was lost about when its run was, have run out by then. */
const PARTING_MS = 6_000;

export interface SittingDeps {
  readonly backend: Backend;
  readonly desk: SourceDesk;
  readonly settings: () => Settings;
  /** Makes the parents that an update of studios misses. */
  readonly parentMaker?: ((runId: string) => Promise<ParentMaker>) | undefined;
}

export interface SittingEvents extends RunEvents {
  onPlans(plans: readonly Plan[]): Promise<void>;
  onWritten(outcomes: readonly ApplyOutcome[]): Promise<void>;
}

/** Works on a run until it ends. Rejects as `runUpdate` does. `resumes`: the record was there before. */
export async function sit(
  record: RunRecord,
  resumes: boolean,
  { backend, desk, settings, parentMaker }: SittingDeps,
  events: SittingEvents,
  signal: AbortSignal,
): Promise<RunResult> {
  const { options, id: runId } = record;
  const type = subjectOf(options.task);
  const own = backendFor(type, backend);
  const stash = await own.stash();
  const sources = await desk.enabled();
  const writes = (options.mode ?? "review") !== "review";
  // What a cut left open is settled before anything more is written, or it could pass for written twice.
  if (writes) {
    const again: Plan[] = [];
    const onPlan = (plan: Plan) => again.push(plan);
    await settleOpen({ ...own, ...stash, settings: settings(), onPlan, patienceMs: PARTING_MS });
    const arrived = again.map(({ id }) => ({ id, status: "applied", fields: [], undoId: null }) as const);
    if (arrived.length > 0) await events.onWritten(arrived);
  }
  const shared = { ...own, library: stash.library, fields: stash.fields, settings: settings(), runId };
  const apply: ApplyDeps = {
    ...shared,
    boxHosts: desk.hosts(),
    // A tab that is gone keeps its leases for a while; a bulk is in no hurry.
    patienceMs: SILENT_MS + 5_000,
  };
  const deps: RunDeps = {
    ...shared,
    sources,
    endpoints: desk.endpoints(),
    ...(writes && { apply }),
    resumes,
    since: options.againSince ?? record.startedAt,
    ...(options.againSince !== undefined && { priority: "person" }),
    // "Review everything" promises that the run writes nothing.
    ...(writes && type === "studio" && settings().autoCreateStudios && (await makerFor(parentMaker, runId))),
  };
  const heard: RunEvents = {
    ...events,
    async onWritten(outcomes) {
      // What is written stays written: a mark that could not be set is set by the next run.
      await noteLinks(own, outcomes).catch(() => undefined);
      await events.onWritten(outcomes);
    },
  };
  return record.confirmed ? runWrites(options, deps, heard, signal) : runUpdate(options, deps, heard, signal);
}

async function makerFor(
  maker: SittingDeps["parentMaker"],
  runId: string,
): Promise<Pick<RunDeps, "makeParents"> | undefined> {
  return maker && { makeParents: await maker(runId) };
}

/** Plans that a run kept for writing only go with it: nothing in them waits for a person. */
export async function dropUnwritten(
  record: RunRecord,
  backend: Backend,
  hasWork: (plan: Plan) => boolean,
): Promise<void> {
  if (record.options.mode !== "everything" || !backend.marks) return;
  const type = subjectOf(record.options.task);
  const { plans } = backendFor(type, backend);
  const marks = await new Marks(backend.marks, type).ofRun(record.id);
  const ids = [...marks].filter(([, mark]) => mark.todo).map(([id]) => id);
  for (let at = 0; at < ids.length; at += 100) {
    const found = await plans.getMany(ids.slice(at, at + 100));
    const idle = found.filter((plan): plan is Plan => plan !== undefined && !hasWork(plan));
    await plans.delMany(idle.map((plan) => plan.id));
  }
}
