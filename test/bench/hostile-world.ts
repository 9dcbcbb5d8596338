/** Two sources that say whatever strangers say: every answer of theirs about an entity is full of it, one vector after another. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page, Route } from "playwright-core";
import { ADDRESSES, DATES, HIDDEN, MARKUP, ODD } from "../fuzz/hostile-values";

const RUN = "window.pssRan=(window.pssRan||0)+1";

/** Texts that go into every text of an entity, one for each entity that is answered. */
const TEXTS: readonly unknown[] = [
  ...MARKUP,
  ...HIDDEN,
  ...ODD,
  ...DATES,
  ...ADDRESSES,
  "x".repeat(1_000_000),
  { toString: 1, valueOf: 1 },
  ["<b>list</b>", null],
  true,
  1e308,
  -1,
];

export interface Liar {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves pictures that are none: a scripted SVG and a page called images, a picture that is huge, one that leads elsewhere. */
export async function startLiar(): Promise<Liar> {
  const server: Server = createServer((request, response) => {
    const kind = new URL(request.url ?? "/", "http://x").pathname;
    if (kind === "/svg")
      response
        .writeHead(200, { "Content-Type": "image/png" })
        .end(`<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"/>`);
    else if (kind === "/page")
      response.writeHead(200, { "Content-Type": "image/jpeg" }).end(`<html><script>${RUN}</script></html>`);
    else if (kind === "/data") response.writeHead(302, { Location: `data:image/svg+xml,<svg onload="${RUN}"/>` }).end();
    else response.writeHead(200, { "Content-Type": "image/png" }).end(Buffer.alloc(200_000, 7));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The answered record with everything of it replaced by what a stranger would write. */
function twisted(record: Record<string, unknown>, at: number, pictures: string): Record<string, unknown> {
  const whole = TEXTS[at % TEXTS.length];
  // A megabyte in every column would only measure the wire.
  const [text, next] = [whole, TEXTS[(at + 7) % TEXTS.length]].map((one) =>
    typeof one === "string" ? one.slice(0, 20_000) : one,
  );
  const url = ADDRESSES[at % ADDRESSES.length];
  const picture = ["svg", "page", "data", "huge"][at % 4];
  const many = at % 17 === 3 ? Array.from({ length: 5_000 }, (_, n) => `alias ${n}`) : [text, next, "__proto__"];
  const twist: Record<string, unknown> = {
    name: at % 2 === 0 ? text : record.name,
    disambiguation: whole,
    aliases: many,
    gender: at % 3 === 0 ? text : record.gender,
    birth_date: at % 3 === 1 ? (DATES[at % DATES.length] ?? null) : record.birth_date,
    country: text,
    hair_color: text,
    eye_color: text,
    height: at % 5 === 0 ? "1e999" : at % 5 === 1 ? text : record.height,
    cup_size: text,
    band_size: text,
    waist_size: 60,
    hip_size: 90,
    tattoos: [{ location: text, description: next }],
    piercings: text,
    urls: [{ url }, { url: ADDRESSES[(at + 5) % ADDRESSES.length] }, { url: next }, text],
    images: [{ id: `${at}`, url: at % 2 === 0 ? `${pictures}/${picture}` : url, width: 400, height: 600 }],
    parent: at % 2 === 0 ? { id: text, name: next } : text,
    updated: record.updated,
    constructor: { polluted: 1 },
  };
  const columns = new Set(Object.keys(record));
  return {
    ...record,
    ...Object.fromEntries(Object.entries(twist).filter(([key]) => columns.has(key) || key === "constructor")),
  };
}

/** Twists what a source answers to the page; returns how many records were. */
export async function twistAnswers(page: Page, endpoint: string, pictures: string): Promise<() => number> {
  let count = 0;
  const twist = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(twist);
    if (typeof value !== "object" || value === null) return value;
    const record = value as Record<string, unknown>;
    // Only whole records: what is looked at for its time alone stays as it is.
    if (typeof record.id === "string" && "images" in record) return twisted(record, count++, pictures);
    return Object.fromEntries(Object.entries(record).map(([key, inner]) => [key, twist(inner)]));
  };
  await page.context().route(endpoint, async (route: Route) => {
    if (route.request().method() !== "POST") return route.continue();
    try {
      const response = await route.fetch();
      const { data, ...rest } = (await response.json()) as { data: unknown };
      const text = JSON.stringify({ ...rest, data: twist(data) });
      // A key that JSON.stringify would not write as its own.
      const body = text.replaceAll(
        '"constructor":{"polluted":1}',
        '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}',
      );
      await route.fulfill({ response, body });
    } catch {
      // The page went on without waiting.
      await route.abort().catch(() => undefined);
    }
  });
  return () => count;
}
