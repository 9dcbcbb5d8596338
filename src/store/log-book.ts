/** The debug log: a bounded ring in IndexedDB, kept across reloads and shared by all tabs. */
import type { Log, LogLine } from "../sync/care-ports";
import type { Clock, KeyValue } from "../sync/ports";

export interface LogEntry extends LogLine {
  /** ms since epoch */
  readonly at: number;
  /** Counts the lines of one page, so that two alike can be told apart. */
  readonly n: number;
}

export interface LogBook extends Log {
  /** Everything kept, oldest first, with what is not on the disk yet. Rejects when the browser refuses storage. */
  read(): Promise<readonly LogEntry[]>;
  clear(): Promise<void>;
  /** Writes what is waiting. Never rejects: a log that cannot be kept must not disturb what it is about. */
  flush(): Promise<void>;
}

export interface LogBookDeps {
  readonly kv: KeyValue<readonly LogEntry[]>;
  readonly clock: Clock;
  /** Tells this tab's pieces from another's. */
  readonly tab: string;
  readonly isOn: () => boolean;
  /** Keys in memory now. What is written is searched for them once more, whoever wrote it. */
  readonly secrets: () => readonly string[];
  readonly limits?: { readonly entries: number; readonly characters: number };
}

/** 5,000 lines tell a run of about 100,000 performers' requests, or 2,000 performers' matching. */
const LIMITS = { entries: 5_000, characters: 3_000_000 };
const FLUSH_MS = 1_000;
/** More lines than that are not gathered between two writings: the oldest of them go. */
const WAITING = 1_000;
/** A line that is longer is cut to its first words. */
const LINE = 4_000;

/** Key of a piece: its time, so that keys sort by age, and what it weighs, so that the ring is measured by keys alone. */
function keyOf(at: number, tab: string, number: number, entries: number, characters: number): string {
  return [String(at).padStart(15, "0"), tab, String(number).padStart(9, "0"), entries, characters].join(" ");
}

function weightOf(key: string): { entries: number; characters: number } {
  const [, , , entries, characters] = key.split(" ").map(Number);
  return { entries: entries ?? 0, characters: characters ?? 0 };
}

/** Without keys or their parts, and without whatever looks like a web token. */
function scrub(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets)
    for (const part of [secret, ...secret.split(".")])
      if (part.length >= 6) clean = clean.replaceAll(JSON.stringify(part).slice(1, -1), "…");
  return clean.replace(/\beyJ[\w-]{6,}(?:\.[\w-]*)*/gu, "…");
}

function shortened(entry: LogEntry): LogEntry {
  if (JSON.stringify(entry).length <= LINE) return entry;
  return { ...entry, data: { "‹too long›": JSON.stringify(entry.data).slice(0, 500) } };
}

/** See {@link LogBook}. Lines are gathered for a second and written as one piece. */
export function createLogBook({ kv, clock, tab, isOn, secrets, limits = LIMITS }: LogBookDeps): LogBook {
  let waiting: LogEntry[] = [];
  let timer = false;
  let number = 0;
  let lines = 0;
  let last: Promise<void> = Promise.resolve();

  function clean(entries: readonly LogEntry[]): { list: readonly LogEntry[]; characters: number } {
    const text = scrub(JSON.stringify(entries.map(shortened)), secrets());
    return { list: JSON.parse(text) as readonly LogEntry[], characters: text.length };
  }

  async function prune(): Promise<void> {
    const keys = (await kv.keys()).sort().reverse();
    let entries = 0;
    let characters = 0;
    const old = keys.filter((key) => {
      const weight = weightOf(key);
      entries += weight.entries;
      characters += weight.characters;
      return entries > limits.entries || characters > limits.characters;
    });
    if (old.length > 0) await kv.delMany(old);
  }

  async function write(): Promise<void> {
    const [first] = waiting;
    if (!first) return;
    const { list, characters } = clean(waiting);
    waiting = [];
    number += 1;
    try {
      await kv.set(keyOf(first.at, tab, number, list.length, characters), list);
      await prune();
    } catch {
      // Without storage there is no log; what it is about goes on.
    }
  }

  function flush(): Promise<void> {
    last = last.then(write);
    return last;
  }

  return {
    on: isOn,
    add(line) {
      if (!isOn()) return;
      lines += 1;
      waiting.push({ at: clock.now(), n: lines, ...line });
      if (waiting.length > WAITING) waiting = waiting.slice(-WAITING);
      if (timer) return;
      timer = true;
      clock
        .sleep(FLUSH_MS)
        .then(() => {
          timer = false;
          return flush();
        })
        .catch(() => undefined);
    },
    flush,
    async read() {
      await flush();
      const pieces = await kv.entries();
      return pieces.sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, list]) => list);
    },
    async clear() {
      waiting = [];
      await last;
      await kv.clear();
    },
  };
}

/** A log that is always off. */
export const NO_LOG: LogBook = {
  on: () => false,
  add: () => undefined,
  read: async () => [],
  clear: async () => undefined,
  flush: async () => undefined,
};
