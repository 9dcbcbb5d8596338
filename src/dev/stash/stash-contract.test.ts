/** The embedded Stash against what the real one (v0.30) answered: each recorded situation is brought about and compared. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { sampleKey } from "../boxes/box-keys";
import { type BoxServer, startStashBox } from "../boxes/stash-box-server";
import { expected, given, readTranscripts, recorded, replay, type Transcript } from "../contract";
import { emptyPerformer, type LibraryData, type LocalPerformer } from "../seed/local-types";
import type { UpstreamData } from "../seed/upstream-types";
import { Library } from "./library";
import { LibraryFile, loadLibrary } from "./library-file";
import { configurePlugin } from "./plugin-config";
import { type StashServer, startStash } from "./stash-server";

type Raw = Record<string, unknown>;

interface World {
  library: Library;
  readonly transcript: Transcript;
  readonly box: BoxServer;
}

interface Situation {
  readonly arrange?: (world: World) => void;
  readonly change?: (world: World) => { readonly body?: unknown };
}

const emptyLibrary: LibraryData = { performers: [], studios: [], tags: [], plugins: {}, disabledPlugins: [] };
const noData: UpstreamData = { performers: [], studios: [], edits: [], favoritePerformers: [], favoriteStudios: [] };
const opened: { close(): Promise<void> }[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function add(library: Library, id: number, name: string, changes: Partial<LocalPerformer> = {}): void {
  library.putPerformer({ ...emptyPerformer(id, name, Date.UTC(2026, 10, 22, 10, 35, 28)), ...changes });
}

/** The three performers of the recording. */
const trio = ({ library }: World): void => {
  for (const [index, word] of ["Alder", "Birch", "Cedar"].entries())
    add(library, 10001 + index, `Transcript ${word} mwrpausl`);
};
const refused: Situation = { arrange: trio };
const fir = ({ library }: World): void => add(library, 10007, "Transcript Fir mwrpwx2t");

const gif = Buffer.from("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=", "base64");

/** A restart: what was stored is written and read again. */
function restart(library: Library): Library {
  const folder = mkdtempSync(join(tmpdir(), "embedded-stash-"));
  folders.push(folder);
  new LibraryFile(folder, library, { size: 0, seed: 0 }, {}).close();
  return loadLibrary(folder, {});
}

function scrapedPerformer({ box, transcript }: World): void {
  const raw = recorded<Raw>(transcript, "scrapeSinglePerformer", 0);
  const id = box.store.create({
    name: String(raw.name),
    disambiguation: "director",
    gender: "FEMALE",
    ethnicity: "MIXED",
    country: "GB",
    hair_color: "AUBURN",
    height: 161,
    cup_size: "F",
    band_size: 38,
    waist_size: 23,
    hip_size: 40,
    breast_type: "FAKE",
    career_start_year: 2015,
    career_end_year: 2016,
    aliases: String(raw.aliases).split(", "),
    urls: (raw.urls as string[]).map((url) => ({ url, site: "X" })),
    images: (raw.images as string[]).map((url) => ({ ...box.store.image(1, "X"), id: url.split("/").at(-1) ?? "" })),
  });
  const row = { ...box.store.performer(id), id: String(raw.remote_site_id) };
  box.store.performers.set(row.id, row);
}

function scrapedStudio({ box, transcript }: World): void {
  const raw = recorded<Raw>(transcript, "scrapeSingleStudio", 0);
  const place = (source: Raw, parent: string | null): void => {
    const urls = ((source.urls ?? []) as string[]).map((url) => ({ url, site: "Home" }));
    const id = box.store.createStudio({ name: String(source.name), urls, parent_id: parent });
    box.store.studios.set(String(source.remote_site_id), {
      ...box.store.studio(id),
      id: String(source.remote_site_id),
    });
  };
  const parent = raw.parent as Raw;
  place(parent, null);
  place(raw, String(parent.remote_site_id));
}

/** The recorded variables with the endpoint of our box. */
const atOurBox =
  (argument: string, field: string) =>
  ({ transcript, box }: World) => {
    const body = transcript.request.body as { query: string; variables: Record<string, Raw> };
    return {
      body: {
        ...body,
        variables: { ...body.variables, [argument]: { ...body.variables[argument], [field]: box.endpoint } },
      },
    };
  };

const situations: Readonly<Record<string, Situation>> = {
  config: {
    arrange: (world) => {
      const probe = recorded<Raw>(world.transcript, "configuration", "plugins", "probe");
      configurePlugin(world.library, "probe", { ...probe, arr: [{ x: 1 }, { y: null }] });
      configurePlugin(world.library, "probe-other.dot", { a: 1 });
      world.library = restart(world.library);
    },
  },
  capabilities: {},
  "performer-empty": { arrange: trio },
  update: { arrange: trio },
  "update-batch-partial": { arrange: trio },
  "update-batch-after": {
    arrange: ({ library, transcript }) => {
      for (const raw of recorded<Raw[]>(transcript, "findPerformers", "performers")) {
        add(library, Number(raw.id), String(raw.name), { height_cm: raw.height_cm as number | null });
      }
    },
  },
  "refused-alias-name": refused,
  "refused-alias-twice": refused,
  "refused-death": refused,
  "refused-date": refused,
  "refused-blank": refused,
  "refused-missing": refused,
  "refused-image": refused,
  "refused-enum": refused,
  "refused-unknown": refused,
  "accepted-negative": refused,
  "accepted-two-ids": {
    arrange: ({ library }) => add(library, 10003, "Transcript Cedar mwrpausl", { height_cm: -5 }),
  },
  clear: {
    arrange: ({ library, transcript }) => {
      const raw = recorded<Raw>(transcript, "performerUpdate");
      const before = {
        birthdate: "1998-05",
        height_cm: 171,
        alias_list: ["Alpha", "zeta"],
        urls: raw.urls as string[],
      };
      add(library, 10001, String(raw.name), { ...before, stash_ids: raw.stash_ids as LocalPerformer["stash_ids"] });
    },
  },
  "find-by-endpoint": {
    arrange: ({ library }) => {
      for (let id = 1; id <= 9999; id++) {
        const stash_id = `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`;
        const link = { endpoint: "http://127.0.0.1:9777/graphql", stash_id, updated_at: "2026-01-01T00:00:00Z" };
        add(library, id, `Upstream Name ${id}`, { stash_ids: [link] });
      }
      add(library, 10000, "Unlinked");
    },
  },
  "configure-plugin": {},
  "configure-plugin-again": {
    arrange: ({ library }) => void configurePlugin(library, "transcriptProbe", { settings: "{}" }),
  },
  "scrape-by-id": { arrange: scrapedPerformer, change: atOurBox("s", "stash_box_endpoint") },
  "scrape-studio": { arrange: scrapedStudio, change: atOurBox("s", "stash_box_endpoint") },
  "validate-key": { change: atOurBox("i", "endpoint") },
  "performer-duplicate-create": { arrange: trio },
  "custom-fields": { arrange: fir },
  "custom-fields-partial": {
    arrange: ({ library }) =>
      add(library, 10007, "Transcript Fir mwrpwx2t", { custom_fields: { note: "mine", number: 3 } }),
  },
  "image-none": { arrange: fir },
  "image-set": { arrange: fir },
  "image-get": {
    arrange: ({ library }) => add(library, 10007, "Transcript Fir mwrpwx2t", { image: library.storeImage(gif) }),
  },
  "reread-batch": { arrange: fir },
  "find-by-ids-missing": { arrange: fir },
};

async function open(transcript: Transcript): Promise<{ stash: StashServer; world: World }> {
  const box = await startStashBox({ name: "Box", data: noData, apiKey: sampleKey("contract", 2) });
  const world: World = { library: new Library(emptyLibrary), transcript, box };
  opened.push(box);
  situations[transcript.name]?.arrange?.(world);
  const config =
    transcript.name === "config" ? recorded<Raw[]>(transcript, "configuration", "general", "stashBoxes") : null;
  const own = [{ endpoint: box.endpoint, api_key: box.apiKey, name: "Box", max_requests_per_minute: 0 }];
  const stash = await startStash({
    library: world.library,
    settings: { stashBoxes: (config as typeof own | null) ?? own, language: "en-GB", version: "v0.30.1" },
    pluginsDir: "no-such-folder",
    pageDir: "no-such-folder",
    extraConnectSources: () => [],
  });
  opened.push(stash);
  return { stash, world };
}

describe("Stash 0.30", () => {
  const transcripts = readTranscripts("stash-0.30");
  if (!transcripts) {
    it("has no transcripts beside this project: nothing recorded to compare with", () =>
      expect(transcripts).toBeNull());
    return;
  }
  it("has a situation for every transcript and no other", () => {
    expect(Object.keys(situations).sort()).toEqual([...transcripts.keys()].sort());
  });
  it.each([...transcripts.values()].map((t) => [t.name, t] as const))("%s", async (name, transcript) => {
    const { stash, world } = await open(transcript);
    const answer = await replay(stash.origin, transcript, situations[name]?.change?.(world) ?? {});
    const [got, want] = [given(answer), expected(transcript)];
    expect(got).toEqual(want);
    if (name === "image-get") expect(answer.headers.etag).toBe(transcript.response.headers.etag);
    if (name === "update-batch-partial") {
      expect([10001, 10002, 10003].map((id) => stash.library.performers.get(id)?.height_cm)).toEqual([171, null, 172]);
    }
  });
});
