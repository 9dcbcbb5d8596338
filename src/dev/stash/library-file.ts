/** The library between runs: one JSON file and a folder of images, written soon after a change and when closing. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LibraryData } from "../seed/local-types";
import { Library } from "./library";
import { afterRestart } from "./plugin-config";

export interface LibraryMeta {
  readonly size: number;
  readonly seed: number;
}

/** Symbolic endpoint → real one. In the file the boxes go by their symbols, so that their ports may change. */
export type EndpointMap = Readonly<Record<string, string>>;

interface FileContent {
  readonly meta: LibraryMeta;
  readonly library: LibraryData;
}

function replaceAll(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((current, [from, to]) => current.replaceAll(from, to), text);
}

/** Puts real endpoints in the place of the sample's symbolic ones. */
export function bindEndpoints(data: LibraryData, endpoints: EndpointMap): LibraryData {
  return JSON.parse(replaceAll(JSON.stringify(data), Object.entries(endpoints))) as LibraryData;
}

/** What the folder was made with, or null when there is no library in it. */
export function readMeta(dir: string): LibraryMeta | null {
  const file = join(dir, "library.json");
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, "utf8")) as FileContent).meta;
}

/** Loads the library of a folder. Plugin settings come back as a restart of Stash brings them back. */
export function loadLibrary(dir: string, endpoints: EndpointMap): Library {
  const text = replaceAll(readFileSync(join(dir, "library.json"), "utf8"), Object.entries(endpoints));
  const { library } = JSON.parse(text) as FileContent;
  const blobs = new Map<string, Buffer>();
  const images = join(dir, "images");
  for (const name of existsSync(images) ? readdirSync(images) : []) blobs.set(name, readFileSync(join(images, name)));
  const restarted = { ...library, plugins: afterRestart(library.plugins), config: afterRestart(library.config ?? {}) };
  return new Library(restarted as LibraryData, blobs);
}

/** Removes whatever library a folder has. */
export function removeLibrary(dir: string): void {
  rmSync(join(dir, "library.json"), { force: true });
  rmSync(join(dir, "images"), { recursive: true, force: true });
}

/** Keeps a folder up to date with a library. */
export class LibraryFile {
  private timer: NodeJS.Timeout | null = null;
  private writtenRevision = -1;

  constructor(
    private readonly dir: string,
    private readonly library: Library,
    private readonly meta: LibraryMeta,
    private readonly endpoints: EndpointMap,
  ) {
    library.onChange = () => this.later();
  }

  private later(): void {
    if (this.timer) return;
    this.timer = setTimeout(() => this.write(), 400);
    this.timer.unref();
  }

  /** Writes now, by way of a new file that takes the old one's place. */
  write(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.writtenRevision === this.library.revision) return;
    this.writtenRevision = this.library.revision;
    const images = join(this.dir, "images");
    mkdirSync(images, { recursive: true });
    const used = this.library.usedBlobs();
    for (const [md5, bytes] of used) if (!existsSync(join(images, md5))) writeFileSync(join(images, md5), bytes);
    for (const name of readdirSync(images)) if (!used.has(name)) rmSync(join(images, name));
    const content: FileContent = { meta: this.meta, library: this.library.snapshot() };
    const symbols = Object.entries(this.endpoints).map(([symbol, endpoint]) => [endpoint, symbol] as const);
    const file = join(this.dir, "library.json");
    writeFileSync(`${file}.new`, replaceAll(JSON.stringify(content), symbols));
    renameSync(`${file}.new`, file);
  }

  close(): void {
    this.library.onChange = () => {};
    this.write();
  }
}
