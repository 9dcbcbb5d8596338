/**
 * The GraphQL schema that the embedded Stash serves at `/graphql`: Stash's names and types of one version, cut down to what the plugin
 * and the embedded page use. Mutations of one request run in order, each with an outcome of its own (they are nullable).
 */
import { buildSchema, type GraphQLSchema } from "graphql";
import { inputTypes } from "./sdl-inputs";
import { outputTypes } from "./sdl-types";
import { shapeOf, type StashShape, type StashVersion } from "./shape";

const roots = (shape: StashShape): string => /* GraphQL */ `
  type Query {
    findPerformer(id: ID!): Performer
    findPerformers(
      performer_filter: PerformerFilterType
      filter: FindFilterType
      performer_ids: [Int!]
      ids: [ID!]
    ): FindPerformersResultType!
    findStudio(id: ID!): Studio
    findStudios(studio_filter: StudioFilterType, filter: FindFilterType, ids: [ID!]): FindStudiosResultType!
    findTag(id: ID!): Tag
    findTags(tag_filter: TagFilterType, filter: FindFilterType, ids: [ID!]): FindTagsResultType!
    stats: StatsResultType!
    scrapeSinglePerformer(source: ScraperSourceInput!, input: ScrapeSinglePerformerInput!): [ScrapedPerformer!]!
    scrapeSingleStudio(source: ScraperSourceInput!, input: ScrapeSingleStudioInput!): [ScrapedStudio!]!
    plugins: [Plugin!]
    configuration: ConfigResult!
    validateStashBoxCredentials(input: StashBoxInput!): StashBoxValidationResult!
    systemStatus: SystemStatus!
    version: Version!
  }
  type Mutation {
    performerCreate(input: PerformerCreateInput!): Performer
    performerUpdate(input: PerformerUpdateInput!): Performer
    performerDestroy(input: PerformerDestroyInput!): Boolean!
    performersDestroy(ids: [ID!]!): Boolean!
    bulkPerformerUpdate(input: BulkPerformerUpdateInput!): [Performer!]
    ${shape.performerMerge ? "performerMerge(input: PerformerMergeInput!): Performer!" : ""}
    studioCreate(input: StudioCreateInput!): Studio
    studioUpdate(input: StudioUpdateInput!): Studio
    studioDestroy(input: StudioDestroyInput!): Boolean!
    configureGeneral(input: ConfigGeneralInput!): ConfigGeneralResult!
    configureInterface(input: ConfigInterfaceInput!): ConfigInterfaceResult!
    configureUI(input: Map, partial: Map): Map!
    configurePlugin(plugin_id: ID!, input: Map!): Map!
    setPluginsEnabled(enabledMap: BoolMap!): Boolean!
    reloadPlugins: Boolean!
    submitStashBoxPerformerDraft(input: StashBoxDraftSubmissionInput!): ID
  }
`;

/** Our own SDL of Stash's API in one version, as one text (tests compare it with the recorded introspection of 0.30). */
export function stashSdl(version: StashVersion = "0.30"): string {
  const shape = shapeOf(version);
  return [inputTypes(shape), outputTypes(shape), roots(shape)].join("\n");
}

/** The executable schema without resolvers: the root value and the entities' own methods resolve every field. */
export function buildStashSchema(version: StashVersion = "0.30"): GraphQLSchema {
  return buildSchema(stashSdl(version));
}
