/** What a flow plays on: the Stash whose address is in STASH_URL, or an embedded one of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Embedded, type EmbeddedOptions, startEmbedded } from "../../src/dev/embedded";
import { stashVersions } from "../../src/dev/stash/shape";
import { type Box, listingBoxes } from "./box-api";
import { type Cast, createCast } from "./cast";
import { type ConfiguredBox, type StashApi, stashApi } from "./stash-api";

export interface StageOptions {
  /** Of the embedded Stash; a real one is as it is. */
  readonly embedded?: EmbeddedOptions;
  /** The plugin's settings during the test, beside a short delay; what was there before is put back. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Stage {
  /** Address of Stash's page, without a slash at the end. */
  readonly url: string;
  readonly embedded: Embedded | null;
  readonly stash: StashApi;
  /** As Stash is configured; the keys stay in memory. */
  readonly configured: readonly ConfiguredBox[];
  /** Boxes that can list their performers. */
  readonly boxes: readonly Box[];
  readonly cast: Cast;
  close(): Promise<void>;
}

/** Performers of the embedded sample unless a test asks for another number; every case occurs in 60. */
export const SAMPLE_SIZE = 90;

/** Between two requests to one box: short for boxes on this machine, the plugin's own default for others. */
function politeDelay(boxes: readonly ConfiguredBox[]): number {
  const local = ({ endpoint }: ConfiguredBox) =>
    /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+)$/.test(new URL(endpoint).hostname);
  return boxes.every(local) ? 0.1 : 2;
}

async function startOwn(options: EmbeddedOptions): Promise<{ embedded: Embedded; end: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), "performer-site-sync-e2e-"));
  // STASH_SHAPE plays another version of Stash ("0.28" to "0.31") for whatever does not ask for one itself.
  const shape = stashVersions.find((version) => version === process.env.STASH_SHAPE);
  const version = shape ? { stashVersion: shape } : {};
  const embedded = await startEmbedded({ size: SAMPLE_SIZE, dataDir, fresh: true, ...version, ...options });
  return {
    embedded,
    end: async () => {
      await embedded.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Opens a stage. Whatever it changes in Stash, `close` puts back. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const given = process.env.STASH_URL?.replace(/\/+$/, "") ?? "";
  const own = given === "" ? await startOwn(options.embedded ?? {}) : null;
  const url = own?.embedded.url ?? given;
  const stash = stashApi(url);
  const before = await stash.pluginMap();
  const configured = await stash.boxes();
  // Browsers resolve every .localhost name to this machine, Node does not.
  const reach = (endpoint: string) => endpoint.replace(/\/\/[^/:]+\.localhost:/, "//localhost:");
  const settings = { delaySeconds: politeDelay(configured), ...options.settings };
  await stash.setPluginMap({ ...before, settings: JSON.stringify(settings) });
  const cast = await createCast(stash);
  return {
    url,
    embedded: own?.embedded ?? null,
    stash,
    configured,
    boxes: await listingBoxes(configured, reach),
    cast,
    async close() {
      try {
        if (!own) {
          await cast.clear();
          await stash.setPluginMap(before);
        }
      } finally {
        await own?.end();
      }
    },
  };
}
