/** Texts of the mark on performer cards, of the sheet of keys, of pictures looked at closely, and of the list's export, in French. */
import type { enLooks } from "../en-looks";
import type { Words } from "../translation";

export const frLooks: Words<typeof enLooks> = {
  "settings.shown": "Affichage",
  "settings.cardMarks": "Marquer les cartes des performeurs",
  "settings.cardMarks.help":
    "Une petite marque sur les cartes des performeurs dans Stash indique combien de leurs changements attendent.",
  "keys.title": "Raccourcis clavier",
  "keys.title.list": "Dans la liste",
  "keys.title.dialog": "Dans l’examen d’une fiche",
  "keys.range": "sélectionner jusqu’ici",
  "keys.ends": "premier, dernier",
  "image.portrait": "{size}, portrait",
  "image.landscape": "{size}, paysage",
  "image.square": "{size}, carrée",
  "image.twin": "la même image que {sources}",
  "image.zoom": "Agrandir : {name}",
  "image.zoom.title": "{name}, {index, number} sur {count, number}",
  "export.title": "Exporter ce qui est affiché",
  "export.csv": "Tableau (CSV)",
  "export.json": "Données (JSON)",
  "export.name": "Nom",
  "export.proposed": "Proposé",
  "export.done": "{count, plural, one {# changement exporté} other {# changements exportés}}.",
};
