/** Everything in one process: an embedded Stash with its page and plugin, and three boxes. For `npm start`, tests and the bench. */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleKey } from "./boxes/box-keys";
import type { BoxVersion } from "./boxes/box-sdl";
import { type BoxServer, startStashBox } from "./boxes/stash-box-server";
import { startThePornDb } from "./boxes/theporndb-server";
import type { FaultSettings } from "./faults";
import { createSample, type Sample } from "./seed/sample";
import { symbolicEndpoint } from "./seed/sample-builder";
import { type BoxKey, boxKeys, boxNames, type SampleTruth } from "./seed/truth";
import { Library } from "./stash/library";
import {
  bindEndpoints,
  type EndpointMap,
  LibraryFile,
  loadLibrary,
  readMeta,
  removeLibrary,
} from "./stash/library-file";
import type { Login } from "./stash/sessions";
import type { StashVersion } from "./stash/shape";
import { type StashServer, startStash } from "./stash/stash-server";

export interface EmbeddedOptions {
  /** Stash's port; 0 (the default) takes any free one. */
  readonly port?: number;
  /** Address to listen on; 127.0.0.1 unless told otherwise. */
  readonly host?: string;
  readonly boxPorts?: Partial<Record<BoxKey, number>>;
  /** Performers of the sample library; 300. */
  readonly size?: number;
  readonly seed?: number;
  /** Where the library is kept between runs; null (the default) keeps it in memory. */
  readonly dataDir?: string | null;
  /** Begin with a new sample even when the folder has a library. */
  readonly fresh?: boolean;
  /** Sub-path as behind a proxy: `/stash`. */
  readonly prefix?: string;
  readonly externalHost?: string;
  /** Which Stash it plays: schema, rules and page; 0.30. */
  readonly stashVersion?: StashVersion;
  /** Username and password that Stash asks for; left out, it has no login. The key for scripts is `stash.sessions.apiKey`. */
  readonly login?: Login;
  /** Requests a minute that the box of ThePornDB's kind answers; 240. */
  readonly thePornDbPerMinute?: number;
  /** Version of the two stash-boxes; 0.7.9. */
  readonly boxVersion?: BoxVersion;
  /** Let the page reach the sample boxes (adds their origins to connect-src); on. Off plays boxes that are not in the plugin's list. */
  readonly allowBoxes?: boolean;
  readonly faults?: Partial<Record<BoxKey | "stash", Partial<FaultSettings>>>;
  /** A sample made before (it takes time at 20,000); overrides size and seed. */
  readonly sample?: Sample;
  /** Folders of the built plugin and page; dist and dist-page of the project. */
  readonly pluginsDir?: string;
  readonly pageDir?: string;
}

export interface Embedded {
  /** Address of Stash's page, without a slash at the end. */
  readonly url: string;
  readonly stash: StashServer;
  readonly boxes: Readonly<Record<BoxKey, BoxServer>>;
  /** True of the sample as it was made; what happened since is not in it. */
  readonly truth: SampleTruth;
  /** Was an earlier library found in the data folder? */
  readonly resumed: boolean;
  readonly size: number;
  readonly seed: number;
  /** Writes the library if something changed, and stops all servers. */
  close(): Promise<void>;
}

const projectDir = resolve(fileURLToPath(new URL(".", import.meta.url)), "../..");
const defaultSeed = 20251122;

async function startBoxes(sample: Sample, options: EmbeddedOptions, seed: number): Promise<Record<BoxKey, BoxServer>> {
  const common = (box: BoxKey) => ({
    name: boxNames[box],
    data: sample.boxes[box],
    apiKey: sampleKey(box, seed),
    port: options.boxPorts?.[box] ?? 0,
    faults: options.faults?.[box] ?? {},
    ...(options.host === undefined ? {} : { host: options.host }),
  });
  const version = options.boxVersion ?? "0.7.9";
  const { thePornDbPerMinute: requestsPerMinute } = options;
  const limit = requestsPerMinute === undefined ? {} : { requestsPerMinute };
  const [harbour, lantern, mirador] = await Promise.all([
    startStashBox({ ...common("harbour"), version, seed: seed + 1 }),
    startStashBox({ ...common("lantern"), version, seed: seed + 2 }),
    // By this name the plugin knows that it is of ThePornDB's kind.
    startThePornDb({ ...common("mirador"), seed: seed + 3, publicHost: "theporndb.localhost", ...limit }),
  ]);
  return { harbour, lantern, mirador };
}

/** Starts all four servers. The plugin and the page are read from their built folders when they are asked for. */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<Embedded> {
  const dataDir = options.dataDir ?? null;
  const found = dataDir === null || options.fresh ? null : readMeta(dataDir);
  const size = options.size ?? found?.size ?? 300;
  const seed = options.seed ?? found?.seed ?? defaultSeed;
  const resumed = found !== null && found.size === size && found.seed === seed && options.sample === undefined;
  const sample = options.sample ?? createSample({ size, seed });
  const boxes = await startBoxes(sample, options, seed);
  const endpoints: EndpointMap = Object.fromEntries(boxKeys.map((box) => [symbolicEndpoint(box), boxes[box].endpoint]));
  if (dataDir !== null && !resumed) removeLibrary(dataDir);
  const library =
    dataDir !== null && resumed
      ? loadLibrary(dataDir, endpoints)
      : new Library(bindEndpoints(sample.library, endpoints));
  const file = dataDir === null ? null : new LibraryFile(dataDir, library, { size, seed }, endpoints);
  file?.write();
  const stash = await startStash({
    library,
    settings: {
      stashBoxes: boxKeys.map((box) => ({
        endpoint: boxes[box].endpoint,
        api_key: boxes[box].apiKey,
        name: boxes[box].name,
        max_requests_per_minute: 0,
      })),
      language: "en-GB",
      version: "",
    },
    pluginsDir: options.pluginsDir ?? join(projectDir, "dist"),
    pageDir: options.pageDir ?? join(projectDir, "dist-page"),
    extraConnectSources: () => (options.allowBoxes === false ? [] : boxKeys.map((box) => boxes[box].origin)),
    port: options.port ?? 0,
    faults: options.faults?.stash ?? {},
    ...(options.stashVersion === undefined ? {} : { version: options.stashVersion }),
    ...(options.login === undefined ? {} : { login: options.login }),
    ...(options.host === undefined ? {} : { host: options.host }),
    ...(options.prefix === undefined ? {} : { prefix: options.prefix }),
    ...(options.externalHost === undefined ? {} : { externalHost: options.externalHost }),
  });
  return {
    url: stash.url,
    stash,
    boxes,
    truth: sample.truth,
    resumed,
    size,
    seed,
    close: async () => {
      await Promise.all([stash.close(), ...boxKeys.map((box) => boxes[box].close())]);
      file?.close();
    },
  };
}
