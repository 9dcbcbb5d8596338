/** A plugin without a browser: a fake library, scripted sources, storage in memory, a virtual clock. */
import type { Backend } from "../src/store/backend";
import type { BaseRecord } from "../src/sync/bases";
import type { UndoRecord } from "../src/sync/journal";
import { createLeases, type Lease } from "../src/sync/leases";
import type { MarkPage } from "../src/sync/marks";
import type { ChoiceRecord } from "../src/sync/match-choices";
import type { Plan } from "../src/sync/plan-types";
import type { LocalEntity, SourceConfig } from "../src/sync/ports";
import type { RunRecord } from "../src/sync/run-types";
import { fakeCare } from "./fake-care";
import { BOX_A, BOX_B, FIELDS_30, STUDIO_FIELDS_30 } from "./fakes";
import { FakeLibrary } from "./fake-library";
import { FakeStudioLibrary } from "./fake-studio-library";
import { MemoryKeyValue } from "./memory-kv";
import { ScriptedSource } from "./scripted-source";
import { VirtualClock } from "./virtual-clock";

let pages = 0;

export function config(endpoint: string, name: string): SourceConfig {
  return { endpoint, name, apiKey: "sample-key", maxRequestsPerMinute: 0 };
}

/** `disk` and `library` outlive a reload: hand those of one backend to the next. */
export function fakeBackend(
  entities: readonly LocalEntity[] = [],
  before?: { readonly disk: ReturnType<typeof newDisk>; readonly library: FakeLibrary; readonly tab?: string },
) {
  const clock = new VirtualClock();
  const library = before?.library ?? new FakeLibrary(entities);
  const disk = before?.disk ?? newDisk();
  const studios = new FakeStudioLibrary();
  const sources = new Map([BOX_A, BOX_B].map((endpoint) => [endpoint, new ScriptedSource(endpoint, clock)]));
  const state = {
    configs: [config(BOX_A, "Box A"), config(BOX_B, "Box B")],
    settings: null as string | null,
    down: null as Error | null,
  };
  let ids = 0;
  const tab = before?.tab ?? "tab-1";
  const backend: Backend = {
    async stash() {
      if (state.down) throw state.down;
      return {
        library,
        fields: FIELDS_30,
        studios: { library: studios, fields: STUDIO_FIELDS_30 },
        readSources: async () => state.configs,
        countLinked: async (endpoints) => new Map(endpoints.map((endpoint) => [endpoint, 1])),
      };
    },
    settingsText: {
      read: async () => state.settings,
      async update(change) {
        state.settings = change(state.settings);
        return state.settings;
      },
    },
    sourceOf: ({ endpoint }) => sources.get(endpoint) ?? new ScriptedSource(endpoint, clock),
    defaultOrder: (endpoints) => endpoints,
    ...disk,
    care: fakeCare(),
    clock,
    newId: () => `id-${clock.now()}-${++ids}`,
    leases: createLeases(disk.leaseBook, { clock, tab, page: `page-${++pages}` }),
    tab,
  };
  const source = (endpoint: string) => sources.get(endpoint) as ScriptedSource;
  return { backend, clock, library, studios, disk, source, state };
}

export function newDisk() {
  return {
    bases: new MemoryKeyValue<BaseRecord>(),
    plans: new MemoryKeyValue<Plan>(),
    choices: new MemoryKeyValue<ChoiceRecord>(),
    studioPlans: new MemoryKeyValue<Plan>(),
    journal: new MemoryKeyValue<UndoRecord>(),
    runs: new MemoryKeyValue<RunRecord>(),
    marks: new MemoryKeyValue<MarkPage>(),
    leaseBook: new MemoryKeyValue<Lease>(),
  };
}
