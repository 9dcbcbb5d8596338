/** What a stash-box stores, with its own column names (stash-box's schema). Times are microseconds. */
import type { MicroTime } from "../micro-time";
import type { PictureSpec } from "../png";

export interface BodyModification {
  readonly location: string;
  readonly description: string | null;
}

export interface UpstreamUrl {
  readonly url: string;
  /** Name of the site the url belongs to. */
  readonly site: string;
}

export interface UpstreamImage {
  readonly id: string;
  readonly picture: PictureSpec;
}

/** The columns whose earlier and later values an edit records as they are. */
export interface PerformerScalars {
  name: string;
  disambiguation: string | null;
  gender: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  birth_date: string | null;
  death_date: string | null;
  ethnicity: string | null;
  country: string | null;
  eye_color: string | null;
  hair_color: string | null;
  height: number | null;
  cup_size: string | null;
  band_size: number | null;
  waist_size: number | null;
  hip_size: number | null;
  breast_type: string | null;
  career_start_year: number | null;
  career_end_year: number | null;
}

export interface PerformerLists {
  aliases: readonly string[];
  urls: readonly UpstreamUrl[];
  tattoos: readonly BodyModification[];
  piercings: readonly BodyModification[];
  images: readonly UpstreamImage[];
}

export interface UpstreamPerformer extends PerformerScalars, PerformerLists {
  readonly id: string;
  deleted: boolean;
  merged_into_id: string | null;
  readonly created: MicroTime;
  updated: MicroTime;
}

export interface UpstreamStudio {
  readonly id: string;
  name: string;
  aliases: readonly string[];
  urls: readonly UpstreamUrl[];
  images: readonly UpstreamImage[];
  parent_id: string | null;
  deleted: boolean;
  readonly created: MicroTime;
  updated: MicroTime;
}

export type Operation = "CREATE" | "MODIFY" | "MERGE" | "DESTROY";

/** One applied (or open) edit. `details`/`old` hold changed scalars only; lists only as added and removed. */
export interface UpstreamEdit {
  readonly id: string;
  readonly target_type: "PERFORMER" | "STUDIO";
  readonly operation: Operation;
  readonly target_id: string;
  readonly merge_sources: readonly string[];
  readonly details: Readonly<Record<string, unknown>> | null;
  readonly old: Readonly<Record<string, unknown>> | null;
  readonly applied: boolean;
  readonly created: MicroTime;
  readonly closed: MicroTime | null;
}

/** Everything one box starts with. */
export interface UpstreamData {
  readonly performers: readonly UpstreamPerformer[];
  readonly studios: readonly UpstreamStudio[];
  readonly edits: readonly UpstreamEdit[];
  readonly favoritePerformers: readonly string[];
  readonly favoriteStudios: readonly string[];
}

export const scalarColumns = [
  "name",
  "disambiguation",
  "gender",
  "birth_date",
  "death_date",
  "ethnicity",
  "country",
  "eye_color",
  "hair_color",
  "height",
  "cup_size",
  "band_size",
  "waist_size",
  "hip_size",
  "breast_type",
  "career_start_year",
  "career_end_year",
] as const satisfies readonly (keyof PerformerScalars)[];
