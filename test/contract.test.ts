/**
 * The embedded programs against what the real ones answered: each recorded situation is brought about and compared. The last thing it
 * says is a table of how many situations were recorded and how many are covered.
 */
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { sampleKey } from "../src/dev/boxes/box-keys";
import type { BoxVersion } from "../src/dev/boxes/box-sdl";
import { nothing, situations, variables } from "../src/dev/boxes/box-situations";
import { type BoxServer, startStashBox } from "../src/dev/boxes/stash-box-server";
import { expected, given, readTranscripts, recorded, replay, type Transcript } from "../src/dev/contract";
import { Library } from "../src/dev/stash/library";
import { type StashServer, startStash } from "../src/dev/stash/stash-server";
import { emptyLibrary, stashSituations, type World } from "../src/dev/stash/stash-situations";
import { type ContractRow, contractTable } from "./contract-table";

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

const rows: ContractRow[] = [];
// On lines of its own: the runner puts its colours before the first.
afterAll(() => console.log(`\n${contractTable(rows).join("\n")}`));

/** Declares the tests of one program. `play` brings a situation about, compares, and throws when they differ. */
function holdTo(
  program: string,
  file: string,
  known: Readonly<Record<string, unknown>>,
  play: (transcript: Transcript) => Promise<void>,
): void {
  const transcripts = readTranscripts(file);
  if (!transcripts) {
    it("has no transcripts beside this project: nothing recorded to compare with", () =>
      expect(transcripts).toBeNull());
    return;
  }
  const recordedNames = [...transcripts.keys()];
  const passed = new Set<string>();
  rows.push({ program, recorded: recordedNames, covered: recordedNames.filter((name) => name in known), passed });
  it("has a situation for every transcript and no other", () => {
    expect(Object.keys(known).sort()).toEqual([...recordedNames].sort());
  });
  it.each(recordedNames)("%s", async (name) => {
    const transcript = transcripts.get(name);
    if (!transcript || !(name in known)) throw new Error(`no situation brings about "${name}"`);
    await play(transcript);
    passed.add(name);
  });
}

/** A site's id is the box's own affair. */
function siteIdsAside(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/"site":\{"id":"[^"]+"/g, '"site":{"id":"<site>"'));
}

async function openBox(version: BoxVersion, transcript: Transcript): Promise<BoxServer> {
  const account = { id: "01a202af-a3f3-72b5-9230-9ad78892ff32", name: "root", roles: ["ADMIN"] };
  const apiKey = sampleKey("contract", 1);
  const box = await startStashBox({ name: "Box", data: nothing, apiKey, version, account });
  opened.push(box);
  situations[transcript.name]?.arrange?.(box.store, transcript);
  return box;
}

async function playBox(version: BoxVersion, transcript: Transcript): Promise<void> {
  const { name } = transcript;
  const situation = situations[name];
  const box = await openBox(version, transcript);
  const changes = { key: box.apiKey, ...situation?.change?.(box, transcript) };
  const answer = await replay(box.http.origin, transcript, changes);
  const ids = situation?.ownIds ?? ["me", "image"].includes(name);
  const [got, want] = [given(answer, ids), expected(transcript, ids)];
  if (name === "image") expect(got).toEqual({ ...want, body: expect.stringMatching(/^<\d+ bytes>$/) });
  else if (name === "find-one" || name === "studio") expect(siteIdsAside(got)).toEqual(siteIdsAside(want));
  else expect(got).toEqual(want);
  if (name === "favourite-set") {
    const { a = "", b = "", c = "" } = variables(transcript);
    expect([a, b, c].map((id) => box.store.favoritePerformers.has(id))).toEqual([true, false, true]);
  }
}

async function openStash(transcript: Transcript): Promise<{ stash: StashServer; world: World }> {
  const box = await startStashBox({ name: "Box", data: nothing, apiKey: sampleKey("contract", 2) });
  opened.push(box);
  const world: World = { library: new Library(emptyLibrary), transcript, box };
  stashSituations[transcript.name]?.arrange?.(world);
  const own = [{ endpoint: box.endpoint, api_key: box.apiKey, name: "Box", max_requests_per_minute: 0 }];
  const asRecorded = transcript.name === "config";
  const stash = await startStash({
    library: world.library,
    settings: {
      stashBoxes: asRecorded ? recorded<typeof own>(transcript, "configuration", "general", "stashBoxes") : own,
      language: "en-GB",
      version: "",
    },
    pluginsDir: "no-such-folder",
    pageDir: "no-such-folder",
    extraConnectSources: () => [],
  });
  opened.push(stash);
  return { stash, world };
}

async function playStash(transcript: Transcript): Promise<void> {
  const { name } = transcript;
  const { stash, world } = await openStash(transcript);
  const answer = await replay(stash.origin, transcript, stashSituations[name]?.change?.(world) ?? {});
  expect(given(answer)).toEqual(expected(transcript));
  if (name === "image-get") expect(answer.headers.etag).toBe(transcript.response.headers.etag);
  if (name === "update-batch-partial") {
    expect([10001, 10002, 10003].map((id) => stash.library.performers.get(id)?.height_cm)).toEqual([171, null, 172]);
  }
}

describe("Stash 0.30", () => holdTo("Stash 0.30", "stash-0.30", stashSituations, playStash));

describe.each(["0.7.9", "head"] as const)("stash-box %s", (version) =>
  holdTo(`stash-box ${version}`, `stash-box-${version}`, situations, (transcript) => playBox(version, transcript)),
);

it("a transcript without a situation shows in the table", () => {
  const [, row = ""] = contractTable([{ program: "P", recorded: ["a", "b"], covered: ["a"], passed: new Set(["a"]) }]);
  expect(row).toMatch(/P +2 +1 +1 +missing: b/);
});
