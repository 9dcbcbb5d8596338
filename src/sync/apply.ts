/**
 * Applying what was chosen (sync-rules section 6): re-read, compare with the plan, write the undo record durably, send
 * the changed fields only, then mark, move bases and compare again. In batches, with an outcome for every performer.
 */
import { baseKey, type BaseRecord, moveBases, NO_BASES } from "./bases";
import { checkImage, closeRecord, type ImageCheck } from "./apply-image";
import { held, hold } from "./apply-lease";
import { readUnwritten } from "./apply-unheard";
import type { Grip, Leases } from "./leases";
import type { Journal, UndoRecord } from "./journal";
import { markRecords } from "./journal";
import type { ApplyOutcome, ApplyProblem, ApplyRequest, Plan } from "./plan-types";
import type { KeyValue, Library, LocalEntity, StoredImage, UpdateOutcome } from "./ports";
import { replan, type ReplanContext } from "./replan";
import { changedSince } from "./recheck";
import { hasWork, resolutionOf } from "./resolve";
import { type Written, writeChoices } from "./write";

export interface ApplyDeps extends ReplanContext {
  readonly library: Library;
  readonly journal: Journal;
  readonly bases: KeyValue<BaseRecord>;
  readonly plans: KeyValue<Plan>;
  /** Hosts of the configured boxes: pictures may come from there even when private. */
  readonly boxHosts: ReadonlySet<string>;
  readonly newId: () => string;
  readonly runId: string | null;
  /** Who may write which performer, among all tabs; missing: there is only this one. */
  readonly leases?: Leases;
  /** How long a performer that another tab writes is waited for; default: what a person waits. */
  readonly patienceMs?: number;
  /** Hears the comparison that was made after a performer was written, whether anything is left in it or not. */
  readonly onPlan?: (plan: Plan) => void;
}

/** Performers a request to Stash: 200 changes take 8 re-reads and 8 writes (quality.md: write_requests). */
export const APPLY_BATCH = 25;

const BUSY: ApplyProblem = { kind: "busy" };

type Sent = UpdateOutcome | { readonly ok: false; readonly reason: "no-undo"; readonly message: string };

interface Prepared {
  readonly request: ApplyRequest;
  readonly now: LocalEntity;
  readonly written: Written;
  readonly record: UndoRecord | null;
}

function refuse(id: string, problem: ApplyProblem, plan: Plan | null = null): ApplyOutcome {
  return { id, status: "not-applied", problem, plan };
}

/** A comparison without anything left leaves the store. */
async function keep(plan: Plan, { plans }: ApplyDeps): Promise<void> {
  if (hasWork(plan)) await plans.set(plan.id, plan);
  else await plans.delMany([plan.id]);
}

/** Remembers in the plan why it was not written. */
async function note(plan: Plan, problem: ApplyProblem, deps: ApplyDeps): Promise<ApplyOutcome> {
  const marked = { ...plan, problem };
  await keep(marked, deps);
  return refuse(plan.id, problem, marked);
}

async function prepare(request: ApplyRequest, now: LocalEntity, deps: ApplyDeps): Promise<Prepared | ApplyOutcome> {
  const { plan, choices } = request;
  const fields = changedSince(request, now, deps.fields);
  if (fields.length > 0) {
    const bases = (await deps.bases.get(baseKey(plan.type, plan.id))) ?? NO_BASES;
    return note(replan(plan, now, bases, deps), { kind: "changed", fields }, deps);
  }
  const at = new Date(deps.clock.now()).toISOString();
  const { boxHosts, settings } = deps;
  const written = writeChoices(deps.fields, now, plan.stashIds, choices, settings, { at, boxHosts });
  if ("problem" in written) return note(plan, written.problem, deps);
  if (written.fields.length === 0) return { request, now, written, record: null };
  let image: StoredImage | null | undefined;
  if (written.fields.some((one) => one.field === "image")) image = await deps.library.image(now);
  const record: UndoRecord = {
    id: deps.newId(),
    runId: deps.runId,
    type: plan.type,
    entityId: plan.id,
    name: plan.name,
    at: deps.clock.now(),
    state: "open",
    fields: written.fields,
    undoes: null,
    ...(image !== undefined && { oldImage: image?.dataUrl ?? null, oldImageEtag: image?.etag ?? null }),
  };
  return { request, now, written, record };
}

async function finish(done: Prepared, entity: LocalEntity, deps: ApplyDeps): Promise<ApplyOutcome> {
  const { request, written, record } = done;
  const { plan, choices } = request;
  const check: ImageCheck = record ? await checkImage(entity, record, deps.library) : { ok: true, entity, etag: null };
  const resolved = written.resolved.filter((field) => check.ok || field !== "image");
  const resolutions = resolved.map((field) => resolutionOf(plan, field, choices[field]));
  const now = deps.clock.now();
  const bases = await deps.bases.update(baseKey(plan.type, plan.id), (old) => moveBases(old, resolutions, now));
  const fresh = replan(plan, check.entity, bases, deps);
  const bad = check.ok ? null : await note(fresh, { kind: "bad-image", message: check.found }, deps);
  if (bad === null) await keep(fresh, deps);
  // Last: a cut before this leaves the record open, and settling compares again.
  if (record) await closeRecord(record, check, deps.journal);
  deps.onPlan?.(fresh);
  if (bad !== null) return bad;
  return { id: plan.id, status: "applied", fields: written.fields.map((one) => one.field), undoId: record?.id ?? null };
}

/** Undo records durably first, then one request. What cannot be journalled is not sent. */
async function send(batch: readonly Prepared[], deps: ApplyDeps): Promise<ReadonlyMap<string, Sent>> {
  const writes = batch.flatMap(({ request, written, record }) => (record ? [{ request, written, record }] : []));
  const outcomes = new Map<string, Sent>();
  for (const { request, now, record } of batch) if (!record) outcomes.set(request.plan.id, { ok: true, entity: now });
  if (writes.length === 0) return outcomes;
  const all = (reason: "no-undo" | "unsent", error: unknown) => {
    for (const { request } of writes) outcomes.set(request.plan.id, { ok: false, reason, message: messageOf(error) });
    return outcomes;
  };
  try {
    await deps.journal.setMany(writes.map(({ record }) => [record.id, record] as const));
  } catch (error) {
    return all("no-undo", error);
  }
  try {
    const answers = await deps.library.update(
      writes.map(({ request, written }) => ({ id: request.plan.id, input: written.input })),
    );
    for (const [id, outcome] of answers) outcomes.set(id, outcome);
  } catch (error) {
    return all("unsent", error);
  }
  return outcomes;
}

/** What became of one that was sent. A failure to keep the books afterwards does not unmake the change in Stash. */
async function settle(one: Prepared, answer: Sent, deps: ApplyDeps): Promise<ApplyOutcome> {
  const { plan } = one.request;
  if (answer.ok) return finish(one, answer.entity, deps);
  // `unsent` leaves the record open: the next start settles it against Stash.
  if (one.record && answer.reason === "refused") await markRecords(deps.journal, [one.record.id], "not-applied");
  const problem: ApplyProblem = { kind: answer.reason, message: answer.message };
  if (answer.reason === "no-undo") return refuse(plan.id, problem);
  return note(plan, problem, deps);
}

/** One batch, its outcomes into `outcomes`. Returns why the journal cannot be written, or null. */
async function applyBatch(
  all: readonly ApplyRequest[],
  deps: ApplyDeps,
  outcomes: ApplyOutcome[],
): Promise<ApplyProblem | null> {
  const grip = await hold(
    all.map((one) => one.plan),
    deps,
  );
  try {
    const requests = held(all, grip.held, (one) => one.plan);
    for (const { plan } of all.filter((one) => !requests.includes(one))) outcomes.push(refuse(plan.id, BUSY));
    return await applyHeld(requests, grip, deps, outcomes);
  } finally {
    await grip.release().catch(() => undefined);
  }
}

async function applyHeld(
  requests: readonly ApplyRequest[],
  grip: Grip,
  deps: ApplyDeps,
  outcomes: ApplyOutcome[],
): Promise<ApplyProblem | null> {
  const ready: Prepared[] = [];
  const { now, rest, done } = await readUnwritten(requests, deps);
  outcomes.push(...done);
  for (const request of rest) {
    const { id } = request.plan;
    const entity = now.get(id) ?? null;
    if (entity === null) {
      await deps.plans.delMany([id]);
      outcomes.push(refuse(id, { kind: "gone" }));
      continue;
    }
    try {
      const prepared = await prepare(request, entity, deps);
      if ("status" in prepared) outcomes.push(prepared);
      else ready.push(prepared);
    } catch (error) {
      // The old picture could not be kept: nothing is written that cannot be undone.
      outcomes.push(refuse(id, { kind: "no-undo", message: messageOf(error) }));
    }
  }
  // The tab may have been frozen while it read: who lost a lease meanwhile must not write.
  const sure = held(ready, await grip.check(), (one) => one.request.plan);
  for (const one of ready) if (!sure.includes(one)) outcomes.push(refuse(one.request.plan.id, BUSY));
  const answers = await send(sure, deps);
  for (const one of sure) {
    const { id } = one.request.plan;
    try {
      outcomes.push(await settle(one, answers.get(id) ?? { ok: false, reason: "unsent", message: "" }, deps));
    } catch (error) {
      // Its record stays open, so the next start settles it against Stash; the others of the batch are not held up.
      outcomes.push(refuse(id, { kind: "unsent", message: messageOf(error) }));
    }
  }
  for (const answer of answers.values())
    if (!answer.ok && answer.reason === "no-undo") return { kind: answer.reason, message: answer.message };
  return null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Applies requests in batches of 25. Every request gets an outcome; `onOutcomes` hears each batch. A batch whose re-read
 * fails is reported as `unsent` and nothing of it is written. Once the journal cannot be written, nothing more is tried. When the signal aborts, what is under way is finished and
 * the rest is left out.
 */
export async function applyChoices(
  requests: readonly ApplyRequest[],
  deps: ApplyDeps,
  onOutcomes: (outcomes: readonly ApplyOutcome[]) => void = () => {},
  signal?: AbortSignal,
): Promise<readonly ApplyOutcome[]> {
  const all: ApplyOutcome[] = [];
  let lost: ApplyProblem | null = null;
  for (let at = 0; at < requests.length && !signal?.aborted; at += APPLY_BATCH) {
    const batch = requests.slice(at, at + APPLY_BATCH);
    const outcomes: ApplyOutcome[] = [];
    try {
      if (lost === null) lost = await applyBatch(batch, deps, outcomes);
      else for (const { plan } of batch) outcomes.push(refuse(plan.id, lost));
    } catch (error) {
      const told = new Set(outcomes.map((one) => one.id));
      const problem: ApplyProblem = { kind: "unsent", message: messageOf(error) };
      outcomes.push(...batch.filter(({ plan }) => !told.has(plan.id)).map(({ plan }) => refuse(plan.id, problem)));
    }
    all.push(...outcomes);
    onOutcomes(outcomes);
  }
  return all;
}
