import { readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * They play for seconds each: one measures time against time, the others draw hundreds of worlds. What only they would notice is
 * therefore counted as survived: the score says less than the truth, never more.
 */
const LEFT_OUT = ["kinds/kinds-time", "laws", "undo-laws", "dismissal-laws", "open-removals", "life"].map(
  (name) => `src/sync/${name}.test.ts`,
);

/**
 * The tests that are asked of each mutant, by path from the root: those of the room that is mutated. The worlds of test/ live by
 * chance and would kill by chance.
 */
export async function mutantTests(root: string): Promise<string[]> {
  return (await tsFiles(root)).filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.includes(file));
}

/** Every file of the room that has code to mutate, by path from the root. */
export async function mutableFiles(root: string): Promise<string[]> {
  return (await tsFiles(root)).filter((file) => !file.endsWith(".test.ts"));
}

async function tsFiles(root: string): Promise<string[]> {
  const found = await readdir(join(root, "src/sync"), { recursive: true });
  return found
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `src/sync/${file}`)
    .sort();
}
