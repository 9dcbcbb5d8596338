/** A Stash with a login, as a person at the browser meets it. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { hostScene } from "./host-world";

const login = { username: "librarian", password: "sample" };

async function signIn(page: Page, password = login.password): Promise<void> {
  await page.locator("#username").fill(login.username);
  await page.locator("#password").fill(password);
  await page.locator("#login-button").click();
}

for (const [version, prefix] of [
  ["0.28", ""],
  ["0.30", "/stash"],
] as const) {
  hostScene(
    `${version}: a deep link leads by the login page back to itself`,
    { login, prefix, stashVersion: version },
    async (scene) => {
      const { page, embedded } = scene;
      const wanted = `${embedded.url}/plugins/probe/deep?x=1`;
      await page.goto(wanted);
      expect(new URL(page.url()).pathname).toBe(`${prefix}/login`);
      await signIn(page, "wrong");
      await page.locator(".login-error", { hasText: /invalid/i }).waitFor();
      await signIn(page);
      await page.waitForURL(wanted);
      await page.getByRole("heading", { name: "probe" }).waitFor();
    },
  );
}

hostScene("an expired session leads the whole page to the login, whoever asked, and back", { login }, async (scene) => {
  const { page, embedded } = scene;
  const { url, stash } = embedded;
  // A LAN name over plain http, where most librarians are.
  const there = `http://stash.lan:${stash.port}`;
  await page.goto(`${there}/plugins/probe`);
  await signIn(page);
  await page.getByRole("heading", { name: "probe" }).waitFor();
  expect(url).not.toBe(there);
  stash.sessions.expireAll();
  await page.evaluate(() => {
    const { probeClient, PluginApi } = window as unknown as {
      probeClient: { query(options: object): Promise<unknown> };
      PluginApi: { GQL: { VersionDocument: unknown } };
    };
    void probeClient.query({ query: PluginApi.GQL.VersionDocument, fetchPolicy: "no-cache" }).catch(() => undefined);
  });
  await page.waitForURL(/\/login\?returnURL=/);
  await signIn(page);
  await page.waitForURL(`${there}/plugins/probe`);
  await page.getByRole("heading", { name: "probe" }).waitFor();
});
