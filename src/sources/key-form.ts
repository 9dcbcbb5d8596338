/** What is known of keys before a source is asked: their form. */
import { dialectOf } from "./registry";
import { stashBox } from "./stash-box";

/** `parts`: keys of such a source have three parts separated by dots, as a stash-box makes them (measured). */
export function keyForm(endpoint: string): "parts" | "any" {
  return dialectOf(endpoint) === stashBox ? "parts" : "any";
}
