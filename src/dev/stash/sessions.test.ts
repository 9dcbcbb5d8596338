/** The login of the embedded Stash; the answers were compared with a running v0.30.1. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Library } from "./library";
import { configurePlugin } from "./plugin-config";
import { emptyLibrary } from "./stash-situations";
import { type StashServer, type StashServerOptions, startStash } from "./stash-server";

const login = { username: "librarian", password: "sample" };
let folder: string;
let stash: StashServer;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "embedded-login-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), '<!doctype html><base href="/"><title>Stash</title>');
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => stash.close());

async function open(options: Partial<StashServerOptions> = { login }): Promise<void> {
  stash = await startStash({
    library: new Library(emptyLibrary),
    settings: { stashBoxes: [], language: "en-GB", version: "" },
    pluginsDir: "no-such-folder",
    pageDir: folder,
    extraConnectSources: () => [],
    ...options,
  });
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${stash.url}${path}`, { headers, redirect: "manual" });
const graphql = (headers: Record<string, string> = {}, path = "/graphql") =>
  fetch(`${stash.url}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify({ query: "{version{version}}" }),
  });
const signIn = (password = login.password) =>
  fetch(`${stash.url}/login`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ username: login.username, password, returnURL: "/performers" }),
  });
const cookieOf = (reply: Response) => reply.headers.get("set-cookie")?.split(";")[0] ?? "";

describe("with a login", () => {
  it("answers 401 and nothing else to the API without a session, cross-origin too", async () => {
    await open();
    const reply = await graphql({ Origin: "http://elsewhere.example" });
    expect([reply.status, await reply.text()]).toEqual([401, ""]);
    expect(reply.headers.get("www-authenticate")).toBe("FormBased");
    expect(reply.headers.get("access-control-allow-origin")).toBe("*");
  });

  it.each([
    ["/performers/3?x=1", "/login?returnURL=%2Fperformers%2F3%3Fx%3D1"],
    ["/performer/3/image", "/login?returnURL=%2Fperformer%2F3%2Fimage"],
    ["/plugin/x/javascript", "/login?returnURL=%2Fplugin%2Fx%2Fjavascript"],
    ["/index.html", "/login?returnURL=%2Findex.html"],
  ])("leads %s to the login page", async (path, location) => {
    await open();
    const reply = await get(path);
    expect([reply.status, reply.headers.get("location")]).toEqual([302, location]);
  });

  it.each(["/plugin/x/assets/a.mjs", "/favicon.ico"])("answers 401 to the file %s", async (path) => {
    await open();
    expect((await get(path)).status).toBe(401);
  });

  it.each([
    ["/css", 200],
    ["/healthz", 200],
    ["/login", 200],
    ["/assets/missing.js", 404],
  ])("leaves %s open", async (path, status) => {
    await open();
    expect((await get(path)).status).toBe(status);
  });

  it("below a sub-path the way leads there and back", async () => {
    await open({ login, prefix: "/stash" });
    expect((await get("/performers")).headers.get("location")).toBe("/stash/login?returnURL=%2Fstash%2Fperformers");
    expect(await (await get("/login?returnURL=/stash/performers")).text()).toContain('<base href="/stash/">');
  });

  it("lets in by password, with a cookie that every request prolongs, and out again", async () => {
    await open();
    const wrong = await signIn("wrong");
    expect([wrong.status, await wrong.text()]).toEqual([401, "Username or password is invalid\n"]);
    const right = await signIn();
    expect([right.status, await right.text()]).toEqual([200, ""]);
    expect(right.headers.get("set-cookie")).toMatch(
      /^session=\S+; Path=\/; Expires=.* GMT; Max-Age=3600; SameSite=Lax$/,
    );
    const cookie = cookieOf(right);
    const reply = await graphql({ Cookie: cookie });
    expect([reply.status, cookieOf(reply)]).toEqual([200, cookie]);
    expect((await get("/performers", { Cookie: cookie })).status).toBe(200);
    const out = await get("/logout", { Cookie: cookie });
    expect([out.status, out.headers.get("location")]).toEqual([302, "/login"]);
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await graphql({ Cookie: cookie })).status).toBe(401);
  });

  it("0.28 has a plain form: a redirect, or the page again with the error", async () => {
    await open({ login, version: "0.28" });
    const right = await signIn();
    expect([right.status, right.headers.get("location")]).toEqual([302, "/performers"]);
    const wrong = await signIn("wrong");
    expect([wrong.status, await wrong.text()]).toEqual([200, expect.stringContaining("password is invalid")]);
  });

  it("takes its key as a header or in the address, and refuses another", async () => {
    await open();
    const { apiKey } = stash.sessions;
    expect((await graphql({ ApiKey: apiKey })).status).toBe(200);
    expect((await graphql({}, `/graphql?apikey=${apiKey}`)).status).toBe(200);
    expect((await graphql({ ApiKey: "wrong" })).status).toBe(401);
    expect((await get("/performers?apikey=wrong")).status).toBe(401);
  });

  it("ends sessions when told, while a restart does not", async () => {
    await open();
    const cookie = cookieOf(await signIn());
    await stash.restart();
    expect((await graphql({ Cookie: cookie })).status).toBe(200);
    stash.sessions.expireAll();
    expect((await graphql({ Cookie: cookie })).status).toBe(401);
  });
});

describe("without a login", () => {
  it("/login leads on", async () => {
    await open({});
    expect((await get("/login?returnURL=/studios")).headers.get("location")).toBe("/studios");
    expect((await graphql()).status).toBe(200);
  });
});

describe("down and up", () => {
  it("nobody answers while Stash is down, kept-alive connections included", async () => {
    await open({});
    expect((await graphql()).status).toBe(200);
    await stash.down();
    await expect(graphql()).rejects.toThrow("fetch failed");
    await stash.up();
    expect((await graphql()).status).toBe(200);
  });

  it("a restart brings numbers in arrays back as strings, on the same port", async () => {
    await open({});
    configurePlugin(stash.library, "probe", { n: 1, list: [1, { m: 2 }] });
    const { url } = stash;
    const restarted = stash.restart({ downMs: 100 });
    await expect(graphql()).rejects.toThrow("fetch failed");
    await restarted;
    expect(stash.url).toBe(url);
    expect(stash.library.plugins.probe).toEqual({ n: 1, list: ["1", { m: "2" }] });
  });
});
