/** Field labels for hosts that lack the word, in French. */
import type { enFields } from "../en-fields";
import type { Words } from "../translation";

export const frFields: Words<typeof enFields> = {
  "field.name": "Nom",
  "field.disambiguation": "Désambiguïsation",
  "field.aliases": "Alias",
  "field.gender": "Genre",
  "field.birthdate": "Date de naissance",
  "field.deathDate": "Date du décès",
  "field.ethnicity": "Ethnicité",
  "field.country": "Pays",
  "field.eyeColor": "Couleur des yeux",
  "field.hairColor": "Couleur des cheveux",
  "field.height": "Taille",
  "field.measurements": "Mensurations",
  "field.breastType": "Type de poitrine",
  "field.career": "Carrière",
  "field.tattoos": "Tatouages",
  "field.piercings": "Piercings",
  "field.urls": "Liens",
  "field.parent": "Studio parent",
  "field.image": "Image",
  "field.stashIds": "Identifiants Stash",
};
