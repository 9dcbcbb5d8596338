/** The embedded Stash's library: rows in memory, images as bytes or as pictures to draw, and the rules of uniqueness. */
import { createHash } from "node:crypto";
import { encodePicture } from "../png";
import type { LibraryData, LocalImage, LocalPerformer, LocalStudio, LocalTag } from "../seed/local-types";

/** SQLite's LIKE folds ASCII letters only; names are compared that way. */
export function asciiFold(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export class Library {
  readonly performers = new Map<number, LocalPerformer>();
  readonly studios = new Map<number, LocalStudio>();
  readonly tags = new Map<number, LocalTag>();
  plugins: Record<string, unknown>;
  readonly disabledPlugins: Set<string>;
  /** What was changed of the interface and UI settings: `language`, `menuItems`, `css` …, and `ui` as a map. */
  config: Record<string, unknown>;
  /** Grows with every change. */
  revision = 0;
  /** Called after every change: the file is written then. */
  onChange: () => void = () => {};
  private readonly names = new Map<string, Set<number>>();
  private readonly blobs: Map<string, Buffer>;
  private nextPerformer = 1;
  private nextStudio = 1;

  /** `blobs`: stored image bytes by MD5. */
  constructor(data: LibraryData, blobs: Map<string, Buffer> = new Map()) {
    this.blobs = blobs;
    this.plugins = structuredClone(data.plugins);
    this.disabledPlugins = new Set(data.disabledPlugins);
    this.config = structuredClone(data.config ?? {});
    for (const row of data.performers) this.putPerformer({ ...row });
    for (const row of data.studios) this.putStudio({ ...row });
    for (const tag of data.tags) this.tags.set(tag.id, tag);
  }

  newPerformerId(): number {
    return this.nextPerformer;
  }

  newStudioId(): number {
    return this.nextStudio;
  }

  /** Inserts or replaces a row. */
  putPerformer(row: LocalPerformer): void {
    const before = this.performers.get(row.id);
    if (before) this.names.get(asciiFold(before.name))?.delete(row.id);
    this.performers.set(row.id, row);
    const key = asciiFold(row.name);
    const ids = this.names.get(key);
    if (ids) ids.add(row.id);
    else this.names.set(key, new Set([row.id]));
    this.nextPerformer = Math.max(this.nextPerformer, row.id + 1);
    this.touch();
  }

  removePerformer(id: number): boolean {
    const row = this.performers.get(id);
    if (!row) return false;
    this.names.get(asciiFold(row.name))?.delete(id);
    this.performers.delete(id);
    this.touch();
    return true;
  }

  putStudio(row: LocalStudio): void {
    this.studios.set(row.id, row);
    this.nextStudio = Math.max(this.nextStudio, row.id + 1);
    this.touch();
  }

  removeStudio(id: number): boolean {
    for (const row of this.studios.values()) if (row.parent_id === id) row.parent_id = null;
    const removed = this.studios.delete(id);
    if (removed) this.touch();
    return removed;
  }

  /** Ids of performers with that name and disambiguation (ASCII case aside). */
  sameName(name: string, disambiguation: string): number[] {
    const ids = [...(this.names.get(asciiFold(name)) ?? [])];
    return ids.filter((id) => asciiFold(this.performers.get(id)?.disambiguation ?? "") === asciiFold(disambiguation));
  }

  /** Keeps bytes and gives the reference for a row. */
  storeImage(bytes: Buffer): LocalImage {
    const md5 = createHash("md5").update(bytes).digest("hex");
    this.blobs.set(md5, bytes);
    return { md5 };
  }

  /** The bytes behind a reference; null when they are lost. */
  imageBytes(image: LocalImage): Buffer | null {
    return "picture" in image ? encodePicture(image.picture) : (this.blobs.get(image.md5) ?? null);
  }

  /** A copy of everything but the image bytes. */
  snapshot(): LibraryData {
    return {
      performers: [...this.performers.values()],
      studios: [...this.studios.values()],
      tags: [...this.tags.values()],
      plugins: this.plugins,
      disabledPlugins: [...this.disabledPlugins],
      config: this.config,
    };
  }

  /** Bytes that some row still refers to. */
  usedBlobs(): Map<string, Buffer> {
    const rows = [...this.performers.values(), ...this.studios.values()];
    const used = new Map<string, Buffer>();
    for (const { image } of rows) {
      const bytes = image && "md5" in image ? this.blobs.get(image.md5) : undefined;
      if (image && "md5" in image && bytes) used.set(image.md5, bytes);
    }
    return used;
  }

  touch(): void {
    this.revision++;
    this.onChange();
  }
}
