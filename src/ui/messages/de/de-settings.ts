/** Texts of the settings form, in German. */
import type { enSettings } from "../en-settings";
import type { Words } from "../translation";

export const deSettings: Words<typeof enSettings> = {
  "settings.automatic": "Änderungen werden sofort gespeichert.",
  "settings.saving": "Wird gespeichert…",
  "settings.saved": "Gespeichert",
  "settings.failed.title": "Nicht gespeichert",
  "settings.failed.what":
    "Stash hat noch die alten Einstellungen; Ihre Änderung bleibt so lange hier stehen. {message}",
  "settings.error.title": "Die Einstellungen konnten nicht gelesen oder gespeichert werden",
  "settings.error.what": "Unten stehen die zuletzt bekannten Werte oder die Voreinstellung.",
  "settings.damaged.title": "Einige Einstellungen ließen sich nicht auswerten",
  "settings.damaged.what": "Für sie gilt die Voreinstellung, bis Sie sie ändern: {keys}.",
  "settings.damaged.all":
    "Für alle Einstellungen gilt die Voreinstellung, weil sich nicht auswerten ließ, was in Stash steht.",
  "settings.open-page": "Übersicht öffnen",
  "settings.range": "Eine Zahl von {min, number} bis {max, number}.",
  "settings.whole-range": "Eine ganze Zahl von {min, number} bis {max, number}.",
  "settings.seconds": "s",
  "settings.hours": "h",

  "settings.order": "Quellenreihenfolge",
  "settings.order.help":
    "Wo mehrere Quellen einen Wert haben, entscheidet die erste. Eine ausgeschaltete Quelle wird nicht abgefragt; was von ihr bekannt ist, bleibt erhalten.",
  "settings.order.up": "{source} nach oben",
  "settings.order.down": "{source} nach unten",
  "settings.order.drag": "An einen anderen Platz ziehen",
  "settings.order.moved": "{source} ist jetzt {place, number} von {of, number}",

  "settings.asking": "Abfragen der Quellen",
  "settings.delaySeconds": "Wartezeit zwischen Anfragen",
  "settings.delaySeconds.help":
    "Pause nach jeder Antwort einer Quelle, bevor sie wieder abgefragt wird, {min, number}–{max, number} s. Eine Begrenzung in Stash unter Metadaten-Anbieter gilt ebenfalls.",
  "settings.cacheHours": "Antworten aufbewahren für",
  "settings.cacheHours.help": "Aktuelle Antworten werden nicht neu abgefragt, {min, number}–{max, number} h.",

  "settings.changes": "Was verglichen wird",
  "settings.nameSearch": "Nicht verknüpfte nach Namen suchen",
  "settings.nameSearch.help":
    "Sucht Darsteller ohne Stash-ID unter ihrem genauen Namen und ihren Aliasen. Kostet mehr Anfragen; ein Treffer wird angeboten, aber nie ungesehen übernommen.",
  "settings.images": "Bilder aktualisieren",
  "settings.images.help": "Bietet Bilder der Quellen an. Ein ersetztes Bild lässt sich wiederherstellen.",
  "settings.oldNameToAlias": "Alten Namen als Alias behalten",
  "settings.oldNameToAlias.help": "Wenn sich ein Name ändert, kommt der alte zu den Aliasen.",
  "settings.staleUnattended": "Ältere Werte der Quelle als sicher behandeln",
  "settings.staleUnattended.help":
    "Wo Ihr Wert einer ist, den eine Quelle früher hatte und seither geändert hat, zählt der neue Wert als sichere Änderung statt als Entscheidung.",

  "settings.creating": "Fehlendes erstellen",
  "settings.creating.help":
    "Nichts wird erstellt, was schon in Ihrer Bibliothek sein könnte: Eindeutiges wird verknüpft, Zweifelhaftes wartet auf Sie. Was erstellt wurde, lässt sich über den Verlauf wieder löschen.",
  "settings.autoCreatePerformers": "Darsteller automatisch erstellen",
  "settings.autoCreatePerformers.help":
    "Favoriten einer Quelle, die nicht in Ihrer Bibliothek sind, werden beim Abgleich der Favoriten erstellt, mit allem, was die Quellen über sie wissen.",
  "settings.autoCreateStudios": "Studios automatisch erstellen",
  "settings.autoCreateStudios.help":
    "Dasselbe für Studios (manche Quellen sagen „Site“). Eine Aktualisierung der Studios erstellt dann auch fehlende übergeordnete Studios, außer wenn der Lauf alles prüfen soll.",

  "settings.policies": "Felder",
  "settings.policies.help":
    "Wie jedes Feld geändert werden darf und welche Reihenfolge der Quellen darüber entscheidet.",
  "policy.update": "Aktualisieren",
  "policy.update.what":
    "Lücken und Werte, die Sie nie bearbeitet haben, sind sicher; alles andere ist eine Entscheidung.",
  "policy.union": "Nur ergänzen",
  "policy.union.what":
    "Alles, was die Quellen haben, wird ergänzt, auch was Sie einmal entfernt haben; nichts wird entfernt.",
  "policy.fill": "Nur füllen",
  "policy.fill.what": "Nur, wo das Feld leer ist.",
  "policy.overwrite": "Überschreiben",
  "policy.overwrite.what": "Der Wert der ersten Quelle ersetzt Ihren, auch Ihre eigenen Bearbeitungen.",
  "policy.ignore": "Ignorieren",
  "policy.ignore.what": "Wird nie verglichen.",

  "settings.trouble": "Fehlersuche",
  "settings.debug": "Debug-Protokoll führen",
  "settings.debug.help":
    "Hält die neuesten Schritte fest: IDs, Arten, Anzahlen und Zeiten dessen, was gefragt, verglichen und geschrieben wird. API-Schlüssel, Konten, Namen und Werte stehen nie darin.",
};
