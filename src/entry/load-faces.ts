import { stashUrl } from "../host/plugin-api";
import type { Faces } from "./faces";

/** Written in by the build, which knows the hashed names. */
declare const __PLUGIN_ID__: string;
declare const __MAIN_SCRIPT__: string;
declare const __MAIN_STYLES__: readonly string[];

/** How the browser is asked for things; tests hand in their own. */
export interface Loaders {
  module(url: string): Promise<unknown>;
  /** Settles when the sheet applies, so that no face is drawn unstyled. */
  style(url: string): Promise<void>;
}

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
  return module.faces;
}

export interface FacesLoader {
  /** Loads script and styles once; after a failure the next call tries again. */
  load(): Promise<Faces>;
  /** The faces when they are there already: the next face is then drawn at once. */
  loaded(): Faces | null;
}

/** A loader of its own, so that a test starts from nothing. */
export function createFacesLoader(loaders: Loaders = browser): FacesLoader {
  const haveStyles = new Set<string>();
  let pending: Promise<Faces> | null = null;
  let faces: Faces | null = null;
  return {
    loaded: () => faces,
    load() {
      pending ??= fetchFaces(loaders, haveStyles).then(
        (loaded) => {
          faces = loaded;
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
