import type { StashShape } from "./shape";

/**
 * Stash's output types, in our own words: only what the plugin and the page use or will use. Names, types and nullability are
 * Stash's (v0.30; graphql/schema of github.com/stashapp/stash). A test holds them against the recorded introspection.
 */
export const outputTypes = (shape: StashShape): string => /* GraphQL */ `
  enum GenderEnum { MALE FEMALE TRANSGENDER_MALE TRANSGENDER_FEMALE INTERSEX NON_BINARY }
  enum ${shape.circumcised} { CUT UNCUT }

  type StashID { endpoint: String! stash_id: String! updated_at: Time! }

  type Performer {
    id: ID!
    name: String!
    disambiguation: String
    url: String
    urls: [String!]
    gender: GenderEnum
    twitter: String
    instagram: String
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
    alias_list: [String!]!
    favorite: Boolean!
    tags: [Tag!]!
    ignore_auto_tag: Boolean!
    image_path: String
    scene_count: Int!
    image_count: Int!
    gallery_count: Int!
    group_count: Int!
    performer_count: Int!
    o_counter: Int
    stash_ids: [StashID!]!
    rating100: Int
    details: String
    death_date: String
    hair_color: String
    weight: Int
    created_at: Time!
    updated_at: Time!
    custom_fields: Map!
  }
  type FindPerformersResultType { count: Int! performers: [Performer!]! }

  type Studio {
    id: ID!
    name: String!
    url: String
    ${shape.studioUrls ? "urls: [String!]!" : ""}
    parent_studio: Studio
    child_studios: [Studio!]!
    aliases: [String!]!
    tags: [Tag!]!
    ignore_auto_tag: Boolean!
    image_path: String
    scene_count(depth: Int): Int!
    image_count(depth: Int): Int!
    gallery_count(depth: Int): Int!
    performer_count(depth: Int): Int!
    group_count(depth: Int): Int!
    stash_ids: [StashID!]!
    rating100: Int
    favorite: Boolean!
    details: String
    created_at: Time!
    updated_at: Time!
    ${shape.studioCustomFields ? "custom_fields: Map!" : ""}
  }
  type FindStudiosResultType { count: Int! studios: [Studio!]! }

  type Tag {
    id: ID!
    name: String!
    sort_name: String
    description: String
    aliases: [String!]!
    ignore_auto_tag: Boolean!
    created_at: Time!
    updated_at: Time!
    favorite: Boolean!
    image_path: String
    performer_count(depth: Int): Int!
    studio_count(depth: Int): Int!
  }
  type FindTagsResultType { count: Int! tags: [Tag!]! }

  type ScrapedTag { stored_id: ID name: String! ${shape.studioUrls ? "remote_site_id: String" : ""} }
  type ScrapedPerformer {
    stored_id: ID
    name: String
    disambiguation: String
    gender: String
    url: String
    urls: [String!]
    twitter: String
    instagram: String
    birthdate: String
    ethnicity: String
    country: String
    eye_color: String
    height: String
    measurements: String
    fake_tits: String
    penis_length: String
    circumcised: String
    career_length: String
    ${shape.careerDates ? "career_start: String career_end: String" : ""}
    tattoos: String
    piercings: String
    aliases: String
    tags: [ScrapedTag!]
    image: String
    images: [String!]
    details: String
    death_date: String
    hair_color: String
    weight: String
    remote_site_id: String
  }
  type ScrapedStudio {
    stored_id: ID
    name: String!
    url: String
    parent: ScrapedStudio
    image: String
    ${shape.studioUrls ? "urls: [String!] details: String aliases: String tags: [ScrapedTag!]" : ""}
    remote_site_id: String
  }

  type StashBox { endpoint: String! api_key: String! name: String! ${shape.rateLimits ? "max_requests_per_minute: Int!" : ""} }
  type StashBoxValidationResult { valid: Boolean! status: String! }
  type ConfigGeneralResult { stashBoxes: [StashBox!]! databasePath: String! apiKey: String! }
  type ConfigInterfaceResult {
    ${shape.contentMode ? "sfwContentMode: Boolean!" : ""}
    menuItems: [String!] css: String cssEnabled: Boolean language: String
  }
  type ConfigResult {
    general: ConfigGeneralResult!
    interface: ConfigInterfaceResult!
    ui: Map!
    plugins(include: [ID!]): PluginConfigMap!
  }

  type PluginPaths { javascript: [String!] css: [String!] }
  type PluginTask { name: String! description: String plugin: Plugin! }
  type PluginHook { name: String! description: String hooks: [String!] plugin: Plugin! }
  enum PluginSettingTypeEnum { STRING NUMBER BOOLEAN }
  type PluginSetting { name: String! display_name: String description: String type: PluginSettingTypeEnum! }
  type Plugin {
    id: ID!
    name: String!
    description: String
    url: String
    version: String
    enabled: Boolean!
    tasks: [PluginTask!]
    hooks: [PluginHook!]
    settings: [PluginSetting!]
    requires: [ID!]
    paths: PluginPaths!
  }

  enum SystemStatusEnum { SETUP NEEDS_MIGRATION OK }
  type SystemStatus {
    databaseSchema: Int
    databasePath: String
    configPath: String
    appSchema: Int!
    status: SystemStatusEnum!
    os: String!
    workingDir: String!
    homeDir: String!
  }
  type Version { version: String hash: String! build_time: String! }
  type StatsResultType {
    scene_count: Int!
    image_count: Int!
    gallery_count: Int!
    performer_count: Int!
    studio_count: Int!
    group_count: Int!
    tag_count: Int!
  }
`;
