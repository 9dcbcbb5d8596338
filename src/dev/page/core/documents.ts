import { gql } from "@apollo/client";
import { configData, generalData, interfaceData, performerData, studioData } from "./fragments";

/** The operations of Stash's UI that the embedded server answers, named like Stash's generated documents. */
export const ConfigurationDocument = gql(`query Configuration {
  configuration { general { ...ConfigGeneralData } interface { ...ConfigInterfaceData } ui plugins }
} ${configData}`);

export const PluginsDocument = gql(`query Plugins {
  plugins {
    id name enabled description url version
    tasks { name description }
    hooks { name description hooks }
    settings { name display_name description type }
    requires
    paths { css javascript }
  }
}`);

export const SystemStatusDocument = gql("query SystemStatus { systemStatus { databaseSchema appSchema status os } }");
export const VersionDocument = gql("query Version { version { version hash build_time } }");
export const StatsDocument = gql(`query Stats {
  stats { scene_count image_count gallery_count performer_count studio_count group_count tag_count }
}`);

export const FindPerformerDocument = gql(`query FindPerformer($id: ID!) {
  findPerformer(id: $id) { ...PerformerData }
} ${performerData}`);

export const FindPerformersDocument = gql(`query FindPerformers(
  $filter: FindFilterType, $performer_filter: PerformerFilterType, $performer_ids: [Int!]
) {
  findPerformers(filter: $filter, performer_filter: $performer_filter, performer_ids: $performer_ids) {
    count performers { ...PerformerData }
  }
} ${performerData}`);

export const PerformerCreateDocument = gql(`mutation PerformerCreate($input: PerformerCreateInput!) {
  performerCreate(input: $input) { ...PerformerData }
} ${performerData}`);

export const PerformerUpdateDocument = gql(`mutation PerformerUpdate($input: PerformerUpdateInput!) {
  performerUpdate(input: $input) { ...PerformerData }
} ${performerData}`);

export const BulkPerformerUpdateDocument = gql(`mutation BulkPerformerUpdate($input: BulkPerformerUpdateInput!) {
  bulkPerformerUpdate(input: $input) { ...PerformerData }
} ${performerData}`);

export const PerformerDestroyDocument = gql(
  "mutation PerformerDestroy($id: ID!) { performerDestroy(input: { id: $id }) }",
);

export const FindStudioDocument = gql(`query FindStudio($id: ID!) {
  findStudio(id: $id) { ...StudioData }
} ${studioData}`);

export const FindStudiosDocument = gql(`query FindStudios($filter: FindFilterType, $studio_filter: StudioFilterType) {
  findStudios(filter: $filter, studio_filter: $studio_filter) { count studios { ...StudioData } }
} ${studioData}`);

export const StudioCreateDocument = gql(`mutation StudioCreate($input: StudioCreateInput!) {
  studioCreate(input: $input) { ...StudioData }
} ${studioData}`);

export const StudioUpdateDocument = gql(`mutation StudioUpdate($input: StudioUpdateInput!) {
  studioUpdate(input: $input) { ...StudioData }
} ${studioData}`);

export const StudioDestroyDocument = gql("mutation StudioDestroy($id: ID!) { studioDestroy(input: { id: $id }) }");

export const FindTagsDocument = gql(`query FindTags($filter: FindFilterType, $tag_filter: TagFilterType) {
  findTags(filter: $filter, tag_filter: $tag_filter) { count tags { id name } }
}`);

export const ConfigurePluginDocument = gql(`mutation ConfigurePlugin($plugin_id: ID!, $input: Map!) {
  configurePlugin(plugin_id: $plugin_id, input: $input)
}`);
export const SetPluginsEnabledDocument = gql(`mutation SetPluginsEnabled($enabledMap: BoolMap!) {
  setPluginsEnabled(enabledMap: $enabledMap)
}`);
export const ReloadPluginsDocument = gql("mutation ReloadPlugins { reloadPlugins }");
export const ValidateStashBoxDocument = gql(`query ValidateStashBox($input: StashBoxInput!) {
  validateStashBoxCredentials(input: $input) { valid status }
}`);

export const ConfigureGeneralDocument = gql(`mutation ConfigureGeneral($input: ConfigGeneralInput!) {
  configureGeneral(input: $input) { ...ConfigGeneralData }
} ${generalData}`);

export const ConfigureInterfaceDocument = gql(`mutation ConfigureInterface($input: ConfigInterfaceInput!) {
  configureInterface(input: $input) { ...ConfigInterfaceData }
} ${interfaceData}`);

export const ConfigureUiDocument = gql(
  "mutation ConfigureUI($input: Map, $partial: Map) { configureUI(input: $input, partial: $partial) }",
);
