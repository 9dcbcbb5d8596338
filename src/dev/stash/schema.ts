/**
 * The GraphQL schema that the embedded Stash serves at `/graphql`: Stash v0.30's names and types, cut down to what the plugin
 * and the embedded page use. Mutations of one request run in order, each with an outcome of its own (they are nullable).
 */
import { buildSchema, type GraphQLSchema } from "graphql";
import { inputTypes } from "./sdl-inputs";
import { outputTypes } from "./sdl-types";

const roots = /* GraphQL */ `
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
    studioCreate(input: StudioCreateInput!): Studio
    studioUpdate(input: StudioUpdateInput!): Studio
    studioDestroy(input: StudioDestroyInput!): Boolean!
    configurePlugin(plugin_id: ID!, input: Map!): Map!
    setPluginsEnabled(enabledMap: BoolMap!): Boolean!
    reloadPlugins: Boolean!
    submitStashBoxPerformerDraft(input: StashBoxDraftSubmissionInput!): ID
  }
`;

/** Our own SDL of Stash's API, as one text (tests compare it with the recorded introspection). */
export const stashSdl: string = [inputTypes, outputTypes, roots].join("\n");

/** The executable schema without resolvers: the root value and the entities' own methods resolve every field. */
export function buildStashSchema(): GraphQLSchema {
  return buildSchema(stashSdl);
}
