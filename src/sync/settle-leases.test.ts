import { expect, it, vi } from "vitest";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import type { UndoRecord } from "./journal";
import { createLeases, type Lease, writeKey } from "./leases";
import { leasedSlices } from "./settle-leases";

function record(id: string, entityId = id): UndoRecord {
  const about = { runId: null, type: "performer", name: `Person ${entityId}`, at: 1 } as const;
  return { ...about, id, entityId, state: "open", undoes: null, fields: [] };
}

/** A journal with these records, this tab's leases, and another tab. */
function tabs(open: readonly UndoRecord[]) {
  const clock = new VirtualClock();
  const journal = new MemoryKeyValue<UndoRecord>();
  for (const one of open) journal.map.set(one.id, one);
  const kv = new MemoryKeyValue<Lease>();
  const [leases, other] = ["a", "b"].map((tab) => createLeases(kv, { clock, tab, page: tab })) as [
    ReturnType<typeof createLeases>,
    ReturnType<typeof createLeases>,
  ];
  const seen: string[][] = [];
  const left = vi.fn();
  const read = async (whileHeld: (slice: readonly UndoRecord[]) => Promise<void> = async () => {}) => {
    for await (const slice of leasedSlices(open, { journal, leases }, left)) {
      seen.push(slice.map(({ id }) => id));
      await whileHeld(slice);
    }
  };
  const key = (id: string) => writeKey("performer", id);
  return { clock, journal, kv, other, seen, left, read, key };
}

const sum = (left: ReturnType<typeof vi.fn>) => left.mock.calls.reduce((all, [count]) => all + Number(count), 0);

it("gives every record once, a hundred at a time", async () => {
  const ids = Array.from({ length: 200 }, (_, i) => String(i + 1));
  const one = tabs(ids.map((id) => record(id)));
  await one.read();
  expect(one.seen.filter((slice) => slice.length > 0)).toEqual([ids.slice(0, 100), ids.slice(100)]);
  expect(sum(one.left)).toBe(0);
});

it("holds the performers of a slice while that is settled, and nobody after", async () => {
  const one = tabs([record("r1", "1"), record("r2", "1"), record("r3", "3")]);
  await one.read(async () => {
    expect([...one.kv.map.keys()].sort()).toEqual([one.key("1"), one.key("3")]);
    expect((await one.other.take([one.key("1")], 0)).held.size).toBe(0);
  });
  expect(one.seen).toEqual([["r1", "r2", "r3"]]);
  expect(one.kv.map.size).toBe(0);
});

it("lets go of them where settling failed", async () => {
  const one = tabs([record("r1", "1")]);
  const fails = one.read(async () => {
    throw new Error("Stash is gone");
  });
  await expect(fails).rejects.toThrow("Stash is gone");
  expect(one.kv.map.size).toBe(0);
});

it("leaves out what another tab is writing, says how many, and waits for none of it", async () => {
  const one = tabs([record("r1", "1"), record("r2", "2"), record("r3", "2")]);
  await one.other.take([one.key("2")], 0);
  const before = one.clock.now();
  await one.clock.until(one.read());
  expect(one.seen).toEqual([["r1"]]);
  expect(sum(one.left)).toBe(2);
  expect(one.clock.now()).toBe(before);
});

it("leaves out what was settled, or thrown away, since it was listed", async () => {
  const one = tabs([record("r1"), record("r2"), record("r3")]);
  one.journal.map.set("r1", { ...record("r1"), state: "applied" });
  one.journal.map.delete("r2");
  await one.read();
  expect(one.seen).toEqual([["r3"]]);
  expect(sum(one.left)).toBe(0);
});
