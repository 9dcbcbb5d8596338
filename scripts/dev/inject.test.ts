import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findPlugins } from "../../src/dev/stash/plugins";
import { asksForPlugins, withOrigins, withPlugin, withReload } from "./inject";

const folder = mkdtempSync(join(tmpdir(), "performer-site-sync-inject-"));
writeFileSync(
  join(folder, "ours.yml"),
  "name: Ours\nversion: 1.2.3\nui:\n  javascript:\n    - entry.js\n  csp:\n    connect-src:\n      - https://box.example\n",
);
const [plugin] = findPlugins(folder);

test("joins the list of plugins, in place of an installed one", () => {
  const read = (data: unknown) => JSON.parse(withPlugin(JSON.stringify({ data }), plugin!, "/stash")).data.plugins;
  const ours = expect.objectContaining({
    id: "ours",
    enabled: true,
    version: "1.2.3",
    paths: expect.objectContaining({ javascript: ["/stash/plugin/ours/javascript"], css: null }),
  });
  expect(read({ plugins: null })).toEqual([ours]);
  expect(read({ plugins: [{ id: "ours", enabled: false }, { id: "other" }] })).toEqual([{ id: "other" }, ours]);
});

test("leaves answers alone that are no list of plugins", () => {
  for (const text of ["not json", '{"data":null}', '{"data":{"version":{}}}', '{"errors":[]}'])
    expect(withPlugin(text, plugin!, "")).toBe(text);
});

test("knows the question", () => {
  const asked = (query: string, operationName?: string) => asksForPlugins(JSON.stringify({ operationName, query }));
  expect(asked("query Plugins {\n plugins { id\n paths { css javascript } } }", "Plugins")).toBe(true);
  expect(asked("{ plugins { id paths { javascript } } }")).toBe(true);
  expect(asked("query Configuration { configuration { plugins } }", "Configuration")).toBe(false);
  expect(asked("{ pluginTasks { name } }", "PluginTasks")).toBe(false);
});

test("adds the plugin's origins to connect-src alone, once", () => {
  const policy = "default-src 'self'; connect-src data: 'self' ws:; img-src *;";
  const once = withOrigins(policy, plugin!);
  expect(once).toBe("default-src 'self'; connect-src data: 'self' ws: https://box.example; img-src *;");
  expect(withOrigins(once, plugin!)).toBe(once);
});

test("the page listens for builds", () => {
  expect(withReload("<head></head><body>$& </body>", "/stash")).toMatch(
    /^<head><script>.*"\/stash\/__performer-site-sync".*<\/script><\/head><body>\$& <\/body>$/u,
  );
});
