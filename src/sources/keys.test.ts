/** Whom a key is sent to: its dialect's exact origins, by no redirect, beside nothing that tells more. */
import { describe, expect, it } from "vitest";
import { VirtualClock } from "../../test/virtual-clock";
import { isSafeForKey } from "./known-hosts";
import { dialectOf } from "./registry";
import { getJson } from "./rest";
import { mayHaveKey, post, type TransportDeps } from "./transport";

const KEY = "marked-key-0123456789";

/** The target that a source with this endpoint has (`createSource`). */
function targetOf(endpoint: string) {
  const url = new URL(endpoint);
  return { endpoint, apiKey: KEY, keyOrigins: isSafeForKey(url) ? dialectOf(endpoint).keyOrigins(url) : [] };
}

function recorder() {
  const calls: { url: string; init: RequestInit }[] = [];
  const deps: TransportDeps = {
    clock: new VirtualClock(),
    fetch: async (url, init) => {
      calls.push({ url: String(url), init: init ?? {} });
      return new Response('{"data":{}}', { status: 200 });
    },
  };
  return { calls, deps };
}

const { signal } = new AbortController();

describe("the origins of a key", () => {
  it.each([
    ["https://theporndb.net/graphql", ["https://theporndb.net", "https://api.theporndb.net"]],
    ["https://THEPORNDB.net:443/graphql", ["https://theporndb.net", "https://api.theporndb.net"]],
    ["https://stashdb.org/graphql", ["https://stashdb.org"]],
    ["http://192.168.1.5:9998/graphql", ["http://192.168.1.5:9998"]],
    ["http://[::1]:9998/graphql", ["http://[::1]:9998"]],
    // Another port, host or dot is another origin, and has no side door.
    ["https://theporndb.net:8443/graphql", ["https://theporndb.net:8443"]],
    ["https://theporndb.net./graphql", ["https://theporndb.net."]],
    ["https://theporndb.net.evil.example/graphql", ["https://theporndb.net.evil.example"]],
    ["https://api.theporndb.net/graphql", ["https://api.theporndb.net"]],
    ["https://theporndb.net@evil.example/graphql", ["https://evil.example"]],
    ["https://thepornԁb.net/graphql", ["https://xn--thepornb-8kg.net"]],
    ["https://[::ffff:1.2.3.4]/graphql", ["https://[::ffff:102:304]"]],
    // A well-known source over plain http is a slip or a trick.
    ["http://theporndb.net/graphql", []],
    ["http://stashdb.org./graphql", []],
    ["http://www.fansdb.cc/graphql", []],
    ["http://API.theporndb.net/graphql", []],
    ["http://stashdb.org:8080/graphql", []],
  ])("of %s are %j", (endpoint, origins) => {
    const { keyOrigins } = targetOf(endpoint);
    expect(keyOrigins.map((one) => one.replace(/xn--[^.]+/u, "xn--"))).toEqual(
      origins.map((one) => one.replace(/xn--[^.]+/u, "xn--")),
    );
  });

  it.each([
    "http://stashdb.org/graphql",
    "https://stashdb.org:444/graphql",
    "https://stashdb.org./graphql",
    "https://www.stashdb.org/graphql",
    "https://stashdb.org.evil.example/graphql",
    "https://evil.example/stashdb.org",
    "https://stashdb.org@evil.example/",
    "https://xn--stashdb-9kg.org/graphql",
    "blob:https://stashdb.org/1",
    "ftp://stashdb.org/",
  ])("%s is none of stashdb.org's", (other) => {
    const target = targetOf("https://stashdb.org/graphql");
    const url = new URL(other);
    // What a blob's origin says is not where a request goes; `post` and `fetchText` are given http(s) only.
    expect(mayHaveKey(target, url) && /^https?:$/u.test(url.protocol)).toBe(false);
    expect(mayHaveKey(target, new URL("https://STASHDB.org:443/x"))).toBe(true);
  });
});

describe("a request with a key", () => {
  it("follows no redirect, brings no cookie, and tells no address", async () => {
    const { calls, deps } = recorder();
    const target = targetOf("https://stashdb.org/graphql");
    await post(target, { query: "{me{id}}" }, signal, deps);
    await getJson(target, new URL("https://stashdb.org/rest"), signal, deps);
    expect(calls).toHaveLength(2);
    for (const { url, init } of calls) {
      expect(init).toMatchObject({
        redirect: "error",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
      });
      expect(url + String(init.body ?? "")).not.toContain(KEY);
    }
    expect(
      calls.map(({ init }) => Object.values(init.headers ?? {}).filter((value) => String(value).includes(KEY))),
    ).toEqual([[KEY], [`Bearer ${KEY}`]]);
  });

  it("goes without the key to every other origin, and not at all to an address with a login", async () => {
    const { calls, deps } = recorder();
    await post(targetOf("http://fansdb.cc/graphql"), { query: "{me{id}}" }, signal, deps);
    await getJson(targetOf("https://stashdb.org/graphql"), new URL("https://evil.example/rest"), signal, deps);
    expect(JSON.stringify(calls)).not.toContain(KEY);
    await expect(post(targetOf("https://a:b@stashdb.org/graphql"), { query: "" }, signal, deps)).rejects.toMatchObject({
      failure: { kind: "blocked" },
    });
    expect(calls).toHaveLength(2);
  });

  it("names no key in what it fails with, whoever says it back", async () => {
    const said = [
      `token ${KEY}`,
      `token ${KEY.replace("-", "-\u200b")}`,
      `{"errors":[{"message":"not authorized: ${KEY}"}]}`,
      `<title>${encodeURIComponent(KEY)}</title>`,
    ];
    for (const body of said)
      for (const status of [200, 401, 429, 500]) {
        const deps: TransportDeps = { clock: new VirtualClock(), fetch: async () => new Response(body, { status }) };
        const error = await post(targetOf("https://stashdb.org/graphql"), { query: "" }, signal, deps).catch(
          (one: unknown) => one,
        );
        const { message, stack, ...rest } = error as Error;
        expect(JSON.stringify([message, stack, rest]).replaceAll("\u200b", "")).not.toContain(KEY);
      }
  });
});
