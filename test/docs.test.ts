/** The documentation says what is so: links lead somewhere, commands and files are there, settings and tasks are complete. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS, SETTING_RANGES, type Settings } from "../src/sync/settings";
import { EN } from "../src/ui/messages/catalogue";
import { anchors, codeBlocks, inlineCode, links } from "./support/markdown";

const ROOT = resolve(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const folder = (path: string, ending: string) =>
  readdirSync(join(ROOT, path))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${path}/${name}`);
const PAGES = ["README.md", "CHANGELOG.md", ...folder("docs", ".md"), ...folder("docs/decisions", ".md")];
const WORKFLOWS = folder(".github/workflows", ".yml");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

/** Example files of the recipes. */
const EXAMPLES = ["src/sources/slow-box.ts"];

/** A script of package.json as its name, and the file that it runs. */
function scriptFile(name: string): string | null {
  return /tsx (\S+\.ts)$/u.exec(scripts[name] ?? "")?.[1] ?? null;
}

/** Why a command cannot be run as it stands there, or null. */
function problem(command: string): string | null {
  const [tool, first = "", ...rest] = command.replace(/^(?:[A-Z_]+=\S+ )+/u, "").split(" ");
  if (tool === "npx") {
    const wanted = rest.filter((word) => word.includes("/") && !word.startsWith("-"));
    const missing = wanted.find((path) => !existsSync(join(ROOT, path)));
    return existsSync(join(ROOT, "node_modules/.bin", first))
      ? missing
        ? `${missing} is not there`
        : null
      : `no ${first}`;
  }
  if (tool !== "npm" || first === "ci") return null;
  const words = rest.filter((word) => word !== "--silent");
  const name = first === "run" || first.startsWith("-") ? (words[0] ?? "") : first;
  if (!(name in scripts)) return `package.json has no script "${name}"`;
  const file = scriptFile(name);
  const given = command.split(" -- ")[1]?.split(" ") ?? [];
  const flags = given.filter((word) => word.startsWith("--")).map((word) => word.slice(2));
  if (file === null || flags.length === 0) return null;
  const text = read(file);
  const unknown = flags.find(
    (flag) => !text.includes(`"${flag}"`) && !text.includes(`${flag}: {`) && !text.includes(`--${flag}`),
  );
  return unknown === undefined ? null : `${file} knows no --${unknown}`;
}

/** Every command in a text, without comments. */
function commands(text: string): readonly string[] {
  const shell = codeBlocks(text, "sh").flatMap((block) => block.split("\n"));
  const all = [...shell, ...inlineCode(text)].flatMap((line) => line.replace(/\s+#.*$/u, "").split("&&"));
  return all.map((line) => line.trim()).filter((line) => /^(?:[A-Z_]+=\S+ )*(?:npm|npx) /u.test(line));
}

describe.each(PAGES)("%s", (page) => {
  const text = read(page);
  test("links and pictures lead somewhere", () => {
    const dead = links(text).filter((link) => {
      if (/^[a-z]+:/u.test(link)) return !URL.canParse(link);
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? join(ROOT, page) : join(ROOT, dirname(page), path);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchors(readFileSync(target, "utf8")).includes(anchor);
    });
    expect(dead).toEqual([]);
  });
  test("commands can be run", () => {
    expect(commands(text).flatMap((command) => (problem(command) ? [`${command}: ${problem(command)}`] : []))).toEqual(
      [],
    );
  });
  test("files that are named are there", () => {
    const named = inlineCode(text).filter((word) => /^(?:src|test|scripts|docs|\.ci|\.github)\/[\w./*-]*$/u.test(word));
    const base = (path: string) => (path.includes("*") ? path.slice(0, path.indexOf("*")) : path);
    const there = (path: string) => {
      const start = join(ROOT, base(path));
      if (existsSync(start)) return true;
      // `src/sync/match*`: something begins so.
      return (
        path.includes("*") && readdirSync(dirname(start)).some((name) => join(dirname(start), name).startsWith(start))
      );
    };
    expect(named.filter((path) => !EXAMPLES.includes(path) && !there(path))).toEqual([]);
  });
});

test("workflows run what there is, and the whole check", () => {
  const steps = WORKFLOWS.flatMap((path) => read(path).match(/(?<=run: ).*/gu) ?? []);
  expect(steps.filter((step) => step === ".ci/run")).toHaveLength(WORKFLOWS.length);
  const wrong = steps.filter((step) => /^npm/u.test(step)).map((step) => problem(step.replace(/ > .*$/u, "")));
  expect(wrong.filter(Boolean)).toEqual([]);
  expect(read(".ci/run")).toMatch(/^npm ci\nnpm test$/mu);
});

test("the problems themselves can be seen", () => {
  expect(problem("npm run nothing")).toContain("no script");
  expect(problem("npm run package -- --inot there")).toContain("knows no --inot");
  expect(problem("npx vitest src/nowhere")).toContain("not there");
  expect(problem("STASH_SHAPE=0.28 npm run e2e -- test/e2e/flows")).toBeNull();
  expect(commands("`npm ci && npm start`\n```sh\nnpm run a # b\n```")).toEqual(["npm run a", "npm ci", "npm start"]);
});

describe("the user guide", () => {
  const guide = read("docs/user-guide.md");
  const rows = guide.split("\n").filter((line) => line.startsWith("| "));

  /** What the face calls a setting where its message has another key. */
  const LABELS: Readonly<Record<string, string>> = {
    precedence: "Source order",
    disabledSources: "Use",
    policies: "Fields",
    fieldPrecedence: "Own order",
    locks: "Lock",
    runMode: "What an update writes by itself",
  };
  /** Not a person's: it counts the savings. */
  const OWN = ["revision"];
  const keys = Object.keys(DEFAULT_SETTINGS).filter((key) => !OWN.includes(key)) as (keyof Settings)[];

  test.each(keys)("names the setting %s with its range and default", (key) => {
    const label = LABELS[key] ?? (EN as Readonly<Record<string, string>>)[`settings.${key}`];
    expect(label, `the faces have no text settings.${key}`).toBeDefined();
    const row = rows.find((line) => line.startsWith(`| *${label}*`));
    expect(row, `the table of settings has no row *${label}*`).toBeDefined();
    const [, , range = "", usual = ""] = row!.split("|").map((cell) => cell.trim());
    const value = DEFAULT_SETTINGS[key];
    if (typeof value === "number") {
      const { min, max } = SETTING_RANGES[key as keyof typeof SETTING_RANGES];
      expect(range).toMatch(new RegExp(`^${min}–${max} `, "u"));
      expect(Number.parseFloat(usual)).toBe(value);
    } else if (typeof value === "boolean") {
      expect([range, usual]).toEqual(["on, off", value ? "on" : "off"]);
    } else if (typeof value === "string") {
      expect(usual).toBe((EN as Readonly<Record<string, string>>)[`task.mode.${value}`]);
    } else expect([range, usual]).not.toContain("");
  });

  test.each([
    "Update all performers",
    "Update single performer",
    "Sync favourite performers",
    "sync favourite studios",
    "Update studios",
    "Test connections",
    "Validate configuration",
    "Clear cache",
    "Reports",
    "History and undo",
  ])("has a section on %s", (task) => {
    expect(guide.split("\n").filter((line) => line.startsWith("### ") && line.includes(task))).not.toEqual([]);
  });
});
