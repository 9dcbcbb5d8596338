/** API keys live in memory only, and go to their box's origin only. */
import type { Page, Request } from "playwright-core";
import { expect } from "vitest";
import { accept, take } from "../faces/dialog";
import { openFace, testConnections, update } from "../faces/overview";
import { openSyncedPage, syncButton } from "../faces/performer-page";
import { dialogOf, openReview, openRow, toast } from "../faces/review";
import { someone } from "../people";
import { embeddedScene } from "../scene";
import { dumpDatabases, setBoxes } from "./world";

interface Sent {
  readonly origin: string;
  readonly url: string;
  readonly header: string | undefined;
  readonly body: string;
}

async function read(request: Request): Promise<Sent> {
  const headers = await request.allHeaders().catch((): Record<string, string> => request.headers());
  const url = request.url();
  return { origin: new URL(url).origin, url, header: headers.apikey, body: request.postData() ?? "" };
}

/** Everything that a page keeps or shows. */
async function traces(page: Page): Promise<string> {
  const shown = await page.evaluate(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      { ...localStorage },
      { ...sessionStorage },
      location.href,
      document.cookie,
    ]),
  );
  return shown + (await dumpDatabases(page));
}

embeddedScene(
  "keys are kept nowhere, shown nowhere, and sent to their own box only",
  { timeoutMs: 240_000 },
  async (scene) => {
    const { page, url, stash, configured, watched } = scene;
    const reading: Promise<Sent>[] = [];
    page.on("request", (request) => reading.push(read(request)));
    const withWrong = configured.map((box) =>
      box.name === "Lantern Box" ? { ...box, api_key: "marked-wrong.marked-wrong.marked-wrong" } : box,
    );
    await setBoxes(stash, withWrong);
    // The last part of a key is its secret; the whole of it would be missed where a text cuts it.
    const secrets = withWrong.map((box) => box.api_key.split(".").at(-1) ?? box.api_key);
    const kept: string[] = [];
    const look = async () => kept.push(await traces(page));

    const member = await someone(scene);
    await openFace(page, url);
    await testConnections(page);
    await page.getByText("Key refused").first().waitFor();
    await look();
    await update(page, { nameSearch: true });
    await page.getByRole("button", { name: "why" }).click();
    await look();
    await openReview(page, url);
    const dialog = await openRow(page, member);
    await take(dialog, "hairColor", member.box.name);
    await look();
    await accept(dialog);
    await toast(page, member.name).waitFor();
    await look();
    await openFace(page, url, "/settings");
    await page.getByLabel("Delay between requests").waitFor();
    await look();
    await openSyncedPage(page, url, member.id);
    await syncButton(page).click();
    await dialogOf(page, member.name);
    await look();

    const everything = [...kept, ...watched.said, ...watched.errors].join("\n");
    for (const secret of secrets) expect(everything.includes(secret)).toBe(false);

    const sent = await Promise.all(reading);
    const withKey = sent.filter((one) => one.header !== undefined);
    expect(withKey.length).toBeGreaterThan(3);
    for (const { origin, header } of withKey) {
      const owner = withWrong.find((box) => box.api_key === header);
      expect(owner && new URL(owner.endpoint).origin).toBe(origin);
    }
    for (const { url: address, body } of sent)
      expect(secrets.some((secret) => address.includes(secret) || body.includes(secret))).toBe(false);
  },
);
