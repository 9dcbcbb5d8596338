/** What must hold before anything is sent (sync-rules section 5). Pure. */
import { type FieldKey, fieldRow } from "./fields";
import { dateSpan } from "./kinds/date";
import { elements } from "./kinds/lists";
import { fold } from "./kinds/text";
import type { FieldValues } from "./plan-types";
import { endNotBeforeStart } from "./plausible";
import { isEmpty, isImage, type MaybeValue } from "./values";

export interface Invalid {
  readonly field: FieldKey;
  /** Message id. */
  readonly reason: string;
}

/** Aliases as Stash accepts them: none equal to the name, none twice, whatever the case. */
export function cleanAliases(aliases: MaybeValue, name: MaybeValue): MaybeValue {
  const taken = new Set(["", fold(typeof name === "string" ? name : "")]);
  const clean: string[] = [];
  for (const alias of elements(aliases)) {
    const key = fold(alias);
    if (taken.has(key)) continue;
    taken.add(key);
    clean.push(alias);
  }
  return clean.length > 0 ? clean : null;
}

const PRIVATE = [
  /^(0|10|127)(\.\d+){3}$/u,
  /^(169\.254|192\.168)(\.\d+){2}$/u,
  /^172\.(1[6-9]|2\d|3[01])(\.\d+){2}$/u,
  // IPv6: unspecified, loopback, IPv4 in disguise, unique local, link local
  /^\[(::1?\]|::ffff:|f[cd]|fe[89ab])/u,
  /^(.*\.)?localhost\.?$/u,
];

/** True for a literal private address, as `URL.hostname` writes it. Names are not resolved: Stash fetches, from its own network. */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase();
  return PRIVATE.some((pattern) => pattern.test(name));
}

/** A picture may come from http(s), and from a private address only where a configured box itself is there. */
export function imageProblem(url: string, boxHosts: ReadonlySet<string>): string | null {
  if (url.startsWith("data:image/")) return null;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return "not-an-image";
  }
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return "not-an-image";
  return isPrivateHost(parsed.hostname) && !boxHosts.has(parsed.hostname) ? "image-private-address" : null;
}

/**
 * The first thing wrong with writing `changed` over `now`, or null. Uniqueness of name and disambiguation is left to
 * Stash, which refuses only that performer and says so.
 */
export function invalid(now: FieldValues, changed: FieldValues, boxHosts: ReadonlySet<string>): Invalid | null {
  const after = { ...now, ...changed };
  for (const [key, value] of Object.entries(changed) as [FieldKey, MaybeValue][]) {
    if (key === "name" && isEmpty(value)) return { field: key, reason: "blank-name" };
    const reason = isEmpty(value) ? null : fieldRow(key).kind.problem(value);
    if (reason !== null) return { field: key, reason };
    if (isImage(value)) {
      const problem = imageProblem(value.url, boxHosts);
      if (problem !== null) return { field: key, reason: problem };
    }
  }
  const [birth, death] = [dateSpan(after.birthdate), dateSpan(after.deathDate)];
  // Stash compares partial dates by their first day, and refuses death at or before birth only when it is before.
  if (birth && death && death.first < birth.first && ("birthdate" in changed || "deathDate" in changed))
    return { field: "deathDate" in changed ? "deathDate" : "birthdate", reason: "death-before-birth" };
  if ("career" in changed && endNotBeforeStart(after.career ?? null) !== null)
    return { field: "career", reason: "end-before-start" };
  return null;
}
