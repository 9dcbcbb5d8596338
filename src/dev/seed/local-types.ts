/** What Stash stores: rows of the library with Stash's own column names. Times are ms since epoch, whole seconds. */
import type { PictureSpec } from "../png";

export interface LocalStashId {
  readonly endpoint: string;
  readonly stash_id: string;
  /** RFC 3339, as it was given or set. */
  readonly updated_at: string;
}

/** A picture drawn on demand, or the name of stored bytes (their MD5 in hex). */
export type LocalImage = { readonly picture: PictureSpec } | { readonly md5: string };

export interface LocalPerformer {
  id: number;
  name: string;
  disambiguation: string;
  gender: string | null;
  birthdate: string | null;
  death_date: string | null;
  ethnicity: string;
  country: string;
  eye_color: string;
  hair_color: string;
  height_cm: number | null;
  weight: number | null;
  measurements: string;
  fake_tits: string;
  penis_length: number | null;
  circumcised: string | null;
  career_length: string;
  /** Only in a Stash of 0.31 or later: partial dates. */
  career_start?: string | null;
  career_end?: string | null;
  tattoos: string;
  piercings: string;
  details: string;
  alias_list: string[];
  urls: string[];
  favorite: boolean;
  ignore_auto_tag: boolean;
  rating100: number | null;
  tag_ids: number[];
  stash_ids: LocalStashId[];
  custom_fields: Record<string, unknown>;
  image: LocalImage | null;
  created_at: number;
  updated_at: number;
}

export interface LocalStudio {
  id: number;
  name: string;
  urls: string[];
  aliases: string[];
  parent_id: number | null;
  details: string;
  favorite: boolean;
  ignore_auto_tag: boolean;
  rating100: number | null;
  tag_ids: number[];
  stash_ids: LocalStashId[];
  /** Only in a Stash of 0.31 or later. */
  custom_fields?: Record<string, unknown>;
  image: LocalImage | null;
  created_at: number;
  updated_at: number;
}

export interface LocalTag {
  readonly id: number;
  readonly name: string;
}

/** The library as it lies in its file. */
export interface LibraryData {
  performers: LocalPerformer[];
  studios: LocalStudio[];
  tags: LocalTag[];
  /** plugin id → its configuration map */
  plugins: Record<string, unknown>;
  disabledPlugins: string[];
  /** What was changed of the interface and UI settings. */
  config?: Record<string, unknown>;
}

/** A performer as Stash shows one that has only a name. */
export function emptyPerformer(id: number, name: string, time: number): LocalPerformer {
  return {
    id,
    name,
    disambiguation: "",
    gender: null,
    birthdate: null,
    death_date: null,
    ethnicity: "",
    country: "",
    eye_color: "",
    hair_color: "",
    height_cm: null,
    weight: null,
    measurements: "",
    fake_tits: "",
    penis_length: null,
    circumcised: null,
    career_length: "",
    tattoos: "",
    piercings: "",
    details: "",
    alias_list: [],
    urls: [],
    favorite: false,
    ignore_auto_tag: false,
    rating100: null,
    tag_ids: [],
    stash_ids: [],
    custom_fields: {},
    image: null,
    created_at: time,
    updated_at: time,
  };
}
