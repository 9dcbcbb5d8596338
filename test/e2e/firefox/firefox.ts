/** Firefox over WebDriver BiDi, for the smoke suite of `npm run e2e:firefox`; Chromium has the whole suite. */
import { existsSync } from "node:fs";
import puppeteer, { type Browser } from "puppeteer-core";

/** Where Debian's package puts it; FIREFOX names another. */
export const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

/** Throws a sentence where there is no Firefox: a suite that cannot run must not pass. */
export async function launchFirefox(): Promise<Browser> {
  if (!existsSync(FIREFOX))
    throw new Error(`There is no Firefox at ${FIREFOX}. Install firefox-esr, or name another one in FIREFOX.`);
  return puppeteer.launch({
    browser: "firefox",
    executablePath: FIREFOX,
    headless: true,
    extraPrefsFirefox: {
      // Nothing of its own goes over the network, and the name of the LAN is this machine.
      "network.dns.localDomains": "stash.lan,theporndb.localhost",
      "datareporting.policy.dataSubmissionEnabled": false,
      "app.update.enabled": false,
      "browser.safebrowsing.malware.enabled": false,
      "browser.safebrowsing.phishing.enabled": false,
    },
  });
}
