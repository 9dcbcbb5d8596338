/** Root fields of the embedded Stash. */
import { setPluginsEnabled, type PluginShelf } from "./plugin-shelf";
import { createEntityViews } from "./entity-views";
import { type EntityFilter, type FindFilter, findPerformers, findStudios } from "./find";
import type { Library } from "./library";
import { performerMutations, readId, readInt } from "./performer-mutations";
import { configurationRoot, type StashSettings } from "./configuration";
import { pluginView } from "./plugins";
import { shapeOf, type StashShape } from "./shape";
import { type ConfiguredBox, scrapePerformer, scrapeStudio, submitDraft, validateBox } from "./stash-box-client";
import { studioMutations } from "./studio-mutations";

interface FindArgs {
  readonly performer_filter?: EntityFilter | null;
  readonly studio_filter?: EntityFilter | null;
  readonly filter?: FindFilter | null;
  readonly ids?: readonly string[] | null;
  readonly performer_ids?: readonly number[] | null;
}

interface Source {
  readonly stash_box_index?: number | null;
  readonly stash_box_endpoint?: string | null;
}

function resolveBox(settings: StashSettings, source: Source): ConfiguredBox {
  const { stash_box_endpoint: endpoint, stash_box_index: index } = source;
  if (typeof endpoint === "string") {
    const found = settings.stashBoxes.find((box) => box.endpoint.toLowerCase() === endpoint.toLowerCase());
    if (!found) throw new Error("stash box not found");
    return found;
  }
  if (typeof index === "number") {
    const found = settings.stashBoxes[index];
    if (!found) throw new Error(`invalid stash_box_index ${index}`);
    return found;
  }
  throw new Error("stash_box_endpoint not provided");
}

/** Rows by id, in the asked order; one that is missing fails all, as in Stash. */
function byIds<T>(rows: ReadonlyMap<number, T>, ids: readonly number[], kind: string): T[] {
  return ids.map((id) => {
    const row = rows.get(id);
    if (!row) throw new Error(`${kind} with id ${id} not found`);
    return row;
  });
}

/** The root value of one Stash. */
export function createStashRoot(
  library: Library,
  settings: StashSettings,
  shelf: PluginShelf,
  shape: StashShape = shapeOf("0.30"),
): Record<string, unknown> {
  const views = createEntityViews(library, shape);
  /** The local row that a scraped entity is: by its stash id, else by a name that only one has. */
  const storedId = (
    rows: ReadonlyMap<
      number,
      { id: number; name: string; stash_ids: readonly { endpoint: string; stash_id: string }[] }
    >,
    endpoint: string,
    entity: Record<string, unknown>,
  ): string | null => {
    const all = [...rows.values()];
    const linked = all.find((row) =>
      row.stash_ids.some((id) => id.endpoint === endpoint && id.stash_id === entity.remote_site_id),
    );
    const named = all.filter((row) => row.name.toLowerCase() === String(entity.name).toLowerCase());
    const found = linked ?? (named.length === 1 ? named[0] : undefined);
    return found ? String(found.id) : null;
  };

  return {
    ...performerMutations(library, views, shape),
    ...studioMutations(library, views, shape),
    ...configurationRoot(library, settings),
    findPerformer: ({ id }: { id: string }) => {
      const row = library.performers.get(readInt(id));
      return row ? views.performer(row) : null;
    },
    findPerformers: (args: FindArgs) => {
      const ids = args.ids?.length ? args.ids.map(readInt) : args.performer_ids;
      if (ids?.length) {
        const rows = byIds(library.performers, ids, "performer");
        return { count: rows.length, performers: rows.map(views.performer) };
      }
      const { count, rows } = findPerformers(library, args.performer_filter ?? {}, args.filter ?? {});
      return { count, performers: () => rows.map(views.performer) };
    },
    findStudio: ({ id }: { id: string }) => {
      const row = library.studios.get(readInt(id));
      return row ? views.studio(row) : null;
    },
    findStudios: (args: FindArgs) => {
      if (args.ids?.length) {
        const rows = byIds(library.studios, args.ids.map(readInt), "studio");
        return { count: rows.length, studios: rows.map(views.studio) };
      }
      const { count, rows } = findStudios(library, args.studio_filter ?? {}, args.filter ?? {});
      return { count, studios: () => rows.map(views.studio) };
    },
    findTag: ({ id }: { id: string }) => {
      const row = library.tags.get(readInt(id));
      return row ? views.tag(row) : null;
    },
    findTags: (args: FindArgs) => {
      const query = (args.filter?.q ?? "").toLowerCase();
      const rows = [...library.tags.values()].filter((row) => row.name.toLowerCase().includes(query));
      return { count: rows.length, tags: rows.map(views.tag) };
    },
    stats: () => ({
      scene_count: 0,
      image_count: 0,
      gallery_count: 0,
      group_count: 0,
      performer_count: library.performers.size,
      studio_count: library.studios.size,
      tag_count: library.tags.size,
    }),
    plugins: () => shelf.list().map((plugin) => pluginView(plugin, !library.disabledPlugins.has(plugin.id))),
    setPluginsEnabled: ({ enabledMap }: { enabledMap: Readonly<Record<string, boolean>> }) =>
      setPluginsEnabled(library, enabledMap),
    reloadPlugins: () => {
      shelf.reload();
      return true;
    },
    version: () => ({ version: settings.version, hash: "embedded", build_time: "2026-01-11 07:07:53" }),
    systemStatus: () => ({
      databaseSchema: 75,
      databasePath: "embedded",
      configPath: "embedded",
      appSchema: 75,
      status: "OK",
      os: process.platform,
      workingDir: "embedded",
      homeDir: "embedded",
    }),
    scrapeSinglePerformer: async ({
      source,
      input,
    }: {
      source: Source;
      input: { query?: string | null; performer_id?: string | null };
    }) => {
      const box = resolveBox(settings, source);
      const named = input.performer_id ? library.performers.get(readInt(input.performer_id))?.name : undefined;
      const query = named ?? input.query;
      if (typeof query !== "string") throw new Error("not implemented");
      const found = await scrapePerformer(box, query);
      return found.map((entity) => ({ ...entity, stored_id: storedId(library.performers, box.endpoint, entity) }));
    },
    scrapeSingleStudio: async ({ source, input }: { source: Source; input: { query?: string | null } }) => {
      const box = resolveBox(settings, source);
      const found = await scrapeStudio(box, input.query ?? "", shape);
      return found ? [{ ...found, stored_id: storedId(library.studios, box.endpoint, found) }] : [];
    },
    validateStashBoxCredentials: ({ input }: { input: ConfiguredBox }) => validateBox(input),
    submitStashBoxPerformerDraft: async ({ input }: { input: Source & { id: string } }) => {
      const box = resolveBox(settings, input);
      const id = readId(input.id);
      const row = library.performers.get(id);
      if (!row) throw new Error(`performer with id ${id} not found`);
      return submitDraft(box, row);
    },
  };
}
