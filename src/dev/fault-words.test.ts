import { expect, it } from "vitest";
import { readFaultOrder } from "./fault-words";

it.each([
  ["harbour:rate429=0.3,cors429=true", { service: "harbour", changes: { rate429: 0.3, cors429: true } }],
  ["stash latencyMs=100-900", { service: "stash", changes: { latencyMs: [100, 900] } }],
  ["mirador retryAfter=none scope=all", { service: "mirador", changes: { retryAfter: null, scope: "all" } }],
  ["lantern refuse=true", { service: "lantern", changes: { refuse: true } }],
  ["  lantern clear ", { service: "lantern", changes: null }],
])("reads %s", (text, order) => expect(readFaultOrder(text)).toEqual(order));

it.each([
  ["nobody:rate429=1", /none of harbour/],
  ["harbour", /Say what harbour/],
  ["harbour:speed=1", /"speed" is none of/],
  ["harbour:refuse=yes", /no value for refuse/],
  ["harbour:rate429=often", /no value for rate429/],
  ["harbour:scope=1", /no value for scope/],
])("refuses %s", (text, words) => expect(() => readFaultOrder(text)).toThrow(words));
