/** Texts about what changed upstream, and how it was learnt, in French. */
import type { enFeeds } from "../en-feeds";
import type { Words } from "../translation";

export const frFeeds: Words<typeof enFeeds> = {
  "facts.saved.feed":
    "requêtes évitées ; {n, plural, one {# réponse inchangée} other {# réponses inchangées}} à la source",
  "lane.changes.failed":
    "Les changements de cette source n’ont pas pu être connus ({reason}) ; les réponses expirées sont donc redemandées.",
  "lane.changes.checked": "Sa liste de changements n’a pas pu être lue ({reason}) ; chaque fiche a donc été vérifiée.",
  "settings.watchHours": "Chercher des changements à l’ouverture de Stash",
  "settings.watchHours.help":
    "Au plus une fois par ce nombre d’heures, et dans un seul onglet, {min, number}–{max, number} h ; 0 : jamais. Indique combien de performeurs et de studios ont changé à la source. Rien d’autre ne se fait tout seul.",
  "watch.title": "Changement à la source : {n, plural, one {# performeur} other {# performeurs}}",
  "watch.what": "Depuis leur dernière lecture. Rien n’a encore été comparé.",
  "watch.update": "{n, plural, one {L’actualiser} other {Actualiser ces #}}",
  "watch.partly": "Sources qui n’ont pas pu être interrogées : {sources}.",
};
