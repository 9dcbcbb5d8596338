import { pageShape } from "./page-shape";

const { careerDates, contentMode, rateLimits, studioCustomFields, studioUrls } = pageShape;

/** The selections of Stash's generated fragments, as text: which fields its pages and the plugin get of an entity. */
export const performerData = /* GraphQL */ `
  fragment PerformerData on Performer {
    id name disambiguation urls gender birthdate ethnicity country eye_color height_cm measurements fake_tits penis_length
    circumcised ${careerDates ? "career_start career_end" : "career_length"} tattoos piercings alias_list favorite ignore_auto_tag image_path scene_count image_count
    gallery_count group_count performer_count o_counter
    tags { id name }
    stash_ids { stash_id endpoint updated_at }
    rating100 details death_date hair_color weight custom_fields
  }
`;

export const studioData = /* GraphQL */ `
  fragment StudioData on Studio {
    id name url ${studioUrls ? "urls" : ""} ${studioCustomFields ? "custom_fields" : ""}
    parent_studio { id name image_path }
    child_studios { id name image_path }
    ignore_auto_tag image_path scene_count image_count gallery_count performer_count group_count
    stash_ids { stash_id endpoint updated_at }
    details rating100 favorite aliases
    tags { id name }
  }
`;

export const generalData = /* GraphQL */ `
  fragment ConfigGeneralData on ConfigGeneralResult {
    databasePath apiKey
    stashBoxes { name endpoint api_key ${rateLimits ? "max_requests_per_minute" : ""} }
  }
`;

export const interfaceData = /* GraphQL */ `
  fragment ConfigInterfaceData on ConfigInterfaceResult { ${contentMode ? "sfwContentMode" : ""} menuItems language }
`;

export const configData = generalData + interfaceData;
