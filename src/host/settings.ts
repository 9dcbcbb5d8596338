import { type StashClient, whole } from "./client";
import { READ_PLUGIN_CONFIG, WRITE_PLUGIN_CONFIG } from "./documents";
import { StashError } from "./stash-error";

/**
 * The one text that holds our settings. Structured values do not survive a restart of Stash otherwise (numbers inside
 * arrays come back as strings), so they travel as one JSON string (stash-host: Data).
 */
export interface SettingsText {
  /** Null while nothing was ever saved. Rejects with a StashError. */
  read(signal?: AbortSignal): Promise<string | null>;
  /**
   * Reads what Stash holds now, writes what `change` makes of it, reads again and returns it. Other keys of the plugin's
   * map stay. Rejects with a StashError, of kind `not-saved` when Stash did not keep it. Calls wait for each other.
   */
  update(change: (current: string | null) => string): Promise<string>;
  /** Leaves nothing of the plugin's map in Stash. Rejects as `update` does. */
  erase(): Promise<void>;
}

const KEY = "settings";

type PluginMap = Readonly<Record<string, unknown>>;

/** Our part of Stash's plugin configuration. `pluginId` must hold no dot: Stash would take it for a path. */
export function createSettingsText(client: StashClient, pluginId: string): SettingsText {
  async function readMap(signal?: AbortSignal): Promise<PluginMap> {
    const data = whole(await client.query(READ_PLUGIN_CONFIG, { include: [pluginId] }, signal));
    const { plugins } = (data.configuration ?? {}) as { plugins?: Readonly<Record<string, PluginMap | null>> | null };
    return plugins?.[pluginId] ?? {};
  }

  function textOf(map: PluginMap): string | null {
    const text = map[KEY];
    return typeof text === "string" && text !== "" ? text : null;
  }

  async function replace(change: (current: string | null) => string): Promise<string> {
    const map = await readMap();
    const text = change(textOf(map));
    // `configurePlugin` replaces the whole map.
    whole(await client.mutate(WRITE_PLUGIN_CONFIG, { id: pluginId, input: { ...map, [KEY]: text } }));
    if (textOf(await readMap()) !== text) {
      throw new StashError(
        "not-saved",
        "Stash did not keep the settings. Another page may have written at the same time.",
      );
    }
    return text;
  }

  async function empty(): Promise<void> {
    whole(await client.mutate(WRITE_PLUGIN_CONFIG, { id: pluginId, input: {} }));
    if (textOf(await readMap()) !== null) {
      throw new StashError(
        "not-saved",
        "Stash still has the settings. Another page may have written at the same time.",
      );
    }
  }

  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }
  return {
    read: async (signal) => textOf(await readMap(signal)),
    update: (change) => inTurn(() => replace(change)),
    erase: () => inTurn(empty),
  };
}
