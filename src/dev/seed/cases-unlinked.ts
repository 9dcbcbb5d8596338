/** Performers that the library has linked nowhere: what a name or a url can and cannot find. */
import { type SampleCase, unlinkedLocal, unlinkedTruth } from "./case-tools";
import type { SampleBuilder } from "./sample-builder";
import { accentedNames, surnames } from "./words";

function unique(builder: SampleBuilder, name: string): void {
  const person = builder.person();
  const views = builder.views(person, builder.random.chance(0.5) ? ["harbour", "lantern"] : ["harbour"]);
  const local = unlinkedLocal(builder, person);
  builder.note(local, unlinkedTruth(name, views, false));
}

/** Name and full birthdate agree: enough to be certain. */
function dated(builder: SampleBuilder, name: string): void {
  const person = builder.person();
  const views = builder.views(person, ["harbour", "mirador"]);
  const local = unlinkedLocal(builder, person);
  local.birthdate = person.birth_date;
  builder.note(local, unlinkedTruth(name, views, true));
}

/** A personal profile that the upstream entity has too. */
function profile(builder: SampleBuilder, name: string): void {
  const drawn = builder.person();
  const handle = `https://twitter.com/sample_${drawn.number}`;
  const person = { ...drawn, urls: [{ url: handle, site: "Twitter" }, ...drawn.urls] };
  const views = builder.views(person, ["harbour"]);
  const local = unlinkedLocal(builder, person);
  local.urls = [`${handle.replace("https://", "http://www.")}/?ref=library`];
  builder.note(local, unlinkedTruth(name, views, true));
}

function byAlias(builder: SampleBuilder, name: string): void {
  const stage = builder.person();
  const person = builder.person();
  const views = builder.views({ ...person, aliases: [stage.name, ...person.aliases] }, ["harbour", "lantern"]);
  const local = unlinkedLocal(builder, person, stage.name);
  builder.note(local, unlinkedTruth(name, views, false));
}

/** Other case and doubled spaces: folding finds it. */
function otherCase(builder: SampleBuilder, name: string): void {
  const person = builder.person();
  const views = builder.views(person, ["harbour"]);
  const local = unlinkedLocal(builder, person, person.name.toUpperCase().replace(" ", "  "));
  builder.note(local, unlinkedTruth(name, views, false));
}

/** Accents left out here: no server folds them, so only a person can tell. */
function diacritics(builder: SampleBuilder, name: string): void {
  const base = accentedNames[builder.locals.length % accentedNames.length] ?? "Zoë Müller";
  const middle = (): string => `${base} ${builder.random.pick(surnames)}`;
  let full = middle();
  while (builder.isTaken(full)) full = `${middle()} ${builder.random.pick(surnames)}`;
  const person = builder.person(full);
  const views = builder.views(person, ["harbour", "lantern"]);
  const plain = person.name.normalize("NFD").replace(/\p{M}/gu, "").replace("ß", "ss");
  builder.note(unlinkedLocal(builder, person, plain), unlinkedTruth(name, views, false));
}

/** Several upstream of that name; the library's is one of them, and nothing says which. */
function namesakes(builder: SampleBuilder, name: string): void {
  const person = builder.person();
  const views = builder.views(person, ["harbour"]);
  const words = ["director", "dancer", "2000s", "model"];
  for (const word of builder.random.sample(words, builder.random.int(1, 3))) {
    builder.addUpstream("harbour", builder.person(person.name), { disambiguation: word });
  }
  builder.note(unlinkedLocal(builder, person), unlinkedTruth(name, views, false));
}

/** Two of one name in the library too, told apart by their disambiguation. */
function localNamesakes(builder: SampleBuilder, name: string): void {
  const first = builder.person();
  const second = { ...builder.person(first.name), disambiguation: "dancer" };
  for (const person of [first, second]) {
    const views = builder.views(person, ["harbour"]);
    const local = unlinkedLocal(builder, person);
    local.disambiguation = person.disambiguation ?? "";
    builder.note(local, unlinkedTruth(name, views, false));
  }
}

/** Somebody else has that name upstream: born in another year, of another gender. */
function contradicted(builder: SampleBuilder, name: string): void {
  const person = builder.person();
  const other = builder.person(person.name);
  const year = Number(person.birth_date?.slice(0, 4)) - 17;
  builder.addUpstream("harbour", other, {
    birth_date: `${year}-03-03`,
    gender: person.gender === "FEMALE" ? "MALE" : "FEMALE",
  });
  const local = unlinkedLocal(builder, person);
  local.gender = person.gender;
  local.birthdate = person.birth_date;
  builder.note(local, unlinkedTruth(name, {}, false));
}

function nobody(builder: SampleBuilder, name: string): void {
  builder.note(unlinkedLocal(builder, builder.person()), unlinkedTruth(name, {}, false));
}

export const unlinkedCases: readonly SampleCase[] = [
  { name: "unlinked-unique", weight: 18, build: unique },
  { name: "unlinked-dated", weight: 8, build: dated },
  { name: "unlinked-profile", weight: 6, build: profile },
  { name: "unlinked-alias", weight: 6, build: byAlias },
  { name: "unlinked-case", weight: 4, build: otherCase },
  { name: "unlinked-diacritics", weight: 4, build: diacritics },
  { name: "namesakes", weight: 8, build: namesakes },
  { name: "namesakes-local", weight: 2, build: localNamesakes },
  { name: "unlinked-contradicted", weight: 4, build: contradicted },
  { name: "unlinked-nobody", weight: 8, build: nobody },
];
