/** An embedded Stash with a plugin that only watches: the tests of the host page itself, whatever our own plugin does. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, test } from "vitest";
import { type Embedded, type EmbeddedOptions, startEmbedded } from "../../../src/dev/embedded";
import { closeBrowser, openWatched, WIDE } from "../browser";

/** What the plugin leaves on `window.probe`, and where it draws. */
export interface Probe {
  /** Names under `PluginApi.components` while the plugin's script ran. */
  readonly atLoad: readonly string[];
  readonly libraries: readonly string[];
}

const script = `
(() => {
  const { React, components, libraries, patch, register, hooks, utils, loadableComponents } = window.PluginApi;
  const h = React.createElement;
  window.probe = { atLoad: Object.keys(components), libraries: Object.keys(libraries) };
  const mark = (name) => (...args) => h(React.Fragment, null, args[args.length - 1], h("span", { "data-probe": name }, name));
  for (const name of ["SettingsToolsSection", "MainNavBar.UtilityItems", "ImageInput", "PerformerPage", "StudioPage", "StudioDetailsPanel", "PerformerHeaderImage"])
    patch.after(name, mark(name));
  class Boundary extends React.Component {
    constructor(props) { super(props); this.state = {}; }
    static getDerivedStateFromError(error) { return { error }; }
    render() { return this.state.error ? h("p", { "data-probe": "caught" }, this.state.error.message) : this.props.children; }
  }
  const Settings = () => h("p", { "data-probe": "settings" }, String(hooks.useSettings().loading));
  const Late = () => {
    const loading = hooks.useLoadComponents([loadableComponents.Performers]);
    return h("p", { "data-probe": "late" }, loading ? "loading" : String("PerformerPage" in components));
  };
  const Toasts = () => {
    const toast = hooks.useToast();
    return h("button", { onClick: () => { toast.success("first"); toast.error(new Error("second")); toast.success("third"); } }, "toast");
  };
  const Page = () => h("main", null, h("h1", null, "probe"), h(Boundary, null, h(Settings)), h(Late), h(Toasts));
  register.route("/plugins/probe/:sub?", Page);
  register.route("/plugin/probe", () => h("h1", null, "owned by the server"));
  patch.after("SettingsToolsSection", (...args) => h(React.Fragment, null, args[args.length - 1], h(Boundary, null, h(Settings))));
  window.probeClient = utils.StashService.getClient();
})();
`;

export interface HostScene {
  readonly embedded: Embedded;
  readonly page: Page;
  readonly errors: readonly string[];
  /** Folder of the watching plugin's assets. */
  readonly assets: string;
}

let closes = false;

/** A test of the host page in a browser of its own. */
export function hostScene(title: string, options: EmbeddedOptions, body: (scene: HostScene) => Promise<void>): void {
  if (!closes) afterAll(closeBrowser);
  closes = true;
  test(title, async () => {
    const folder = mkdtempSync(join(tmpdir(), "performer-site-sync-host-"));
    const assets = join(folder, "probe/assets");
    mkdirSync(assets, { recursive: true });
    writeFileSync(
      join(folder, "probe/probe.yml"),
      "name: Probe\nui:\n  javascript:\n    - probe.js\n  assets:\n    /: assets\n",
    );
    writeFileSync(join(folder, "probe/probe.js"), script);
    const embedded = await startEmbedded({ size: 60, pluginsDir: folder, ...options });
    try {
      const { context, page, errors } = await openWatched(WIDE);
      try {
        await body({ embedded, page, errors, assets });
      } finally {
        await context.close();
      }
    } finally {
      await embedded.close();
      rmSync(folder, { recursive: true });
    }
  });
}

/** How often the watching plugin has drawn beside a component, hidden or not. */
export function drawn(page: Page, name: string): Promise<number> {
  return page.locator(`[data-probe="${name}"]`).count();
}

/** What the watching plugin saw while its script ran. */
export async function probeOf(page: Page): Promise<Probe> {
  const found = await page.waitForFunction(() => (window as unknown as { probe?: Probe }).probe);
  return (await found.jsonValue()) as Probe;
}
