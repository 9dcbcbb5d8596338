/** The bench's `key_leaks` and `hostile_escapes`, small: nothing gets out, and what is planted is counted. */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { huntEscapes } from "../../bench/hostile-run";
import { huntKeyLeaks } from "../../bench/key-run";

const ROOT = resolve(import.meta.dirname, "../../..");
const LONG = 300_000;

test(
  "marked keys are nowhere but on the way to their own box; planted ones are all found",
  async () => {
    const { leaks, places, requests } = await huntKeyLeaks(ROOT, 60, async (page, key) => {
      await page.evaluate(async (secret) => {
        localStorage.setItem("planted", secret);
        new BroadcastChannel("planted").postMessage({ secret });
        document.title = secret;
        await fetch(`/planted?${new URLSearchParams({ secret })}`, { headers: { "X-Key": secret } });
        // The browser notes it a little later.
        while (!performance.getEntries().some((one) => one.name.includes("/planted")))
          await new Promise((resolve) => setTimeout(resolve, 50));
      }, key);
    });
    expect(leaks.map((leak) => leak.replace(/:? (?:a key of|of a request to|to) http.*/u, "")).sort()).toEqual([
      "DOM",
      "address",
      "in the address",
      "in the header x-key",
      "localStorage",
      "messages between tabs",
      "resource timings",
    ]);
    expect(places).toBeGreaterThan(15);
    expect(requests).toBeGreaterThan(50);
  },
  LONG,
);

test(
  "hostile values escape nowhere; planted escapes are all counted",
  async () => {
    const { found, answers, written } = await huntEscapes(ROOT, 60, async (page, { stash }) => {
      await page.evaluate(() => {
        Reflect.set(window, "pssRan", 1);
        document.body.insertAdjacentHTML("beforeend", '<a href="JavaScript:1">x</a>');
      });
      const [first, second] = stash.library.performers.values();
      if (!first || !second) throw new Error("nobody there");
      first.name = "Mara\u202eelaV";
      first.urls = ["javascript:1"];
      second.image = stash.library.storeImage(Buffer.from("<svg onload='1'/>"));
    });
    expect(
      found.filter((one) => !/something ran|in the document|hidden characters|the link|picture that is/u.test(one)),
    ).toEqual([]);
    expect(found).toHaveLength(5);
    expect(answers).toBeGreaterThan(60);
    expect(written).toBeGreaterThan(20);
  },
  LONG,
);
