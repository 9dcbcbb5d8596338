/** How the sources are doing, in numbers. */
import { findCycle, readSources, type SourceFile } from "./source-files";

export interface Health {
  readonly name: string;
  readonly files: number;
  readonly medianLines: number;
  readonly longest: { readonly path: string; readonly lines: number };
  /** The paths along the first import cycle, types included; null when there is none. */
  readonly cycle: readonly string[] | null;
}

/** The middle of some numbers; of an even count the lower one of the two. Empty: 0. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

function healthOf(name: string, files: readonly SourceFile[]): Health {
  const local = ({ imports }: SourceFile) => imports.filter((one) => one.local).map((one) => one.target);
  const [longest] = [...files].sort((a, b) => b.lines - a.lines);
  return {
    name,
    files: files.length,
    medianLines: median(files.map(({ lines }) => lines)),
    longest: { path: longest?.path ?? "", lines: longest?.lines ?? 0 },
    cycle: findCycle(new Map(files.map((file) => [file.path, local(file)]))),
  };
}

/** What ships, what is for development, and the tests. */
export function readHealth(): readonly Health[] {
  const src = readSources("src");
  const isTest = ({ path }: SourceFile) => /\.test\.tsx?$|\/testing\//u.test(path);
  const isDev = ({ path }: SourceFile) => path.startsWith("src/dev/");
  return [
    healthOf(
      "shipped",
      src.filter((file) => !isTest(file) && !isDev(file)),
    ),
    healthOf("development", [
      ...src.filter((file) => isDev(file) && !isTest(file)),
      ...readSources("scripts").filter((file) => !isTest(file)),
    ]),
    healthOf("tests", [...src.filter(isTest), ...readSources("scripts").filter(isTest), ...readSources("test")]),
  ];
}

/** One line of words a group. */
export function healthText({ name, files, medianLines, longest, cycle }: Health): string {
  const cycles = cycle ? `a cycle: ${cycle.join(" → ")}` : "no import cycles";
  return `${name}: ${files} files, median ${medianLines} lines, longest ${longest.lines} (${longest.path}), ${cycles}`;
}
