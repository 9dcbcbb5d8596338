/** Field labels for hosts that lack the word, in German. */
import type { enFields } from "../en-fields";
import type { Words } from "../translation";

export const deFields: Words<typeof enFields> = {
  "field.name": "Name",
  "field.disambiguation": "Begriffsklärung",
  "field.aliases": "Aliase",
  "field.gender": "Geschlecht",
  "field.birthdate": "Geburtsdatum",
  "field.deathDate": "Todesdatum",
  "field.ethnicity": "Ethnizität",
  "field.country": "Land",
  "field.eyeColor": "Augenfarbe",
  "field.hairColor": "Haarfarbe",
  "field.height": "Größe",
  "field.measurements": "Maße",
  "field.breastType": "Brusttyp",
  "field.career": "Karriere",
  "field.tattoos": "Tätowierungen",
  "field.piercings": "Piercings",
  "field.urls": "Links",
  "field.parent": "Übergeordnetes Studio",
  "field.image": "Bild",
  "field.stashIds": "Stash-IDs",
};
