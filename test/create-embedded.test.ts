/** Creating from end to end below the faces: the embedded Stash and its boxes, over real HTTP. */
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Embedded, startEmbedded } from "../src/dev/embedded";
import { boxKeys } from "../src/dev/seed/truth";
import { readCapabilities } from "../src/host/capabilities";
import { createStashClient } from "../src/host/client";
import { createCreator } from "../src/host/creator";
import { performerFragment } from "../src/host/documents";
import { createPerformerCache } from "../src/host/performer-cache";
import { createLibrary } from "../src/host/performers";
import { studioFragment } from "../src/host/studio-documents";
import { createStudioLibrary, STUDIO_PARENT } from "../src/host/studios";
import type { CachedEntity } from "../src/sources/cache";
import { createSource } from "../src/sources/registry";
import type { BaseRecord } from "../src/sync/bases";
import { carryOut } from "../src/sync/create";
import type { CreateDeps } from "../src/sync/create-deps";
import { planCreations } from "../src/sync/create-plan";
import type { CreateRequest } from "../src/sync/create-types";
import { boxSelection } from "../src/sync/fields";
import type { UndoRecord } from "../src/sync/journal";
import { bindFields, localColumns } from "../src/sync/local";
import type { Plan } from "../src/sync/plan-types";
import type { Clock, EntityType, LocalEntity } from "../src/sync/ports";
import { DEFAULT_SETTINGS } from "../src/sync/settings";
import { undoCreated } from "../src/sync/undo-created";
import { MemoryKeyValue } from "./memory-kv";

const clock: Clock = { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) };
const signal = new AbortController().signal;
/** Browsers resolve `*.localhost` themselves, Node leaves it to the system. */
const toLoopback: typeof fetch = (input, init) =>
  fetch(String(input).replace("//theporndb.localhost:", "//localhost:"), init);

async function plugin(embedded: Embedded) {
  const apollo = new ApolloClient<unknown>({
    cache: new InMemoryCache(),
    link: new HttpLink({ uri: `${embedded.url}/graphql`, fetch }),
  });
  const client = createStashClient(apollo);
  const capabilities = await readCapabilities(client);
  const images = { fetch, origin: embedded.url };
  const fields = {
    performer: bindFields(capabilities.inputFields),
    studio: bindFields(capabilities.studioInputFields, "studio"),
  };
  const shelf = (type: EntityType) => {
    const columns = localColumns(fields[type]);
    const fragment =
      type === "performer"
        ? performerFragment(columns, capabilities)
        : studioFragment(columns, { customFields: false });
    const shown = type === "performer" ? fragment : studioFragment(columns, { customFields: false }, false);
    const cache = createPerformerCache(apollo.cache, shown, () => {}, type === "performer" ? "Performer" : "Studio");
    const deps = { client, columns, fragment, cache, images };
    const all = type === "studio" ? [...columns, STUDIO_PARENT] : columns;
    return {
      library: type === "performer" ? createLibrary(deps) : createStudioLibrary(deps),
      creator: createCreator({ type, client, columns: all, fragment, cache, drafts: capabilities.performerDrafts }),
      fields: fields[type],
      plans: new MemoryKeyValue<Plan>(),
    };
  };
  const sources = boxKeys.map((box) => {
    const { endpoint, name, apiKey } = embedded.boxes[box];
    return createSource(
      { endpoint, name, apiKey, maxRequestsPerMinute: 0 },
      {
        fetch: toLoopback,
        clock,
        random: () => 0,
        cache: new MemoryKeyValue<CachedEntity>(),
        delayMs: () => 0,
        cacheMs: () => 3_600_000,
        performerSelection: boxSelection(),
        studioSelection: boxSelection("studio"),
      },
    );
  });
  let ids = 0;
  const journal = new MemoryKeyValue<UndoRecord>();
  const deps: CreateDeps = {
    shelves: { performer: shelf("performer"), studio: shelf("studio") },
    settings: DEFAULT_SETTINGS,
    bases: new MemoryKeyValue<BaseRecord>(),
    journal,
    clock,
    boxHosts: new Set(["localhost", "127.0.0.1", "theporndb.localhost"]),
    newId: () => `undo-${++ids}`,
    runId: "run-1",
  };
  const create = async (requests: readonly CreateRequest[]) => {
    const endpoints = sources.map((source) => source.endpoint);
    const plan = await planCreations(requests, { ...deps, sources, endpoints, priority: "person" }, signal);
    return carryOut(plan, deps);
  };
  const all = async (type: EntityType) => (await deps.shelves[type].library.page({}, 1, 1000)).entities;
  return { deps, journal, create, all };
}

/** Living records of the first box: so many performers, and all its studios. */
function wanted(embedded: Embedded, performers: number): readonly CreateRequest[] {
  const { endpoint, store } = embedded.boxes.harbour;
  const living = (rows: Iterable<{ id: string; deleted: boolean }>, type: EntityType) =>
    [...rows].filter((row) => !row.deleted).map(({ id }): CreateRequest => ({ type, endpoint, id }));
  return [
    ...living(store.performers.values(), "performer").slice(0, performers),
    ...living(store.studios.values(), "studio"),
  ];
}

const links = (entities: readonly LocalEntity[]) =>
  entities.flatMap((one) => one.stashIds.map((id) => `${id.endpoint} ${id.stash_id}`));

function expectParents(embedded: Embedded, studios: readonly LocalEntity[]): number {
  const { endpoint, store } = embedded.boxes.harbour;
  const idAt = (one: LocalEntity) => one.stashIds.find((id) => id.endpoint === endpoint)?.stash_id;
  let checked = 0;
  for (const one of studios) {
    const upstream = store.studios.get(idAt(one) ?? "");
    const up = upstream?.parent_id ?? null;
    if (up === null || store.studios.get(up)?.deleted) continue;
    const parent = one.record.parent_studio as { id: string } | null;
    const local = studios.find((other) => other.id === parent?.id);
    expect([one.name, local && idAt(local)]).toEqual([one.name, up]);
    checked += 1;
  }
  return checked;
}

describe("into an empty library", () => {
  let embedded: Embedded;
  beforeAll(async () => {
    embedded = await startEmbedded({ size: 600 });
    const { library } = embedded.stash;
    for (const id of [...library.performers.keys()]) library.removePerformer(id);
    for (const id of [...library.studios.keys()]) library.removeStudio(id);
  });
  afterAll(() => embedded.close());

  it("20 performers and 30 studios are made once, with parents and pictures; again: nothing; taken back: nothing is left", async () => {
    const one = await plugin(embedded);
    const [performers, studios] = [wanted(embedded, 20).slice(0, 20), wanted(embedded, 20).slice(20)];
    expect(studios.length).toBeGreaterThanOrEqual(30);
    const requests = [...performers, ...studios];
    const outcomes = await one.create(requests);
    const odd = outcomes.filter(({ result }) => result.status !== "created").map(({ result }) => result);
    expect(odd).toEqual([]);
    const made = { performer: await one.all("performer"), studio: await one.all("studio") };
    expect([made.performer.length, made.studio.length]).toEqual([20, studios.length]);
    for (const type of ["performer", "studio"] as const) {
      expect(new Set(links(made[type])).size).toBe(links(made[type]).length);
      for (const request of requests.filter((each) => each.type === type))
        expect(links(made[type])).toContain(`${request.endpoint} ${request.id}`);
    }
    expect(expectParents(embedded, made.studio)).toBeGreaterThan(5);
    // Beside the one that asked, other sources know of some of them.
    expect(made.performer.some((each) => each.stashIds.length > 1)).toBe(true);
    expect(made.performer.filter((each) => each.imagePath !== null).length).toBeGreaterThan(10);

    const again = await one.create(requests);
    expect(again.filter(({ result }) => result.status !== "there")).toEqual([]);
    expect((await one.all("studio")).length).toBe(studios.length);

    // Children before parents: what has children is in use.
    const records = [...one.journal.map.values()].reverse();
    for (const record of records) {
      const { creator } = one.deps.shelves[record.type];
      if (!creator) return expect.fail("nothing can be deleted");
      expect(await undoCreated(record, { ...one.deps, ...one.deps.shelves[record.type], creator })).toMatchObject({
        status: "applied",
      });
    }
    expect([...(await one.all("performer")), ...(await one.all("studio"))]).toEqual([]);
  });
});

describe("into a library that has half of it", () => {
  let embedded: Embedded;
  beforeAll(async () => {
    embedded = await startEmbedded({ size: 80 });
  });
  afterAll(() => embedded.close());

  it("nobody is made who is there: linked, or left for review", async () => {
    const one = await plugin(embedded);
    const { endpoint } = embedded.boxes.harbour;
    const requests = wanted(embedded, 60);
    const before = await one.all("performer");
    const there = new Map(
      embedded.truth.performers.flatMap(({ localId, upstream }) =>
        upstream.harbour ? [[upstream.harbour, localId] as const] : [],
      ),
    );
    const outcomes = await one.create(requests);
    const count = (status: string) => outcomes.filter(({ result }) => result.status === status).length;
    expect([count("created") > 5, count("there") > 5, count("linked") > 0, count("review") > 0]).toEqual([
      ...[true, true, true, true],
    ]);
    for (const { prospect, result } of outcomes) {
      const ids = prospect.requests.filter((each) => each.endpoint === endpoint).map((each) => each.id);
      const mine = ids.flatMap((id) => there.get(id) ?? []);
      if (prospect.type !== "performer") continue;
      if (result.status === "created") expect([prospect.name, mine]).toEqual([prospect.name, []]);
      if (result.status === "linked") expect([prospect.name, mine]).toEqual([prospect.name, [result.localId]]);
    }
    expect((await one.all("performer")).length - before.length).toBe(
      outcomes.filter(({ prospect, result }) => prospect.type === "performer" && result.status === "created").length,
    );
    const again = await one.create(requests);
    expect(again.filter(({ result }) => ["created", "linked"].includes(result.status))).toEqual([]);
  });

  it("a draft arrives at the box", async () => {
    const one = await plugin(embedded);
    const { creator } = one.deps.shelves.performer;
    const [someone] = await one.all("performer");
    const id = await creator?.draft?.(someone?.id ?? "", embedded.boxes.harbour.endpoint);
    expect(id).toMatch(/^[0-9a-f-]{36}$/u);
    expect(embedded.boxes.harbour.store.drafts).toHaveLength(1);
    await expect(creator?.draft?.("999999", embedded.boxes.harbour.endpoint)).rejects.toThrow("not found");
  });
});
