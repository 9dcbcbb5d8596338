/** A small seeded random source (mulberry32): the same seed gives the same sample library on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** An integer from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  /** One element; throws on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** `count` different elements, in the list's order. */
  sample<T>(list: readonly T[], count: number): T[];
  /** A version-7 UUID whose time part is `timeMs`. */
  uuid(timeMs: number): string;
  /** A version-4 UUID. */
  uuid4(): string;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}

/** Creates a random source; equal seeds give equal sequences. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const word = (): number => Math.floor(next() * 65536);
  const tail = (): string =>
    `${hex(0x8000 | (word() & 0x3fff), 4)}-${hex(word(), 4)}${hex(word(), 4)}${hex(word(), 4)}`;
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const found = list[int(0, list.length - 1)];
      if (found === undefined) throw new Error("pick from an empty list");
      return found;
    },
    sample: (list, count) => {
      const indexes = new Set<number>();
      while (indexes.size < Math.min(count, list.length)) indexes.add(int(0, list.length - 1));
      return list.filter((_, index) => indexes.has(index));
    },
    uuid: (timeMs) => {
      const time = hex(Math.floor(timeMs), 12);
      return `${time.slice(0, 8)}-${time.slice(8)}-${hex(0x7000 | (word() & 0xfff), 4)}-${tail()}`;
    },
    uuid4: () => `${hex(word(), 4)}${hex(word(), 4)}-${hex(word(), 4)}-${hex(0x4000 | (word() & 0xfff), 4)}-${tail()}`,
  };
}
