/** What is said differently of studios, in German. */
import type { enStudios } from "../en-studios";
import type { Words } from "../translation";

export const deStudios: Words<typeof enStudios> = {
  "of.label": "Was geprüft wird",
  "of.title": "Darsteller",
  "studio.of.title": "Studios",
  "of.count": "{n, plural, one {# Änderung wartet} other {# Änderungen warten}}",

  "studio.task.update": "Studios aktualisieren",
  "studio.task.update-favourites": "Favorisierte Studios aktualisieren",
  "studio.task.update.what": "Vergleicht Name, Aliase, Links, übergeordnetes Studio und Bild mit den Quellen.",
  "studio.task.whom": "Welche Studios",
  "studio.task.whom.all": "Alle Studios",
  "source.linked.studios": "{n, plural, one {# Studio} other {# Studios}}",

  "task.link": "Darsteller verknüpfen",
  "studio.task.link": "Studios verknüpfen",
  "task.link.what":
    "Sucht die Einträge von Darstellern, denen die Stash-ID einer Quelle fehlt: über Weblinks, Namen und Aliase. Eindeutige Verknüpfungen können auf einmal übernommen werden, über die anderen entscheiden Sie.",
  "studio.task.link.what":
    "Sucht die Einträge von Studios, denen die Stash-ID einer Quelle fehlt: über Weblinks und Namen. Eindeutige Verknüpfungen können auf einmal übernommen werden, über die anderen entscheiden Sie.",
  "past.task.link-performers": "Darsteller verknüpfen",
  "past.task.link-studios": "Studios verknüpfen",
  "task.link.review": "Verknüpfungen prüfen",
  "estimate.link":
    "{performers, plural, =0 {Keinem Darsteller fehlt die Stash-ID einer Quelle.} one {Höchstens # Darsteller, etwa {requests, plural, one {# Anfrage} other {# Anfragen}}, {span}.} other {Höchstens # Darsteller, etwa {requests, plural, one {# Anfrage} other {# Anfragen}}, {span}.}}",
  "studio.estimate.link":
    "{performers, plural, =0 {Keinem Studio fehlt die Stash-ID einer Quelle.} one {Höchstens # Studio, etwa {requests, plural, one {# Anfrage} other {# Anfragen}}, {span}.} other {Höchstens # Studios, etwa {requests, plural, one {# Anfrage} other {# Anfragen}}, {span}.}}",
  "studio.estimate.nobody":
    "Ihre Bibliothek hat noch keine Studios. Fügen Sie in Stash welche hinzu und kommen Sie zurück.",
  "studio.estimate.no-favourites": "Kein Studio in Ihrer Bibliothek ist ein Favorit.",
  "studio.estimate.cached":
    "{performers, plural, one {# Studio} other {# Studios}}, keine Anfragen: Antworten sind noch aktuell, oder keines ist verknüpft.",
  "studio.estimate.known":
    "{performers, plural, one {# Studio} other {# Studios}}, höchstens etwa {requests, plural, one {# Anfrage} other {# Anfragen}}, {span}.",
  "studio.selection.some": "{n, plural, one {# Studio} other {# Studios}}",
  "studio.run.bar": "Erledigte Studios",
  "studio.facts.done.sub": "Studios erledigt ({percent, number} %)",
  "studio.lane.label": "Von {source} beantwortete Studios",
  "studio.last-run.what":
    "{date}: <b>{done, number} von {total, number}</b> Studios mit {requests, plural, one {# Anfrage} other {# Anfragen}} verglichen{failed, plural, =0 {} other {, # davon unvollständig}}.",
  "studio.announce.progress": "{done, number} von {total, number} Studios erledigt",
  "studio.announce.progress-left": "{done, number} von {total, number} Studios erledigt, noch etwa {left}",
  "studio.announce.finished":
    "Aktualisierung beendet: {changes, plural, one {# Studio} other {# Studios}} mit Änderungen{failed, plural, =0 {} one {, # nicht lesbar} other {, # nicht lesbar}}",
  "studio.announce.stopped":
    "Aktualisierung gestoppt: bisher {changes, plural, one {# Studio} other {# Studios}} mit Änderungen",
  "studio.announce.failed":
    "Die Aktualisierung konnte nicht fortgesetzt werden: bisher {changes, plural, one {# Studio} other {# Studios}} mit Änderungen",
  "studio.interrupted.what":
    "Am {date} wurde der Tab geschlossen oder ging verloren, nach <b>{done, number} von {total, number}</b> Studios. Was bis dahin gefunden wurde, bleibt erhalten.",
  "studio.interrupted.compared":
    "Am {date} wurde der Tab geschlossen oder ging verloren, als alle <b>{total, number}</b> Studios verglichen waren. Übrig ist der Abschluss: Bilanz ziehen{writes, select, yes { und schreiben, was geschrieben werden darf} other {}}. Was bis dahin gefunden wurde, bleibt erhalten.",
  "studio.paused.compared":
    "Seit dem {date}, als alle <b>{total, number}</b> Studios verglichen waren. Übrig ist der Abschluss: Bilanz ziehen{writes, select, yes { und schreiben, was geschrieben werden darf} other {}}.",
  "studio.elsewhere.what":
    "<b>{done, number} von {total, number}</b> Studios erledigt. Die Ergebnisse erscheinen hier, sobald der Lauf beendet ist.",
  "studio.tools.interrupted": "Vorzeitig beendet nach {done, number} von {total, number} Studios",
  "studio.task.update-some": "Studios aktualisieren",
  "studio.run.note.writing": "Wird geschrieben: noch {n, plural, one {# Studio} other {# Studios}}.",
  "studio.paused.what":
    "Seit dem {date}, nach <b>{done, number} von {total, number}</b> Studios. Der Lauf merkt sich seine Stelle.",
  "studio.interrupted.written":
    "{written, plural, =0 {} one {Bei # Studio wurde bisher geschrieben. } other {Bei # Studios wurde bisher geschrieben. }}Was gerade in Arbeit war, wird anhand Ihrer Bibliothek überprüft, und jede Änderung lässt sich rückgängig machen.",
  "studio.confirm.title":
    "{changes, plural, one {# Änderung} other {# Änderungen}} bei {performers, plural, one {# Studio} other {# Studios}} schreiben?",
  "studio.confirm.what":
    "<b>{done, number}</b> {done, plural, one {Studio wurde} other {Studios wurden}} verglichen; noch wurde nichts geschrieben. Zweifelhafte Zuordnungen, fragwürdige Werte und gesperrte Felder sind ausgenommen. Von diesen Änderungen:",
  "studio.waiting.decide":
    "{changes, plural, one {Entscheidung} other {Entscheidungen}} bei {performers, plural, one {# Studio} other {# Studios}}",
  "studio.waiting.safe":
    "sichere {changes, plural, one {Änderung} other {Änderungen}} bei {performers, plural, one {# Studio} other {# Studios}}",
  "studio.waiting.in-step.what":
    "{performers, plural, one {# Studio ist} other {# Studios sind}} auf dem Stand von {sources, plural, one {# Quelle} other {# Quellen}}.",

  "review.bulk.link": "{count, number} wahrscheinliche übernehmen…",
  "review.confirm.link":
    "{performers, plural, one {# Darsteller mit seinem wahrscheinlichen Eintrag} other {# Darsteller mit ihren wahrscheinlichen Einträgen}} verknüpfen?",
  "studio.review.confirm.link":
    "{performers, plural, one {# Studio mit seinem wahrscheinlichen Eintrag} other {# Studios mit ihren wahrscheinlichen Einträgen}} verknüpfen?",
  "review.confirm.link.what":
    "Schreibt nur Stash-IDs; was diese Einträge angeben, wird danach verglichen. Ein wahrscheinlicher Treffer trägt denselben Namen oder führt ihn als Alias, und nichts spricht dagegen. Jede Verknüpfung lässt sich rückgängig machen.",
  "review.confirm.do-link": "{count, number} verknüpfen",

  "kind.waiting.parent": "Wartet auf das übergeordnete Studio",
  "review.parent.missing":
    "„{name}“ ist nicht in Ihrer Bibliothek oder dort nicht verknüpft. Erstellen Sie es, oder geben Sie ihm seine Stash-ID von {source}, und aktualisieren Sie dann noch einmal.",

  "studio.review.shown":
    "<b>{shown, number}</b> von {total, plural, one {# Änderung} other {# Änderungen}} angezeigt, bei {rows, plural, one {# Studio} other {# Studios}}",
  "studio.review.selected":
    "{performers, plural, one {# Studio} other {# Studios}}, {changes, plural, one {# Änderung} other {# Änderungen}}",
  "studio.review.bulk.bar": "Was mit den ausgewählten Studios geschieht",
  "studio.review.confirm.safe":
    "{changes, plural, one {# sichere Änderung} other {# sichere Änderungen}} bei {performers, plural, one {# Studio} other {# Studios}} übernehmen?",
  "studio.review.confirm.keep":
    "Bei {changes, plural, one {# Entscheidung} other {# Entscheidungen}} für {performers, plural, one {# Studio} other {# Studios}} behalten, was in Stash steht?",
  "studio.review.view.entity": "Nach Studio",
  "studio.review.pattern.performers": "{count, plural, one {# Studio} other {# Studios}}",
  "studio.review.confirm.take":
    "{changes, plural, one {# Änderung} other {# Änderungen}} für {performers, plural, one {# Studio} other {# Studios}} übernehmen?",
  "studio.review.confirm.source":
    "{changes, plural, one {# Änderung} other {# Änderungen}} bei {performers, plural, one {# Studio} other {# Studios}} nach den Angaben von {source} entscheiden?",
  "studio.review.confirm.left":
    "{count, plural, one {# andere Änderung} other {# andere Änderungen}} derselben Studios {count, plural, one {wartet} other {warten}} weiter.",
  "studio.review.applying": "Wird angewendet: {done, number} von {total, number} Studios",
  "studio.review.cut.what":
    "Bei {written, number} von {total, number} Studios wurde geschrieben; der Verlauf macht dies als einen Lauf rückgängig. Der Rest wartet noch.",
  "studio.review.done.title":
    "{count, plural, one {{name}: {fields, plural, one {# Feld} other {# Felder}} aktualisiert} other {{fields, plural, one {# Feld} other {# Felder}} von {count, number} Studios aktualisiert}}",
  "studio.review.done.kept-many": "Unverändert behalten: {count, number} Studios",
  "studio.review.done.dismissed-many": "Werden nicht mehr angeboten: {count, number} Studios",
  "studio.review.done.decided-many": "Entschieden, nichts wurde geschrieben: {count, number} Studios",
  "studio.review.done.problems":
    "{count, plural, one {# Studio wurde nicht geändert} other {# Studios wurden nicht geändert}}; die Liste nennt den Grund.",
  "studio.review.confirm.dismiss":
    "{changes, plural, one {# Entscheidung} other {# Entscheidungen}} bei {performers, plural, one {# Studio} other {# Studios}} ablehnen?",
  "studio.review.lock.title": "Ein Feld für {count, plural, one {# Studio} other {# Studios}} sperren?",
  "studio.review.lock.what":
    "Der Abgleich fasst ein gesperrtes Feld nie an. Jede Sperre lässt sich in der Prüfung des Studios wieder aufheben.",
  "studio.review.lock.done": "{field} ist für {count, plural, one {# Studio} other {# Studios}} gesperrt.",
  "studio.review.lock.failed":
    "{count, plural, one {# Studio wurde nicht geändert} other {# Studios wurden nicht geändert}}: {message}",
  "studio.menu.lock": "Feld für dieses Studio sperren",
  "studio.menu.unlock": "Feld für dieses Studio entsperren",
  "studio.rule.title": "{field}: Regel für alle Studios",
  "studio.rule.what":
    "Für andere Studios gilt diese Regel ab ihrer nächsten Aktualisierung, ebenso für Darsteller, soweit sie dieses Feld haben. Sperren bleiben.",
  "studio.evidence.shared-entity":
    "{count, plural, one {ein anderes Studio} other {# andere Studios}} hier {count, plural, one {ist} other {sind}} damit verknüpft",
  "studio.problem.unsent.todo":
    "Prüfen Sie, ob Stash läuft; das Studio wird neu verglichen, bevor etwas geschrieben wird.",
  "studio.problem.gone.what": "Das Studio wurde seit dem Vergleich in Stash gelöscht. Es wurde nichts geschrieben.",
  "studio.reason.shared-entity": "ein anderes Studio in Ihrer Bibliothek ist mit demselben Eintrag verknüpft",
  "studio.reason.refused": "Sie haben angegeben, dass dieser Eintrag ein anderes Studio ist",
  "studio.reason.other-id": "Sie haben den anderen Eintrag gewählt, mit dem dieses Studio verknüpft ist",
  "studio.reason.blank-name": "ein Studio braucht einen Namen",
  "studio.reason.name-taken": "ein anderes Studio hat diesen Namen",
  "button.this": "Dieser Darsteller",
  "studio.button.this": "Dieses Studio",
  "studio.button.gone": "Dieses Studio gibt es in Stash nicht mehr.",
  "studio.which.what.linked":
    "Die Stash-ID dieser Quelle ist zweifelhaft. Nichts davon wird von selbst übernommen, bis Sie angeben, welches Studio es ist.",
  "studio.which.said.none":
    "{name}: keiner davon bei {source}. Sie werden wieder gefragt, wenn ein neuer Kandidat erscheint.",
  "studio.which.gone": "Dieses Studio gibt es in Stash nicht mehr.",
  "studio.watch.title": "An den Quellen geändert: {n, plural, one {# Studio} other {# Studios}}",
  "studio.watch.update": "{n, plural, one {Dieses aktualisieren} other {Diese # aktualisieren}}",
  "studio.review.done.stopped": "Gestoppt: {count, plural, one {# Studio wartet} other {# Studios warten}} noch",
};
