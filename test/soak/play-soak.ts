/** Random use of the plugin with faults on, and whether library, journal and undo agree at the end. Equal seeds, equal soaks. */
import { createRandom } from "../../src/dev/prng";
import { Soak } from "./soak";
import { PERSON } from "./soak-acts";
import { calm, WEATHER } from "./soak-weather";
import { soakWorld } from "./soak-world";

export interface SoakOptions {
  readonly seed: number;
  /** Acts in all. */
  readonly acts: number;
  /** Performers of the sample. */
  readonly size: number;
  /** Hears each act before it begins. */
  readonly onAct?: (words: string) => void;
}

export interface SoakResult {
  /** Sentences; none when everything agrees. */
  readonly wrong: readonly string[];
  /** What happened how often. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Plays one soak and judges it: nothing wrong is an empty list. */
export async function playSoak({ seed, acts, size, onAct }: SoakOptions): Promise<SoakResult> {
  const { next } = createRandom(seed);
  const soak = new Soak(soakWorld(size, seed, next), next);
  await soak.world.clock.until(soak.openOther());
  const all = [
    ...PERSON.map((row) => [...row, "person"] as const),
    ...WEATHER.map((row) => [...row, "weather"] as const),
  ];
  const total = all.reduce((sum, [, weight]) => sum + weight, 0);
  for (let n = 0; n < acts; n++) {
    let left = next() * total;
    const row = all.find(([, weight]) => {
      left -= weight;
      return left < 0;
    });
    if (!row) break;
    onAct?.(row[0]);
    soak.note(row[0]);
    const page = soak.anyPage();
    await soak.perform(row[0], page, () => row[2](soak, page));
  }
  calm(soak);
  await soak.judge();
  return { wrong: soak.wrong, counts: Object.fromEntries([...soak.counts].sort()) };
}
