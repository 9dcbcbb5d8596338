/** Laws over many cases, each of them counted when it was looked at. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { SourceError } from "../../src/sources/errors";

let cases = 0;

/** How many cases were looked at so far. */
export function casesSeen(): number {
  return cases;
}

/** A law over so many cases. */
export function law<T>(
  name: string,
  runs: number,
  values: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
): void {
  it(name, { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        cases += 1;
        await holds(value);
      }),
      { numRuns: runs },
    );
  });
}

/** Every text in a value, keys among them, and how deep it stands. */
export function* textsIn(value: unknown, depth = 0): Generator<{ readonly text: string; readonly depth: number }> {
  if (typeof value === "string") yield { text: value, depth };
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      yield { text: key, depth };
      yield* textsIn(inner, depth + 1);
    }
}

/** Can be kept as JSON and in IndexedDB, and is the same afterwards. */
export function storable(value: unknown): void {
  expect(JSON.parse(JSON.stringify(value ?? null))).toEqual(structuredClone(value ?? null));
}

/** What the work gives; null where it refuses by name. Anything else that is thrown fails. */
export function orSourceError<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
    return null;
  }
}
