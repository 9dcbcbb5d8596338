/** `npm run dev`, as a browser sees it: a Stash without the plugin shows it, and a build loads the page anew. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";
import { startDevServer } from "../../../scripts/dev/dev-server";
import { openFace } from "../faces/overview";
import { embeddedScene } from "../scene";

const folder = mkdtempSync(join(tmpdir(), "performer-site-sync-dev-"));
mkdirSync(join(folder, "none"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

embeddedScene(
  "a Stash without the plugin shows the one that is being developed, and each build of it",
  { embedded: { pluginsDir: join(folder, "none"), prefix: "/stash" } },
  async ({ page, url }) => {
    const built = join(folder, "built");
    cpSync(resolve(import.meta.dirname, "../../../dist/performerSiteSync"), built, { recursive: true });
    const server = await startDevServer({ stash: new URL(url), built, port: 0, host: "127.0.0.1" });
    try {
      const listening = page.waitForResponse(/__performer-site-sync/);
      await openFace(page, server.url);
      await listening;
      const entry = join(built, "entry.js");
      writeFileSync(entry, `${readFileSync(entry, "utf8")}\ndocument.documentElement.dataset.second = "1";`);
      server.reload();
      await page.locator("html[data-second]").waitFor();
      await page.getByRole("heading", { name: "Performer & Site Sync", level: 1 }).waitFor();
    } finally {
      await server.close();
    }
  },
);
