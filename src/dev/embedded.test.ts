import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Embedded, type EmbeddedOptions, startEmbedded } from "./embedded";
import { boxKeys } from "./seed/truth";

let folder: string;
const opened: Embedded[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "embedded-"));
  mkdirSync(join(folder, "plugins/sample/assets/deep"), { recursive: true });
  mkdirSync(join(folder, "page/assets"), { recursive: true });
  const yml =
    "name: Sample\nui:\n  javascript:\n    - a.js\n    - b.js\n  assets:\n    /: assets\n  csp:\n    connect-src:\n      - https://box.example\n";
  writeFileSync(join(folder, "plugins/sample/sample.yml"), yml);
  writeFileSync(join(folder, "plugins/sample/a.js"), "first()");
  writeFileSync(join(folder, "plugins/sample/b.js"), "second()");
  writeFileSync(join(folder, "plugins/sample/assets/deep/main.mjs"), "export {}");
  writeFileSync(join(folder, "page/index.html"), '<!doctype html><base href="/"><title>Stash</title>');
  writeFileSync(join(folder, "page/assets/index.js"), "page()");
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => Promise.all(opened.splice(0).map((embedded) => embedded.close())));

async function start(options: EmbeddedOptions = {}): Promise<Embedded> {
  const dirs = { pluginsDir: join(folder, "plugins"), pageDir: join(folder, "page") };
  const embedded = await startEmbedded({ size: 60, ...dirs, ...options });
  opened.push(embedded);
  return embedded;
}

async function ask<T>(embedded: Embedded, query: string, variables: object = {}): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  const reply = await fetch(`${embedded.url}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await reply.json()) as { data: T; errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]?.message);
  return data;
}

describe("the embedded Stash", () => {
  it("serves the page on every path without a dot, and Stash's security header", async () => {
    const embedded = await start();
    for (const path of ["/", "/performers/3", "/plugins/performer-site-sync?x=1"]) {
      const reply = await fetch(embedded.url + path);
      expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "text/html"]);
      expect(reply.headers.get("content-security-policy")).toContain(
        `connect-src data: 'self' ws: wss: https://box.example ${boxKeys.map((box) => embedded.boxes[box].origin).join(" ")}; img-src data: *;`,
      );
    }
    expect((await fetch(`${embedded.url}/assets/index.js`)).headers.get("cache-control")).toContain("immutable");
    expect((await fetch(`${embedded.url}/missing.js`)).status).toBe(404);
  });

  it("leaves the boxes out of the header when told", async () => {
    const embedded = await start({ allowBoxes: false });
    expect((await fetch(embedded.url)).headers.get("content-security-policy")).toContain(
      "wss: https://box.example; img-src",
    );
  });

  it("serves plugins as Stash does, and owns everything below /plugin", async () => {
    const embedded = await start();
    const script = await fetch(`${embedded.url}/plugin/sample/javascript`);
    expect(await script.text()).toBe("first()\nsecond()\n");
    expect(script.headers.get("cache-control")).toBe("no-cache");
    const again = await fetch(`${embedded.url}/plugin/sample/javascript`, {
      headers: { "If-None-Match": script.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
    const asset = await fetch(`${embedded.url}/plugin/sample/assets/deep/main.mjs`);
    expect(asset.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(asset.headers.get("last-modified")).not.toBeNull();
    expect([asset.headers.get("cache-control"), asset.headers.get("etag")]).toEqual([null, null]);
    for (const path of [
      "/plugin/",
      "/plugin/other/javascript",
      "/plugin/sample/page",
      "/plugin/sample/assets/%2e%2e/sample.yml",
    ]) {
      expect((await fetch(embedded.url + path)).status).toBe(404);
    }
    await ask(embedded, "mutation{setPluginsEnabled(enabledMap:{sample:false})}");
    expect((await fetch(`${embedded.url}/plugin/sample/javascript`)).status).toBe(400);
    expect((await fetch(embedded.url)).headers.get("content-security-policy")).not.toContain("box.example");
  });

  it("works below a sub-path and behind a proxy's header", async () => {
    const embedded = await start({ prefix: "/stash" });
    expect(embedded.url).toMatch(/\/stash$/);
    expect(await (await fetch(`${embedded.url}/performers`)).text()).toContain('<base href="/stash/"');
    expect((await fetch(embedded.stash.origin)).status).toBe(404);
    const data = await ask<{ findPerformer: { image_path: string } }>(embedded, "{findPerformer(id:1){image_path}}");
    expect(data.findPerformer.image_path.startsWith(`${embedded.url}/performer/1/image?t=`)).toBe(true);
    expect((await fetch(data.findPerformer.image_path)).headers.get("content-type")).toMatch(/^image\//);
    const plain = await start();
    const proxied = await fetch(plain.url, { headers: { "X-Forwarded-Prefix": "/below/" } });
    expect(await proxied.text()).toContain('<base href="/below/"');
  });

  it("keeps the library over a restart, ports changed, and begins anew when told", async () => {
    const dataDir = join(folder, "data");
    const first = await start({ dataDir });
    expect(first.resumed).toBe(false);
    const gif = "data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=";
    await ask(first, "mutation($i:PerformerUpdateInput!){performerUpdate(input:$i){id}}", {
      i: { id: "2", details: "kept", image: gif },
    });
    await ask(first, 'mutation{configurePlugin(plugin_id:"sample",input:{n:1,list:[1]})}');
    await Promise.all(opened.splice(0).map((embedded) => embedded.close()));

    const second = await start({ dataDir });
    expect(second.resumed).toBe(true);
    const query = "{findPerformer(id:2){details image_path stash_ids{endpoint}} configuration{plugins}}";
    const data = await ask<{
      findPerformer: { details: string; image_path: string; stash_ids: { endpoint: string }[] };
      configuration: object;
    }>(second, query);
    expect(data.findPerformer.details).toBe("kept");
    expect((await fetch(data.findPerformer.image_path)).headers.get("content-type")).toBe("image/gif");
    expect(data.configuration).toEqual({ plugins: { sample: { n: 1, list: ["1"] } } });
    const known: readonly string[] = boxKeys.map((box) => second.boxes[box].endpoint);
    expect(data.findPerformer.stash_ids.every(({ endpoint }) => known.includes(endpoint))).toBe(true);
    await Promise.all(opened.splice(0).map((embedded) => embedded.close()));

    const third = await start({ dataDir, fresh: true });
    expect(third.resumed).toBe(false);
    expect(third.stash.library.performers.get(2)?.details).toBe("");
  });

  it("reaches the boxes from the server, whatever their name", async () => {
    const embedded = await start();
    const { mirador, harbour } = embedded.boxes;
    const input = { endpoint: mirador.endpoint, api_key: mirador.apiKey, name: "x" };
    const query = "query($i:StashBoxInput!){validateStashBoxCredentials(input:$i){valid status}}";
    expect(await ask(embedded, query, { i: input })).toEqual({
      validateStashBoxCredentials: { valid: true, status: "Successfully authenticated as librarian" },
    });
    const pictured = [...harbour.store.performers.values()].find((row) => row.images.length > 0);
    const image = `${harbour.origin}/images/${pictured?.images[0]?.id}`;
    const update = "mutation($i:PerformerUpdateInput!){performerUpdate(input:$i){image_path}}";
    const { performerUpdate } = await ask<{ performerUpdate: { image_path: string } }>(embedded, update, {
      i: { id: "1", image },
    });
    expect(performerUpdate.image_path).not.toContain("default=true");
    expect((await fetch(performerUpdate.image_path)).headers.get("content-type")).toBe("image/png");
  });

  it("keeps no key in its logs", async () => {
    const embedded = await start();
    const { harbour } = embedded.boxes;
    const query = "query($i:StashBoxInput!){validateStashBoxCredentials(input:$i){valid}}";
    await ask(embedded, query, { i: { endpoint: harbour.endpoint, api_key: harbour.apiKey, name: "x" } });
    const kept = JSON.stringify([embedded.stash.log.entries, harbour.log.entries]);
    expect(kept).not.toContain(harbour.apiKey);
    expect(harbour.log.entries.at(-1)?.key).toBe("right");
  });
});
