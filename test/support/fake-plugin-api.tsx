/** As much of Stash's PluginApi as the entry script touches; patches run as Stash's patch.tsx runs them. */
import * as React from "react";
import type { PatchFunction, StashPluginApi } from "../../src/host/plugin-api";

type Component = (props: Record<string, unknown>) => React.ReactElement | null;

export function fakePluginApi() {
  const routes: { path: string; component: React.ComponentType }[] = [];
  const instead = new Map<string, PatchFunction>();
  const after = new Map<string, PatchFunction[]>();
  const api = {
    React,
    GQL: {},
    register: { route: (path: string, component: React.ComponentType) => routes.push({ path, component }) },
    patch: {
      before: () => undefined,
      instead: (name: string, fn: PatchFunction) => instead.set(name, fn),
      after: (name: string, fn: PatchFunction) => after.set(name, [...(after.get(name) ?? []), fn]),
    },
    components: {},
    loadableComponents: {},
    utils: { StashService: {} },
    hooks: {},
  } as unknown as StashPluginApi;

  /** A component of Stash that can be patched, as PatchComponent makes it: patch functions are called inside its render. */
  function patched(name: string, original: Component): Component {
    return (props, ...more: readonly unknown[]) => {
      const args = [props, ...more];
      const fn = instead.get(name);
      let result: unknown = fn ? fn(...args, original) : original(props);
      for (const each of after.get(name) ?? []) result = each(...args, result);
      return result as React.ReactElement;
    };
  }
  return { api, routes, patched };
}

/** Stash's row of buttons on a detail page. */
export function DetailsEditNavbar(props: {
  objectName: string;
  onToggleEdit: () => void;
  onDelete: () => void;
  customButtons?: React.ReactNode;
}) {
  return (
    <div data-testid="row">
      <button type="button">Edit</button>
      {props.customButtons}
      <button type="button">Delete</button>
    </div>
  );
}
