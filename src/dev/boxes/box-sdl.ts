/** Our own SDL of a stash-box: the names, types and nullability of stash-box 0.7.9, cut down to what is used; head adds two fields. */
import { buildSchema, type GraphQLSchema } from "graphql";

export type BoxVersion = "0.7.9" | "head";

const enums = /* GraphQL */ `
  scalar Time
  scalar Date
  enum GenderEnum { MALE FEMALE TRANSGENDER_MALE TRANSGENDER_FEMALE INTERSEX NON_BINARY }
  enum GenderFilterEnum { UNKNOWN MALE FEMALE TRANSGENDER_MALE TRANSGENDER_FEMALE INTERSEX NON_BINARY }
  enum BreastTypeEnum { NATURAL FAKE NA }
  enum EthnicityEnum { CAUCASIAN BLACK ASIAN INDIAN LATIN MIDDLE_EASTERN MIXED OTHER }
  enum EyeColorEnum { BLUE BROWN GREY GREEN HAZEL RED }
  enum HairColorEnum { BLONDE BRUNETTE BLACK RED AUBURN GREY BALD VARIOUS WHITE OTHER }
  enum DateAccuracyEnum { YEAR MONTH DAY }
  enum SortDirectionEnum { ASC DESC }
  enum PerformerSortEnum {
    NAME BIRTHDATE DEATHDATE SCENE_COUNT CAREER_START_YEAR DEBUT LAST_SCENE CREATED_AT UPDATED_AT
  }
  enum StudioSortEnum { NAME CREATED_AT UPDATED_AT }
  enum EditSortEnum { CREATED_AT UPDATED_AT CLOSED_AT }
  enum OperationEnum { CREATE MODIFY DESTROY MERGE }
  enum TargetTypeEnum { SCENE STUDIO PERFORMER TAG }
  enum VoteStatusEnum { ACCEPTED REJECTED PENDING IMMEDIATE_ACCEPTED IMMEDIATE_REJECTED FAILED CANCELED }
  enum RoleEnum { READ VOTE EDIT MODIFY ADMIN INVITE MANAGE_INVITES BOT READ_ONLY EDIT_TAGS }
`;

const entities = (version: BoxVersion): string => /* GraphQL */ `
  type Site { id: ID! name: String! }
  type URL { url: String! type: String! site: Site! }
  type Image { id: ID! url: String! width: Int! height: Int! }
  type BodyModification { location: String! description: String }
  type FuzzyDate { date: Date! accuracy: DateAccuracyEnum! }
  type Measurements { cup_size: String band_size: Int waist: Int hip: Int }

  type Performer {
    id: ID!
    name: String!
    disambiguation: String
    aliases: [String!]!
    gender: GenderEnum
    urls: [URL!]!
    birthdate: FuzzyDate
    birth_date: String
    death_date: String
    ethnicity: EthnicityEnum
    country: String
    eye_color: EyeColorEnum
    hair_color: HairColorEnum
    height: Int
    measurements: Measurements!
    cup_size: String
    band_size: Int
    waist_size: Int
    hip_size: Int
    breast_type: BreastTypeEnum
    career_start_year: Int
    career_end_year: Int
    tattoos: [BodyModification!]
    piercings: [BodyModification!]
    images: [Image!]!
    deleted: Boolean!
    edits: [Edit!]!
    scene_count: Int!
    merged_ids: [ID!]!
    merged_into_id: ID
    is_favorite: Boolean!
    created: Time!
    updated: Time!
  }
  type Studio {
    id: ID!
    name: String!
    aliases: [String!]!
    urls: [URL!]!
    parent: Studio
    child_studios: [Studio!]!
    ${version === "head" ? "sub_studios(input: StudioQueryInput): QueryStudiosResultType!" : ""}
    images: [Image!]!
    deleted: Boolean!
    is_favorite: Boolean!
    created: Time!
    updated: Time!
  }
  type PerformerEdit {
    name: String
    disambiguation: String
    added_aliases: [String!]
    removed_aliases: [String!]
    gender: GenderEnum
    added_urls: [URL!]
    removed_urls: [URL!]
    birthdate: String
    deathdate: String
    ethnicity: EthnicityEnum
    country: String
    eye_color: EyeColorEnum
    hair_color: HairColorEnum
    height: Int
    cup_size: String
    band_size: Int
    waist_size: Int
    hip_size: Int
    breast_type: BreastTypeEnum
    career_start_year: Int
    career_end_year: Int
    added_tattoos: [BodyModification!]
    removed_tattoos: [BodyModification!]
    added_piercings: [BodyModification!]
    removed_piercings: [BodyModification!]
    added_images: [Image]
    removed_images: [Image]
  }
  type StudioEdit {
    name: String
    added_urls: [URL!]
    removed_urls: [URL!]
    parent: Studio
    added_images: [Image]
    removed_images: [Image]
    added_aliases: [String!]
    removed_aliases: [String!]
  }
  union EditDetails = PerformerEdit | StudioEdit
  union EditTarget = Performer | Studio
  type Edit {
    id: ID!
    target: EditTarget
    target_type: TargetTypeEnum!
    merge_sources: [EditTarget!]!
    operation: OperationEnum!
    details: EditDetails
    old_details: EditDetails
    status: VoteStatusEnum!
    applied: Boolean!
    created: Time!
    updated: Time
    closed: Time
  }
  type User { id: ID! name: String! roles: [RoleEnum!] }
  type Version { hash: String! build_time: String! build_type: String! version: String! }
  type QueryPerformersResultType { count: Int! performers: [Performer!]! }
  type QueryStudiosResultType { count: Int! studios: [Studio!]! }
  type QueryEditsResultType { count: Int! edits: [Edit!]! }
  type QueryExistingPerformerResult { edits: [Edit!]! performers: [Performer!]! }
  type DraftSubmissionStatus { id: ID }
`;

const inputs = /* GraphQL */ `
  enum CriterionModifier { EQUALS NOT_EQUALS GREATER_THAN LESS_THAN IS_NULL NOT_NULL INCLUDES_ALL INCLUDES EXCLUDES }
  input EyeColorCriterionInput { value: EyeColorEnum modifier: CriterionModifier! }
  input IntCriterionInput { value: Int! modifier: CriterionModifier! }
  input PerformerQueryInput {
    names: String
    name: String
    alias: String
    gender: GenderFilterEnum
    url: String
    eye_color: EyeColorCriterionInput
    height: IntCriterionInput
    is_favorite: Boolean
    page: Int! = 1
    per_page: Int! = 25
    direction: SortDirectionEnum! = DESC
    sort: PerformerSortEnum! = CREATED_AT
  }
  input StudioQueryInput {
    name: String
    names: String
    url: String
    has_parent: Boolean
    is_favorite: Boolean
    page: Int! = 1
    per_page: Int! = 25
    direction: SortDirectionEnum! = ASC
    sort: StudioSortEnum! = NAME
  }
  input EditQueryInput {
    status: VoteStatusEnum
    operation: OperationEnum
    applied: Boolean
    target_type: TargetTypeEnum
    target_id: ID
    is_favorite: Boolean
    page: Int! = 1
    per_page: Int! = 25
    direction: SortDirectionEnum! = DESC
    sort: EditSortEnum! = CREATED_AT
  }
  input QueryExistingPerformerInput { name: String disambiguation: String urls: [String!]! }
  input PerformerDraftInput {
    id: ID
    disambiguation: String
    name: String!
    aliases: String
    gender: String
    birthdate: String
    deathdate: String
    urls: [String!]
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
`;

const roots = (version: BoxVersion): string => /* GraphQL */ `
  type Query {
    findPerformer(id: ID!): Performer
    queryPerformers(input: PerformerQueryInput!): QueryPerformersResultType!
    findStudio(id: ID, name: String): Studio
    queryStudios(input: StudioQueryInput!): QueryStudiosResultType!
    queryEdits(input: EditQueryInput!): QueryEditsResultType!
    me: User
    searchPerformer(term: String!, limit: Int): [Performer!]!
    ${version === "head" ? "searchPerformers(term: String!, limit: Int, page: Int, per_page: Int): QueryPerformersResultType!" : ""}
    searchStudio(term: String!, limit: Int): [Studio!]!
    queryExistingPerformer(input: QueryExistingPerformerInput!): QueryExistingPerformerResult!
    version: Version!
  }
  type Mutation {
    favoritePerformer(id: ID!, favorite: Boolean!): Boolean!
    favoriteStudio(id: ID!, favorite: Boolean!): Boolean!
    submitPerformerDraft(input: PerformerDraftInput!): DraftSubmissionStatus!
  }
`;

/** The SDL of one version as a text. */
export function boxSdl(version: BoxVersion): string {
  return [enums, entities(version), inputs, roots(version)].join("\n");
}

/** The schema of one version; the root value and the views resolve it. */
export function buildBoxSchema(version: BoxVersion): GraphQLSchema {
  return buildSchema(boxSdl(version));
}
