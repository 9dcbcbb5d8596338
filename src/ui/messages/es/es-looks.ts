/** Texts of the mark on performer cards, of the sheet of keys, of pictures looked at closely, and of the list's export, in Spanish. */
import type { enLooks } from "../en-looks";
import type { Words } from "../translation";

export const esLooks: Words<typeof enLooks> = {
  "settings.shown": "Visualización",
  "settings.cardMarks": "Marcar las tarjetas de actrices/actores",
  "settings.cardMarks.help":
    "Una pequeña marca en las tarjetas de actrices/actores de Stash indica cuántos cambios de cada uno hay en espera.",
  "keys.title": "Teclas",
  "keys.title.list": "En la lista",
  "keys.title.dialog": "En una revisión",
  "keys.range": "seleccionar hasta aquí",
  "keys.ends": "primero, último",
  "image.portrait": "{size}, vertical",
  "image.landscape": "{size}, horizontal",
  "image.square": "{size}, cuadrada",
  "image.twin": "la misma imagen que {sources}",
  "image.zoom": "Ampliar: {name}",
  "image.zoom.title": "{name}, {index, number} de {count, number}",
  "export.title": "Exportar lo que se muestra",
  "export.csv": "Tabla (CSV)",
  "export.json": "Datos (JSON)",
  "export.name": "Nombre",
  "export.proposed": "Propuesto",
  "export.done": "{count, plural, one {# cambio exportado} other {# cambios exportados}}.",
};
