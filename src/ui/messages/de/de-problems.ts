/** What went wrong, why, and what to do now, in German. */
import type { enProblems } from "../en-problems";
import type { Words } from "../translation";

export const deProblems: Words<typeof enProblems> = {
  "failure.offline.title": "{source} ist nicht erreichbar",
  "failure.offline.short": "Nicht erreicht",
  "failure.offline.what":
    "Es kam{tries, plural, =0 {} =1 {} other { bei # Versuchen}} keine Antwort: Die Verbindung ist fehlgeschlagen oder hat zu lange gedauert. Nichts von dieser Quelle wurde verglichen.",
  "failure.offline.todo": "Prüfen Sie, ob dieser Computer und {source} online sind, und versuchen Sie es erneut.",
  "failure.here.title": "Dieser Browser ist offline",
  "failure.here.short": "Dieser Browser ist offline",
  "failure.here.what":
    "Hier gab es kein Netz, als {source} abgefragt werden sollte. {source} selbst kann in Ordnung sein.",
  "failure.here.todo":
    "Stellen Sie die Verbindung wieder her: Was gerade läuft, geht dann sofort weiter, das Übrige lässt sich erneut versuchen.",
  "failure.blocked.title": "Der Browser darf {source} nicht abfragen",
  "failure.blocked.short": "Vom Browser blockiert",
  "failure.blocked.what":
    "Die Anfrage wurde blockiert, bevor sie beantwortet war: Die Adresse gehört nicht zu denen, die das Plugin abfragen darf, oder der Server weist Anfragen von Webseiten zurück.",
  "failure.blocked.todo":
    "Wenn es ein eigener Server ist, tragen Sie die Adresse unter connect-src in performerSiteSync.yml ein und laden Sie die Plugins neu.",
  "failure.auth.title": "{source} hat den Schlüssel zurückgewiesen{status, select, none {} other { ({status})}}",
  "failure.auth.short": "Schlüssel zurückgewiesen{status, select, none {} other { ({status})}}",
  "failure.auth.what":
    "Der Schlüssel fehlt, ist falsch oder wurde widerrufen. Was nur diese Quelle weiß, wird ausgelassen; die anderen Quellen laufen weiter.",
  "failure.auth.todo": "Geben Sie in Stash unter Metadaten-Anbieter einen neuen Schlüssel ein.",
  "failure.limited.title": "{source} bittet um weniger Anfragen{status, select, none {} other { ({status})}}",
  "failure.limited.short": "Zu viele Anfragen{status, select, none {} other { ({status})}}",
  "failure.limited.what":
    "Die Quelle hat Anfragen{tries, plural, =0 {} =1 {} other { bei # Versuchen}} weiter zurückgewiesen, obwohl vor jedem Versuch länger gewartet wurde als vor dem vorigen.",
  "failure.limited.todo":
    "Stellen Sie eine längere Wartezeit zwischen Anfragen ein und versuchen Sie es später erneut.",
  "failure.server.title": "{source} hat selbst eine Störung{status, select, none {} other { ({status})}}",
  "failure.server.short": "Serverfehler{status, select, none {} other { ({status})}}",
  "failure.server.what":
    "Die Quelle hat{tries, plural, =0 {} =1 {} other { bei # Versuchen}} mit einem Fehler geantwortet. Nichts von ihr wurde verglichen, und nichts wurde geändert.",
  "failure.server.todo": "Hier lässt sich nichts tun: Versuchen Sie es in einer Weile erneut.",
  "failure.graphql.title": "{source} hat die Abfrage zurückgewiesen",
  "failure.graphql.short": "Abfrage zurückgewiesen",
  "failure.graphql.what":
    "Die Quelle kennt etwas nicht, wonach gefragt wurde{detail, select, none {} other {: „{detail}“}}. Vermutlich ist ihre Version älter oder neuer als die, die dieses Plugin kennt.",
  "failure.graphql.todo":
    "Aktualisieren Sie das Plugin; wenn es auf dem neuesten Stand ist, melden Sie diesen Satz den Autoren des Plugins.",
  "failure.malformed.title": "{source} hat nicht mit Daten geantwortet",
  "failure.malformed.short": "Keine Daten in der Antwort",
  "failure.malformed.what":
    "Es kam etwas anderes zurück als die abgefragten Daten{detail, select, none {} other { („{detail}“)}}{status, select, none {} other {, Status {status}}}: Oft steht eine Anmeldeseite dazwischen, oder die Adresse stimmt nicht ganz.",
  "failure.malformed.todo": "Prüfen Sie die Adresse in Stash unter Metadaten-Anbieter; sie endet meist auf /graphql.",
  "failure.server-said": "Meldung der Quelle: „{detail}“",
  "failure.reported": "Gemeldet wurde: „{detail}“",

  "remedy.try-again": "Erneut versuchen",
  "remedy.providers": "Metadaten-Anbieter öffnen",
  "remedy.key": "Neuen Schlüssel eingeben",
  "remedy.plugins": "Plugins öffnen",
  "remedy.delay": "Wartezeit einstellen",

  "problem.refused.title": "Stash hat die Änderung zurückgewiesen",
  "problem.refused.what": "Es wurde nichts geschrieben. Meldung von Stash: „{message}“",
  "problem.refused.todo": "Ändern Sie das genannte Feld oder lassen Sie es weg, und übernehmen Sie dann noch einmal.",
  "problem.unsent.title": "Stash hat nicht geantwortet",
  "problem.unsent.what": "Es ist nicht bekannt, ob die Änderung geschrieben wurde: {message}",
  "problem.unsent.todo":
    "Prüfen Sie, ob Stash läuft; der Darsteller wird neu verglichen, bevor etwas geschrieben wird.",
  "problem.changed.title": "Geändert, während Sie geprüft haben",
  "problem.changed.what":
    "{fields} {count, plural, one {wurde} other {wurden}} inzwischen in Stash bearbeitet. Es wurde nichts geschrieben; {count, plural, one {die Zeile wurde} other {die Zeilen wurden}} neu verglichen.",
  "problem.changed.todo":
    "Sehen Sie sich {count, plural, one {diese Zeile} other {diese Zeilen}} noch einmal an; Ihre übrigen Entscheidungen gelten weiter.",
  "problem.gone.title": "Nicht mehr in Ihrer Bibliothek",
  "problem.gone.what":
    "Der Darsteller wurde seit dem Vergleich in Stash gelöscht oder zusammengeführt. Es wurde nichts geschrieben.",
  "problem.gone.todo": "Nichts zu tun: Mit der nächsten Aktualisierung verschwindet dies aus der Liste.",
  "problem.invalid.title": "{field} kann so nicht gespeichert werden",
  "problem.invalid.what": "Es wurde nichts geschrieben: {reason}.",
  "problem.invalid.todo": "Berichtigen Sie {field}, oder lassen Sie das Feld, wie es ist.",
  "problem.no-undo.title": "Kein Platz, um die alten Werte aufzubewahren",
  "problem.no-undo.what": "Es wurde nichts geschrieben, weil es sich nicht hätte rückgängig machen lassen: {message}",
  "problem.no-undo.todo": "Schaffen Sie im Browser Platz für diese Website und übernehmen Sie dann noch einmal.",
  "problem.attached.title": "Inzwischen in Verwendung",
  "problem.attached.what": "Es wurde nicht gelöscht, weil inzwischen etwas dazugehört: {attached}.",
  "problem.attached.todo": "Entfernen Sie es zuerst dort, oder löschen Sie es auf seiner eigenen Seite in Stash.",
  "problem.attached.scenes": "{count, plural, one {# Szene} other {# Szenen}}",
  "problem.attached.images": "{count, plural, one {# Bild} other {# Bilder}}",
  "problem.attached.galleries": "{count, plural, one {# Galerie} other {# Galerien}}",
  "problem.attached.groups": "{count, plural, one {# Gruppe} other {# Gruppen}}",
  "problem.attached.studios": "{count, plural, one {# untergeordnetes Studio} other {# untergeordnete Studios}}",
  "problem.attached.tags": "{count, plural, one {# Tag} other {# Tags}}",
  "problem.attached.notes": "eine Wertung oder Details",
  "problem.bad-image.title": "Das Bild ist kein Bild",
  "problem.bad-image.what": "Was zurückkam, war kein Bild, deshalb wurde sofort das alte wiederhergestellt: {message}",
  "problem.bad-image.todo": "Wählen Sie ein anderes Bild.",
  "problem.source-said.title": "Die Quelle hat dies nicht ausgeführt",
  "problem.source-said.what":
    "Dort wurde nichts geändert{message, select, none {} other {. Meldung der Quelle: „{message}“}}.",
  "problem.source-said.todo": "Testen Sie in der Übersicht die Verbindungen und versuchen Sie es erneut.",
  "problem.not-here.title": "Dies lässt sich hier nicht rückgängig machen",
  "problem.not-here.what": "Es wurde nichts geändert.",
  "problem.not-here.todo": "Ändern Sie es in Stash oder bei der Quelle.",
  "problem.irreversible.title": "Dies lässt sich nicht rückgängig machen",
  "problem.irreversible.what":
    "Ein Entwurf, der an eine Quelle gesendet wurde, bleibt dort, bis ihn jemand bearbeitet.",
  "problem.irreversible.todo": "Verwerfen Sie den Entwurf bei der Quelle, falls er noch vorhanden ist.",

  "reason.date-not-full": "diese Version von Stash nimmt nur Datumsangaben mit Monat und Tag an",
  "reason.not-a-date": "es ist kein Datum (schreiben Sie 1994, 1994-03 oder 1994-03-20)",
  "reason.not-a-number": "es ist keine Zahl über null",
  "reason.not-a-url": "es ist keine Webadresse",
  "reason.not-a-gender": "Stash kennt dieses Geschlecht nicht",
  "reason.height-range": "es liegt außerhalb von 100–250 cm",
  "reason.birth-too-early": "das Geburtsdatum liegt vor 1901",
  "reason.birth-too-late": "das Geburtsdatum liegt weniger als 18 Jahre zurück",
  "reason.in-the-future": "es liegt in der Zukunft",
  "reason.death-before-birth": "der Tod liegt vor der Geburt",
  "reason.career-too-early": "die Karriere beginnt vor dem Alter von 18 Jahren",
  "reason.end-before-start": "das Ende liegt vor dem Anfang",
  "reason.not-a-stash-id": "es ist keine Stash-ID",
  "reason.name-taken": "ein anderer Darsteller hat diesen Namen und diese Begriffsklärung",
  "reason.parent-missing": "das übergeordnete Studio ist nicht in Ihrer Bibliothek oder dort nicht verknüpft",
  "reason.parent-shared": "mehrere Studios in Ihrer Bibliothek sind mit diesem übergeordneten Studio verknüpft",
  "reason.parent-loop": "das übergeordnete Studio ist das Studio selbst oder ihm untergeordnet",
  "reason.blank-name": "ein Darsteller braucht einen Namen",
  "reason.unknown": "der Wert ist nicht verwendbar ({reason})",
};
