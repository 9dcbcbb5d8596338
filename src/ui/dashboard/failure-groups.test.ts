import { expect, it } from "vitest";
import { HARBOUR, NORTH, sampleLane } from "../testing/samples";
import { failureGroups, laneGroups } from "./failure-groups";

it("gathers performers by source and cause, the largest group first", () => {
  const of = (id: string, endpoint: string, status?: number) => ({
    id,
    name: `Performer ${id}`,
    endpoint,
    failure: { kind: "server" as const, ...(status ? { status } : {}) },
  });
  const groups = failureGroups([of("1", HARBOUR, 500), of("2", NORTH, 500), of("3", NORTH, 500), of("4", NORTH)]);
  expect(groups.map(({ endpoint, count, performers }) => [endpoint, count, performers.map((p) => p.id)])).toEqual([
    [NORTH, 2, ["2", "3"]],
    [HARBOUR, 1, ["1"]],
    [NORTH, 1, ["4"]],
  ]);
});

it("knows causes without names while the run goes on", () => {
  const groups = laneGroups([sampleLane(), sampleLane({ endpoint: HARBOUR, failed: 3, failure: { kind: "offline" } })]);
  expect(groups).toMatchObject([{ endpoint: HARBOUR, count: 3, performers: [] }]);
});
