/** `index.yml` of a plugin source, as Stash reads it (pkg/pkg of its sources): a list of packages. */
import { createHash } from "node:crypto";

export interface PackageFacts {
  readonly id: string;
  /** The plugin's own yml: name, description and version are taken from it. */
  readonly yml: string;
  /** Stash calls a package newer by this date alone, whatever the versions are. */
  readonly date: Date;
  readonly archive: Uint8Array;
}

/** The value of a line of the yml. Throws when there is none. */
export function ymlValue(yml: string, key: string): string {
  const value = new RegExp(`^${key}: (.+)$`, "mu").exec(yml)?.[1];
  if (!value) throw new Error(`the plugin's yml has no ${key}`);
  return value;
}

/** The time in the form that Stash parses, in UTC: `2006-01-02 15:04:05`. */
export function packageTime(date: Date): string {
  return date.toISOString().slice(0, 19).replace("T", " ");
}

/** The index of a source with this one package. Its `path` is relative: the zip lies beside the index. */
export function packageIndex({ id, yml, date, archive }: PackageFacts): string {
  // A JSON text is a YAML text: no character of a name needs care.
  const text = (key: string) => JSON.stringify(ymlValue(yml, key));
  return `- id: ${id}
  name: ${text("name")}
  metadata:
    description: ${text("description")}
  version: ${text("version")}
  date: "${packageTime(date)}"
  path: ${id}.zip
  sha256: ${createHash("sha256").update(archive).digest("hex")}
`;
}
