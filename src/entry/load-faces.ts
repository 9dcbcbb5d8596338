import { stashUrl } from "../host/plugin-api";
import type { Faces } from "./faces";

/** Written in by the build, which knows the hashed names. */
declare const __PLUGIN_ID__: string;
declare const __PLUGIN_VERSION__: string;
declare const __MAIN_SCRIPT__: string;
declare const __MAIN_STYLES__: readonly string[];

/** How the browser is asked for things; tests hand in their own. */
export interface Loaders {
  module(url: string): Promise<unknown>;
  /** Settles when the sheet applies, so that no face is drawn unstyled. */
  style(url: string): Promise<void>;
  /** The entry script as Stash gives it now; rejects when it gives none. */
  entry(url: string): Promise<string>;
  now(): number;
  reload(): void;
}

/** Entry script and lazy part are of different versions: an update was cut off, or a cache mixes them. */
export class MixedVersions extends Error {
  constructor(readonly found: string) {
    super(`entry ${__PLUGIN_VERSION__}, chunks ${found}`);
  }
}

/** A page that has just loaded its faces is not asked again for so long. */
const FRESH_MS = 60_000;

const browser: Loaders = {
  module: (url) => import(/* @vite-ignore */ url),
  style: (url) =>
    new Promise((resolve, reject) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = url;
      link.onload = () => resolve();
      link.onerror = () => {
        link.remove();
        reject(new Error(`style sheet not loaded: ${url}`));
      };
      document.head.append(link);
    }),
  entry: async (url) => {
    const answer = await fetch(url, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`entry script: ${answer.status}`);
    return answer.text();
  },
  now: () => Date.now(),
  reload: () => window.location.reload(),
};

function assetUrl(file: string): string {
  return stashUrl(`plugin/${__PLUGIN_ID__}/assets/${file}`);
}

async function fetchFaces(loaders: Loaders, haveStyles: Set<string>): Promise<Faces> {
  const styles = __MAIN_STYLES__.filter((file) => !haveStyles.has(file));
  const [module] = await Promise.all([
    loaders.module(assetUrl(__MAIN_SCRIPT__)) as Promise<{ faces?: Faces }>,
    ...styles.map(async (file) => {
      await loaders.style(assetUrl(file));
      haveStyles.add(file);
    }),
  ]);
  if (!module.faces) throw new Error("the main script exports no faces");
  if (module.faces.version !== __PLUGIN_VERSION__) throw new MixedVersions(module.faces.version);
  return module.faces;
}

export interface FacesLoader {
  /** Loads script and styles once; after a failure the next call tries again. */
  load(): Promise<Faces>;
  /** The faces when they are there already: the next face is then drawn at once. */
  loaded(): Faces | null;
  /**
   * True when Stash's plugin is another one by now than this page runs: the entry script that it gives no longer names our
   * lazy part. False as well when Stash cannot be asked, and for a minute after an answer. Never rejects.
   */
  outdated(): Promise<boolean>;
  reload(): void;
}

/** A loader of its own, so that a test starts from nothing. */
export function createFacesLoader(given: Partial<Loaders> = {}): FacesLoader {
  const loaders = { ...browser, ...given };
  const haveStyles = new Set<string>();
  let pending: Promise<Faces> | null = null;
  let faces: Faces | null = null;
  let sure = Number.NEGATIVE_INFINITY;
  return {
    loaded: () => faces,
    reload: () => loaders.reload(),
    async outdated() {
      if (loaders.now() - sure < FRESH_MS) return false;
      try {
        const text = await loaders.entry(stashUrl(`plugin/${__PLUGIN_ID__}/javascript`));
        if (!text.includes(__MAIN_SCRIPT__)) return true;
        sure = loaders.now();
      } catch {
        // Stash is away, or the plugin was switched off: nothing that loading the page again would mend.
      }
      return false;
    },
    load() {
      pending ??= fetchFaces(loaders, haveStyles).then(
        (loaded) => {
          faces = loaded;
          sure = loaders.now();
          return loaded;
        },
        (error: unknown) => {
          pending = null;
          throw error;
        },
      );
      return pending;
    },
  };
}
