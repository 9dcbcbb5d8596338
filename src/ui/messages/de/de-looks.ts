/** Texts of the mark on performer cards, of the sheet of keys, of pictures looked at closely, and of the list's export, in German. */
import type { enLooks } from "../en-looks";
import type { Words } from "../translation";

export const deLooks: Words<typeof enLooks> = {
  "settings.shown": "Anzeige",
  "settings.cardMarks": "Darstellerkarten kennzeichnen",
  "settings.cardMarks.help":
    "Ein kleines Zeichen auf den Darstellerkarten von Stash sagt, wie viele Änderungen eines Darstellers warten.",
  "keys.title": "Tasten",
  "keys.title.list": "In der Liste",
  "keys.title.dialog": "Beim Prüfen eines Eintrags",
  "keys.range": "bis hierher auswählen",
  "keys.ends": "erster, letzter",
  "image.portrait": "{size}, Hochformat",
  "image.landscape": "{size}, Querformat",
  "image.square": "{size}, quadratisch",
  "image.twin": "dasselbe Bild wie {sources}",
  "image.zoom": "Vergrößern: {name}",
  "image.zoom.title": "{name}, {index, number} von {count, number}",
  "export.title": "Exportieren, was angezeigt wird",
  "export.csv": "Tabelle (CSV)",
  "export.json": "Daten (JSON)",
  "export.name": "Name",
  "export.proposed": "Vorschlag",
  "export.done": "{count, plural, one {# Änderung} other {# Änderungen}} exportiert.",
};
