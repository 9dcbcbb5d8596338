import { describe, expect, it } from "vitest";
import { reply, uuid } from "../../test/fake-box";
import { sourceSetup } from "../../test/source-setup";
import { dialectOf } from "./registry";

describe("dialectOf", () => {
  it.each([
    ["https://theporndb.net/graphql", "theporndb"],
    ["http://theporndb.localhost:9100/graphql", "theporndb"],
    ["https://api.theporndb.net/graphql", "stash-box"],
    ["https://theporndb.net.example/graphql", "stash-box"],
    ["https://stashdb.org/graphql", "stash-box"],
    ["http://192.168.1.5:9998/graphql", "stash-box"],
    ["no url", "stash-box"],
  ])("%s speaks %s", (endpoint, name) => expect(dialectOf(endpoint).name).toBe(name));
});

describe("pageUrl", () => {
  it("is on the box's own origin", () => {
    const { source } = sourceSetup();
    expect(source.pageUrl("performer", "p1")).toBe("https://box.example/performers/p1");
    expect(source.pageUrl("studio", "a/../b")).toBe("https://box.example/studios/a%2F..%2Fb");
  });
  it("is on its known site for the narrow one, and empty for no address", () => {
    const narrow = sourceSetup({ endpoint: "https://theporndb.net/graphql" });
    expect(narrow.source.pageUrl("performer", "p1")).toBe("https://theporndb.net/performers/p1");
    expect(sourceSetup({ endpoint: "nonsense" }).source.pageUrl("performer", "p1")).toBe("");
  });
});

it("a source of its own is reached directly", () => {
  expect(sourceSetup().source.way()).toBe("direct");
});

describe("account", () => {
  it("tells name, roles and latency without the waiting", async () => {
    const { clock, source, signal } = sourceSetup();
    await clock.until(source.account(signal));
    expect(await clock.until(source.account(signal))).toEqual({ name: "librarian", roles: ["READ"], latencyMs: 100 });
  });
  it.each([
    ["none", () => reply({ errors: [{ message: "not authorized", path: ["me"] }], data: { me: null } })],
    ["none, newer", () => reply({ errors: [{ message: "not authorized", path: ["me"] }], data: null })],
    ["unknown, 0.7.9", () => reply("token is malformed: token contains an invalid number of segments", 500)],
    ["unknown, head", () => reply("", 401)],
    ["null without a word", () => reply({ data: { me: null } })],
  ])("a key that is %s is auth, asked once", async (_, answer) => {
    const { clock, box, source, signal } = sourceSetup();
    box.answer = answer;
    await expect(clock.until(source.account(signal))).rejects.toMatchObject({ failure: { kind: "auth" } });
    expect(box.requests).toHaveLength(1);
  });
});

describe("the delay", () => {
  it.each([
    ["the user's", { delayMs: 3000, rate: 0, endpoint: undefined }, 3000],
    ["Stash's rate", { delayMs: 1000, rate: 20, endpoint: undefined }, 3000],
    ["the dialect's", { delayMs: 0, rate: 0, endpoint: "https://theporndb.net/graphql" }, 250],
    ["none", { delayMs: 0, rate: 0, endpoint: undefined }, 0],
  ])("is the largest of all: %s", async (_, { delayMs, rate, endpoint }, expected) => {
    const { clock, box, source, signal } = sourceSetup({ delayMs, rate, ...(endpoint ? { endpoint } : {}) });
    await clock.until(Promise.all([source.account(signal), source.account(signal)]));
    expect((box.spans[1]?.start ?? 0) - (box.spans[0]?.end ?? 0)).toBe(expected);
  });
});

describe("the key", () => {
  it("goes to its own origin, and into nothing that is kept or shown", async () => {
    const { clock, box, source, signal, askIds, askNames, kv, slots, events } = sourceSetup();
    const good = box.answer;
    box.answer = (request, count) => (count % 2 ? reply("key sample-key-1 is tired", 503) : good(request, count));
    const answers = await clock.until(askIds([uuid(1), "sample"]));
    await clock.until(askNames(["Sample"]));
    box.answer = () => reply({ errors: [{ message: "sample-key-1 may not" }], data: null }, 401);
    const refused = await clock.until(askIds([uuid(2)]));
    const thrown: unknown = await clock.until(source.account(signal).catch((error: unknown) => error));
    expect(refused.get(uuid(2))).toMatchObject({ failure: { kind: "auth", detail: "… may not" } });
    const kept = [...kv.map, ...slots.map, ...answers, ...refused, ...events, { ...source }, thrown, String(thrown)];
    expect(JSON.stringify(kept)).not.toContain("sample-key-1");
    expect(box.requests.every(({ headers }) => headers.ApiKey === "sample-key-1")).toBe(true);
    expect(box.requests.some(({ url, query }) => `${url}${query}`.includes("sample-key-1"))).toBe(false);
  });
});
