import type { ApolloCache, FetchResult } from "@apollo/client";
import { createClient } from "./create-client";
import { deleteObject, evictQueries, evictTypeFields } from "./evict";
import * as GQL from "./gql";
import type { Configuration, Performer, Studio } from "./types";

export { evictQueries };

const client = createClient();

/** The Apollo client of the page, usable outside React. */
export const getClient = () => client;

/** A performer by id; not asked for the id `new`. */
export const useFindPerformer = (id: string) =>
  GQL.useFindPerformerQuery({ variables: { id }, skip: id === "new" || id === "" });
/** The same once, outside React. */
export const queryFindPerformer = (id: string) =>
  client.query<{ findPerformer: Performer | null }>({ query: GQL.FindPerformerDocument, variables: { id } });
/** A studio by id; not asked for the id `new`. */
export const useFindStudio = (id: string) =>
  GQL.useFindStudioQuery({ variables: { id }, skip: id === "new" || id === "" });
/** The same once, outside React. */
export const queryFindStudio = (id: string) =>
  client.query<{ findStudio: Studio | null }>({ query: GQL.FindStudioDocument, variables: { id } });

/** What Stash evicts from its cache when a performer changed. */
export const performerMutationImpactedQueries = [
  GQL.FindScenesDocument,
  GQL.FindImagesDocument,
  GQL.FindGalleriesDocument,
  GQL.FindPerformersDocument,
  GQL.FindTagsDocument,
];
/** What Stash evicts from its cache when a studio changed. */
export const studioMutationImpactedQueries = [
  GQL.FindScenesDocument,
  GQL.FindImagesDocument,
  GQL.FindGroupsDocument,
  GQL.FindGalleriesDocument,
  GQL.FindPerformersDocument,
  GQL.FindStudiosDocument,
];
/** What Stash evicts from its cache when plugins changed. */
export const pluginMutationImpactedQueries = [GQL.PluginsDocument];

/** Saves a performer; pages that list performers follow. */
export const usePerformerUpdate = () =>
  GQL.usePerformerUpdateMutation({
    update(cache, result) {
      if (!result.data?.performerUpdate) return;
      evictTypeFields(cache, { Tag: ["performer_count"] });
      evictQueries(cache, performerMutationImpactedQueries);
    },
  });

/** Deletes a performer. */
export const usePerformerDestroy = () =>
  GQL.usePerformerDestroyMutation({
    update(cache, result, { variables }) {
      if (!result.data?.performerDestroy || !variables) return;
      deleteObject(cache, "Performer", variables.id, GQL.FindPerformerDocument);
      evictTypeFields(cache, { Tag: ["performer_count"], Studio: ["performer_count"] });
      evictQueries(cache, [...performerMutationImpactedQueries, GQL.FindGroupsDocument]);
    },
  });

/** Saves a studio; lists and the parents' children follow. */
export const useStudioUpdate = () =>
  GQL.useStudioUpdateMutation({
    update(cache, result) {
      const studio = result.data?.studioUpdate;
      if (!studio) return;
      evictTypeFields(cache, { Studio: ["child_studios"] }, cache.identify({ __typename: "Studio", id: studio.id }));
      evictQueries(cache, studioMutationImpactedQueries);
    },
  });

/** Deletes a studio. */
export const useStudioDestroy = () =>
  GQL.useStudioDestroyMutation({
    update(cache, result, { variables }) {
      if (!result.data?.studioDestroy || !variables) return;
      deleteObject(cache, "Studio", variables.id, GQL.FindStudioDocument);
      evictTypeFields(cache, { Studio: ["child_studios"] });
      evictQueries(cache, studioMutationImpactedQueries);
    },
  });

/** The whole configuration, from the cache when it was read before. */
export const useConfiguration = () => GQL.useConfigurationQuery();
/** The installed plugins. */
export const usePlugins = () => GQL.usePluginsQuery();
/** State of Stash's database. */
export const useSystemStatus = () => GQL.useSystemStatusQuery();
/** Stash's version. */
export const useVersion = () => GQL.useVersionQuery();
/** How many of each kind of entity there are. */
export const useStats = () => GQL.useStatsQuery();

/** Reads the plugins' yml files again and asks for the list. */
export const mutateReloadPlugins = () =>
  client.mutate<{ reloadPlugins: boolean }>({
    mutation: GQL.ReloadPluginsDocument,
    update(cache, result) {
      if (result.data?.reloadPlugins) evictQueries(cache, pluginMutationImpactedQueries);
    },
  });

/** Switches plugins on or off (plugin id → enabled); takes effect with the next load of the page. */
export const mutateSetPluginsEnabled = (enabledMap: Record<string, boolean>) =>
  client.mutate<{ setPluginsEnabled: boolean }>({
    mutation: GQL.SetPluginsEnabledDocument,
    variables: { enabledMap },
    update(cache, result) {
      if (!result.data?.setPluginsEnabled) return;
      for (const [id, enabled] of Object.entries(enabledMap)) {
        const cacheId = cache.identify({ __typename: "Plugin", id });
        if (cacheId) cache.modify({ id: cacheId, fields: { enabled: () => enabled } });
      }
    },
  });

function updateConfiguration(cache: ApolloCache<unknown>, result: FetchResult) {
  if (result.data) evictQueries(cache, [GQL.ConfigurationDocument]);
}

/** Saves general settings, the stash-boxes among them; the configuration is read again. */
export const useConfigureGeneral = () =>
  GQL.useConfigureGeneralMutation({
    update(cache, result) {
      if (result.data?.configureGeneral)
        evictQueries(cache, [GQL.ConfigurationDocument, ...pluginMutationImpactedQueries]);
    },
  });
/** Saves interface settings such as the language; the configuration is read again. */
export const useConfigureInterface = () => GQL.useConfigureInterfaceMutation({ update: updateConfiguration });
/** Replaces one plugin's whole map of settings; the configuration is read again. */
export const useConfigurePlugin = () => GQL.useConfigurePluginMutation({ update: updateConfiguration });
/** Merges values into the UI settings and shows them without reading the configuration again. */
export const useConfigureUI = () =>
  GQL.useConfigureUiMutation({
    update(cache, result) {
      const ui = result.data?.configureUI;
      const old = cache.readQuery<{ configuration: Configuration }>({ query: GQL.ConfigurationDocument });
      if (!ui || !old) return;
      cache.writeQuery({ query: GQL.ConfigurationDocument, data: { configuration: { ...old.configuration, ui } } });
    },
  });
