import { watch } from "node:fs";

export interface RebuildOptions {
  readonly folder: string;
  /** Which files a build depends on; their paths come relative to the folder, with slashes. */
  readonly matters: (path: string) => boolean;
  readonly build: () => Promise<void>;
  /** After each build: null, or what it failed with. */
  readonly built: (error: unknown | null) => void;
  /** Editors write a file in several steps: a build begins when it has been quiet for so long. */
  readonly quietMs: number;
}

/** Builds after changes below a folder, one at a time: what changes during a build is built next. Returns what ends it. */
export function rebuildOnChange({ folder, matters, build, built, quietMs }: RebuildOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await build().then(
        () => built(null),
        (error: unknown) => built(error ?? new Error("the build failed")),
      );
    } while (again);
    running = false;
  };
  const watcher = watch(folder, { recursive: true }, (_event, name) => {
    if (name === null || !matters(name.replaceAll("\\", "/"))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quietMs);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
