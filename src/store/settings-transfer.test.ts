import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../sync/settings";
import { LIMITS } from "../limits/limits";
import { changeOf, exportSettings, readImport } from "./settings-transfer";

const mine: Settings = {
  ...DEFAULT_SETTINGS,
  revision: 12,
  delaySeconds: 1.5,
  precedence: ["https://a.example/graphql", "https://me:word@b.example/graphql"],
  locks: { 7: ["height"] },
  policies: { height: "fill" },
};
const file = (settings: unknown, plugin = "performerSiteSync") => JSON.stringify({ plugin, settings });

describe("settings as a file", () => {
  it("come back as they went, without what belongs to one Stash or to nobody else", () => {
    const text = exportSettings(mine, "1.2.3");
    expect(text).not.toMatch(/word|revision|locks/);
    const read = readImport(text, DEFAULT_SETTINGS);
    if (!read.ok) throw new Error(read.problem);
    expect(changeOf(read.changes)).toEqual({
      delaySeconds: 1.5,
      precedence: ["https://a.example/graphql"],
      policies: { height: "fill" },
    });
    expect(read).toMatchObject({ damaged: [], unknown: [] });
    expect(readImport(text, { ...mine, precedence: ["https://a.example/graphql"] })).toMatchObject({ changes: [] });
  });

  it("are judged key by key", () => {
    const read = readImport(
      file({
        delaySeconds: 99,
        cacheHours: 5,
        revision: 1,
        locks: { 1: ["height"] },
        apiKey: "x",
        policies: { nose: "fill" },
      }),
      DEFAULT_SETTINGS,
    );
    expect(read).toMatchObject({
      ok: true,
      changes: [{ key: "cacheHours", now: 24, wanted: 5 }],
      damaged: ["delaySeconds", "policies"],
      unknown: ["apiKey"],
    });
  });

  it("change only what the file names", () => {
    expect(readImport(file({ nameSearch: true }), mine)).toMatchObject({
      changes: [{ key: "nameSearch", now: false, wanted: true }],
    });
  });

  it.each([
    ["not-json", "{"],
    ["not-ours", "[]"],
    ["not-ours", "null"],
    ["not-ours", file({}, "another")],
    ["not-ours", file([])],
    ["too-big", " ".repeat(LIMITS.settingsFile + 1)],
  ])("%s", (problem, text) => expect(readImport(text, mine)).toEqual({ ok: false, problem }));

  it("cannot reach an object's own making", () => {
    const read = readImport(`{"plugin":"performerSiteSync","settings":{"__proto__":{"debug":true}}}`, mine);
    expect(read).toMatchObject({ ok: true, changes: [] });
    expect(({} as { debug?: boolean }).debug).toBeUndefined();
  });
});
