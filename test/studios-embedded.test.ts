/** Studios from end to end below the faces: the embedded Stash and its boxes, over real HTTP. */
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Embedded, startEmbedded } from "../src/dev/embedded";
import { boxKeys } from "../src/dev/seed/truth";
import { readCapabilities } from "../src/host/capabilities";
import { createStashClient } from "../src/host/client";
import { createPerformerCache } from "../src/host/performer-cache";
import { createScraper } from "../src/host/scraper";
import { studioFragment } from "../src/host/studio-documents";
import { createStudioLibrary } from "../src/host/studios";
import type { CachedEntity } from "../src/sources/cache";
import { createSource } from "../src/sources/registry";
import { type ApplyDeps, applyChoices } from "../src/sync/apply";
import type { BaseRecord } from "../src/sync/bases";
import { boxSelection, scrapedColumns } from "../src/sync/fields";
import type { UndoRecord } from "../src/sync/journal";
import { bindFields, localColumns } from "../src/sync/local";
import type { Plan } from "../src/sync/plan-types";
import type { Clock, LocalEntity, Scraper, SourceAnswer } from "../src/sync/ports";
import { runUpdate } from "../src/sync/run";
import { DEFAULT_SETTINGS } from "../src/sync/settings";
import { undoRecords } from "../src/sync/undo";
import { takeFrom } from "./fakes";
import { MemoryKeyValue } from "./memory-kv";

const clock: Clock = { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) };
const signal = new AbortController().signal;

/** Browsers resolve `*.localhost` themselves, Node leaves it to the system: so the name is put right here. */
const toLoopback: typeof fetch = (input, init) =>
  fetch(String(input).replace("//theporndb.localhost:", "//localhost:"), init);
const refusing: typeof fetch = async () => {
  throw new TypeError("Failed to fetch");
};

let embedded: Embedded;
beforeAll(async () => {
  embedded = await startEmbedded({ size: 80 });
});
afterAll(() => embedded.close());

async function connect() {
  const apollo = new ApolloClient<unknown>({
    // As in Stash's own cache, a shorter list replaces a longer one without a word.
    cache: new InMemoryCache({ typePolicies: { Studio: { fields: { stash_ids: { merge: false } } } } }),
    link: new HttpLink({ uri: `${embedded.url}/graphql`, fetch }),
  });
  const client = createStashClient(apollo);
  const capabilities = await readCapabilities(client);
  const fields = bindFields(capabilities.studioInputFields, "studio");
  const columns = localColumns(fields);
  const choices = { customFields: false };
  const cache = createPerformerCache(apollo.cache, studioFragment(columns, choices, false), () => {}, "Studio");
  const library = createStudioLibrary({
    client,
    columns,
    fragment: studioFragment(columns, choices),
    cache,
    images: { fetch, origin: embedded.url },
  });
  const scraper = createScraper(
    client,
    [],
    scrapedColumns("studio").filter((column) => capabilities.scrapedStudioFields.has(column)),
  );
  return { apollo, fields, library, scraper };
}

function sourceOf(box: (typeof boxKeys)[number], by: typeof fetch = toLoopback, scraper?: Scraper) {
  const { endpoint, name, apiKey } = embedded.boxes[box];
  return createSource(
    { endpoint, name, apiKey, maxRequestsPerMinute: 0 },
    {
      fetch: by,
      clock,
      random: () => 0,
      cache: new MemoryKeyValue<CachedEntity>(),
      delayMs: () => 0,
      cacheMs: () => 0,
      performerSelection: boxSelection(),
      studioSelection: boxSelection("studio"),
      ...(scraper ? { scraper } : {}),
    },
  );
}

async function plugin() {
  const { apollo, fields, library, scraper } = await connect();
  const sources = boxKeys.map((box) => sourceOf(box));
  const plans = new MemoryKeyValue<Plan>();
  const journal = new MemoryKeyValue<UndoRecord>();
  const bases = new MemoryKeyValue<BaseRecord>();
  let ids = 0;
  const shared = {
    library,
    fields,
    settings: { ...DEFAULT_SETTINGS, images: true },
    bases,
    plans,
    clock,
    runId: "run-1",
  };
  const boxHosts = new Set(["localhost", "127.0.0.1", "theporndb.localhost"]);
  const apply: ApplyDeps = { ...shared, journal, boxHosts, newId: () => `undo-${++ids}` };
  const run = () =>
    runUpdate(
      { task: "update-studios", selection: {}, nameSearch: true, fresh: true },
      { ...shared, sources, endpoints: sources.map((source) => source.endpoint) },
      { onProgress: () => {}, onPlans: async () => {} },
      signal,
    );
  const all = async () => (await library.page({}, 1, 1000)).entities;
  return { apollo, fields, library, scraper, plans, journal, bases, apply, run, all };
}

/** What a person would see of a studio; times of links move by themselves. */
function seen({ name, record, stashIds, imagePath }: LocalEntity) {
  const { aliases, urls, parent_studio: parent } = record;
  const links = stashIds.map((id) => `${id.endpoint} ${id.stash_id}`);
  return {
    name,
    aliases,
    urls,
    parent: (parent as { id?: string } | null)?.id ?? null,
    links,
    image: imagePath !== null,
  };
}

describe("studios of the embedded Stash", () => {
  it("are compared with all boxes, applied, found equal, and taken back", async () => {
    const one = await plugin();
    // The sample's parents are all set: take one away that its box knows.
    const hasLinks = (studio: LocalEntity) =>
      studio.stashIds.some((id) => id.endpoint === embedded.boxes.harbour.endpoint);
    const local = await one.all();
    const parents = new Set(local.filter(hasLinks).map((studio) => studio.id));
    const orphan = local.find((studio) => hasLinks(studio) && parents.has(seen(studio).parent ?? ""));
    if (!orphan) return expect.fail("the sample has no linked studio with a linked parent");
    await one.library.update([{ id: orphan.id, input: { parent_id: null } }]);
    const before = new Map((await one.all()).map((studio) => [studio.id, seen(studio)]));
    const first = await one.run();
    expect(first.failures).toEqual([]);
    expect(first.counts.done).toBe(before.size);
    for (const linked of embedded.truth.studios.filter((truth) => truth.linked.length > 0))
      expect(one.plans.map.get(linked.localId)?.sources.some((view) => view.verdict === "ambiguous") ?? false).toBe(
        false,
      );

    // What was taken (urls, a parent) may decide another match, so a second round may find more; then nothing is left.
    const fields = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const requests = [...one.plans.map.values()].map((plan) => ({ plan, choices: takeFrom(plan) }));
      const taken = requests.filter(({ choices }) => Object.keys(choices).length > 0);
      const outcomes = await applyChoices(taken, one.apply);
      expect(outcomes.filter((outcome) => outcome.status !== "applied")).toEqual([]);
      for (const outcome of outcomes)
        if (outcome.status === "applied") for (const field of outcome.fields) fields.add(field);
      await one.run();
    }
    expect([...fields]).toEqual(expect.arrayContaining(["image", "parent", "stashIds", "urls"]));
    const restored = (await one.library.byIds([orphan.id])).get(orphan.id);
    expect(restored && seen(restored).parent).toBe(seen(orphan).parent);
    const safe = [...one.plans.map.values()].flatMap((plan) =>
      plan.diffs.filter((diff) => diff.heap === "safe").map((diff) => `${plan.name}: ${diff.field} ${diff.kind}`),
    );
    expect(safe).toEqual([]);

    const undoIds = [...one.journal.map.values()].filter((record) => record.undoes === null).map((record) => record.id);
    const undone = await undoRecords(undoIds, one.apply);
    expect(undone.filter((outcome) => outcome.status !== "applied")).toEqual([]);
    expect(new Map((await one.all()).map((studio) => [studio.id, seen(studio)]))).toEqual(before);
  });

  it("a written parent is in Stash's cache at once, and found by its stash ids", async () => {
    const { library, apollo } = await connect();
    const { entities } = await library.page({}, 1, 1000);
    const parents = new Set(entities.map((studio) => seen(studio).parent));
    const parent = entities.find((studio) => studio.stashIds.length > 0);
    const child = entities.find((studio) => studio.id !== parent?.id && !parents.has(studio.id));
    if (!parent || !child) return expect.fail("the sample has no such studios");
    const outcome = await library.update([{ id: child.id, input: { parent_id: parent.id } }]);
    expect(outcome.get(child.id)).toMatchObject({ ok: true, entity: { record: { parent_studio: { id: parent.id } } } });
    const cached = apollo.cache.extract() as Readonly<Record<string, unknown>>;
    expect(cached[`Studio:${child.id}`]).toMatchObject({
      parent_studio: { __ref: `Studio:${parent.id}` },
    });
    const found = (await library.byStashIds?.(parent.stashIds)) ?? [];
    expect(found.map((studio) => studio.id)).toContain(parent.id);
    const loop = await library.update([{ id: parent.id, input: { parent_id: child.id } }]);
    expect(loop.get(parent.id)).toMatchObject({ ok: false, message: "studio cannot be an ancestor of itself" });
    await library.update([{ id: child.id, input: { parent_id: seen(child).parent } }]);
  });

  it("a box that the browser may not ask answers through Stash, with the same parent", async () => {
    const { scraper } = await connect();
    const { studios } = embedded.boxes.harbour.store;
    const child = [...studios.values()].find((studio) => studio.parent_id !== null && !studio.deleted);
    if (!child) return expect.fail("the sample has no studio with a parent");
    const ask = async (source: ReturnType<typeof sourceOf>) => {
      const answers = new Map<string, SourceAnswer>();
      await source.studiosByIds([child.id], {
        signal,
        onAnswers(part) {
          for (const [id, one] of part) answers.set(id, one);
        },
      });
      return answers.get(child.id);
    };
    const through = sourceOf("harbour", refusing, scraper);
    const [direct, scraped] = [await ask(sourceOf("harbour")), await ask(through)];
    if (direct?.status !== "found" || scraped?.status !== "found") return expect.fail("not found");
    expect(through.way()).toBe("through-stash");
    expect(scraped.entity).toMatchObject({ id: child.id, name: child.name, form: "scraped" });
    expect(scraped.entity.record.parent).toEqual(direct.entity.record.parent);
    expect(scraped.entity.images.length).toBe(Math.min(1, direct.entity.images.length));
  });
});
