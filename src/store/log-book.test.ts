import { describe, expect, it } from "vitest";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import type { LogLine } from "../sync/care-ports";
import { createLogBook, type LogEntry } from "./log-book";

const KEY = "eyJmarkedhead.marked-body77.marked-tail77";
const line = (text: string, data?: LogLine["data"]): LogLine => ({
  level: "info",
  area: "run",
  text,
  ...(data && { data }),
});

function setup(limits?: { entries: number; characters: number }, disk = new MemoryKeyValue<readonly LogEntry[]>()) {
  const clock = new VirtualClock();
  const state = { on: true };
  const book = (tab: string) =>
    createLogBook({ kv: disk, clock, tab, isOn: () => state.on, secrets: () => [KEY], ...(limits && { limits }) });
  return { clock, state, disk, book };
}
const texts = (entries: readonly LogEntry[]) => entries.map((entry) => entry.text);

describe("the debug log", () => {
  it("keeps nothing while it is off", async () => {
    const { state, book, disk } = setup();
    state.on = false;
    const log = book("a");
    log.add(line("one"));
    await log.flush();
    expect(await log.read()).toEqual([]);
    expect(disk.map.size).toBe(0);
  });

  it("writes a second's lines as one piece, and is there after a reload", async () => {
    const { clock, book, disk } = setup();
    const log = book("a");
    log.add(line("one"));
    log.add(line("two", { count: 2 }));
    expect(disk.map.size).toBe(0);
    await clock.until(clock.sleep(1_500));
    expect(disk.map.size).toBe(1);
    expect(texts(await book("a").read())).toEqual(["one", "two"]);
  });

  it("mixes the tabs by time", async () => {
    const { clock, book } = setup();
    const [one, other] = [book("a"), book("b")];
    other.add(line("first"));
    await clock.until(clock.sleep(2_000));
    one.add(line("second"));
    await clock.until(clock.sleep(2_000));
    other.add(line("third"));
    await other.flush();
    expect(texts(await one.read())).toEqual(["first", "second", "third"]);
  });

  it("forgets the oldest when it has too many lines, or too much text", async () => {
    for (const limits of [
      { entries: 4, characters: 1e6 },
      { entries: 1e6, characters: 450 },
    ]) {
      const { clock, book, disk } = setup(limits);
      const log = book("a");
      for (let n = 0; n < 10; n += 1) {
        log.add(line(`line ${n}`, { more: "x".repeat(20) }));
        await clock.until(clock.sleep(1_500));
      }
      const kept = texts(await log.read());
      expect(kept.length).toBeGreaterThan(1);
      expect(kept.length).toBeLessThanOrEqual(4);
      expect(kept.at(-1)).toBe("line 9");
      expect(disk.map.size).toBe(kept.length);
    }
  });

  it("holds no key, whoever wrote the line", async () => {
    const { book, disk } = setup();
    const log = book("a");
    log.add(line("careless", { whole: KEY, part: "x marked-tail77 y", token: "eyJsomethingelse.abc.def" }));
    const kept = JSON.stringify([await log.read(), [...disk.map]]);
    expect(kept).toContain("careless");
    expect(kept).not.toMatch(/marked|somethingelse/);
  });

  it("cuts a line that is too long", async () => {
    const { book } = setup();
    const log = book("a");
    log.add(line("long", { all: "x".repeat(50_000) }));
    const [entry] = await log.read();
    expect(JSON.stringify(entry).length).toBeLessThan(1_000);
  });

  it("is cleared with what was waiting", async () => {
    const { book, disk } = setup();
    const log = book("a");
    log.add(line("one"));
    await log.flush();
    log.add(line("two"));
    await log.clear();
    expect(await log.read()).toEqual([]);
    expect(disk.map.size).toBe(0);
  });

  it("disturbs nobody when it cannot be kept", async () => {
    const { book, disk } = setup();
    disk.set = () => Promise.reject(new Error("full"));
    const log = book("a");
    log.add(line("one"));
    await expect(log.flush()).resolves.toBeUndefined();
  });
});
