/** A library and its boxes on a virtual clock, driven by the real sources and the real run. */
import { type Sample, createSample } from "../../src/dev/seed/sample";
import { symbolicEndpoint } from "../../src/dev/seed/sample-builder";
import { type BoxKey, boxKeys } from "../../src/dev/seed/truth";
import { bindEndpoints } from "../../src/dev/stash/library-file";
import { toLocalEntity } from "../../src/host/local-entity";
import type { CachedEntity } from "../../src/sources/cache";
import { createSource } from "../../src/sources/registry";
import type { FeedState } from "../../src/sources/feed-state";
import type { Slot } from "../../src/sources/slot";
import type { SourceHandle } from "../../src/sources/source-handle";
import type { BaseRecord } from "../../src/sync/bases";
import { boxSelection } from "../../src/sync/fields";
import { editSelection } from "../../src/sync/history";
import { localColumns } from "../../src/sync/local";
import type { Plan } from "../../src/sync/plan-types";
import type { KeyValue, Library, LocalEntity, Source } from "../../src/sync/ports";
import type { RunDeps, RunResult } from "../../src/sync/run-deps";
import { runUpdate } from "../../src/sync/run";
import type { RunOptions, RunProgress } from "../../src/sync/run-types";
import { DEFAULT_SETTINGS, type Settings } from "../../src/sync/settings";
import { FIELDS_30 } from "../fakes";
import { FakeLibrary } from "../fake-library";
import { MemoryKeyValue } from "../memory-kv";
import { VirtualClock } from "../virtual-clock";
import { type BenchBoxes, benchBoxes, ENDPOINTS } from "./bench-boxes";

export const LATENCY_MS = 150;
export const DELAY_MS = DEFAULT_SETTINGS.delaySeconds * 1000;

/** Symbolic endpoints of the sample to those of the bench. */
export const ENDPOINT_MAP = Object.fromEntries(boxKeys.map((box) => [symbolicEndpoint(box), ENDPOINTS[box]]));

/** The sample's library as Stash would answer it. */
export function entitiesOf(sample: Sample): LocalEntity[] {
  const columns = localColumns(FIELDS_30);
  const { performers } = bindEndpoints(sample.library, ENDPOINT_MAP);
  return performers.map((row) => {
    const image_path = row.image === null ? null : `/performer/${row.id}/image?t=1`;
    return toLocalEntity({ ...row, id: String(row.id), image_path }, columns);
  });
}

const samples = new Map<number, Sample>();

/** Making a large sample takes seconds, and the boxes copy what they change. Those of other seeds are needed once. */
function sampleOf(size: number, seed?: number): Sample {
  if (seed !== undefined) return createSample({ size, seed });
  const known = samples.get(size) ?? createSample({ size });
  samples.set(size, known);
  return known;
}

export interface TabOptions {
  readonly random?: () => number;
  readonly delayMs?: () => number;
  /** Stash's max_requests_per_minute of each box; 0, unset, by default. */
  readonly rates?: Partial<Record<BoxKey, number>>;
  readonly only?: readonly BoxKey[];
  /** As if tabs knew nothing of each other: shows that the count of violations can be other than nought. */
  readonly alone?: boolean;
}

export interface WorldOptions {
  readonly size: number;
  /** Another sample made out of the usual one. */
  readonly remake?: (sample: Sample) => Sample;
  /** Another one makes another library; the sample's own by default. */
  readonly seed?: number;
  /** Which performers the library has; all of the sample by default. */
  readonly choose?: (entities: readonly LocalEntity[], sample: Sample) => readonly LocalEntity[];
}

export interface RunMore extends Partial<RunOptions> {
  readonly library?: Library;
  readonly fields?: RunDeps["fields"];
  readonly settings?: Partial<Settings>;
  readonly priority?: "person" | "bulk";
  /** Kept from run to run, where they matter. */
  readonly bases?: KeyValue<BaseRecord>;
  readonly onProgress?: (progress: RunProgress) => void;
}

export interface RunSeen {
  readonly result: RunResult;
  readonly plans: ReadonlyMap<string, Plan>;
  /** Virtual ms from beginning to end. */
  readonly wallMs: number;
}

export interface BenchWorld {
  readonly clock: VirtualClock;
  readonly sample: Sample;
  readonly entities: readonly LocalEntity[];
  readonly boxes: BenchBoxes;
  /** Sources as one tab makes them; tabs share slots and cache, as they do in IndexedDB. */
  tab(options?: TabOptions): SourceHandle[];
  run(sources: readonly Source[], more?: RunMore, signal?: AbortSignal): Promise<RunSeen>;
}

/** Equal options give equal worlds. */
export function benchWorld({ size, seed, remake = (same) => same, choose = (all) => all }: WorldOptions): BenchWorld {
  const clock = new VirtualClock();
  const sample = remake(sampleOf(size, seed));
  const boxes = benchBoxes(sample, clock, LATENCY_MS);
  const entities = choose(entitiesOf(sample), sample);
  const cache: KeyValue<CachedEntity> = new MemoryKeyValue<CachedEntity>();
  const slots = new MemoryKeyValue<Slot>();
  const feeds = new MemoryKeyValue<FeedState>();
  const endpoints = boxKeys.map((box) => ENDPOINTS[box]);
  return {
    clock,
    sample,
    entities,
    boxes,
    tab({ random = Math.random, delayMs = () => DELAY_MS, rates = {}, only = boxKeys, alone = false } = {}) {
      return only.map((key) => {
        const { endpoint, name, apiKey, fetch } = boxes[key];
        return createSource(
          { endpoint, name, apiKey, maxRequestsPerMinute: rates[key] ?? 0 },
          {
            fetch,
            clock,
            random,
            cache,
            feeds,
            ...(alone ? {} : { slots }),
            delayMs,
            cacheMs: () => DEFAULT_SETTINGS.cacheHours * 3_600_000,
            performerSelection: boxSelection(),
            editSelection: editSelection(),
          },
        );
      });
    },
    async run(sources, more = {}, signal = new AbortController().signal) {
      const { library, fields, settings, priority, bases, onProgress = () => {}, ...options } = more;
      const plans = new Map<string, Plan>();
      const start = clock.now();
      const result = await runUpdate(
        { task: "update-performers", selection: {}, nameSearch: false, fresh: true, ...options },
        {
          library: library ?? new FakeLibrary(entities),
          fields: fields ?? FIELDS_30,
          sources,
          endpoints,
          settings: { ...DEFAULT_SETTINGS, ...settings },
          bases: bases ?? new MemoryKeyValue<BaseRecord>(),
          plans: new MemoryKeyValue<Plan>(),
          clock,
          runId: "bench",
          ...(priority && { priority }),
        },
        {
          onProgress,
          async onPlans(made) {
            for (const plan of made) plans.set(plan.id, plan);
          },
        },
        signal,
      );
      return { result, plans, wallMs: clock.now() - start };
    },
  };
}
