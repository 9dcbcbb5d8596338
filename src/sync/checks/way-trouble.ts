/** Why the browser did not get an answer from a source, as far as both ways and the page's policy together tell. */
import type { WayTest } from "../care-ports";
import { mayConnect } from "./csp";
import type { BrowserFacts } from "./facts";

/**
 * `policy`: the page's Content-Security-Policy does not name it · `mixed`: http from an https page · `cors`: it answers Stash, and
 * the page may ask it, so it does not let other pages read its answers (or it redirects) · `unreachable`: neither gets there ·
 * `unknown`: only one way was tried · `other`: the source answered with a failure of its own.
 */
export type WayTrouble = "policy" | "mixed" | "cors" | "unreachable" | "unknown" | "other";

/** Null when the direct way works, or was not tried. */
export function wayTrouble(
  endpoint: string,
  ways: readonly WayTest[],
  browser: Pick<BrowserFacts, "protocol" | "origin" | "connectSources"> | null,
): WayTrouble | null {
  const direct = ways.find((test) => test.way === "direct");
  const through = ways.find((test) => test.way === "through-stash");
  if (!direct?.failure) return null;
  const { kind, detail = "" } = direct.failure;
  if (kind !== "blocked" && kind !== "offline") return "other";
  if (detail.startsWith("http from")) return "mixed";
  if (detail.includes("Content-Security-Policy")) return "policy";
  if (browser && !mayConnect(browser.connectSources, endpoint, browser.origin)) return "policy";
  if (!through) return "unknown";
  // A refused key is an answer as well: Stash got there.
  if (through.failure === null || through.failure.kind === "auth") return "cors";
  return "unreachable";
}
