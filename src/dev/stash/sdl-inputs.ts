import type { StashShape } from "./shape";

/** Stash's input types, scalars and enums for arguments: what the plugin and the page send (see sdl-types for the source). */
export const inputTypes = (shape: StashShape): string => /* GraphQL */ `
  scalar Time
  scalar Map
  scalar BoolMap
  scalar PluginConfigMap
  scalar Any

  enum SortDirectionEnum { ASC DESC }
  enum CriterionModifier {
    EQUALS NOT_EQUALS GREATER_THAN LESS_THAN IS_NULL NOT_NULL INCLUDES_ALL INCLUDES EXCLUDES
    MATCHES_REGEX NOT_MATCHES_REGEX BETWEEN NOT_BETWEEN
  }
  enum BulkUpdateIdMode { SET ADD REMOVE }

  input FindFilterType { q: String page: Int per_page: Int sort: String direction: SortDirectionEnum }
  input StringCriterionInput { value: String! modifier: CriterionModifier! }
  input IntCriterionInput { value: Int! value2: Int modifier: CriterionModifier! }
  input DateCriterionInput { value: String! value2: String modifier: CriterionModifier! }
  input TimestampCriterionInput { value: String! value2: String modifier: CriterionModifier! }
  input GenderCriterionInput { value: GenderEnum value_list: [GenderEnum!] modifier: CriterionModifier! }
  input MultiCriterionInput { value: [ID!] modifier: CriterionModifier! excludes: [ID!] }
  input HierarchicalMultiCriterionInput { value: [ID!] modifier: CriterionModifier! depth: Int excludes: [ID!] }
  input StashIDCriterionInput { endpoint: String stash_id: String modifier: CriterionModifier! }
  input CustomFieldCriterionInput { field: String! value: [Any!] modifier: CriterionModifier! }

  input PerformerFilterType {
    AND: PerformerFilterType
    OR: PerformerFilterType
    NOT: PerformerFilterType
    name: StringCriterionInput
    disambiguation: StringCriterionInput
    filter_favorites: Boolean
    country: StringCriterionInput
    ethnicity: StringCriterionInput
    height_cm: IntCriterionInput
    aliases: StringCriterionInput
    gender: GenderCriterionInput
    is_missing: String
    tags: HierarchicalMultiCriterionInput
    stash_id_endpoint: StashIDCriterionInput
    rating100: IntCriterionInput
    url: StringCriterionInput
    ignore_auto_tag: Boolean
    birthdate: DateCriterionInput
    created_at: TimestampCriterionInput
    updated_at: TimestampCriterionInput
    custom_fields: [CustomFieldCriterionInput!]
  }
  input StudioFilterType {
    AND: StudioFilterType
    OR: StudioFilterType
    NOT: StudioFilterType
    name: StringCriterionInput
    parents: MultiCriterionInput
    stash_id_endpoint: StashIDCriterionInput
    tags: HierarchicalMultiCriterionInput
    is_missing: String
    favorite: Boolean
    url: StringCriterionInput
    aliases: StringCriterionInput
    created_at: TimestampCriterionInput
    updated_at: TimestampCriterionInput
  }
  input TagFilterType { name: StringCriterionInput favorite: Boolean }

  input StashIDInput { endpoint: String! stash_id: String! updated_at: Time }
  input CustomFieldsInput { full: Map partial: Map ${shape.contentMode ? "remove: [String!]" : ""} }

  input PerformerCreateInput {
    name: String!
    disambiguation: String
    url: String
    urls: [String!]
    gender: GenderEnum
    birthdate: String
    ethnicity: String
    country: String
    eye_color: String
    height_cm: Int
    measurements: String
    fake_tits: String
    penis_length: Float
    circumcised: ${shape.circumcised}
    career_length: String
    ${shape.careerDates ? "career_start: String career_end: String" : ""}
    tattoos: String
    piercings: String
    alias_list: [String!]
    twitter: String
    instagram: String
    favorite: Boolean
    tag_ids: [ID!]
    image: String
    stash_ids: [StashIDInput!]
    rating100: Int
    details: String
    death_date: String
    hair_color: String
    weight: Int
    ignore_auto_tag: Boolean
    custom_fields: Map
  }
  input PerformerUpdateInput {
    id: ID!
    name: String
    disambiguation: String
    url: String
    urls: [String!]
    gender: GenderEnum
    birthdate: String
    ethnicity: String
    country: String
    eye_color: String
    height_cm: Int
    measurements: String
    fake_tits: String
    penis_length: Float
    circumcised: ${shape.circumcised}
    career_length: String
    ${shape.careerDates ? "career_start: String career_end: String" : ""}
    tattoos: String
    piercings: String
    alias_list: [String!]
    twitter: String
    instagram: String
    favorite: Boolean
    tag_ids: [ID!]
    image: String
    stash_ids: [StashIDInput!]
    rating100: Int
    details: String
    death_date: String
    hair_color: String
    weight: Int
    ignore_auto_tag: Boolean
    custom_fields: CustomFieldsInput
  }
  input BulkUpdateIds { ids: [ID!] mode: BulkUpdateIdMode! }
  input BulkUpdateStrings { values: [String!] mode: BulkUpdateIdMode! }
  input BulkPerformerUpdateInput {
    clientMutationId: String
    ids: [ID!]
    disambiguation: String
    gender: GenderEnum
    country: String
    favorite: Boolean
    tag_ids: BulkUpdateIds
    rating100: Int
    ignore_auto_tag: Boolean
    custom_fields: CustomFieldsInput
  }
  input PerformerDestroyInput { id: ID! }
  ${shape.performerMerge ? "input PerformerMergeInput { source: [ID!]! destination: ID! values: PerformerUpdateInput }" : ""}

  input StudioCreateInput {
    name: String!
    url: String
    ${shape.studioUrls ? "urls: [String!]" : ""}
    parent_id: ID
    image: String
    stash_ids: [StashIDInput!]
    rating100: Int
    favorite: Boolean
    details: String
    aliases: [String!]
    tag_ids: [ID!]
    ignore_auto_tag: Boolean
    ${shape.studioCustomFields ? "custom_fields: Map" : ""}
  }
  input StudioUpdateInput {
    id: ID!
    name: String
    url: String
    ${shape.studioUrls ? "urls: [String!]" : ""}
    parent_id: ID
    image: String
    stash_ids: [StashIDInput!]
    rating100: Int
    favorite: Boolean
    details: String
    aliases: [String!]
    tag_ids: [ID!]
    ignore_auto_tag: Boolean
    ${shape.studioCustomFields ? "custom_fields: CustomFieldsInput" : ""}
  }
  input StudioDestroyInput { id: ID! }

  input ScraperSourceInput { stash_box_index: Int stash_box_endpoint: String scraper_id: ID }
  input ScrapeSinglePerformerInput { query: String performer_id: ID }
  input ScrapeSingleStudioInput { query: String }
  input StashBoxInput { endpoint: String! api_key: String! name: String! ${shape.rateLimits ? "max_requests_per_minute: Int" : ""} }
  input StashBoxDraftSubmissionInput { id: String! stash_box_index: Int stash_box_endpoint: String }
  input ConfigGeneralInput { databasePath: String stashBoxes: [StashBoxInput!] }
  input ConfigInterfaceInput {
    ${shape.contentMode ? "sfwContentMode: Boolean" : ""}
    menuItems: [String!]
    css: String
    cssEnabled: Boolean
    language: String
  }
`;
