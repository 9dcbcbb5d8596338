import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../sync/settings";
import { parseSettings, printSettings } from "./settings-schema";

it("takes nothing as the defaults", () => {
  expect(parseSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, damaged: [], unknown: {} });
});

it("reads back what it printed", () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    delaySeconds: 0.5,
    policies: { urls: "union" as const },
    precedence: ["http://b"],
  };
  expect(parseSettings(printSettings(settings, {})).settings).toEqual(settings);
});

it.each(["", "no json", "[1]", "null", '"text"'])("falls back altogether for %j, and says so", (text) => {
  expect(parseSettings(text)).toEqual({ settings: DEFAULT_SETTINGS, damaged: ["*"], unknown: {} });
});

it("lets one damaged key fall back alone", () => {
  const text = JSON.stringify({
    delaySeconds: 99,
    cacheHours: 12,
    policies: { height: "sometimes" },
    nameSearch: true,
  });
  const { settings, damaged } = parseSettings(text);
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, cacheHours: 12, nameSearch: true });
  expect(damaged).toEqual(["delaySeconds", "policies"]);
});

it("keeps keys of another version", () => {
  const { settings, unknown } = parseSettings('{"watch":{"hours":6},"images":true,"__proto__":{"x":1}}');
  expect(settings.images).toBe(true);
  const again = JSON.parse(printSettings(settings, unknown));
  expect(again.watch).toEqual({ hours: 6 });
  expect(({} as { x?: number }).x).toBeUndefined();
});
