/** Arbitrary records of one fictional performer, on both sides, in a world with two boxes: for the laws of diff and merge. */
import fc from "fast-check";
import { BOX_A as A, BOX_B as B, boxed, local, stashId, world } from "./fakes";
import { ScriptedSource } from "./scripted-source";

export type Columns = Readonly<Record<string, unknown>>;

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
export const pick = <T>(...values: T[]) => fc.constantFrom(...values);
const some = (...values: string[]) => fc.uniqueArray(pick(...values), { maxLength: 3 });

/** Columns of Stash. */
export const localRecord = fc.record({
  name: pick("Mara Vale", "mara vale", "M. V."),
  alias_list: some("M. Vale", "Mara V", "own"),
  birthdate: maybe(pick("1989", "1989-01-01", "1989-05-02")),
  death_date: maybe(pick("2020")),
  gender: maybe(pick("FEMALE", "MALE")),
  country: pick("", "NO", "SE"),
  height_cm: maybe(pick(0, 168, 170)),
  career_length: pick("", "2010-2020", "2010 - 2020", "a while"),
  tattoos: pick("", "Neck", "Arm, rose; Neck", "odd;text"),
  urls: some("https://a.example/x?id=1", "https://a.example/x?id=2", "https://b.example/y"),
});

/** Columns of a stash-box; any may be missing. */
export const boxRecord = fc.record(
  {
    aliases: some("M. VALE", "Mara Vale", "new one"),
    birth_date: maybe(pick("1989", "1989-05-02", "2030-01-01")),
    gender: maybe(pick("FEMALE", "ROBOT")),
    country: maybe(pick("NO", "DK")),
    height: maybe(pick(17, 170, 172)),
    career_start_year: maybe(pick(2010, 2012)),
    career_end_year: maybe(pick(2020)),
    tattoos: maybe(fc.uniqueArray(pick({ location: "Neck" }, { location: "Leg" }), { maxLength: 2 })),
    urls: fc.uniqueArray(pick({ url: "https://www.b.example/y/" }, { url: "https://c.example/z" }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

export const boxName = pick("Mara Vale", "Mara V");

/** One performer, linked to both boxes. */
export function town(
  record: Columns,
  a: Columns,
  b: Columns,
  delays: readonly [number, number] = [0, 0],
  policies = {},
) {
  const one = world({
    library: [local("1", record, { stashIds: [stashId(A, "u"), stashId(B, "u")] })],
    sources: (clock) => [new ScriptedSource(A, clock), new ScriptedSource(B, clock)],
    settings: { policies },
  });
  one.sources.forEach((source, i) => {
    source.delayMs = delays[i] ?? 0;
    source.put(boxed("u", i === 0 ? a : b));
  });
  return { ...one, plan: () => one.plans.map.get("1") };
}

export type Town = ReturnType<typeof town>;
