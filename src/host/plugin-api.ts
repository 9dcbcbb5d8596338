/**
 * The one reader of `window.PluginApi`: what Stash's web UI lends to plugins, narrowed to what we use. Facts are from
 * Stash's own pluginApi.tsx and from runs in a real Stash v0.30.
 */
import type * as Apollo from "@apollo/client";
import type * as React from "react";

/** What Stash hands to a patch function: the component's arguments, then the result (`after`) or the next function (`instead`). */
export type PatchFunction = (...args: readonly unknown[]) => unknown;

export interface StashToast {
  success(message: React.ReactElement | string): void;
  /** Stays five seconds and outranks the others. */
  error(error: unknown): void;
  toast(item: {
    content: React.ReactElement | string;
    variant?: "success" | "danger" | "warning";
    /** ms; 3000 when left out. */
    delay?: number;
  }): void;
}

/** Stash's core/StashService.ts, usable outside React. */
export interface StashServicePart {
  getClient(): Apollo.ApolloClient<unknown>;
  /** Forgets the cached results of these queries, whatever their variables. */
  evictQueries?(cache: Apollo.ApolloCache<unknown>, queries: readonly unknown[]): void;
  /** Queries whose results a changed performer may alter. */
  performerMutationImpactedQueries?: readonly unknown[];
  /** The same of a changed studio. */
  studioMutationImpactedQueries?: readonly unknown[];
}

export interface StashPluginApi {
  readonly React: typeof React;
  /** Generated documents by name (`FindPerformersDocument` …) and hooks. */
  readonly GQL: Readonly<Record<string, unknown>>;
  readonly register: {
    /** Adds a route to Stash's router; `path` as react-router 5 reads it. */
    route(path: string, component: React.ComponentType): void;
  };
  readonly patch: {
    before(component: string, fn: PatchFunction): void;
    instead(component: string, fn: PatchFunction): void;
    after(component: string, fn: PatchFunction): void;
  };
  /** Nearly empty at first, fills as pages open: read it at render time. */
  readonly components: Readonly<Record<string, React.ComponentType<Record<string, unknown>> | undefined>>;
  readonly utils: { readonly StashService: StashServicePart };
  readonly hooks: {
    useToast(): StashToast;
  };
}

/** Stash's plugin API. Throws outside Stash's page, which is the only place this code can run. */
export function pluginApi(): StashPluginApi {
  const api = (window as unknown as { PluginApi?: StashPluginApi }).PluginApi;
  if (!api) throw new Error("PluginApi is missing: this script runs only inside Stash's web UI");
  return api;
}

/** A component of Stash by the name it is patched under, or null while no page has loaded it. Ask at render time. */
export function hostComponent<Props extends object>(name: string): React.ComponentType<Props> | null {
  return (pluginApi().components[name] as React.ComponentType<Props> | undefined) ?? null;
}

/** Hook: Stash's toasts. One is shown at a time, errors win for five seconds. */
export function useToast(): StashToast {
  return pluginApi().hooks.useToast();
}

/** Stash's Apollo client. */
export function stashClient(): Apollo.ApolloClient<unknown> {
  return pluginApi().utils.StashService.getClient();
}

/**
 * Makes Stash's open pages ask again for the lists that a changed performer may alter, as Stash's own performer form does.
 * Where StashService does not name them, the lists of performers alone are forgotten.
 */
export function evictPerformerQueries(cache: Apollo.ApolloCache<unknown>): void {
  evict(cache, pluginApi().utils.StashService.performerMutationImpactedQueries, "findPerformers");
}

/** The same for the lists that a changed studio may alter. */
export function evictStudioQueries(cache: Apollo.ApolloCache<unknown>): void {
  evict(cache, pluginApi().utils.StashService.studioMutationImpactedQueries, "findStudios");
}

function evict(cache: Apollo.ApolloCache<unknown>, queries: readonly unknown[] | undefined, list: string): void {
  const { evictQueries } = pluginApi().utils.StashService;
  if (evictQueries && queries) {
    evictQueries(cache, queries);
    return;
  }
  cache.evict({ id: "ROOT_QUERY", fieldName: list });
  cache.gc();
}

/** Path Stash is served under, with a slash at both ends: `/`, or `/stash/` behind a proxy. Stash writes it into `<base href>`. */
export function basePath(): string {
  const href = document.querySelector("base")?.getAttribute("href") ?? "/";
  const { pathname } = new URL(href, window.location.origin);
  return pathname.endsWith("/") ? pathname : `${pathname}/`;
}

/** Absolute address of something Stash serves; `path` without a leading slash (`plugin/x/assets/y.mjs`). */
export function stashUrl(path: string): string {
  return new URL(basePath() + path, window.location.origin).href;
}
