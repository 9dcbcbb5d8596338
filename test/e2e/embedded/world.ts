/** What only the tests with the embedded programs do: look people up by what is true of them, change Stash's stash-boxes. */
import type { Page } from "playwright-core";
import type { Embedded } from "../../../src/dev/embedded";
import type { PerformerTruth } from "../../../src/dev/seed/truth";
import type { ConfiguredBox, StashApi } from "../stash-api";

/** The first performer of a case of the sample (see src/dev/seed/cases-*), with its name. */
export function example(
  embedded: Embedded,
  name: string,
  fits: (truth: PerformerTruth) => boolean = () => true,
): { readonly id: string; readonly name: string; readonly truth: PerformerTruth } {
  const truth = embedded.truth.performers.find((one) => one.case === name && fits(one));
  const row = truth && embedded.stash.library.performers.get(Number(truth.localId));
  if (!truth || !row) throw new Error(`the sample has no performer of the case ${name}`);
  return { id: truth.localId, name: row.name, truth };
}

/** Configures Stash's stash-boxes anew, as its settings page does. */
export async function setBoxes(stash: StashApi, boxes: readonly ConfiguredBox[]): Promise<void> {
  const input = boxes.map(({ endpoint, name, api_key }) => ({ endpoint, name, api_key, max_requests_per_minute: 0 }));
  await stash.ask("mutation($input:ConfigGeneralInput!){configureGeneral(input:$input){databasePath}}", {
    input: { stashBoxes: input },
  });
}

/** Everything in the page's IndexedDB, as one text. */
export async function dumpDatabases(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const parts: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const objects = db.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
        parts.push([name, store, keys, values]);
      }
      db.close();
    }
    return JSON.stringify(parts);
  });
}
