/** What is known of the sources before any of them is asked: hosts that many people use, and the form of their keys. */
import { dialectOf } from "./registry";
import { stashBox } from "./stash-box";

/** Hosts of well-known stash-boxes (sources.md). */
export const KNOWN_HOSTS: readonly string[] = [
  "stashdb.org",
  "fansdb.cc",
  "theporndb.net",
  "javstash.org",
  "pmvstash.org",
];

/** `parts`: keys of such a source have three parts separated by dots, as a stash-box makes them (measured). */
export function keyForm(endpoint: string): "parts" | "any" {
  return dialectOf(endpoint) === stashBox ? "parts" : "any";
}
