/** Looks for API keys wherever a page can leave them: what it keeps, shows, says, posts, downloads, and sends to whom. */
import { readFile } from "node:fs/promises";
import type { Page, Request } from "playwright-core";

/** Whose key it is, and who may see it. */
export interface MarkedKey {
  readonly key: string;
  readonly origins: readonly string[];
}

export interface KeyHunt {
  /** Looks through what the page keeps and shows now. */
  look(): Promise<void>;
  /** Every place where a key was found that it must not be in, and how much was searched. */
  end(): Promise<{ readonly leaks: readonly string[]; readonly places: number; readonly requests: number }>;
}

interface Sent {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Parts that tell a key from the others: the whole, the parts of a web token that only it has, and how it looks encoded. */
function tellTales(key: string, others: readonly string[]): readonly string[] {
  const own = key.split(".").filter((part) => !others.some((other) => other.includes(part)));
  const plain = [key, ...own].filter((part) => part.length >= 8);
  const encoded = [encodeURIComponent(key), Buffer.from(key).toString("base64").replace(/=+$/u, "")];
  return [...new Set([...plain, ...encoded])];
}

async function sentBy(request: Request): Promise<Sent> {
  const headers = await request.allHeaders().catch((): Record<string, string> => request.headers());
  return { url: new URL(request.url()), headers, body: request.postData() ?? "" };
}

/** Everything that a page keeps or shows, by place. */
async function traces(page: Page): Promise<readonly (readonly [place: string, text: string])[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const flat = (value: unknown): string =>
      JSON.stringify(value, (_, inner) =>
        inner instanceof Map
          ? [...inner]
          : inner instanceof Set
            ? [...inner]
            : typeof inner === "bigint"
              ? `${inner}`
              : inner,
      );
    const found: [string, string][] = [
      ["DOM", document.documentElement.outerHTML],
      [
        "form fields",
        [...document.querySelectorAll("input, textarea")].map((one) => (one as HTMLInputElement).value).join("\n"),
      ],
      ["localStorage", flat({ ...localStorage })],
      ["sessionStorage", flat({ ...sessionStorage })],
      ["address", `${location.href} ${document.cookie} ${document.title} ${flat(history.state)}`],
      ["window.name", window.name],
      [
        "resource timings",
        performance
          .getEntries()
          .map((one) => one.name)
          .join("\n"),
      ],
    ];
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const objects = db.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
        found.push([`IndexedDB ${name} ${store}`, flat([keys, values])]);
      }
      db.close();
    }
    const api = Reflect.get(window, "PluginApi") as
      | { utils?: { StashService?: { getClient?(): { cache: { extract(): unknown } } } } }
      | undefined;
    const client = api?.utils?.StashService?.getClient?.();
    const cache = (client?.cache.extract() ?? {}) as Record<string, Record<string, unknown>>;
    // Stash's own pages keep its configuration there, keys included.
    const root = Object.entries(cache.ROOT_QUERY ?? {}).filter(([name]) => !/^configuration\b/u.test(name));
    found.push(["Apollo's cache", flat({ ...cache, ROOT_QUERY: Object.fromEntries(root) })]);
    return found;
  });
}

/** Begins to listen; call it before the page is opened. `stash` is the origin where the keys come from. */
export async function huntKeys(page: Page, keys: readonly MarkedKey[], stash: string): Promise<KeyHunt> {
  const texts: (readonly [place: string, text: string])[] = [];
  const sent: Promise<Sent>[] = [];
  const files: Promise<unknown>[] = [];
  const hear = (place: string, text: string) => texts.push([place, text]);
  page.on("request", (request) => sent.push(sentBy(request)));
  page.on("console", (message) => hear("console", message.text()));
  page.on("pageerror", (error) => hear("errors", `${error.message} ${error.stack}`));
  page.on("download", (file) => {
    files.push(
      file.path().then(async (path) => hear(`file ${file.suggestedFilename()}`, await readFile(path, "utf8"))),
    );
  });
  await page.exposeFunction("pssHear", (text: string) => hear("messages between tabs", text));
  await page.addInitScript(() => {
    performance.setResourceTimingBufferSize(10_000);
    const tell = Reflect.get(window, "pssHear") as (text: string) => void;
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = function (message: unknown) {
      tell(JSON.stringify(message) ?? "");
      postMessage.call(this, message);
    };
  });
  return {
    async look() {
      texts.push(...(await traces(page)));
    },
    async end() {
      texts.push(...(await traces(page)));
      await Promise.all(files);
      const leaks = new Set<string>();
      const requests = await Promise.all(sent);
      for (const { key, origins } of keys) {
        const others = keys.map((one) => one.key).filter((other) => other !== key);
        const tales = tellTales(key, others);
        const tells = (text: string) => tales.some((tale) => text.includes(tale));
        for (const [place, text] of texts) if (tells(text)) leaks.add(`${place}: a key of ${origins[0]}`);
        for (const { url, headers, body } of requests) {
          if (tells(url.href)) leaks.add(`in the address of a request to ${url.origin}`);
          // Stash itself is asked to try a key that it gave.
          const trial = url.origin === stash && body.includes("validateStashBoxCredentials");
          if (tells(body) && !trial) leaks.add(`in the body of a request to ${url.origin}`);
          const bearer = Object.entries(headers).filter(([, value]) => tells(value));
          for (const [name] of bearer)
            if (!origins.includes(url.origin) || !/^(?:apikey|authorization)$/iu.test(name))
              leaks.add(`in the header ${name} of a request to ${url.origin}`);
        }
      }
      return { leaks: [...leaks], places: new Set(texts.map(([place]) => place)).size, requests: requests.length };
    },
  };
}
