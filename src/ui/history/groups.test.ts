import { describe, expect, it } from "vitest";
import { sampleRecord } from "../testing/samples";
import { sampleEntry as entry } from "../testing/history-samples";
import { filterGroups, NO_FILTERS } from "./filters";
import { historyGroups } from "./groups";
import { historyRows } from "./rows";
import { redoReach, undoReach } from "./targets";

const all = (...entries: ReturnType<typeof entry>[]) => new Map(entries.map((one) => [one.id, one]));
const runs = new Map([["run-1", sampleRecord({ startedAt: 50 })]]);
const label = (field: string) => (field === "height" ? "Height" : field);
const groupsOf = (...entries: ReturnType<typeof entry>[]) => historyGroups(all(...entries), runs);

describe("the history in groups", () => {
  it("runs first to last, in them entities, in those changes; a run that wrote nothing is one too", () => {
    const groups = groupsOf(
      entry("a", { runId: "hand", at: 100 }),
      entry("b", { runId: "hand", entityId: "2", at: 101 }),
      entry("c", { runId: null, at: 10 }),
    );
    expect(groups.map((one) => [one.key, one.at, one.run?.id ?? null, one.entities.length])).toEqual([
      ["hand", 100, null, 2],
      ["run-1", 50, "run-1", 0],
      ["one c", 10, null, 1],
    ]);
    expect(groups[0]?.tally).toMatchObject({ written: 4, undone: 0 });
  });

  it("a taking back stands with its change, even one of no run", () => {
    const [group] = groupsOf(
      entry("a", { runId: null, at: 1000, undone: ["height"] }),
      entry("back", { runId: null, at: 2000, undoes: "a", fields: ["height"] }),
    );
    expect(group?.entities[0]?.changes).toHaveLength(1);
    expect(group?.entities[0]?.changes[0]?.backs).toHaveLength(1);
    expect(group?.tally).toMatchObject({ written: 2, undone: 1 });
  });

  it("counts what was refused, is unclear, or is open apart", () => {
    const [group] = groupsOf(
      entry("a", { at: 1000, state: "not-applied" }),
      entry("b", { at: 1000, state: "unclear" }),
      entry("c", { at: 1000, state: "open" }),
    );
    expect(group?.tally).toEqual({ written: 2, undone: 0, refused: 1, unclear: 1, open: 1 });
  });

  it("unfolds what is open, and only the field that is asked for", () => {
    const groups = groupsOf(entry("a", { at: 1000 }));
    const open = new Set([groups[0]?.key ?? "", groups[0]?.entities[0]?.key ?? ""]);
    expect(historyRows(groups, new Set(), null).map((row) => row.kind)).toEqual(["run", "run"]);
    expect(historyRows(groups, open, null).map((row) => row.kind)).toEqual(["run", "entity", "field", "field", "run"]);
    expect(historyRows(groups, open, "height").filter((row) => row.kind === "field")).toHaveLength(1);
  });

  it("10,000 records are grouped, filtered and laid out by run", () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      entry(`e${i}`, { runId: `r${i % 40}`, entityId: String(i), at: i, name: i === 77 ? "Needle" : `P ${i}` }),
    );
    const groups = historyGroups(all(...many), new Map());
    expect(groups).toHaveLength(40);
    const [found] = filterGroups(groups, { ...NO_FILTERS, text: "needle" }, label);
    expect(found?.entities).toHaveLength(1);
  });
});

describe("filters", () => {
  const groups = groupsOf(
    entry("a", { runId: "run-1", at: 60, name: "Wren" }),
    entry("b", { runId: "run-1", at: 61, name: "Juno", entityId: "2", fields: ["country"], sources: ["https://x/"] }),
    entry("c", { runId: "hand", at: 90, name: "Ada", entityId: "3", state: "undone", undone: ["height", "country"] }),
  );
  const names = (change: Partial<typeof NO_FILTERS>) =>
    filterGroups(groups, { ...NO_FILTERS, ...change }, label).flatMap((one) =>
      one.entities.map((entity) => entity.name),
    );

  it("by name and by what a field is called", () => {
    expect(names({ text: "wre" })).toEqual(["Wren"]);
    expect(names({ text: "HEIGHT" }).sort()).toEqual(["Ada", "Wren"]);
    expect(names({ text: "nobody" })).toEqual([]);
  });

  it("by one field reach nothing of the others", () => {
    const [group] = filterGroups(groups, { ...NO_FILTERS, field: "height", text: "wren" }, label);
    const changes = group?.entities.flatMap((entity) => entity.changes) ?? [];
    expect(undoReach(changes).targets).toEqual([{ id: "a", fields: ["height"] }]);
    expect(group?.tally.written).toBe(1);
  });

  it("by run, field, source and state", () => {
    expect(names({ task: "accepted" })).toEqual(["Ada"]);
    expect(names({ task: "update-performers" }).sort()).toEqual(["Juno", "Wren"]);
    expect(names({ field: "country" }).sort()).toEqual(["Ada", "Juno", "Wren"]);
    expect(names({ source: "https://x/" })).toEqual(["Juno"]);
    expect(names({ state: "undone" })).toEqual(["Ada"]);
    expect(names({ state: "can" }).sort()).toEqual(["Juno", "Wren"]);
  });
});

describe("what a button reaches", () => {
  const changes = (...entries: ReturnType<typeof entry>[]) =>
    groupsOf(...entries).flatMap((group) => group.entities.flatMap((entity) => entity.changes));

  it("takes back what stands, and redoes what was taken back by a record that stands", () => {
    const some = changes(
      entry("a", { undone: ["height"] }),
      entry("back", { undoes: "a", fields: ["height"] }),
      entry("b", { entityId: "2", state: "not-applied" }),
    );
    expect(undoReach(some)).toEqual({ targets: [{ id: "a", fields: ["country"] }], count: 1, entities: 1 });
    expect(redoReach(some)).toEqual({ targets: [{ id: "back", fields: ["height"] }], count: 1, entities: 1 });
  });

  it("a taking back that was itself taken back redoes nothing", () => {
    const some = changes(
      entry("a"),
      entry("back", { undoes: "a", fields: ["height"], state: "undone", undone: ["height"] }),
    );
    expect(redoReach(some).count).toBe(0);
    expect(undoReach(some).count).toBe(2);
  });

  it("leaves acts alone that nobody takes back", () => {
    const draft = entry("d", { fields: [], act: { type: "draft", endpoint: "https://x/", draftId: null } });
    expect(undoReach(changes(draft)).count).toBe(0);
  });
});
