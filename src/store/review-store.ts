/** Everything that waits for a decision, and what a person does with it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ApplyDeps } from "../sync/apply";
import type { Plan } from "../sync/plan-types";
import { LEASE_MS } from "../sync/leases";
import type { EntityType } from "../sync/ports";
import { hasFailed, hasWork } from "../sync/resolve";
import { compareAgain, lockFields, offerAgain } from "../sync/decide";
import { runUpdate } from "../sync/run";
import { settleDrafts } from "../sync/draft";
import { settleCreated } from "../sync/undo-created";
import { updateTask } from "../sync/task-type";
import { settleOpen } from "../sync/settle";
import { asApplied, undoTargets } from "../sync/undo";
import type { UndoOutcome } from "../sync/undo-types";
import { type Backend, wordsOf } from "./backend";
import { bulkApply } from "./bulk-apply";
import type { ReviewState, SettingsState, SingleSync } from "./contracts";
import { chooseMatch, matchConsequences } from "./match-desk";
import { readFieldHistory } from "./field-history";
import type { HistoryIndex } from "./history-index";
import { backendFor } from "./shelf-backend";
import type { SourceDesk } from "./sources-store";
import { undoContext } from "./undo-desk";

export interface ReviewDesk {
  readonly store: StoreApi<ReviewState>;
  /** Takes in freshly made plans: those with work are shown, the others leave. */
  take(plans: readonly Plan[]): void;
  /** After writing, by a person or a run: reads the plans of these from IndexedDB again. */
  reread(ids: readonly string[]): Promise<void>;
  /** Hears the new comparison of one that was written. */
  show(plan: Plan): void;
}

/** The desks of either sort of entity: what is taken back may be of both. */
export type ReviewDesks = Readonly<Record<EntityType, ReviewDesk>>;

/**
 * The store of what waits of one sort of entity. `load` reads it from IndexedDB and settles what a cut left open. `all` is
 * asked when something is taken back, not before; `onTakenBack` hears what came of that.
 */
export function createReviewDesk(
  type: EntityType,
  whole: Backend,
  desk: SourceDesk,
  settings: StoreApi<SettingsState>,
  index: HistoryIndex,
  all: () => ReviewDesks,
  onTakenBack: (outcomes: readonly UndoOutcome[]) => Promise<void> = async () => {},
): ReviewDesk {
  const backend = backendFor(type, whole);
  let settled = false;

  async function applyDeps(runId: string | null): Promise<ApplyDeps> {
    const { library, fields } = await backend.stash();
    if (desk.endpoints().length === 0) await desk.store.getState().load();
    const boxHosts = desk.hosts();
    return { ...backend, library, fields, settings: settings.getState().settings, boxHosts, runId, onPlan: showSingle };
  }

  function take(plans: readonly Plan[]): void {
    if (plans.length === 0) return;
    const waiting = new Map(store.getState().plans);
    for (const plan of plans) {
      if (hasWork(plan)) waiting.set(plan.id, plan);
      // A source that failed could not confirm what an earlier run found: that stays for the person.
      else if (!hasFailed(plan)) waiting.delete(plan.id);
    }
    store.setState({ plans: waiting });
  }

  /** After writing, the plans in IndexedDB are right: read those of these performers again. */
  async function reread(ids: readonly string[]): Promise<void> {
    const now = await backend.plans.getMany(ids);
    const waiting = new Map(store.getState().plans);
    for (const [i, id] of ids.entries()) {
      const plan = now[i];
      if (plan && hasWork(plan)) waiting.set(id, plan);
      else waiting.delete(id);
    }
    store.setState({ plans: waiting });
  }

  /** The button on a performer's page shows what is left after its changes were written. */
  function showSingle(plan: Plan): void {
    const single = store.getState().single.get(plan.id);
    if (single?.state === "done") setSingle(plan.id, { ...single, plan });
  }

  function setSingle(id: string, state: SingleSync): void {
    store.setState({ single: new Map(store.getState().single).set(id, state) });
  }

  /** Another tab was writing some of them, or was closed in the middle of it: its leases tell when they have run out. */
  function settleLater(): void {
    settled = false;
    backend.clock.sleep(LEASE_MS).then(settleOnce, () => undefined);
  }

  async function settleOnce(): Promise<void> {
    if (settled) return;
    settled = true;
    try {
      const stash = await backend.stash();
      store.setState({ merges: stash.merges ?? false });
      const arrived: string[] = [];
      const onPlan = ({ id }: Plan) => arrived.push(id);
      const deps = { ...backend, ...stash, settings: settings.getState().settings, onPlan };
      const { unclear, left } = await settleOpen(deps);
      // What turned out to be written is no longer offered.
      await reread(arrived);
      await settleCreated({ library: stash.library, journal: backend.journal });
      // Drafts are of performers only, and stand in the one journal.
      if (type === "performer") await settleDrafts(backend.journal);
      if (unclear > 0) store.setState({ unclear });
      await bulk.recall();
      if (left) settleLater();
    } catch {
      // Stash cannot be reached: the records stay open and are settled at the next start.
      settled = false;
    }
  }

  const bulk = bulkApply(type, backend, index, {
    set: (part) => store.setState(part),
    deps: applyDeps,
    reread,
  });

  const store = createStore<ReviewState>((set, get) => ({
    state: "loading",
    plans: new Map(),
    applying: null,
    error: null,
    unclear: 0,
    single: new Map(),
    async load() {
      try {
        const entries = await backend.plans.entries();
        // A run that writes everything keeps plans in which nothing waits for a person.
        set({ state: "ready", plans: new Map(entries.filter(([, plan]) => hasWork(plan))), error: null });
      } catch (error) {
        set({ state: "ready", error: wordsOf(error) });
      }
      await settleOnce();
    },
    cut: null,
    apply: bulk.apply,
    stop: bulk.stop,
    dismissCut: bulk.forget,
    async lock(plans, fields, locked) {
      const outcomes = await lockFields(plans, fields, locked, await applyDeps(null));
      await reread(outcomes.filter((one) => one.plan).map((one) => one.id));
      return outcomes;
    },
    async offerAgain(plan, field) {
      const outcome = await offerAgain(plan, field, await applyDeps(null));
      await reread([plan.id]);
      return outcome;
    },
    async compareAgain(plan) {
      const outcome = await compareAgain(plan, null, await applyDeps(null));
      await reread([plan.id]);
      return outcome;
    },
    history: async (plan, field) =>
      readFieldHistory(plan, field, { bases: backend.bases, index }, await desk.enabled()),
    undo: async (undoIds) => (await get().takeBack(undoIds.map((id) => ({ id })))).map(asApplied),
    async takeBack(targets, onOutcomes, signal) {
      const desks = all();
      const context = undoContext(whole, desk, settings, (plan) => desks[plan.type].show(plan));
      const outcomes = await undoTargets(targets, backend.journal, context, onOutcomes, signal);
      for (const sort of ["performer", "studio"] as const)
        await desks[sort].reread(outcomes.flatMap((one) => (one.type === sort ? one.entityId : [])));
      await onTakenBack(outcomes);
      return outcomes;
    },
    async choose(plan, endpoint, answer) {
      const next = await chooseMatch(backend, plan, endpoint, answer, settings.getState().settings);
      if (next === null) return null;
      take([next]);
      showSingle(next);
      return next;
    },
    consequences: (plan, endpoint) => matchConsequences(backend, plan, endpoint, settings.getState().settings),
    async syncOne(id) {
      const current = get().single.get(id);
      if (current?.state === "asking") return null;
      setSingle(id, { state: "asking", answered: 0, of: 0 });
      try {
        const stash = await backend.stash();
        const sources = await desk.enabled();
        const now = (await stash.library.byIds([id])).get(id) ?? null;
        if (now === null) {
          setSingle(id, { state: "failed", reason: "gone", message: "" });
          return null;
        }
        const endpoints = new Set(sources.map((source) => source.endpoint));
        const linked = now.stashIds.some((one) => endpoints.has(one.endpoint));
        const nameSearch = settings.getState().settings.nameSearch || !linked;
        let plan: Plan | null = null;
        await runUpdate(
          { task: updateTask(type), selection: { ids: [id] }, nameSearch, fresh: true },
          {
            ...backend,
            ...stash,
            sources,
            endpoints: desk.endpoints(),
            settings: settings.getState().settings,
            runId: backend.newId(),
            priority: "person",
          },
          {
            onProgress({ lanes }) {
              const asked = lanes.filter((lane) => lane.total > 0);
              const answered = asked.filter((lane) => lane.done >= lane.total).length;
              if (plan === null) setSingle(id, { state: "asking", answered, of: asked.length });
            },
            async onPlans([made]) {
              plan = made ?? null;
            },
          },
          new AbortController().signal,
        );
        // It was there a moment ago, so only a deletion in between leaves nothing to compare.
        if (plan === null) {
          setSingle(id, { state: "failed", reason: "gone", message: "" });
          return null;
        }
        take([plan]);
        setSingle(id, { state: "done", plan, at: backend.clock.now() });
        return plan;
      } catch (error) {
        setSingle(id, { state: "failed", reason: "words", message: wordsOf(error) });
        return null;
      }
    },
  }));
  return { store, take, reread, show: showSingle };
}
