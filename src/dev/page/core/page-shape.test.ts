import { expect, it } from "vitest";
import { shapeOf } from "../../stash/shape";
import { isOffered, pageShape } from "./page-shape";

it("is 0.30 where the page says nothing", () => expect(pageShape.version).toBe("0.30"));

it.each([
  ["ImageInput", ["0.29", "0.30", "0.31"]],
  ["PerformerList", ["0.30", "0.31"]],
  ["StudioDetailsPanel", ["0.31"]],
  ["PerformerPage", ["0.28", "0.29", "0.30", "0.31"]],
  ["SettingsToolsSection", ["0.28", "0.29", "0.30", "0.31"]],
  ["PluginSettings", ["0.28", "0.29", "0.30", "0.31"]],
])("offers %s in %j", (name, versions) => {
  const offering = (["0.28", "0.29", "0.30", "0.31"] as const).filter((version) => isOffered(name, shapeOf(version)));
  expect(offering).toEqual(versions);
});
