import {
  type DocumentNode,
  type LazyQueryHookOptions,
  type MutationHookOptions,
  type OperationVariables,
  type QueryHookOptions,
  useLazyQuery,
  useMutation,
  useQuery,
} from "@apollo/client";
import * as doc from "./documents";
import type { Configuration, Performer, Plugin, Studio } from "./types";

/** `PluginApi.GQL`: documents and hooks under the names of Stash's generated module. */
export * from "./documents";
export * from "./documents-extra";

type ById = { id: string };
type ByInput = { input: Record<string, unknown> };

const queryHook =
  <D, V extends OperationVariables = OperationVariables>(document: DocumentNode) =>
  (options?: QueryHookOptions<D, V>) =>
    useQuery<D, V>(document, options);
const lazyHook =
  <D, V extends OperationVariables = OperationVariables>(document: DocumentNode) =>
  (options?: LazyQueryHookOptions<D, V>) =>
    useLazyQuery<D, V>(document, options);
const mutationHook =
  <D, V extends OperationVariables = ByInput>(document: DocumentNode) =>
  (options?: MutationHookOptions<D, V>) =>
    useMutation<D, V>(document, options);

export interface FindPerformersQuery {
  findPerformers: { count: number; performers: Performer[] };
}
export interface FindStudiosQuery {
  findStudios: { count: number; studios: Studio[] };
}
interface Validation {
  validateStashBoxCredentials: { valid: boolean; status: string };
}

export const useConfigurationQuery = queryHook<{ configuration: Configuration }>(doc.ConfigurationDocument);
export const useConfigurationLazyQuery = lazyHook<{ configuration: Configuration }>(doc.ConfigurationDocument);
export const usePluginsQuery = queryHook<{ plugins: Plugin[] }>(doc.PluginsDocument);
export const useSystemStatusQuery = queryHook<{ systemStatus: { status: string } }>(doc.SystemStatusDocument);
export const useVersionQuery = queryHook<{ version: { version: string | null; hash: string; build_time: string } }>(
  doc.VersionDocument,
);
export const useStatsQuery = queryHook<{ stats: Record<string, number> }>(doc.StatsDocument);
export const useFindPerformerQuery = queryHook<{ findPerformer: Performer | null }, ById>(doc.FindPerformerDocument);
export const useFindPerformerLazyQuery = lazyHook<{ findPerformer: Performer | null }, ById>(doc.FindPerformerDocument);
export const useFindPerformersQuery = queryHook<FindPerformersQuery>(doc.FindPerformersDocument);
export const useFindPerformersLazyQuery = lazyHook<FindPerformersQuery>(doc.FindPerformersDocument);
export const useFindStudioQuery = queryHook<{ findStudio: Studio | null }, ById>(doc.FindStudioDocument);
export const useFindStudioLazyQuery = lazyHook<{ findStudio: Studio | null }, ById>(doc.FindStudioDocument);
export const useFindStudiosQuery = queryHook<FindStudiosQuery>(doc.FindStudiosDocument);
export const useFindStudiosLazyQuery = lazyHook<FindStudiosQuery>(doc.FindStudiosDocument);
export const useFindTagsQuery = queryHook(doc.FindTagsDocument);
export const useFindTagsLazyQuery = lazyHook(doc.FindTagsDocument);
export const useValidateStashBoxQuery = queryHook<Validation, ByInput>(doc.ValidateStashBoxDocument);
export const useValidateStashBoxLazyQuery = lazyHook<Validation, ByInput>(doc.ValidateStashBoxDocument);

export const usePerformerCreateMutation = mutationHook<{ performerCreate: Performer | null }>(
  doc.PerformerCreateDocument,
);
export const usePerformerUpdateMutation = mutationHook<{ performerUpdate: Performer | null }>(
  doc.PerformerUpdateDocument,
);
export const useBulkPerformerUpdateMutation = mutationHook<{ bulkPerformerUpdate: Performer[] | null }>(
  doc.BulkPerformerUpdateDocument,
);
export const usePerformerDestroyMutation = mutationHook<{ performerDestroy: boolean }, ById>(
  doc.PerformerDestroyDocument,
);
export const useStudioCreateMutation = mutationHook<{ studioCreate: Studio | null }>(doc.StudioCreateDocument);
export const useStudioUpdateMutation = mutationHook<{ studioUpdate: Studio | null }>(doc.StudioUpdateDocument);
export const useStudioDestroyMutation = mutationHook<{ studioDestroy: boolean }, ById>(doc.StudioDestroyDocument);
export const useConfigurePluginMutation = mutationHook<
  { configurePlugin: Record<string, unknown> },
  { plugin_id: string; input: Record<string, unknown> }
>(doc.ConfigurePluginDocument);
export const useConfigureGeneralMutation = mutationHook<{ configureGeneral: unknown }>(doc.ConfigureGeneralDocument);
export const useConfigureInterfaceMutation = mutationHook<{ configureInterface: unknown }>(
  doc.ConfigureInterfaceDocument,
);
export const useConfigureUiMutation = mutationHook<
  { configureUI: Record<string, unknown> },
  { input?: Record<string, unknown>; partial?: Record<string, unknown> }
>(doc.ConfigureUiDocument);

const names = <T extends string>(...values: T[]) => values;
const enumOf = (values: readonly string[], name: (v: string) => string) =>
  Object.freeze(Object.fromEntries(values.map((v) => [name(v), v])));
/** `NON_BINARY` → `NonBinary`, as Stash's code generator names the members of an enum. */
const pascal = (v: string) =>
  v.toLowerCase().replace(/(^|_)([a-z])/g, (_m, _u, letter: string) => letter.toUpperCase());

export const GenderEnum = enumOf(
  names("MALE", "FEMALE", "TRANSGENDER_MALE", "TRANSGENDER_FEMALE", "INTERSEX", "NON_BINARY"),
  pascal,
);
export const SortDirectionEnum = enumOf(names("ASC", "DESC"), pascal);
export const PluginSettingTypeEnum = enumOf(names("STRING", "NUMBER", "BOOLEAN"), pascal);
export const CriterionModifier = enumOf(
  names("EQUALS", "NOT_EQUALS", "IS_NULL", "NOT_NULL", "INCLUDES", "INCLUDES_ALL", "EXCLUDES"),
  pascal,
);
