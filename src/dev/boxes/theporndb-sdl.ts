/** ThePornDB's narrow schema in our own SDL: a stash-box look-alike, nearly everything nullable, enums as plain strings. */
import { buildSchema, type GraphQLSchema } from "graphql";

export const thePornDbSdl = /* GraphQL */ `
  scalar DateTime
  type Site { id: ID name: String }
  type URL { url: String type: String site: Site }
  type Image { id: ID! url: String! width: Int! height: Int! }
  type BodyModification { location: String description: String }
  type Measurements { cup_size: String band_size: Int hip: Int waist: Int }
  type FuzzyDate { date: DateTime accuracy: String }
  type Edit { id: ID! }
  type User { id: ID name: String roles: [String] email: String }
  type Performer {
    id: ID!
    name: String
    disambiguation: String
    aliases: [String]
    gender: String
    urls: [URL]
    birthdate: FuzzyDate
    birth_date: String
    death_date: String
    age: Int
    ethnicity: String
    country: String
    eye_color: String
    hair_color: String
    height: Int
    measurements: Measurements
    cup_size: String
    band_size: Int
    waist_size: Int
    hip_size: Int
    breast_type: String
    career_start_year: Int
    career_end_year: Int
    tattoos: [BodyModification]
    piercings: [BodyModification]
    images: [Image]
    deleted: Boolean
    edits: [Edit]
    scene_count: Int
    merged_ids: [ID]
    merged_into_id: ID
    is_favorite: Boolean
    created: DateTime
    updated: DateTime
  }
  type Studio {
    id: ID!
    name: String!
    urls: [URL]
    parent: Studio
    images: [Image]
    aliases: [String!]
    child_studios: [Studio]
    deleted: Boolean
    is_favorite: Boolean
    created: DateTime
    updated: DateTime
  }
  type DraftSubmissionStatus { id: ID }
  input PerformerDraftInput {
    id: ID
    name: String
    disambiguation: String
    aliases: String
    gender: String
    birthdate: String
    urls: [String]
    ethnicity: String
    country: String
    eye_color: String
    hair_color: String
    height: String
    measurements: String
    breast_type: String
    tattoos: String
    piercings: String
    career_start_year: Int
    career_end_year: Int
  }
  type Query {
    me: User
    searchPerformer(term: String!, limit: Int): [Performer]
    findPerformer(id: ID!): Performer
    findStudio(id: ID, name: String): Studio
  }
  type Mutation {
    submitPerformerDraft(input: PerformerDraftInput): DraftSubmissionStatus
    favoritePerformer(id: ID!, favorite: Boolean!): Boolean!
    favoriteStudio(id: ID!, favorite: Boolean!): Boolean!
  }
`;

/** The schema; the root value resolves it. */
export function buildThePornDbSchema(): GraphQLSchema {
  return buildSchema(thePornDbSdl);
}
