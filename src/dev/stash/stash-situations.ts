/** Every situation that was recorded of a real Stash 0.30, and how to bring it about in the embedded one (for the contract test). */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BoxServer } from "../boxes/stash-box-server";
import { recorded, type Transcript } from "../contract";
import { emptyPerformer, type LibraryData, type LocalPerformer } from "../seed/local-types";
import type { Library } from "./library";
import { LibraryFile, loadLibrary } from "./library-file";
import { configurePlugin } from "./plugin-config";

type Raw = Record<string, unknown>;

/** What a situation is brought about in. */
export interface World {
  library: Library;
  readonly transcript: Transcript;
  readonly box: BoxServer;
}

/** One recorded situation. */
export interface StashSituation {
  readonly arrange?: (world: World) => void;
  readonly change?: (world: World) => { readonly body?: unknown };
}

/** A library with nothing in it. */
export const emptyLibrary: LibraryData = { performers: [], studios: [], tags: [], plugins: {}, disabledPlugins: [] };

function add(library: Library, id: number, name: string, changes: Partial<LocalPerformer> = {}): void {
  library.putPerformer({ ...emptyPerformer(id, name, Date.UTC(2026, 10, 22, 10, 35, 28)), ...changes });
}

/** The three performers of the recording. */
const trio = ({ library }: World): void => {
  for (const [index, word] of ["Alder", "Birch", "Cedar"].entries())
    add(library, 10001 + index, `Transcript ${word} mwrpausl`);
};
const refused: StashSituation = { arrange: trio };
const fir = ({ library }: World): void => add(library, 10007, "Transcript Fir mwrpwx2t");

const gif = Buffer.from("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=", "base64");

/** A restart: what was stored is written and read again. */
function restart(library: Library): Library {
  const folder = mkdtempSync(join(tmpdir(), "embedded-stash-"));
  try {
    new LibraryFile(folder, library, { size: 0, seed: 0 }, {}).close();
    return loadLibrary(folder, {});
  } finally {
    rmSync(folder, { recursive: true });
  }
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

/** By the transcripts' names. */
export const stashSituations: Readonly<Record<string, StashSituation>> = {
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
