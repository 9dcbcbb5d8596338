/** Performers as libraries and stash-boxes really have them, and who is taken for whom (sync-rules section 1). All invented. */
import { expect, it } from "vitest";
import { BOX_A as A, boxed, FIELDS_30, local } from "../../test/fakes";
import { localValues } from "./local";
import type { SourceEntity } from "./ports";
import { viewOf } from "./view";

type Raw = Readonly<Record<string, unknown>>;

const MINE: Raw = { name: "Mara Vale", birthdate: "1989-05-02", gender: "FEMALE", country: "NO", height_cm: 170 };
const link = (url: string) => [{ url }];

/** Title; ours over MINE; theirs, as box records with ids e0, e1 …; verdict and who is taken. */
const CASES: readonly (readonly [string, Raw, readonly Raw[], string])[] = [
  // ---- spelling
  ["case only", {}, [{ name: "MARA VALE" }], "likely e0"],
  ["two blanks and a no-break space", {}, [{ name: "Mara \u00a0Vale" }], "likely e0"],
  ["blanks around", {}, [{ name: " Mara Vale " }], "likely e0"],
  ["full-width letters", {}, [{ name: "Ｍａｒａ Ｖａｌｅ" }], "likely e0"],
  [
    "a diacritic written in one and in two code points",
    { name: "Zoë Lind" },
    [{ name: "Zoe\u0308 Lind" }],
    "likely e0",
  ],
  ["a diacritic left out is another name", { name: "Zoë Lind" }, [{ name: "Zoe Lind" }], "none -"],
  [
    "a diacritic left out, listed as alias there",
    { name: "Zoë Lind" },
    [{ name: "Zoe Lind", aliases: ["Zoë Lind"] }],
    "likely e0",
  ],
  ["sharp s in capitals", { name: "Ina Groß" }, [{ name: "INA GROSS" }], "likely e0"],
  ["a final sigma", { name: "Άννα Σοφός" }, [{ name: "ΆΝΝΑ ΣΟΦΌΣ" }], "likely e0"],
  ["a ligature", { name: "Fia Steﬀen" }, [{ name: "Fia Steffen" }], "likely e0"],
  ["Cyrillic letters that look Latin are another name", {}, [{ name: "Маrа Vale" }], "none -"],
  ["a hyphen is not a blank", { name: "Anna-Lena" }, [{ name: "Anna Lena" }], "none -"],
  ["initials are not the name", {}, [{ name: "M. Vale" }], "none -"],
  ["the name turned round is another", {}, [{ name: "Vale Mara" }], "none -"],
  ["one name within the other is another", { name: "Mara" }, [{ name: "Mara Vale" }], "none -"],
  [
    "a search that offers many resembling names",
    {},
    [{ name: "Mara Valen" }, { name: "Mara Vale II" }, { name: "Tamara Vale" }],
    "none -",
  ],
  // ---- aliases
  ["our name is an alias there", {}, [{ name: "Luna", aliases: ["mara vale"] }], "likely e0"],
  ["our alias is the name there", { alias_list: ["Luna"] }, [{ name: "LUNA" }], "likely e0"],
  ["an alias on both sides", { alias_list: ["Lu"] }, [{ name: "Luna", aliases: ["Lu"] }], "likely e0"],
  [
    "an alias and the full birthdate are not certain",
    {},
    [{ name: "Luna", aliases: ["Mara Vale"], birth_date: "1989-05-02" }],
    "likely e0",
  ],
  [
    "an alias equal to the name says nothing more",
    { alias_list: ["Mara Vale"] },
    [{ name: "Mara Vale", aliases: ["Mara Vale"] }],
    "likely e0",
  ],
  // ---- namesakes
  ["two namesakes without anything else", {}, [{ name: "Mara Vale" }, { name: "Mara Vale" }], "ambiguous -"],
  [
    "three, one with the birthdate, two contradicted",
    {},
    [
      { name: "Mara Vale", birth_date: "1971" },
      { name: "Mara Vale", birth_date: "1989-05-02" },
      { name: "Mara Vale", gender: "MALE" },
    ],
    "certain e1",
  ],
  [
    "two with the same birthdate",
    {},
    [
      { name: "Mara Vale", birth_date: "1989-05-02" },
      { name: "Mara Vale", birth_date: "1989-05-02" },
    ],
    "ambiguous -",
  ],
  [
    "a namesake by alias only",
    {},
    [
      { name: "Mara Vale", birth_date: "1989-05-02" },
      { name: "X", aliases: ["Mara Vale"] },
    ],
    "ambiguous -",
  ],
  [
    "told apart by disambiguation there only",
    { birthdate: null },
    [
      { name: "Mara Vale", disambiguation: "NO" },
      { name: "Mara Vale", disambiguation: "US" },
    ],
    "ambiguous -",
  ],
  ["the only namesake is of another gender", {}, [{ name: "Mara Vale", gender: "MALE" }], "ambiguous -"],
  ["the only namesake is nine years older", {}, [{ name: "Mara Vale", birth_date: "1980-01-30" }], "ambiguous -"],
  // ---- partial dates
  ["name and full birthdate", {}, [{ name: "Mara Vale", birth_date: "1989-05-02" }], "certain e0"],
  ["the year only, there", {}, [{ name: "Mara Vale", birth_date: "1989" }], "likely e0"],
  ["the year only, here", { birthdate: "1989" }, [{ name: "Mara Vale", birth_date: "1989-05-02" }], "likely e0"],
  ["the month, there", {}, [{ name: "Mara Vale", birth_date: "1989-05" }], "likely e0"],
  ["another month", {}, [{ name: "Mara Vale", birth_date: "1989-06" }], "ambiguous -"],
  [
    "a year that a tagger padded here",
    { birthdate: "1989-01-01" },
    [{ name: "Mara Vale", birth_date: "1989-05-02" }],
    "likely e0",
  ],
  [
    "day and month confused",
    { birthdate: "1989-02-05" },
    [{ name: "Mara Vale", birth_date: "1989-05-02" }],
    "ambiguous -",
  ],
  ["nonsense for a date here", { birthdate: "spring" }, [{ name: "Mara Vale", birth_date: "1989-05-02" }], "likely e0"],
  // ---- traits
  ["another country alone", {}, [{ name: "Mara Vale", country: "SE" }], "likely e0"],
  ["another height alone, in another unit perhaps", {}, [{ name: "Mara Vale", height: 67 }], "likely e0"],
  ["country and height", {}, [{ name: "Mara Vale", country: "SE", height: 182 }], "ambiguous -"],
  ["height within a thumb", {}, [{ name: "Mara Vale", country: "SE", height: 173 }], "likely e0"],
  [
    "country and career",
    { career_length: "2010 - 2020" },
    [{ name: "Mara Vale", country: "SE", career_start_year: 1999 }],
    "ambiguous -",
  ],
  [
    "career within three years",
    { career_length: "2010 -" },
    [{ name: "Mara Vale", country: "SE", career_start_year: 2012 }],
    "likely e0",
  ],
  [
    "birthdate, but country and height speak against it",
    {},
    [{ name: "Mara Vale", birth_date: "1989-05-02", country: "SE", height: 182 }],
    "ambiguous -",
  ],
  // ---- links
  [
    "a personal page, another scheme and a slash",
    { urls: ["http://www.site.example/mara/"] },
    [{ name: "Mara Vale", urls: link("https://site.example/mara") }],
    "certain e0",
  ],
  [
    "a personal page and only an alias",
    { urls: ["https://site.example/mara"] },
    [{ name: "L", aliases: ["Mara Vale"], urls: link("https://site.example/mara") }],
    "certain e0",
  ],
  [
    "a personal page of somebody called otherwise",
    { urls: ["https://site.example/mara"] },
    [{ name: "L", urls: link("https://site.example/mara") }],
    "ambiguous -",
  ],
  [
    "a page that two entities name",
    { urls: ["https://site.example/mara"] },
    [
      { name: "Mara Vale", urls: link("https://site.example/mara") },
      { name: "Mara Vale", urls: link("https://site.example/mara/") },
    ],
    "ambiguous -",
  ],
  [
    "the front page of a site",
    { urls: ["https://site.example/"] },
    [{ name: "Mara Vale", urls: link("https://site.example") }],
    "likely e0",
  ],
  [
    "one script, two persons",
    { urls: ["https://site.example/m.php?id=1"] },
    [{ name: "Mara Vale", urls: link("https://site.example/m.php?id=2") }],
    "likely e0",
  ],
  [
    "a page, but another birthdate",
    { urls: ["https://site.example/mara"] },
    [{ name: "Mara Vale", birth_date: "1971-01-02", urls: link("https://site.example/mara") }],
    "ambiguous -",
  ],
  [
    "a page of one and the birthdate of another",
    { urls: ["https://site.example/mara"] },
    [
      { name: "L", urls: link("https://site.example/mara") },
      { name: "Mara Vale", birth_date: "1989-05-02" },
    ],
    "ambiguous -",
  ],
  // ---- gone
  ["deleted ones are nobody", {}, [{ name: "Mara Vale", birth_date: "1989-05-02", deleted: true }], "none -"],
  [
    "a deleted namesake does not compete",
    {},
    [
      { name: "Mara Vale", birth_date: "1989-05-02" },
      { name: "Mara Vale", deleted: true },
    ],
    "certain e0",
  ],
];

it.each(CASES)("%s", (_title, ours, theirs, expected) => {
  const values = localValues(FIELDS_30, local("1", { ...MINE, ...ours }));
  const entities = theirs.map((raw, i): SourceEntity => boxed(`e${i}`, raw, { deleted: raw.deleted === true }));
  const answers = { endpoint: A, linked: [], successors: new Map(), pages: [], chosen: null };
  const found = { status: "found", entities } as const;
  const view = viewOf(FIELDS_30, values, { ...answers, searches: [found] }, { elsewhere: () => [] });
  expect(`${view.verdict} ${view.entityId ?? "-"}`).toBe(expected);
  // Both searches may find the same entities, in any order: nothing changes.
  const twice = [{ ...found, entities: [...entities].reverse() }, found];
  const again = viewOf(FIELDS_30, values, { ...answers, searches: twice }, { elsewhere: () => [] });
  expect(`${again.verdict} ${again.entityId ?? "-"}`).toBe(expected);
});
