import React from "react";
import { isOffered } from "./core/page-shape";

/** Any function a plugin may hand over or patch: what it takes is only known where it is called. */
export type AnyFunction = (...args: never[]) => unknown;
type Kind = "before" | "instead" | "after";

/** The components a plugin finds under `PluginApi.components`: fills as the modules that hold them are loaded. */
export const components: Record<string, AnyFunction> = {};

const patches: Record<Kind, Map<string, AnyFunction[]>> = { before: new Map(), instead: new Map(), after: new Map() };

function add(kind: Kind, name: string, fn: AnyFunction) {
  patches[kind].set(name, [...(patches[kind].get(name) ?? []), fn]);
}

const registered = (kind: Kind, name: string): AnyFunction[] => patches[kind].get(name) ?? [];

/** Registers a patch that takes the arguments and returns the list of arguments to go on with. */
export function before(name: string, fn: AnyFunction): void {
  add("before", name, fn);
}

/** Registers a replacement: it takes the arguments and, as the last one, the next function (the original at the end). */
export function instead(name: string, fn: AnyFunction): void {
  add("instead", name, fn);
}

/** Registers a patch that takes the arguments and, as the last one, the result so far; what it returns is the new result. */
export function after(name: string, fn: AnyFunction): void {
  add("after", name, fn);
}

/** Makes a component known to plugins under its name. @throws when the name is taken, as Stash's production build does. */
export function registerComponent<T extends AnyFunction>(name: string, fn: T): T {
  if (components[name]) throw new Error(`Component ${name} has already been registered`);
  components[name] = fn;
  return fn;
}

/** The chain of `instead` patches from index `i` on; each calls the next with the arguments it likes. */
function insteadChain(chain: AnyFunction[], i: number, original: AnyFunction): AnyFunction {
  const fn = chain[i];
  if (!fn) return original;
  return function (this: unknown, ...args: unknown[]) {
    return Reflect.apply(fn, this, [...args, insteadChain(chain, i + 1, original)]);
  };
}

/**
 * Wraps a function so that the patches under `name` apply at every call: before, instead, after, each in the order of
 * registration. `args.concat(result)` is Stash's own way of adding the last argument, so an array result is spread.
 */
export function patchFunction<T extends AnyFunction>(name: string, fn: T): T {
  return new Proxy(fn, {
    apply(target, ctx: unknown, given: unknown[]) {
      let args = given;
      for (const patch of registered("before", name)) args = Reflect.apply(patch, ctx, args) as unknown[];
      let result: unknown = Reflect.apply(insteadChain(registered("instead", name), 0, target), ctx, args);
      for (const patch of registered("after", name)) result = Reflect.apply(patch, ctx, args.concat(result));
      return result;
    },
  });
}

/** A component that plugins can patch and find under `PluginApi.components`; in a Stash that does not offer it, just itself. */
export function patchComponent<P>(name: string, fn: React.FC<P>): React.FC<P> {
  if (!isOffered(name)) return fn;
  const patched = patchFunction(name, fn as unknown as AnyFunction);
  registerComponent(name, patched);
  return patched as unknown as React.FC<P>;
}

/** A patchable component that only shows its children: a place for plugins to add to. */
export function patchContainer(name: string): React.FC {
  return patchComponent(name, ({ children }) => React.createElement(React.Fragment, null, children));
}
