/** A library, its boxes and one browser with tabs, all on the virtual clock: the real stores over the embedded programs. */
import { createSample, type Sample } from "../../src/dev/seed/sample";
import { encodePicture } from "../../src/dev/png";
import { boxKeys } from "../../src/dev/seed/truth";
import type { CachedEntity } from "../../src/sources/cache";
import { defaultOrder } from "../../src/sources/default-order";
import type { FeedState } from "../../src/sources/feed-state";
import { createSource } from "../../src/sources/registry";
import type { Slot } from "../../src/sources/slot";
import type { SourceHandle } from "../../src/sources/source-handle";
import type { Backend } from "../../src/store/backend";
import { createJournal, createNotes, type JournalValue } from "../../src/store/journal-kv";
import type { StoreName } from "../../src/store/kv";
import { soundStores } from "../../src/store/sound-kv";
import { type AppStores, createStores } from "../../src/store/stores";
import { boxSelection } from "../../src/sync/fields";
import { editSelection } from "../../src/sync/history";
import { createLeases, type Lease } from "../../src/sync/leases";
import type { Clock, KeyValue } from "../../src/sync/ports";
import { type BenchBoxes, benchBoxes } from "../bench/bench-boxes";
import { fakeCare } from "../fake-care";
import { MemoryKeyValue } from "../memory-kv";
import { Life, mortalKv } from "../mortal";
import { VirtualClock } from "../virtual-clock";
import { type SoakStash, soakStash } from "./soak-stash";

const STORES: readonly StoreName[] = [
  ...(["journal", "bases", "runs", "choices", "feeds", "cache"] as const),
  ...(["plans", "studioPlans", "slots", "ids", "log", "marks"] as const),
];

/** A tab's page: its stores, and the life in which it can be killed. */
export interface SoakPage {
  readonly tab: string;
  readonly life: Life;
  readonly stores: AppStores;
}

export interface SoakWorld {
  readonly clock: VirtualClock;
  readonly random: () => number;
  readonly sample: Sample;
  readonly stash: SoakStash;
  readonly boxes: BenchBoxes;
  /** What outlives every page. */
  readonly disk: ReadonlyMap<StoreName, MemoryKeyValue<unknown>>;
  /** Opens a page of this tab and lets it load. Resolves when it is there, or dead. */
  open(tab: string): Promise<SoakPage>;
}

/** The picture behind an address of a box, as Stash's server would fetch it. */
function pictureAt(boxes: BenchBoxes, address: string): Buffer | null {
  const id = address.split("/").at(-1);
  for (const key of boxKeys) {
    const { performers, studios } = boxes[key].store;
    for (const row of [...performers.values(), ...studios.values()])
      for (const image of row.images) if (image.id === id) return encodePicture(image.picture);
  }
  return null;
}

/** Equal numbers give equal worlds. `random` decides everything that is decided by chance, also in the sources. */
export function soakWorld(size: number, seed: number, random: () => number): SoakWorld {
  const clock = new VirtualClock();
  const sample = createSample({ size, seed });
  const stash = soakStash(sample);
  const boxes = benchBoxes(sample, clock, 150);
  const disk = new Map(STORES.map((store) => [store, new MemoryKeyValue<unknown>()]));
  let pages = 0;
  let ids = 0;

  // Stash's own server fetches pictures; there is no port to ask.
  globalThis.fetch = (async (input: unknown) => {
    const bytes = pictureAt(boxes, String(input));
    return bytes ? new Response(new Uint8Array(bytes)) : new Response("", { status: 404 });
  }) as typeof fetch;

  function backendOf(tab: string, life: Life): Backend {
    const page = `page-${++pages}`;
    const kv = soundStores(<V>(store: StoreName) => mortalKv(disk.get(store) as MemoryKeyValue<V>, life));
    const mortalClock: Clock = {
      now: () => clock.now(),
      sleep: (ms, signal) => life.step(() => clock.sleep(ms, signal)),
    };
    const sources = new Map<string, SourceHandle>();
    const fetchOf = (endpoint: string): typeof fetch => {
      const box = boxKeys.map((key) => boxes[key]).find((one) => one.endpoint === endpoint);
      return ((input: string, init?: RequestInit) =>
        life.step(() =>
          box ? box.fetch(input, init) : Promise.reject(new TypeError("Failed to fetch")),
        )) as typeof fetch;
    };
    const journal = kv<JournalValue>("journal");
    const backend: Backend = {
      ...stash.page(life),
      sourceOf(config) {
        const source =
          sources.get(config.endpoint) ??
          createSource(config, {
            fetch: fetchOf(config.endpoint),
            clock: mortalClock,
            random,
            cache: kv<CachedEntity>("cache"),
            slots: kv<Slot>("slots"),
            feeds: kv<FeedState>("feeds"),
            ids: kv<string>("ids"),
            page: `${tab}/${page}`,
            delayMs: () => 500,
            cacheMs: () => 24 * 3_600_000,
            performerSelection: boxSelection(),
            editSelection: editSelection(),
            studioSelection: boxSelection("studio"),
          });
        sources.set(config.endpoint, source);
        return source;
      },
      defaultOrder,
      bases: kv("bases"),
      plans: kv("plans"),
      studioPlans: kv("studioPlans"),
      choices: kv("choices"),
      marks: kv("marks"),
      journal: createJournal(journal),
      notes: createNotes(journal),
      runs: kv("runs"),
      leases: createLeases(kv<Lease>("slots") as KeyValue<Lease>, { clock: mortalClock, tab, page }),
      care: fakeCare(),
      clock: mortalClock,
      newId: () => `${page} ${++ids}`,
      tab,
      page,
    };
    return backend;
  }

  return {
    ...{ clock, random, sample, stash, boxes, disk },
    async open(tab) {
      const life = new Life(null);
      const stores = createStores(backendOf(tab, life));
      await Promise.race([stores.load(), life.over]);
      return { tab, life, stores };
    },
  };
}
