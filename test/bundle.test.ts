/** The built plugin holds nothing that fetches or makes code, and its policy is as narrow as it can be. `npm run build` comes first. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../src/dev/stash/yaml";

const DIST = join(import.meta.dirname, "../dist/performerSiteSync");

function scripts(): readonly (readonly [name: string, text: string])[] {
  if (!existsSync(DIST)) throw new Error("npm run build comes first");
  const names = readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter((name) => /\.m?js$/u.test(name));
  return names.map((name) => [name, readFileSync(join(DIST, name), "utf8")]);
}

/** Ways to run what is no file of the plugin. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  eval: /(?<![\w$.])eval\s*\(/u,
  Function: /(?<![\w$.])(?:new\s+)?Function\s*\(/u,
  "a script element": /createElement\(\s*["'`]script["'`]/u,
  "markup into the page":
    /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML\s*:/u,
  "timers with code": /set(?:Timeout|Interval)\(\s*["'`]/u,
  "scripts of a worker": /importScripts|new\s+SharedWorker/u,
  "code of another origin": /import\(\s*["'`](?:https?:)?\/\//u,
};

function foreignIn(text: string): readonly string[] {
  return Object.entries(FOREIGN).flatMap(([what, pattern]) => (pattern.test(text) ? [what] : []));
}

describe("the built plugin", () => {
  it("makes and fetches no code", () => {
    const found = scripts().flatMap(([name, text]) => foreignIn(text).map((what) => `${name}: ${what}`));
    expect(found).toEqual([]);
    expect(scripts().length).toBeGreaterThan(1);
  });

  it("has one worker, which only keeps time", () => {
    const workers = scripts().flatMap(([, text]) => text.match(/new\s+Worker\s*\(/gu) ?? []);
    expect(workers).toHaveLength(1);
    const [maker] = scripts().flatMap(([, text]) => /const timers\s*=\s*new Map\(\)[^`]*/u.exec(text) ?? []);
    // Its text is fixed: nothing is put into it, and it has no way out but back to the page.
    expect(maker).toContain("postMessage");
    expect(maker).not.toMatch(/\$\{|fetch|import|XMLHttpRequest|WebSocket|eval/u);
  });

  it("asks in its policy for nothing but the well-known sources, over https", () => {
    const yml = readFileSync(join(DIST, "performerSiteSync.yml"), "utf8");
    const { ui } = parseYaml(yml) as unknown as {
      ui: { csp: Record<string, readonly string[]>; javascript: readonly string[] };
    };
    expect(Object.keys(ui.csp)).toEqual(["connect-src"]);
    for (const source of ui.csp["connect-src"] ?? []) expect(source).toMatch(/^https:\/\/[a-z]+(?:\.[a-z]+)+$/u);
    expect(ui.csp["connect-src"]).toHaveLength(6);
    expect(ui.javascript).toEqual(["entry.js"]);
  });

  it("carries the notices of what is in it", () => {
    const notices = readFileSync(join(DIST, "LICENSES.txt"), "utf8");
    for (const name of ["@tanstack/react-virtual", "@tanstack/virtual-core", "idb-keyval", "valibot", "zustand"])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, "mu"));
    expect(notices).not.toMatch(/^(?:react|react-dom|@apollo\/client|graphql|bootstrap) \d/mu);
  });

  it("would be caught", () => {
    const bad = [
      'eval("1")',
      'new Function("a")',
      'x=document.createElement("script")',
      "a.innerHTML=b",
      'import("https://a")',
    ];
    for (const text of bad) expect(foreignIn(text)).toHaveLength(1);
    for (const text of ["a.eval(1)", "isFunction(x)", "retrieval(x)", 'import("./a.mjs")'])
      expect(foreignIn(text)).toEqual([]);
  });
});
