/** Texts about what changed upstream, and how it was learnt, in German. */
import type { enFeeds } from "../en-feeds";
import type { Words } from "../translation";

export const deFeeds: Words<typeof enFeeds> = {
  "facts.saved.feed": "Anfragen gespart; {n, plural, one {# Antwort} other {# Antworten}} an der Quelle unverändert",
  "lane.changes.failed":
    "Was sich dort geändert hat, war nicht zu erfahren ({reason}), deshalb werden abgelaufene Antworten neu abgefragt.",
  "lane.changes.checked":
    "Die Liste der Änderungen dort konnte nicht gelesen werden ({reason}), deshalb wurde jeder Eintrag angesehen.",
  "settings.watchHours": "Beim Öffnen von Stash nach Änderungen suchen",
  "settings.watchHours.help":
    "Höchstens einmal in so vielen Stunden und nur in einem Tab, {min, number}–{max, number} h; 0 heißt nie. Meldet, wie viele Darsteller und Studios sich an den Quellen geändert haben. Sonst geschieht nichts von selbst.",
  "watch.title": "An den Quellen geändert: {n, plural, one {# Darsteller} other {# Darsteller}}",
  "watch.what": "Seit dem letzten Abruf. Noch wurde nichts verglichen.",
  "watch.update": "{n, plural, one {Diesen aktualisieren} other {Diese # aktualisieren}}",
  "watch.partly": "Abfrage nicht möglich: {sources}.",
};
