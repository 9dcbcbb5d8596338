import { describe, expect, it } from "vitest";
import type { WayTest } from "../care-ports";
import type { SourceFailure } from "../ports";
import { wayTrouble } from "./way-trouble";

const BOX = "https://box.example/graphql";
const account = { name: "librarian", roles: [], latencyMs: 20 };
const way = (way: WayTest["way"], failure: SourceFailure | null): WayTest => ({
  way,
  account: failure ? null : account,
  failure,
  version: null,
});
const open = { protocol: "http:", origin: "http://stash.example", connectSources: [BOX] };
const offline = { kind: "offline", detail: "Failed to fetch" } as const;

describe("what stands between the browser and a source", () => {
  it.each([
    ["nothing", null, [way("direct", null), way("through-stash", null)], open],
    [
      "the policy, as the browser said",
      "policy",
      [way("direct", { kind: "blocked", detail: "not in the Content-Security-Policy" })],
      open,
    ],
    [
      "the policy, as its list says",
      "policy",
      [way("direct", offline), way("through-stash", null)],
      { ...open, connectSources: ["'self'"] },
    ],
    [
      "the policy, as its list says, whatever the browser blocked it for",
      "policy",
      [way("through-stash", null), way("direct", { kind: "blocked" })],
      { ...open, connectSources: [] },
    ],
    [
      "something that the browser blocked without a word",
      "unknown",
      [way("direct", { kind: "blocked", detail: "by an extension" })],
      open,
    ],
    ["nothing that was tried", null, [way("through-stash", { kind: "offline" })], open],
    [
      "nothing directly, although Stash does not get there",
      null,
      [way("through-stash", offline), way("direct", null)],
      open,
    ],
    [
      "the source itself, whatever words it has for it",
      "other",
      [way("direct", { kind: "server", detail: "http from" })],
      open,
    ],
    [
      "the network, whatever Stash says of its own way",
      "unreachable",
      [way("direct", offline), way("through-stash", { kind: "server" })],
      open,
    ],
    ["http under https", "mixed", [way("direct", { kind: "blocked", detail: "http from an https page" })], open],
    ["CORS", "cors", [way("direct", offline), way("through-stash", null)], open],
    [
      "CORS, although the key is refused",
      "cors",
      [way("direct", offline), way("through-stash", { kind: "auth" })],
      open,
    ],
    ["the network", "unreachable", [way("direct", offline), way("through-stash", { kind: "offline" })], open],
    ["something", "unknown", [way("direct", offline)], open],
    ["the source itself", "other", [way("direct", { kind: "auth", status: 401 })], open],
    [
      "CORS, as far as can be told without the policy",
      "cors",
      [way("direct", offline), way("through-stash", null)],
      null,
    ],
  ] as const)("%s", (_name, trouble, ways, browser) => expect(wayTrouble(BOX, ways, browser)).toBe(trouble));
});
