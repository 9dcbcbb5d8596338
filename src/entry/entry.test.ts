// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { fakePluginApi } from "../../test/support/fake-plugin-api";

test("the entry script registers while it runs", async () => {
  const { api, routes } = fakePluginApi();
  vi.stubGlobal("PluginApi", api);
  await import("../entry");
  expect(routes.map(({ path }) => path)).toEqual(["/plugins/performer-site-sync/:tab?/:sub?"]);
});
