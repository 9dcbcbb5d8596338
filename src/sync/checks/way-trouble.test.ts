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
