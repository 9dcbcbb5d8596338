// @vitest-environment jsdom
import { InMemoryCache } from "@apollo/client";
import { afterEach, expect, test, vi } from "vitest";
import { basePath, evictPerformerQueries, evictStudioQueries, hostComponent, pluginApi, stashUrl } from "./plugin-api";

afterEach(() => {
  document.head.innerHTML = "";
});

test("outside Stash it says so", () => {
  vi.stubGlobal("PluginApi", undefined);
  expect(() => pluginApi()).toThrow("PluginApi is missing");
});

test.each([
  [null, "/"],
  ["/", "/"],
  ["/stash/", "/stash/"],
  ["/stash", "/stash/"],
])("base href %s is %s", (href, path) => {
  if (href !== null) document.head.innerHTML = `<base href="${href}">`;
  expect(basePath()).toBe(path);
  expect(stashUrl("plugin/x/assets/y.mjs")).toBe(`${window.location.origin}${path}plugin/x/assets/y.mjs`);
});

test("components are read when asked for", () => {
  const components: Record<string, unknown> = {};
  vi.stubGlobal("PluginApi", { components });
  expect(hostComponent("Setting")).toBeNull();
  components.Setting = () => null;
  expect(hostComponent("Setting")).toBe(components.Setting);
});

test("lists are evicted as StashService says, else those of performers", () => {
  const cache = new InMemoryCache();
  const queries = [{}];
  const evictQueries = vi.fn();
  vi.stubGlobal("PluginApi", {
    utils: { StashService: { evictQueries, performerMutationImpactedQueries: queries } },
  });
  evictPerformerQueries(cache);
  expect(evictQueries).toHaveBeenCalledWith(cache, queries);

  vi.stubGlobal("PluginApi", { utils: { StashService: {} } });
  cache.restore({ ROOT_QUERY: { __typename: "Query", "findPerformers({})": 1, "findScenes({})": 2 } });
  evictPerformerQueries(cache);
  expect(cache.extract().ROOT_QUERY).toEqual({ __typename: "Query", "findScenes({})": 2 });

  cache.restore({ ROOT_QUERY: { __typename: "Query", "findStudios({})": 1, "findScenes({})": 2 } });
  evictStudioQueries(cache);
  expect(cache.extract().ROOT_QUERY).toEqual({ __typename: "Query", "findScenes({})": 2 });
});
