import { describe, expect, it } from "vitest";
import { BOX_A as A, local, world } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import type { UndoRecord } from "./journal";
import { createLeases, type Lease, writeKey } from "./leases";
import { undoHeld } from "./undo-lease";
import type { UndoItem } from "./undo-types";

function item(entityId: string): UndoItem {
  const change = { field: "height", before: 160, after: 170, sources: [A], raw: { height_cm: 160 } } as const;
  const about = { type: "performer", runId: null, at: 1, state: "applied", undoes: null } as const;
  const record: UndoRecord = { ...about, id: `r${entityId}`, entityId, name: `Person ${entityId}`, fields: [change] };
  return { record, target: { id: record.id } };
}

function tabs() {
  const one = world({ library: ["1", "2"].map((id) => local(id, { height_cm: 170 })) });
  const kv = new MemoryKeyValue<Lease>();
  const lease = (tab: string) => createLeases(kv, { clock: one.clock, tab, page: `page-${tab}` });
  const [mine, other] = [lease("a"), lease("b")];
  return { ...one, other, deps: { ...one.apply, leases: mine, patienceMs: 0 } };
}

describe("taking back beside another tab", () => {
  it("names what that one is writing and does not touch it; the others go back", async () => {
    const one = tabs();
    await one.other.take([writeKey("performer", "2")], 0);
    const outcomes = await one.clock.until(undoHeld([item("1"), item("2")], one.deps));
    expect(outcomes).toMatchObject([
      { id: "r2", undoId: null, problem: { kind: "busy" } },
      { id: "r1", fields: ["height"], problem: null },
    ]);
    expect(["1", "2"].map((id) => one.library.at(id).record.height_cm)).toEqual([160, 170]);
  });

  it("asks Stash nothing when all are being written", async () => {
    const one = tabs();
    await one.other.take([writeKey("performer", "1")], 0);
    expect(await one.clock.until(undoHeld([item("1")], one.deps))).toMatchObject([{ problem: { kind: "busy" } }]);
    expect(one.library.calls).toEqual([]);
  });

  it("leaves them free for the other tab, also where it failed", async () => {
    const one = tabs();
    const key = writeKey("performer", "1");
    await one.clock.until(undoHeld([item("1")], one.deps));
    const grip = await one.other.take([key], 0);
    expect([...grip.held]).toEqual([key]);
    await grip.release();
    one.library.before = () => {
      throw new Error("no answer");
    };
    await expect(one.clock.until(undoHeld([item("1")], one.deps))).rejects.toThrow("no answer");
    expect([...(await one.other.take([key], 0)).held]).toEqual([key]);
  });
});
