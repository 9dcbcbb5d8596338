/** Performers that a flow creates in Stash and removes again, each a real upstream record nobody in the library is linked to. */
import type { Box, UpstreamRecord } from "./box-api";
import type { PerformerState, StashApi } from "./stash-api";

/** Marks what the suite created: leftovers of a run that was killed are found by it. */
export const MARK = "pss-e2e";

export interface Member {
  readonly id: string;
  readonly name: string;
  /** Its disambiguation: tells it from others of its name. */
  readonly tag: string;
  readonly box: Box;
  readonly record: UpstreamRecord;
}

export interface CastOptions {
  readonly box: Box;
  /** Columns that differ from what Stash's own tagger would have written of the record. */
  readonly changes?: (record: UpstreamRecord) => Readonly<Record<string, unknown>>;
  /** Linked by a stash id; yes unless told otherwise. */
  readonly linked?: boolean;
  /** Only the name and `changes`, nothing else of the record. */
  readonly bare?: boolean;
  readonly fits?: (record: UpstreamRecord) => boolean;
}

/** A record whose every column that the flows use is there and plausible. */
function complete(record: UpstreamRecord): boolean {
  const { deleted, disambiguation, name, gender, birth_date, death_date, country, eye_color, hair_color, height } =
    record;
  const born = Number(birth_date?.slice(0, 4));
  return (
    !deleted &&
    !disambiguation &&
    death_date === null &&
    /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name) &&
    [gender, country, eye_color, hair_color].every(Boolean) &&
    birth_date?.length === 10 &&
    born > 1920 &&
    born < new Date().getFullYear() - 20 &&
    height !== null &&
    height > 120 &&
    height < 230 &&
    (record.career_start_year === null || record.career_start_year > born + 18)
  );
}

export interface Cast {
  add(options: CastOptions): Promise<Member>;
  /** Removes all that was created. */
  clear(): Promise<void>;
}

function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}

/** The cast of one stage. Begins by removing what an earlier run left behind. */
export async function createCast(stash: StashApi): Promise<Cast> {
  const left = (await stash.library()).filter((one) => one.disambiguation?.startsWith(MARK));
  await stash.destroy(left.map((one) => one.id));
  const created: string[] = [];
  const taken = new Set<string>();
  return {
    async add({ box, changes = () => ({}), linked = true, bare = false, fits = () => true }) {
      const library = await stash.library();
      const ids = new Set(library.flatMap((one) => one.stash_ids.map((id) => id.stash_id)));
      const names = new Set(library.map((one) => one.name.toLowerCase()));
      // Found by its name, a record must not be found by anybody else's.
      const alone = ({ name, aliases }: UpstreamRecord) =>
        ![name, ...aliases].some((one) => names.has(one.toLowerCase()));
      const free = (await box.records(2000)).filter(
        (one) => complete(one) && fits(one) && !ids.has(one.id) && !taken.has(one.id) && (linked || alone(one)),
      );
      const record = free.find(alone) ?? free[0];
      if (!record) throw new Error(`${box.name} has no record left that nobody in the library is linked to`);
      taken.add(record.id);
      const tagged = bare ? { name: record.name } : await stash.scraped(box.endpoint, record.id);
      const tag = `${MARK} ${record.id.slice(-8)}`;
      const id = await stash.create({
        ...without(tagged as Record<string, unknown>, "images"),
        disambiguation: tag,
        details: "Created by the end-to-end suite, removed by it.",
        stash_ids: linked ? [{ endpoint: box.endpoint, stash_id: record.id }] : [],
        ...changes(record),
      });
      created.push(id);
      return { id, name: record.name, tag, box, record };
    },
    async clear() {
      const there = new Set((await stash.library()).map((one) => one.id));
      await stash.destroy(created.splice(0).filter((id) => there.has(id)));
    },
  };
}

/** What may move by itself when a change is applied: the times of the stash ids, and the image's address (it holds a time). */
export function settled(state: PerformerState): Readonly<Record<string, unknown>> {
  const { image_path: _, stash_ids, ...rest } = state;
  return { ...rest, stash_ids: stash_ids.map(({ endpoint, stash_id }) => ({ endpoint, stash_id })) };
}
