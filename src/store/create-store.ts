/** Creating what is missing, and drafts, as the faces see it: planned first, then carried out by a person's word. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { carryOut } from "../sync/create";
import type { CreateDeps } from "../sync/create-deps";
import { type ParentMaker, parentMaker } from "../sync/create-parents";
import { type CreatePlan, type CreatePlanDeps, planCreations } from "../sync/create-plan";
import type { CreateOutcome, CreateRequest } from "../sync/create-types";
import { type DraftOutcome, sendDraft } from "../sync/draft";
import type { Plan } from "../sync/plan-types";
import type { Endpoint, EntityType } from "../sync/ports";
import { type SearchAnswer, searchSources } from "../sync/search-sources";
import { type Backend, wordsOf } from "./backend";
import type { SettingsState } from "./contracts";
import type { SourceDesk } from "./sources-store";

export interface CreateState {
  /** This Stash can send drafts of performers; false until it is known. */
  readonly drafts: boolean;
  /** What the sources offer for a name, an id or the address of a page; `endpoint` null: all of them. Rejects in words. */
  search(type: EntityType, endpoint: Endpoint | null, query: string, signal: AbortSignal): Promise<SearchAnswer>;
  /**
   * What creating these would do; nothing is written. `before`: an earlier plan, whose reading of the library will do. Rejects
   * in words when Stash cannot be read, or when aborted.
   */
  plan(requests: readonly CreateRequest[], signal: AbortSignal, before?: CreatePlan): Promise<CreatePlan>;
  /** Creates and links; each prospect of the plan has an outcome. Never throws for a single one. */
  carryOut(
    plan: CreatePlan,
    onOutcomes?: (outcomes: readonly CreateOutcome[]) => void,
    signal?: AbortSignal,
  ): Promise<readonly CreateOutcome[]>;
  /** Sends Stash's version of a performer to a source as a draft. Never throws. */
  sendDraft(plan: Pick<Plan, "id" | "name" | "type">, endpoint: Endpoint): Promise<DraftOutcome>;
}

export interface CreateDesk {
  readonly store: StoreApi<CreateState>;
  /** Learns what this Stash can do. Never rejects. */
  load(): Promise<void>;
  /** For an update of studios that is to make missing parents. */
  parentMaker(runId: string): Promise<ParentMaker>;
}

/** `onWritten` hears whose plans may be others after links were made, `onDone` everything that came of it. */
export function createCreateDesk(
  backend: Backend,
  desk: SourceDesk,
  settings: StoreApi<SettingsState>,
  onWritten: (type: EntityType, ids: readonly string[]) => Promise<void>,
  onDone: (outcomes: readonly CreateOutcome[]) => void = () => {},
): CreateDesk {
  async function deps(runId: string | null): Promise<CreateDeps & Omit<CreatePlanDeps, "shelves">> {
    const stash = await backend.stash();
    const sources = await desk.enabled();
    return {
      ...backend,
      shelves: {
        performer: { ...stash, plans: backend.plans },
        studio: { ...stash.studios, plans: backend.studioPlans },
      },
      sources,
      endpoints: desk.endpoints(),
      settings: settings.getState().settings,
      boxHosts: desk.hosts(),
      priority: "person",
      runId,
    };
  }

  const store = createStore<CreateState>(() => ({
    drafts: false,
    async search(type, endpoint, query, signal) {
      const all = await deps(null);
      const sources = all.sources.filter((source) => endpoint === null || source.endpoint === endpoint);
      return searchSources(query, { ...all, ...all.shelves[type], sources }, signal);
    },
    plan: async (requests, signal, before) =>
      planCreations(requests, { ...(await deps(null)), ...(before && { indexes: before.indexes }) }, signal),
    async carryOut(plan, onOutcomes, signal) {
      const outcomes = await carryOut(plan, await deps(backend.newId()), onOutcomes, signal);
      for (const type of ["performer", "studio"] as const) {
        const linked = outcomes.flatMap(({ prospect, result }) =>
          prospect.type === type && result.status === "linked" ? [result.localId] : [],
        );
        if (linked.length > 0) await onWritten(type, linked).catch(() => undefined);
      }
      onDone(outcomes);
      return outcomes;
    },
    async sendDraft(plan, endpoint) {
      try {
        const { creator } = await backend.stash();
        if (!creator) return { ok: false, message: "" };
        return await sendDraft(plan, endpoint, { ...backend, creator });
      } catch (error) {
        return { ok: false, message: wordsOf(error) };
      }
    },
  }));
  return {
    store,
    async load() {
      try {
        const { creator } = await backend.stash();
        store.setState({ drafts: creator?.draft !== undefined });
      } catch {
        // Stash cannot be reached: it is not offered.
      }
    },
    async parentMaker(runId) {
      return parentMaker({ ...(await deps(runId)), priority: "bulk" });
    },
  };
}
