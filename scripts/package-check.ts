/**
 * `npm run package:check -- --stash <url>`: shows that a Stash installs the release as a plugin source, serves its files, and
 * updates it to a newer one. Through Stash's public API only; afterwards plugin and source are gone again.
 */
import { strict as assert } from "node:assert";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { graphqlClient } from "../test/e2e/graphql";
import { PLUGIN_ID } from "../vite.config";
import { buildPlugin } from "./build-plugin";
import { ymlValue } from "./package-index";
import { serveRelease } from "./release-server";
import * as packages from "./stash-packages";
import { sourceDate, writeRelease } from "./write-release";

const { values } = parseArgs({
  options: { stash: { type: "string" }, host: { type: "string", default: "127.0.0.1" } },
});
if (!values.stash) {
  console.error("Which Stash? npm run package:check -- --stash http://localhost:9999 [--host <where Stash sees us>]");
  process.exit(1);
}
const stash = values.stash.replace(/\/$/u, "");
const key = process.env.STASH_API_KEY;
const ask = graphqlClient(`${stash}/graphql`, key ? { ApiKey: key } : {});
const own = async () => (await packages.installedPlugins(ask)).find(({ id }) => id === PLUGIN_ID);

/** The entry script and every asset come as they were built. */
async function checkFiles(built: string): Promise<void> {
  const fetched = async (path: string) => {
    const answer = await fetch(`${stash}/plugin/${PLUGIN_ID}/${path}`, { headers: key ? { ApiKey: key } : {} });
    assert.equal(answer.status, 200, path);
    return (await answer.text()).trimEnd();
  };
  const entry = (await readFile(join(built, "entry.js"), "utf8")).trimEnd();
  assert.equal(await fetched("javascript"), entry);
  const assets = await readdir(join(built, "assets"));
  assert.ok(
    assets.filter((name) => entry.includes(name)).length >= 2,
    "the entry script names script and style sheet of this build",
  );
  for (const name of assets)
    assert.equal(await fetched(`assets/${name}`), (await readFile(join(built, "assets", name), "utf8")).trimEnd());
  console.log(`✓ Stash serves entry.js and ${assets.length} assets as they were built`);
}

if (await own()) {
  console.error(`This Stash has ${PLUGIN_ID} already. Take it away for the check; it is not overwritten.`);
  process.exit(1);
}
const work = await mkdtemp(join(tmpdir(), "performer-site-sync-check-"));
const [built, release] = [join(work, "built"), join(work, "release")];
await buildPlugin(built);
const date = sourceDate();
await writeRelease(built, release, date);
const server = await serveRelease(release, PLUGIN_ID, values.host);
const before = await packages.pluginSources(ask);
const spec = { id: PLUGIN_ID, sourceURL: server.url };
try {
  await packages.setPluginSources(ask, [
    ...before,
    { name: "check", url: server.url, local_path: "performer-site-sync-check" },
  ]);
  const [offer] = await packages.available(ask, server.url);
  assert.equal(offer?.package_id, PLUGIN_ID);
  console.log(`✓ the source offers ${PLUGIN_ID} ${offer.version} of ${offer.date}`);

  await packages.changePackage(ask, "install", spec);
  const version = ymlValue(await readFile(join(built, `${PLUGIN_ID}.yml`), "utf8"), "version");
  assert.deepEqual(await own(), { id: PLUGIN_ID, version, enabled: true });
  console.log(`✓ installed: ${version}, switched on`);
  await checkFiles(built);

  const newer = `${version}-check`;
  const yml = await readFile(join(built, `${PLUGIN_ID}.yml`), "utf8");
  await writeFile(join(built, `${PLUGIN_ID}.yml`), yml.replace(`version: ${version}`, `version: ${newer}`));
  await writeFile(join(built, "entry.js"), `${await readFile(join(built, "entry.js"), "utf8")}\n/* newer */`);
  // Last-Modified counts seconds, and Stash reads an index again only when that is later.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await writeRelease(built, release, new Date(date.getTime() + 1000));
  const waiting = (await packages.installedPackages(ask)).find(({ package_id }) => package_id === PLUGIN_ID);
  assert.ok(waiting?.source_package && waiting.source_package.date > waiting.date, "the newer one is offered");
  await packages.changePackage(ask, "update", spec);
  assert.equal((await own())?.version, newer);
  console.log(`✓ updated to ${newer}`);
  await checkFiles(built);
} finally {
  await packages.changePackage(ask, "uninstall", spec).catch((error: unknown) => console.error(error));
  await packages.setPluginSources(ask, before);
  await server.close();
  await rm(work, { recursive: true, force: true });
}
assert.equal(await own(), undefined);
console.log("✓ uninstalled, sources as before");
