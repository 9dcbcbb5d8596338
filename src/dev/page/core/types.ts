/** What the page's own documents select, as types: Stash's fragments in spirit, nullability as its schema has it. */
export interface StashId {
  endpoint: string;
  stash_id: string;
  updated_at?: string;
}

export interface Tag {
  id: string;
  name: string;
}

export interface Performer {
  id: string;
  name: string;
  disambiguation: string | null;
  urls: string[] | null;
  gender: string | null;
  birthdate: string | null;
  ethnicity: string | null;
  country: string | null;
  eye_color: string | null;
  height_cm: number | null;
  measurements: string | null;
  fake_tits: string | null;
  penis_length: number | null;
  circumcised: string | null;
  /** Until Stash 0.30. */
  career_length?: string | null;
  /** From Stash 0.31 on. */
  career_start?: string | null;
  career_end?: string | null;
  tattoos: string | null;
  piercings: string | null;
  alias_list: string[];
  favorite: boolean;
  ignore_auto_tag: boolean;
  image_path: string | null;
  scene_count: number;
  image_count: number;
  gallery_count: number;
  group_count: number;
  performer_count: number;
  o_counter: number | null;
  tags: Tag[];
  stash_ids: StashId[];
  rating100: number | null;
  details: string | null;
  death_date: string | null;
  hair_color: string | null;
  weight: number | null;
  custom_fields: Record<string, unknown>;
}

export interface Studio {
  id: string;
  name: string;
  url: string | null;
  /** From Stash 0.30 on. */
  urls?: string[];
  parent_studio: { id: string; name: string; image_path: string | null } | null;
  child_studios: { id: string; name: string; image_path: string | null }[];
  ignore_auto_tag: boolean;
  image_path: string | null;
  scene_count: number;
  image_count: number;
  gallery_count: number;
  performer_count: number;
  group_count: number;
  stash_ids: StashId[];
  details: string | null;
  rating100: number | null;
  favorite: boolean;
  aliases: string[];
  tags: Tag[];
}

export interface StashBox {
  name: string;
  endpoint: string;
  api_key: string;
  max_requests_per_minute?: number;
}

export interface Configuration {
  general: { stashBoxes: StashBox[]; databasePath: string; apiKey: string };
  interface: { sfwContentMode?: boolean; menuItems: string[] | null; language: string | null };
  ui: Record<string, unknown>;
  plugins: Record<string, Record<string, unknown>>;
}

export interface PluginSetting {
  name: string;
  display_name: string | null;
  description: string | null;
  type: "STRING" | "NUMBER" | "BOOLEAN";
}

export interface Plugin {
  id: string;
  name: string;
  enabled: boolean;
  description: string | null;
  url: string | null;
  version: string | null;
  hooks: { name: string; description: string | null; hooks: string[] | null }[] | null;
  settings: PluginSetting[] | null;
  requires: string[] | null;
  paths: { css: string[] | null; javascript: string[] | null };
}
