/** Whatever a source says is text: nothing of it runs, breaks the page, or reaches Stash unseen. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { PerformerChanges } from "../../../src/dev/seed/edit-record";
import { PHONE } from "../browser";
import { accept, field } from "../faces/dialog";
import { openFace, update } from "../faces/overview";
import { openReview, openRow, row, search } from "../faces/review";
import { someone } from "../people";
import { type EmbeddedScene, embeddedScene } from "../scene";
import { until } from "../wait";
import { example } from "./world";

const RUN = "window.pssRan=(window.pssRan||0)+1";
const NAME = `<img src=x onerror="${RUN}">`;

/** Ten of them, in every sort of field. */
const HOSTILE: PerformerChanges = {
  name: NAME,
  disambiguation: "\u202Eesrever\u202C",
  aliases: [`<script>${RUN}</script>`, "__proto__", "bell\u0007 and\u200Bnothing", "{name} <b>bold</b>"],
  urls: [
    { url: `javascript:${RUN}`, site: "Twitter" },
    { url: `data:text/html,<script>${RUN}</script>`, site: "Home page" },
  ],
  tattoos: [{ location: `"><svg onload=${RUN}>`, description: "constructor" }],
  country: `<iframe srcdoc="<script>parent.${RUN}</script>">`,
};

/** What of the hostile values became part of the document instead of text. */
async function escapes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const bad =
      'iframe, object, embed, [onerror], [onload], a[href^="javascript:"], a[href^="data:"], img[src="x"], bdi b';
    return [
      ...(Reflect.get(window, "pssRan") === undefined ? [] : ["something ran"]),
      ...[...document.querySelectorAll(bad)].map((one) => one.outerHTML.slice(0, 200)),
      ...(Reflect.get({}, "polluted") === undefined ? [] : ["prototype"]),
    ];
  });
}

async function meet(scene: EmbeddedScene) {
  const { embedded } = scene;
  const member = await someone(scene);
  embedded.boxes.harbour.store.applyEdit(member.record.id, HOSTILE);
  return member;
}

embeddedScene("hostile values are shown as text, and what is no web address is not written", {}, async (scene) => {
  const { page, url, stash } = scene;
  const member = await meet(scene);
  await openFace(page, url);
  await update(page);
  await openReview(page, url);
  await search(page, member.name);
  await row(page, member.id).getByText("<img src=x").first().waitFor();
  expect(await escapes(page)).toEqual([]);

  const dialog = await openRow(page, member);
  const words = await dialog.innerText();
  expect(words).toContain(NAME);
  // What nobody sees is taken out, and the source's column says so.
  expect(words).toContain("esrever");
  expect(words).not.toMatch(/\u202e|\u200b/);
  expect(words).toMatch(/Left out:.*hidden characters/);
  expect(words).toMatch(/Left out:.*2 are no web addresses/);
  expect(words).toContain("__proto__");
  expect(await escapes(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Take all by source order" }).click();
  expect(await field(dialog, "name").innerText()).toContain(NAME);
  await accept(dialog);
  const after = await stash.performer(member.id);
  for (const each of after.urls ?? []) expect(each).toMatch(/^https?:/);
  expect(after.alias_list).toContain("__proto__");
  expect(after.alias_list).toContain("bell andnothing");
  await page.goto(`${url}/performers/${member.id}`);
  await page.locator(".pss-sync-button").waitFor();
  expect(await escapes(page)).toEqual([]);
});

embeddedScene("hostile values on a phone", { size: PHONE }, async (scene) => {
  const { page, url } = scene;
  const member = await meet(scene);
  await openFace(page, url);
  await update(page);
  await openReview(page, url);
  const dialog = await openRow(page, member);
  expect(await dialog.innerText()).toContain(NAME);
  expect(await escapes(page)).toEqual([]);
});

embeddedScene(
  "a name of 300 characters breaks neither list nor dialog nor toast",
  {},
  async ({ page, url, embedded }) => {
    const who = example(embedded, "long-name");
    const long = { ...who, name: who.name.slice(0, 60) };
    expect(who.name.length).toBe(300);
    await openFace(page, url);
    await update(page);
    await openReview(page, url, "safe");
    await search(page, long.name);
    const box = await row(page, who.id).boundingBox();
    expect(box?.height).toBeLessThanOrEqual(61);
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await sideways()).toBeLessThanOrEqual(0);
    const dialog = await openRow(page, long);
    const frame = await dialog.locator(".modal-dialog").or(dialog).first().boundingBox();
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(1400);
    await dialog.locator(".pss-accept").waitFor();
    await accept(dialog);
    const toast = page.locator(".toast-container .toast");
    // It slides in from the right.
    await until(
      "the toast's right edge",
      async () => {
        const place = await toast.boundingBox();
        return (place?.x ?? 1400) + (place?.width ?? 0);
      },
      (right) => right <= 1400,
    );
    expect(await sideways()).toBeLessThanOrEqual(0);
  },
);
