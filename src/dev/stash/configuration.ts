/** Stash's configuration: what `configuration` gives, and the mutations by which its settings pages change it. */
import type { Library } from "./library";
import { configurePlugin, pluginConfiguration } from "./plugin-config";
import type { ConfiguredBox } from "./stash-box-client";

export interface StashSettings {
  /** Changeable at run time: what Stash is configured with. */
  stashBoxes: ConfiguredBox[];
  language: string;
  version: string;
  /** Shown in the general settings; set when a login is asked for. */
  apiKey?: string;
}

type Values = Record<string, unknown>;

function isMap(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Maps go into maps, anything else takes the place of what was there (pkg/utils/map.go). */
function mergeMaps(into: Values, from: Values): void {
  for (const [key, value] of Object.entries(from)) {
    const present = into[key];
    if (isMap(value) && isMap(present)) mergeMaps(present, value);
    else into[key] = value;
  }
}

function isEndpoint(text: string): boolean {
  return URL.canParse(text) && new URL(text).host !== "" && new URL(text).pathname.endsWith("/graphql");
}

/** Throws what Stash says of stash-boxes that it will not keep (internal/manager/config/config.go). */
function validateBoxes(boxes: readonly ConfiguredBox[]): void {
  for (const box of boxes) {
    if (box.api_key === "") throw new Error("Stash-box: API Key cannot be blank");
    if (box.endpoint === "") throw new Error("Stash-box: endpoint cannot be blank");
    if (!isEndpoint(box.endpoint)) throw new Error("Stash-box: endpoint is invalid");
    if (boxes.length > 1 && box.name === "") throw new Error("Stash-box: name cannot be blank");
  }
}

/** The root fields. Interface and UI settings are kept with the library; the stash-boxes, with their keys, in memory only. */
export function configurationRoot(library: Library, settings: StashSettings): Record<string, unknown> {
  const general = () => ({
    stashBoxes: settings.stashBoxes,
    databasePath: "embedded",
    apiKey: settings.apiKey ?? "",
  });
  const appearance = () => ({
    sfwContentMode: true,
    menuItems: ["performers", "studios", "tags"],
    css: "",
    cssEnabled: false,
    language: settings.language,
    ...library.config,
  });
  const uiMap = (): Values => (isMap(library.config.ui) ? library.config.ui : {});
  return {
    configuration: () => ({
      general,
      interface: appearance,
      ui: uiMap,
      plugins: ({ include }: { include?: readonly string[] | null }) => pluginConfiguration(library, include),
    }),
    configureGeneral: ({ input }: { input: { stashBoxes?: readonly ConfiguredBox[] | null } }) => {
      if (input.stashBoxes) {
        validateBoxes(input.stashBoxes);
        settings.stashBoxes = input.stashBoxes.map((box) => ({
          ...box,
          max_requests_per_minute: box.max_requests_per_minute ?? 0,
        }));
      }
      return general();
    },
    configureInterface: ({ input }: { input: Values }) => {
      const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
      library.config = { ...library.config, ...Object.fromEntries(given) };
      library.touch();
      return appearance();
    },
    configureUI: ({ input, partial }: { input?: Values | null; partial?: Values | null }) => {
      const ui: Values = structuredClone(input ?? uiMap());
      if (partial) mergeMaps(ui, structuredClone(partial));
      library.config = { ...library.config, ui };
      library.touch();
      return ui;
    },
    configurePlugin: ({ plugin_id: id, input }: { plugin_id: string; input: unknown }) =>
      configurePlugin(library, id, input),
  };
}
