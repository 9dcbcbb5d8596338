/** The delay between two requests to one box, as the page sends them; nothing else reaches the boxes. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openFace, update } from "../faces/overview";
import { embeddedScene } from "../scene";

const DELAY_MS = 400;

interface Exchange {
  readonly url: string;
  /** ms since epoch by the page's own clock: when `fetch` was called, and when it had read the last byte. */
  readonly sent: number;
  readonly ended: number;
}

/**
 * Notes every exchange from inside the page. On the wire a request begins later and an answer ends sooner, so what lies between
 * two of these is at most what the box sees. The box's own times are no measure of it: on a busy machine it may write down that
 * an answer is out some ms after the page had it.
 */
async function watchExchanges(page: Page): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  await page.exposeFunction("pssExchange", (exchange: Exchange) => void exchanges.push(exchange));
  await page.addInitScript(() => {
    const now = () => performance.timeOrigin + performance.now();
    const real = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const sent = now();
      const response = await real(input, init);
      const { body } = response;
      if (!body || init?.method !== "POST") return response;
      const open = body.getReader.bind(body) as () => ReadableStreamDefaultReader<Uint8Array>;
      const watched = () => {
        const reader = open();
        const read = reader.read.bind(reader);
        reader.read = async () => {
          const part = await read();
          if (part.done)
            (Reflect.get(window, "pssExchange") as (one: object) => void)({ url: String(input), sent, ended: now() });
          return part;
        };
        return reader;
      };
      Object.defineProperty(body, "getReader", { value: watched });
      return response;
    };
  });
  return exchanges;
}

embeddedScene(
  "between two requests to one box there is never less than the delay, over runs and reloads",
  { settings: { delaySeconds: DELAY_MS / 1000 }, embedded: { size: 200 }, timeoutMs: 300_000 },
  async ({ page, url, embedded }) => {
    const exchanges = await watchExchanges(page);
    await openFace(page, url);
    await page.locator(".pss-source").getByText("Ready").first().waitFor();
    await update(page, { nameSearch: true });
    await openFace(page, url);
    await update(page, { fresh: true });
    for (const { name, endpoint, log } of Object.values(embedded.boxes)) {
      const asked = exchanges.filter((one) => one.url === endpoint).sort((a, b) => a.sent - b.sent);
      expect(asked.length, name).toBeGreaterThan(3);
      // Nothing reached the box that the page did not send (what this process asked has no origin).
      const received = log.count(
        ({ method, path, origin }) => origin !== null && method === "POST" && path === "/graphql",
      );
      expect(received, name).toBe(asked.length);
      const gaps = asked.slice(1).map((one, at) => one.sent - (asked[at]?.ended ?? one.sent));
      expect(Math.min(...gaps), `${name}: ${gaps.map(Math.round).join(" ")}`).toBeGreaterThanOrEqual(DELAY_MS - 2);
    }
  },
);
