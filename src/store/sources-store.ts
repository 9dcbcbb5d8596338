/** The stash-boxes as Stash is configured with them: their order, their state, and the sources that ask them. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { orderEndpoints } from "../sync/precedence";
import type { WayTest } from "../sync/care-ports";
import type { FavouriteSource } from "../sync/favourite-ports";
import type { Endpoint, SourceConfig, SourceFailure } from "../sync/ports";
import type { Settings } from "../sync/settings";
import { type Backend, type Stash, wordsOf } from "./backend";
import type { SettingsState, SourceInfo, SourcesState, SourceTest } from "./contracts";

/** Why an endpoint cannot be asked at all; message id, or null. */
export function endpointProblem({ endpoint, apiKey }: SourceConfig, twice: boolean): string | null {
  if (!URL.canParse(endpoint)) return "endpoint-not-a-url";
  if (!["http:", "https:"].includes(new URL(endpoint).protocol)) return "endpoint-not-http";
  if (twice) return "endpoint-twice";
  return apiKey.trim() === "" ? "no-key" : null;
}

export interface SourceDesk {
  readonly store: StoreApi<SourcesState>;
  /** Sources to ask, in order of precedence: enabled and usable. */
  enabled(): Promise<readonly FavouriteSource[]>;
  /** All usable endpoints in order of precedence. */
  endpoints(): readonly Endpoint[];
  /** Hosts of the boxes: pictures may come from there. */
  hosts(): ReadonlySet<string>;
  /** As Stash has them, keys and all: for looking at, in memory only. */
  configs(): readonly SourceConfig[];
  /** The source behind a usable endpoint, on or off. */
  source(endpoint: Endpoint): FavouriteSource | null;
  /** Counts the linked anew after something was created, linked or deleted from here. Never rejects. */
  recount(): Promise<void>;
  /** Lets the source's card show what a test of its ways found, `at` ms since epoch. */
  noteTest(endpoint: Endpoint, ways: readonly WayTest[], at: number): void;
}

function failureOf(error: unknown): SourceFailure {
  const failure = (error as { failure?: SourceFailure } | null)?.failure;
  return failure ?? { kind: "offline", detail: wordsOf(error) };
}

/** The store and the sources behind it. A source is made once per configuration, so that its pace is kept. */
export function createSourceDesk(
  backend: Pick<Backend, "stash" | "sourceOf" | "defaultOrder" | "clock">,
  settings: StoreApi<SettingsState>,
): SourceDesk {
  let configs: readonly SourceConfig[] = [];
  const made = new Map<string, FavouriteSource>();
  const tests = new Map<Endpoint, SourceTest>();
  let linked: ReadonlyMap<Endpoint, number> = new Map();
  let linkedStudios: ReadonlyMap<Endpoint, number> = new Map();

  const keyOf = ({ endpoint, name, apiKey, maxRequestsPerMinute }: SourceConfig) =>
    JSON.stringify([endpoint, name, apiKey, maxRequestsPerMinute]);
  const sourceOf = (config: SourceConfig): FavouriteSource => {
    const key = keyOf(config);
    const known = made.get(key);
    if (known) return known;
    const source = backend.sourceOf(config);
    made.set(key, source);
    source.onRest?.(() => refresh());
    return source;
  };

  function infos({ precedence, disabledSources }: Settings): readonly SourceInfo[] {
    const order = orderEndpoints(backend.defaultOrder(configs.map((c) => c.endpoint)), precedence);
    const rows: SourceInfo[] = [];
    for (const endpoint of new Set(order))
      for (const [i, config] of configs.filter((c) => c.endpoint === endpoint).entries())
        rows.push({
          endpoint,
          name: config.name,
          precedence: rows.length + 1,
          enabled: !disabledSources.includes(endpoint),
          invalid: endpointProblem(config, i > 0),
          test: tests.get(endpoint) ?? { state: "unknown" },
          way: made.get(keyOf(config))?.way() ?? null,
          resting: made.get(keyOf(config))?.resting?.() ?? null,
          linked: linked.get(endpoint) ?? null,
          linkedStudios: linkedStudios.get(endpoint) ?? null,
        });
    return rows;
  }

  const refresh = () => store.setState({ sources: infos(settings.getState().settings) });

  const pageUrl = (endpoint: Endpoint, type: "performer" | "studio", id: string) => {
    const config = configs.find((c) => c.endpoint === endpoint);
    return config ? sourceOf(config).pageUrl(type, id) : "";
  };

  const usable = () => store.getState().sources.filter((row) => row.invalid === null);

  async function testOne(endpoint: Endpoint): Promise<void> {
    const config = configs.find((c) => c.endpoint === endpoint);
    if (!config) return;
    tests.set(endpoint, { state: "testing" });
    refresh();
    try {
      const account = await sourceOf(config).account(new AbortController().signal);
      tests.set(endpoint, { state: "ready", account, at: backend.clock.now() });
    } catch (error) {
      tests.set(endpoint, { state: "failed", failure: failureOf(error), at: backend.clock.now() });
    }
    refresh();
  }

  async function countLinked(stash: Stash): Promise<void> {
    const asked = usable().map((row) => row.endpoint);
    [linked, linkedStudios] = await Promise.all([stash.countLinked(asked), stash.countLinked(asked, "studio")]);
    refresh();
  }

  const store = createStore<SourcesState>((set, get) => ({
    state: "loading",
    error: null,
    sources: [],
    pageUrl,
    async load() {
      try {
        const stash = await backend.stash();
        configs = await stash.readSources();
        set({ state: "ready", error: null, sources: infos(settings.getState().settings) });
        await countLinked(stash);
      } catch (error) {
        set({ state: configs.length > 0 ? "ready" : "failed", error: wordsOf(error) });
      }
    },
    async test(endpoint) {
      if (get().state !== "ready") await get().load();
      const wanted = endpoint === undefined ? usable().filter((row) => row.enabled) : [{ endpoint }];
      await Promise.all(wanted.map((row) => testOne(row.endpoint)));
    },
  }));
  settings.subscribe(refresh);

  return {
    store,
    async enabled() {
      await store.getState().load();
      const { error, state } = store.getState();
      if (state === "failed") throw new Error(error ?? "");
      return usable().flatMap((row) => {
        const config = row.enabled && configs.find((c) => c.endpoint === row.endpoint);
        return config ? [sourceOf(config)] : [];
      });
    },
    endpoints: () => usable().map((row) => row.endpoint),
    configs: () => configs,
    source(endpoint) {
      const config = usable().some((row) => row.endpoint === endpoint) && configs.find((c) => c.endpoint === endpoint);
      return config ? sourceOf(config) : null;
    },
    async recount() {
      store.setState(({ writes = 0 }) => ({ writes: writes + 1 }));
      // What was counted before stays where Stash does not answer: the next reading says why.
      await backend
        .stash()
        .then(countLinked)
        .catch(() => undefined);
    },
    noteTest(endpoint, ways, at) {
      const { account } = ways.find((way) => way.account) ?? {};
      const { failure } = ways.find((way) => way.failure) ?? {};
      if (account) tests.set(endpoint, { state: "ready", account, at });
      else if (failure) tests.set(endpoint, { state: "failed", failure, at });
      refresh();
    },
    hosts: () => new Set(usable().map((row) => new URL(row.endpoint).hostname)),
  };
}
