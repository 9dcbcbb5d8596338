/** Housekeeping: testing, checking, clearing, the log, and taking everything away again. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { checkConfiguration } from "../sync/checks/checks";
import { connectSources } from "../sync/checks/csp";
import type { BoxFacts, BrowserFacts, Facts } from "../sync/checks/facts";
import { keyFacts } from "../sync/checks/key-checks";
import type { Endpoint } from "../sync/ports";
import { type Backend, wordsOf } from "./backend";
import { cacheRows, TYPES } from "./care-cache";
import { countLocked, eraseAll } from "./care-erase";
import type { SettingsState } from "./contracts";
import type { CareKit, CareState, ConnectionTest } from "./diagnostics-contracts";
import type { SourceDesk } from "./sources-store";

export interface CareDeps {
  readonly backend: Pick<Backend, "stash" | "clock">;
  readonly desk: SourceDesk;
  readonly settings: StoreApi<SettingsState>;
  readonly kit: CareKit;
}

/** The policy's parts are those of all its lists together: a header may name several, and each must allow. */
function sourcesOf(policy: string | null): readonly string[] | null {
  const lists = (policy ?? "").split(",").flatMap((each) => {
    const list = connectSources(each);
    return list === null ? [] : [list];
  });
  const [first, ...others] = lists;
  if (!first) return null;
  return others.reduce((kept, list) => kept.filter((source) => list.includes(source)), first);
}

/** The store; nothing is asked before a face asks for it. */
export function createCareStore({ backend, desk, settings, kit }: CareDeps): StoreApi<CareState> {
  const { clock } = backend;

  async function readBrowser(): Promise<BrowserFacts> {
    const { policy, ...page } = await kit.page();
    const databaseError = await kit.probeDatabase().then(() => null, wordsOf);
    return { ...page, connectSources: sourcesOf(policy), databaseError };
  }

  async function readFacts(): Promise<Facts> {
    await Promise.all([desk.store.getState().load(), settings.getState().load()]);
    const { state, error } = desk.store.getState();
    if (state === "failed") throw new Error(error ?? "");
    const now = settings.getState();
    const configs = desk.configs();
    const boxes = configs.map(({ endpoint, name, apiKey, maxRequestsPerMinute }, at): BoxFacts => {
      const twin = configs.slice(0, at).find((one) => one.apiKey === apiKey && one.endpoint !== endpoint);
      return {
        endpoint,
        name,
        maxRequestsPerMinute,
        enabled: !now.settings.disabledSources.includes(endpoint),
        key: keyFacts(apiKey, kit.keyForm(endpoint), twin?.name ?? null),
      };
    });
    const [browser, host] = await Promise.all([readBrowser(), kit.host()]);
    return { boxes, settings: now.settings, damaged: now.damaged, browser, host, knownHosts: kit.knownHosts };
  }

  return createStore<CareState>((set, get) => {
    const keep = (test: ConnectionTest) => set({ connections: new Map(get().connections).set(test.endpoint, test) });

    async function testOne(endpoint: Endpoint): Promise<void> {
      const source = desk.source(endpoint);
      if (!source) return;
      keep({ endpoint, state: "testing", ways: get().connections.get(endpoint)?.ways ?? [], at: null });
      const ways = await kit.examine(source);
      const at = clock.now();
      keep({ endpoint, state: "done", ways, at });
      desk.noteTest(endpoint, ways, at);
    }

    async function readCache(): Promise<void> {
      set({ cache: { state: "working" } });
      try {
        if (desk.store.getState().state !== "ready") await desk.store.getState().load();
        const sources = desk.endpoints().flatMap((endpoint) => desk.source(endpoint) ?? []);
        const value = cacheRows(await kit.tally(), sources, settings.getState().settings.delaySeconds);
        set({ cache: { state: "ready", value, at: clock.now() } });
      } catch (error) {
        set({ cache: { state: "failed", message: wordsOf(error) } });
      }
    }

    async function readLog(): Promise<void> {
      try {
        set({ log: { state: "ready", value: await kit.log.read(), at: clock.now() } });
      } catch (error) {
        set({ log: { state: "failed", message: wordsOf(error) } });
      }
    }

    return {
      version: kit.version,
      connections: new Map(),
      browser: null,
      findings: { state: "unknown" },
      cache: { state: "unknown" },
      log: { state: "unknown" },
      readCache,
      readLog,
      async testWays(endpoint) {
        if (desk.store.getState().state !== "ready") await desk.store.getState().load();
        const all = desk.store.getState().sources.filter((row) => row.enabled && row.invalid === null);
        const wanted = endpoint === undefined ? [...new Set(all.map((row) => row.endpoint))] : [endpoint];
        const browser = readBrowser().then((facts) => set({ browser: facts }));
        await Promise.all([browser, ...wanted.map(testOne)]);
      },
      async validate() {
        set({ findings: { state: "working" } });
        try {
          const facts = await readFacts();
          const value = checkConfiguration(facts);
          set({ browser: facts.browser, findings: { state: "ready", value, at: clock.now() } });
        } catch (error) {
          set({ findings: { state: "failed", message: wordsOf(error) } });
        }
      },
      persist: () => kit.persist(),
      async clearCache(endpoint, kinds) {
        const types = kinds.flatMap((kind) => TYPES[kind]);
        const gone = await kit.clear(endpoint, types);
        await readCache();
        return gone;
      },
      async clearLog() {
        await kit.log.clear();
        await readLog();
      },
      countLocked: () => countLocked(backend),
      erase: (choice) => eraseAll(choice, backend, kit),
    };
  });
}
