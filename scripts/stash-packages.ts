/** Stash's package manager through its public API, for what a person does in Settings → Plugins. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Ask } from "../test/e2e/graphql";

interface Source {
  readonly name: string | null;
  readonly url: string;
  readonly local_path: string | null;
}

export interface InstalledPlugin {
  readonly id: string;
  readonly version: string | null;
  readonly enabled: boolean;
}

/** The plugins that Stash has loaded, by hand or as packages. */
export async function installedPlugins(ask: Ask): Promise<readonly InstalledPlugin[]> {
  // Null, not an empty list, when there is none.
  return (
    (await ask<{ plugins: readonly InstalledPlugin[] | null }>("{ plugins { id version enabled } }")).plugins ?? []
  );
}

/** The sources of plugins that are configured now. */
export async function pluginSources(ask: Ask): Promise<readonly Source[]> {
  const query = "{ configuration { general { pluginPackageSources { name url local_path } } } }";
  type Answer = { configuration: { general: { pluginPackageSources: readonly Source[] } } };
  return (await ask<Answer>(query)).configuration.general.pluginPackageSources;
}

/** Replaces the whole list of sources. */
export async function setPluginSources(ask: Ask, sources: readonly Source[]): Promise<void> {
  const document =
    "mutation ($sources: [PackageSourceInput!]) { configureGeneral(input: { pluginPackageSources: $sources }) { databasePath } }";
  await ask(document, { sources });
}

/** What a source offers, with the time that Stash compares. */
export async function available(ask: Ask, source: string) {
  const query =
    "query ($source: String!) { availablePackages(type: Plugin, source: $source) { package_id name version date metadata } }";
  type Answer = { availablePackages: readonly { package_id: string; version: string; date: string }[] };
  return (await ask<Answer>(query, { source })).availablePackages;
}

/** Installed packages, each beside what its source offers now. */
export async function installedPackages(ask: Ask) {
  const query =
    "{ installedPackages(type: Plugin) { package_id version date sourceURL source_package { version date } } }";
  type Offer = { version: string; date: string };
  type Answer = { installedPackages: readonly (Offer & { package_id: string; source_package: Offer | null })[] };
  return (await ask<Answer>(query)).installedPackages;
}

/** Installs, updates or uninstalls one package, and waits until Stash's job for it has ended. */
export async function changePackage(
  ask: Ask,
  what: "install" | "update" | "uninstall",
  spec: { readonly id: string; readonly sourceURL: string },
): Promise<void> {
  const document = `mutation ($packages: [PackageSpecInput!]!) { job: ${what}Packages(type: Plugin, packages: $packages) }`;
  const { job } = await ask<{ job: string }>(document, { packages: [spec] });
  for (;;) {
    // A job that ended a while ago is no longer known.
    const query = "query ($id: ID!) { findJob(input: { id: $id }) { status error } }";
    const { findJob } = await ask<{ findJob: { status: string; error: string | null } | null }>(query, { id: job });
    if (findJob?.status === "FAILED") throw new Error(`${what}: ${findJob.error}`);
    if (findJob === null || ["FINISHED", "CANCELLED"].includes(findJob.status)) return;
    await sleep(100);
  }
}
