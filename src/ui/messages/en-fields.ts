/** Field labels for hosts that lack the word (Stash's own come first, see field-label.ts), and for tests. */
import type { FieldKey } from "../../sync/fields";

export const enFields = {
  "field.name": "Name",
  "field.disambiguation": "Disambiguation",
  "field.aliases": "Aliases",
  "field.gender": "Gender",
  "field.birthdate": "Birthdate",
  "field.deathDate": "Death date",
  "field.ethnicity": "Ethnicity",
  "field.country": "Country",
  "field.eyeColor": "Eye colour",
  "field.hairColor": "Hair colour",
  "field.height": "Height",
  "field.measurements": "Measurements",
  "field.breastType": "Breast type",
  "field.career": "Career",
  "field.tattoos": "Tattoos",
  "field.piercings": "Piercings",
  "field.urls": "Links",
  "field.parent": "Parent studio",
  "field.image": "Image",
  "field.stashIds": "Stash IDs",
} as const satisfies Record<`field.${FieldKey}`, string>;
