/** What a Stash of each version takes and refuses. */
import { afterEach, describe, expect, it } from "vitest";
import { sampleKey } from "../boxes/box-keys";
import { nothing } from "../boxes/box-situations";
import { type BoxServer, startStashBox } from "../boxes/stash-box-server";
import { emptyPerformer } from "../seed/local-types";
import { Library } from "./library";
import type { StashVersion } from "./shape";
import { emptyLibrary } from "./stash-situations";
import { type StashServer, startStash } from "./stash-server";

type Answer = { data: Record<string, unknown> | null; errors?: { message: string }[] };

const opened: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));

async function open(version: StashVersion, box?: BoxServer): Promise<StashServer> {
  const library = new Library(emptyLibrary);
  library.putPerformer({ ...emptyPerformer(1, "Ada Wren", 0), career_length: "2010 - 2020" });
  library.putPerformer({ ...emptyPerformer(2, "Bea Wren", 0), career_length: "on and off" });
  const own = { endpoint: box?.endpoint ?? "", api_key: box?.apiKey ?? "", name: "Box", max_requests_per_minute: 0 };
  const stash = await startStash({
    library,
    settings: { stashBoxes: box ? [own] : [], language: "en-GB", version: "" },
    pluginsDir: "no-such-folder",
    pageDir: "no-such-folder",
    extraConnectSources: () => [],
    version,
  });
  opened.push(stash);
  return stash;
}

async function ask(stash: StashServer, query: string, variables: object = {}): Promise<Answer> {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ query, variables });
  return (await (await fetch(`${stash.url}/graphql`, { method: "POST", headers, body })).json()) as Answer;
}

const update = (stash: StashServer, input: object, selection = "id") =>
  ask(stash, `mutation($i:PerformerUpdateInput!){performerUpdate(input:$i){${selection}}}`, {
    i: { id: "1", ...input },
  });
const words = (answer: Answer) => answer.errors?.[0]?.message ?? answer.data?.performerUpdate;

describe("each version", () => {
  it.each([
    ["0.28", "v0.28.1", false],
    ["0.29", "v0.29.3", true],
    ["0.30", "v0.30.1", true],
    ["0.31", "v0.31.0", true],
  ] as const)("%s says it is %s, rate limits: %s", async (version, printed, rates) => {
    const stash = await open(version);
    expect((await ask(stash, "{version{version}}")).data).toEqual({ version: { version: printed } });
    const box = await ask(stash, '{__type(name:"StashBox"){fields{name}}}');
    expect(JSON.stringify(box).includes("max_requests_per_minute")).toBe(rates);
  });

  it.each([
    ["0.28", "converting birthdate: ParseDateStringAsTime failed: dateString <1990>"],
    ["0.29", "converting birthdate: ParseDateStringAsTime failed: dateString <1990>"],
    ["0.30", { birthdate: "1990" }],
    ["0.31", { birthdate: "1990" }],
  ] as const)("%s and a year alone as birthdate", async (version, answer) => {
    expect(words(await update(await open(version), { birthdate: "1990" }, "birthdate"))).toEqual(answer);
  });

  it.each([
    ["0.28", { disambiguation: " twin " }],
    ["0.29", { disambiguation: " twin " }],
    ["0.30", { disambiguation: "twin" }],
    ["0.31", { disambiguation: "twin" }],
  ] as const)("%s and blanks around a text", async (version, answer) => {
    expect(words(await update(await open(version), { disambiguation: " twin " }, "disambiguation"))).toEqual(answer);
  });

  it.each([
    ["0.28", "performer contains duplicate alias 'ada wren'"],
    ["0.29", "performer contains duplicate alias 'ada wren'"],
    ["0.30", "performer contains duplicate alias 'ada wren'"],
    ["0.31", { alias_list: ["Robin"] }],
  ] as const)("%s and an alias that repeats the name", async (version, answer) => {
    const aliases = ["ada wren", "Robin", "ROBIN"];
    expect(words(await update(await open(version), { alias_list: aliases }, "alias_list"))).toEqual(answer);
  });

  it.each([
    ["0.28", "circumcised", "CircumisedEnum"],
    ["0.30", "circumcised", "CircumisedEnum"],
    ["0.31", "circumcised", "CircumcisedEnum"],
  ] as const)("%s spells the enum of %s %s", async (version, field, name) => {
    const query = '{__type(name:"PerformerUpdateInput"){inputFields{name type{name}}}}';
    const { data } = await ask(await open(version), query);
    const input = data?.__type as { inputFields: { name: string; type: { name: string } }[] } | undefined;
    expect(input?.inputFields.find((entry) => entry.name === field)?.type.name).toBe(name);
  });

  it.each([
    ["0.28", 'mutation{studioCreate(input:{name:"S",url:"https://s.example"}){url}}', { url: "https://s.example" }],
    [
      "0.30",
      'mutation{studioCreate(input:{name:"S",urls:["https://s.example","https://t.example"]}){urls}}',
      { urls: ["https://s.example", "https://t.example"] },
    ],
    [
      "0.31",
      'mutation{studioCreate(input:{name:"S",custom_fields:{a:1}}){custom_fields}}',
      { custom_fields: { a: 1 } },
    ],
  ] as const)("%s has its form of studios", async (version, query, answer) => {
    expect((await ask(await open(version), query)).data).toEqual({ studioCreate: answer });
  });

  it("0.28 refuses what it does not know: urls of studios, the removal of custom fields", async () => {
    const stash = await open("0.28");
    expect((await ask(stash, '{findStudio(id:"1"){urls}}')).errors?.[0]?.message).toMatch(/Cannot query field "urls"/);
    const answer = await update(stash, { custom_fields: { remove: ["a"] } });
    expect(answer.errors?.[0]?.message).toBe("unknown field");
  });
});

describe("the career of 0.31", () => {
  const career = "career_start career_end career_length";

  it("is made of the old free text where that can be read", async () => {
    const stash = await open("0.31");
    expect((await ask(stash, `{a:findPerformer(id:"1"){${career}} b:findPerformer(id:"2"){${career}}}`)).data).toEqual({
      a: { career_start: "2010", career_end: "2020", career_length: "2010 - 2020" },
      b: { career_start: null, career_end: null, career_length: "on and off" },
    });
  });

  it("takes partial dates and refuses others", async () => {
    const stash = await open("0.31");
    const answer = await update(stash, { career_start: "2011-05", career_end: null }, career);
    expect(words(answer)).toEqual({ career_start: "2011-05", career_end: null, career_length: "2011-05 -" });
    expect(words(await update(stash, { career_start: "soon" }))).toMatch(
      /^converting career start: failed to parse date/,
    );
  });

  it("comes with an upgrade while Stash runs", async () => {
    const stash = await open("0.30");
    expect((await ask(stash, '{findPerformer(id:"1"){career_length}}')).data).toEqual({
      findPerformer: { career_length: "2010 - 2020" },
    });
    await stash.restart({ version: "0.31" });
    expect(stash.shape.printed).toBe("v0.31.0");
    expect((await ask(stash, '{findPerformer(id:"1"){career_start}}')).data).toEqual({
      findPerformer: { career_start: "2010" },
    });
    await stash.restart({ version: "0.29" });
    expect((await ask(stash, '{findPerformer(id:"1"){career_length}}')).data).toEqual({
      findPerformer: { career_length: "2010 - 2020" },
    });
  });
});

it("0.31 merges performers: values are written, the sources are gone, a destination among them is refused", async () => {
  const stash = await open("0.31");
  const merge = (source: string[]) =>
    ask(stash, "mutation($i:PerformerMergeInput!){performerMerge(input:$i){name alias_list}}", {
      i: { source, destination: "1", values: { id: "1", alias_list: ["Bea Wren"] } },
    });
  expect((await merge(["1"])).errors?.[0]?.message).toBe("destination performer cannot be in source list");
  expect((await merge(["2"])).data).toEqual({ performerMerge: { name: "Ada Wren", alias_list: ["Bea Wren"] } });
  expect(stash.library.performers.has(2)).toBe(false);
});

it.each([
  ["0.29", "url", { url: "https://s.example" }],
  ["0.30", "url urls aliases", { url: null, urls: ["https://s.example"], aliases: "Alias" }],
] as const)("%s scrapes a studio in its own form", async (version, selection, answer) => {
  const box = await startStashBox({ name: "Box", data: nothing, apiKey: sampleKey("shape", 1) });
  opened.push(box);
  box.store.createStudio({ name: "S", aliases: ["Alias"], urls: [{ url: "https://s.example", site: "Home" }] });
  const query = `query($s:ScraperSourceInput!){scrapeSingleStudio(source:$s,input:{query:"S"}){${selection}}}`;
  const stash = await open(version, box);
  const { data } = await ask(stash, query, { s: { stash_box_endpoint: box.endpoint } });
  expect(data).toEqual({ scrapeSingleStudio: [answer] });
});
