import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Embedded, startEmbedded } from "../../src/dev/embedded";
import { type DevServer, startDevServer } from "./dev-server";

let work = "";
const open: { close(): Promise<void> }[] = [];
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "performer-site-sync-dev-"));
  for (const folder of ["built/assets", "none", "page"]) mkdirSync(join(work, folder), { recursive: true });
  writeFileSync(
    join(work, "built/performerSiteSync.yml"),
    "name: Ours\nversion: 9.9.9\nui:\n  javascript:\n    - entry.js\n  csp:\n    connect-src:\n      - https://box.example\n",
  );
  writeFileSync(join(work, "built/entry.js"), "first");
  writeFileSync(join(work, "built/assets/main-1.mjs"), "chunk");
  writeFileSync(join(work, "page/index.html"), '<html><head><base href="/"></head><body>page</body></html>');
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
  rmSync(work, { recursive: true });
});

async function start(stash: string): Promise<DevServer> {
  const server = await startDevServer({
    stash: new URL(stash),
    built: join(work, "built"),
    port: 0,
    host: "127.0.0.1",
  });
  open.push(server);
  return server;
}

async function embedded(prefix?: string): Promise<Embedded> {
  const folders = { pluginsDir: join(work, "none"), pageDir: join(work, "page") };
  const stash = await startEmbedded({ size: 30, ...folders, ...(prefix === undefined ? {} : { prefix }) });
  open.push(stash);
  return stash;
}

async function ask(url: string, query: string) {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()).data;
}

test.each([undefined, "/stash"])("a Stash without the plugin has it here (path %s)", async (prefix) => {
  const { url: stash } = await embedded(prefix);
  const { url } = await start(stash);
  expect(url.endsWith(prefix ?? "")).toBe(true);
  const query = "{ plugins { id version enabled paths { javascript css } } }";
  expect((await ask(stash, query)).plugins ?? []).toEqual([]);
  const [plugin] = (await ask(url, query)).plugins;
  expect(plugin).toMatchObject({ id: "performerSiteSync", version: "9.9.9", enabled: true });
  const script = new URL(plugin.paths.javascript[0], url);
  expect(await (await fetch(script)).text()).toBe("first");
  writeFileSync(join(work, "built/entry.js"), "second");
  expect(await (await fetch(script)).text()).toBe("second");
  const asset = await fetch(`${url}/plugin/performerSiteSync/assets/main-1.mjs`);
  expect([asset.headers.get("content-type"), await asset.text()]).toEqual(["text/javascript", "chunk"]);
  expect((await fetch(`${url}/plugin/performerSiteSync/assets/..%2fentry.js`)).status).toBe(404);
});

test("what is Stash's is passed on, and its page may reach what the plugin names", async () => {
  const { url: stash, stash: server } = await embedded();
  const { url } = await start(stash);
  const count = "{ findPerformers { count } }";
  expect(await ask(url, count)).toEqual(await ask(stash, count));
  const id = [...server.library.performers.keys()][0];
  expect((await ask(url, `{ findPerformer(id: "${id}") { image_path } }`)).findPerformer.image_path).toContain(url);
  const page = await fetch(`${url}/performers`);
  expect(page.headers.get("content-security-policy")).toContain(" https://box.example;");
  expect(await page.text()).toContain("EventSource");
  const [here, there] = await Promise.all([url, stash].map((base) => fetch(`${base}/no/such.file`)));
  expect(here!.status).toBe(there!.status);
});

test("pages hear of a build", async () => {
  const server = await start((await embedded()).url);
  const events = await fetch(`${server.url}/__performer-site-sync`);
  const reader = events.body!.getReader();
  const read = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await read()).toBe(":\n\n");
  server.reload();
  expect(await read()).toBe("data: built\n\n");
  await reader.cancel();
});

test("a websocket is passed on, and a Stash that is away is said to be", async () => {
  const stash: Server = createServer();
  stash.on("upgrade", (asked, socket) => {
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nX-Path: ${asked.url}\r\nConnection: Upgrade\r\n\r\n`,
    );
    socket.on("data", (data) => socket.write(`echo ${data}`)).on("end", () => socket.end());
  });
  await new Promise<void>((resolve) => stash.listen(0, "127.0.0.1", resolve));
  const { url } = await start(`http://127.0.0.1:${(stash.address() as AddressInfo).port}`);
  const heard = await new Promise<string>((resolve, reject) => {
    const asked = request(`${url}/graphql`, { headers: { Upgrade: "websocket", Connection: "Upgrade" } });
    asked.on("error", reject);
    asked.on("upgrade", (answer, socket) => {
      socket.once("data", (data) => {
        socket.destroy();
        resolve(`${answer.headers["x-path"]} ${data}`);
      });
      socket.write("hello");
    });
    asked.end();
  });
  expect(heard).toBe("/graphql echo hello");
  await new Promise((resolve) => stash.close(resolve));
  const away = await fetch(`${url}/performers`);
  expect([away.status, await away.text()]).toEqual([502, expect.stringContaining("does not answer")]);
});
