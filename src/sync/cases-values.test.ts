/** Values as libraries and stash-boxes really have them, and what kind of difference they make without a base. All invented. */
import { expect, it } from "vitest";
import { BOX_A as A, boxed, diffOf, FIELDS_30, local, stashId } from "../../test/fakes";
import type { FieldKey } from "./fields";
import { localValues } from "./local";
import { planPerformer } from "./plan";
import { DEFAULT_SETTINGS } from "./settings";
import { viewOf } from "./view";

type Raw = Readonly<Record<string, unknown>>;

const band = (
  band_size: number | null,
  cup_size: string | null,
  waist_size: number | null,
  hip_size: number | null,
) => ({
  band_size,
  cup_size,
  waist_size,
  hip_size,
});
const years = (career_start_year: number | null, career_end_year: number | null) => ({
  career_start_year,
  career_end_year,
});
const links = (...list: string[]) => ({ urls: list.map((url) => ({ url })) });
const mods = (...list: [string, string | null][]) => list.map(([location, description]) => ({ location, description }));

/** Title; field; what Stash has; what the box says; the kind, and for what is offered the value. */
const CASES: readonly (readonly [string, FieldKey, Raw, Raw, string, unknown?])[] = [
  // ---- names
  ["the case of a name is a difference", "name", { name: "mara vale" }, { name: "Mara Vale" }, "differs", "Mara Vale"],
  ["blanks in a name are none", "name", { name: "Mara  Vale" }, { name: "Mara Vale" }, "equal"],
  ["a name in two code points is the same", "name", { name: "Zoë" }, { name: "Zoe\u0308" }, "equal"],
  ["a diacritic is a difference", "name", { name: "Zoe" }, { name: "Zoë" }, "differs", "Zoë"],
  ["an alias equal to the name is no addition", "aliases", { name: "Mara Vale" }, { aliases: ["mara vale"] }, "silent"],
  [
    "aliases in another order and case are the same",
    "aliases",
    { alias_list: ["Lu", "Mia"] },
    { aliases: ["MIA", "lu"] },
    "equal",
  ],
  ["an alias more is added to ours", "aliases", { alias_list: ["Lu"] }, { aliases: ["Mia"] }, "fill", ["Lu", "Mia"]],
  // ---- dates
  [
    "a padded year is what the tagger made of the year",
    "birthdate",
    { birthdate: "1989-01-01" },
    { birth_date: "1989" },
    "equal",
  ],
  [
    "a fuller date is a difference",
    "birthdate",
    { birthdate: "1989" },
    { birth_date: "1989-05-02" },
    "differs",
    "1989-05-02",
  ],
  ["a poorer date is one too", "birthdate", { birthdate: "1989-05-02" }, { birth_date: "1989" }, "differs", "1989"],
  ["an empty date is filled as it is, unpadded", "birthdate", {}, { birth_date: "1989-05" }, "fill", "1989-05"],
  ["a birthdate in the future", "birthdate", {}, { birth_date: "2030-01-01" }, "suspicious"],
  ["a child's birthdate", "birthdate", {}, { birth_date: "2015-01-01" }, "suspicious"],
  ["the thirtieth of February", "birthdate", {}, { birth_date: "1989-02-30" }, "suspicious"],
  ["dead before born", "deathDate", { birthdate: "1989" }, { death_date: "1980" }, "suspicious"],
  // ---- numbers and their units
  ["a height in inches", "height", {}, { height: 67 }, "suspicious"],
  ["a height in millimetres", "height", {}, { height: 1700 }, "suspicious"],
  ["a height of nought", "height", {}, { height: 0 }, "suspicious"],
  ["a height as text", "height", { height_cm: 170 }, { height: "170" }, "equal"],
  ["a centimetre more", "height", { height_cm: 170 }, { height: 171 }, "differs", 171],
  // ---- measurements
  ["four parts in Stash's form", "measurements", {}, band(34, "D", 24, 36), "fill", "34D-24-36"],
  ["three parts are none", "measurements", {}, band(34, null, 24, 36), "silent"],
  ["the same measurements", "measurements", { measurements: "34D-24-36" }, band(34, "D", 24, 36), "equal"],
  [
    "measurements of a hand's own form differ",
    "measurements",
    { measurements: "34D 24 36" },
    band(34, "D", 24, 36),
    "differs",
    "34D-24-36",
  ],
  // ---- careers
  ["a career with an end", "career", {}, years(2010, 2020), "fill", "2010 - 2020"],
  ["a career that goes on", "career", {}, years(2010, null), "fill", "2010 -"],
  ["a career of which the end alone is known", "career", {}, years(null, 2020), "fill", "- 2020"],
  ["a career in another spelling", "career", { career_length: "2010-2020" }, years(2010, 2020), "equal"],
  ["a career as words", "career", { career_length: "ten years" }, years(2010, 2020), "differs", "2010 - 2020"],
  ["a career that ends before it begins", "career", {}, years(2020, 2010), "suspicious"],
  ["a career before the age for it", "career", { birthdate: "1989" }, years(1995, null), "suspicious"],
  ["a career in the future", "career", {}, years(2035, null), "suspicious"],
  // ---- terms
  ["an enum in Stash's spelling", "ethnicity", {}, { ethnicity: "MIDDLE_EASTERN" }, "fill", "Middle Eastern"],
  ["a term in other letters", "hairColor", { hair_color: "blonde" }, { hair_color: "BLONDE" }, "equal"],
  ["another term", "eyeColor", { eye_color: "Blue" }, { eye_color: "GREEN" }, "differs", "Green"],
  ["another gender", "gender", { gender: "FEMALE" }, { gender: "NON_BINARY" }, "differs", "NON_BINARY"],
  // ---- links
  [
    "links in another order",
    "urls",
    { urls: ["https://a.example/x", "https://b.example/y"] },
    links("https://b.example/y", "https://a.example/x"),
    "equal",
  ],
  [
    "a link with www. and a slash is the same",
    "urls",
    { urls: ["https://a.example/x"] },
    links("http://www.a.example/x/"),
    "equal",
  ],
  [
    "a link more goes behind ours",
    "urls",
    { urls: ["https://a.example/x"] },
    links("https://b.example/y", "https://a.example/x"),
    "fill",
    ["https://a.example/x", "https://b.example/y"],
  ],
  ["what is no web link never comes", "urls", {}, links("javascript:alert(1)"), "silent"],
  // ---- body modifications
  [
    "tattoos in Stash's form, sorted",
    "tattoos",
    {},
    { tattoos: mods(["Wrist", "swallow"], ["Back", null]) },
    "fill",
    ["Back", "Wrist, swallow"],
  ],
  [
    "tattoos in another order",
    "tattoos",
    { tattoos: "Wrist, swallow; Back" },
    { tattoos: mods(["Back", null], ["Wrist", "swallow"]) },
    "equal",
  ],
  ["no tattoos there say nothing", "tattoos", { tattoos: "Back" }, { tattoos: null }, "silent"],
  // ---- absent and empty
  ["empty on both sides", "country", { country: "" }, { country: null }, "silent"],
  ["a field the source did not answer", "country", { country: "NO" }, {}, "silent"],
  ["null there is empty, and nothing without a base", "country", { country: "NO" }, { country: null }, "silent"],
];

it.each(CASES.map(([title, ...given]) => ({ title, given })))("$title", ({ given }) => {
  const [field, ours, theirs, kind, value] = given;
  const mine = local("1", { name: "Mara Vale", ...ours }, { stashIds: [stashId(A, "m")] });
  const entity = boxed("m", { name: String(ours.name ?? "Mara Vale"), ...theirs });
  const answer = { status: "found", entity, fetchedAt: 0, cached: false } as const;
  const answers = { endpoint: A, linked: [{ id: "m", answer }], successors: new Map(), pages: [], chosen: null };
  const values = localValues(FIELDS_30, mine);
  const view = viewOf(FIELDS_30, values, { ...answers, searches: [] }, { elsewhere: () => [] });
  const rest = { fields: FIELDS_30, settings: DEFAULT_SETTINGS, bases: { fields: {} }, today: "2026-03-01" };
  const plan = planPerformer({ ...rest, local: mine, views: [view], now: 0, runId: null });
  const diff = diffOf(plan, field);
  expect(diff.kind).toBe(kind);
  if (value !== undefined) expect(diff.proposed).toEqual(value);
  // What is not plainly safe is never ticked without a person.
  if (diff.heap !== "safe") expect(diff.ticked).toBe(false);
});
