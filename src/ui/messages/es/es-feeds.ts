/** Texts about what changed upstream, and how it was learnt, in Spanish. */
import type { enFeeds } from "../en-feeds";
import type { Words } from "../translation";

export const esFeeds: Words<typeof enFeeds> = {
  "facts.saved.feed": "peticiones ahorradas; {n, plural, one {# respuesta} other {# respuestas}} sin cambios en origen",
  "lane.changes.failed":
    "No se ha podido saber qué ha cambiado allí ({reason}), así que se vuelven a pedir las respuestas caducadas.",
  "lane.changes.checked":
    "No se ha podido leer su lista de cambios ({reason}), así que se han consultado todas las fichas.",
  "settings.watchHours": "Buscar cambios al abrir Stash",
  "settings.watchHours.help":
    "Como máximo una vez cada tantas horas y en una sola pestaña, {min, number}–{max, number} h; 0 es nunca. Indica cuántas actrices/actores y cuántos estudios han cambiado en origen. No hace nada más por sí solo.",
  "watch.title": "Cambios en origen: {n, plural, one {# actriz/actor} other {# actrices/actores}}",
  "watch.what": "Desde la última consulta. Todavía no se ha comparado nada.",
  "watch.update": "{n, plural, one {Actualizar} other {Actualizar estos #}}",
  "watch.partly": "No se ha podido consultar: {sources}.",
};
