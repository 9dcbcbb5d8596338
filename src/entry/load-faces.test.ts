// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import type { Faces } from "./faces";
import { createFacesLoader } from "./load-faces";

const faces = { version: "0.0.0" } as Faces;

test("script and style come from the plugin's assets below Stash's base, once", async () => {
  document.head.innerHTML = '<base href="/stash/">';
  const module = vi.fn(async (_url: string) => ({ faces }));
  const style = vi.fn(async (_url: string) => undefined);
  const loader = createFacesLoader({ module, style });
  expect(loader.loaded()).toBeNull();
  const [first, second] = await Promise.all([loader.load(), loader.load()]);
  expect(first).toBe(faces);
  expect(second).toBe(faces);
  expect(loader.loaded()).toBe(faces);
  const base = `${window.location.origin}/stash/plugin/performerSiteSync/assets/`;
  expect(module.mock.calls).toEqual([[`${base}main-test.mjs`]]);
  expect(style.mock.calls).toEqual([[`${base}style-test.css`]]);
});

test("a second try asks only for what is missing", async () => {
  const module = vi.fn(async (_url: string) => ({ faces })).mockRejectedValueOnce(new Error("cut"));
  const style = vi.fn(async (_url: string) => undefined);
  const loader = createFacesLoader({ module, style });
  await expect(loader.load()).rejects.toThrow("cut");
  await expect(loader.load()).resolves.toBe(faces);
  expect([module.mock.calls.length, style.mock.calls.length]).toEqual([2, 1]);
});

test("a script without faces is a failure, not a wait", async () => {
  const loader = createFacesLoader({ module: async () => ({}), style: async () => undefined });
  await expect(loader.load()).rejects.toThrow("exports no faces");
});

test("the browser's way: a link that stays when it loads and goes when it fails", async () => {
  document.head.innerHTML = "";
  const loader = createFacesLoader();
  const first = loader.load();
  first.catch(() => undefined);
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  expect(link?.href).toContain("/plugin/performerSiteSync/assets/style-test.css");
  link?.dispatchEvent(new Event("error"));
  await expect(first).rejects.toThrow();
  expect(document.querySelector("link")).toBeNull();
});

test("the browser's way: the entry script that Stash gives now says whether the plugin was updated", async () => {
  document.head.innerHTML = '<base href="/stash/">';
  const answers = [
    new Response("import('main-test.mjs')"),
    new Response("", { status: 404 }),
    new Response("main-2.mjs"),
  ];
  const fetch = vi.fn(async (_url: string, _init?: RequestInit) => answers.shift()!);
  vi.stubGlobal("fetch", fetch);
  let now = 0;
  const loader = createFacesLoader({ now: () => now });
  expect(await loader.outdated()).toBe(false);
  expect(await loader.outdated()).toBe(false);
  expect(fetch.mock.calls).toEqual([
    [`${window.location.origin}/stash/plugin/performerSiteSync/javascript`, { cache: "no-cache" }],
  ]);
  now = 60_000;
  expect(await loader.outdated()).toBe(false);
  expect(await loader.outdated()).toBe(true);
});
