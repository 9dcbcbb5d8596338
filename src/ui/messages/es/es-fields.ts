/** Field labels for hosts that lack the word (Stash's own come first), in Spanish. */
import type { enFields } from "../en-fields";
import type { Words } from "../translation";

export const esFields: Words<typeof enFields> = {
  "field.name": "Nombre",
  "field.disambiguation": "Desambiguación",
  "field.aliases": "Pseudónimos",
  "field.gender": "Género",
  "field.birthdate": "Fecha de nacimiento",
  "field.deathDate": "Fallecimiento",
  "field.ethnicity": "Origen étnico",
  "field.country": "País",
  "field.eyeColor": "Color de ojos",
  "field.hairColor": "Color de pelo",
  "field.height": "Estatura",
  "field.measurements": "Medidas",
  "field.breastType": "Tipo de pecho",
  "field.career": "Años en activo",
  "field.tattoos": "Tatuajes",
  "field.piercings": "Piercings",
  "field.urls": "Enlaces",
  "field.parent": "Estudio principal",
  "field.image": "Imagen",
  "field.stashIds": "Stash ID",
};
