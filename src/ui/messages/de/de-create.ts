/** Creating what is missing, adding from a source, and drafts, in German. */
import type { enCreate } from "../en-create";
import type { Words } from "../translation";

export const deCreate: Words<typeof enCreate> = {
  "add.title": "Von einer Quelle hinzufügen",
  "add.what":
    "Findet einen Darsteller oder ein Studio bei den Quellen und erstellt den Eintrag hier oder verknüpft ihn mit einem vorhandenen.",
  "add.open": "Suchen und hinzufügen…",
  "add.dialog": "Von einer Quelle hinzufügen",
  "add.type": "Was gesucht wird",
  "add.type.performer": "Darsteller",
  "add.type.studio": "Studios",
  "add.source": "Wo gesucht wird",
  "add.source.all": "Alle Quellen",
  "add.query": "Name, ID oder Seitenadresse",
  "add.query.placeholder": "Name, ID oder Seitenadresse",
  "add.search": "Suchen",
  "add.searching": "Die Quellen werden abgefragt…",
  "add.first": "Es wird nichts geschrieben, bevor Sie es gesehen haben.",
  "add.none":
    "Keine Quelle hat etwas unter „{query}“. Schreiben Sie den Namen aus: Mit einem Teil davon finden Quellen wenig.",
  "add.none.studio": "Keine Quelle hat etwas unter „{query}“. Manche Quellen finden Studios nur mit dem genauen Namen.",
  "add.page": "Seite",
  "add.page.label": "Seite von {name} bei {source}",
  "add.unknown-page": "Diese Adresse ist keine Seite einer abgefragten Quelle.",
  "add.failed": "Die Suche hat nicht funktioniert: {message}",
  "add.results": "{count, plural, =0 {Nichts gefunden} one {# gefunden} other {# gefunden}}",
  "add.choose": "{name} von {source} wählen",
  "add.choose.plain": "{name} wählen",
  "add.in-library": "In Ihrer Bibliothek:",
  "add.next":
    "{count, plural, =0 {Einträge zum Hinzufügen wählen} one {Anzeigen, was geschrieben würde} other {Anzeigen, was für # geschrieben würde}}",
  "add.back": "Zurück zur Suche",
  "add.close": "Schließen",

  "create.planning": "Alle Quellen werden gefragt, was sie wissen…",
  "create.planning.failed": "Dies konnte nicht vorbereitet werden: {message}",
  "create.nothing": "Nichts zu tun",
  "create.do.create": "{create, number} erstellen",
  "create.do.link": "{link, number} verknüpfen",
  "create.do.both": "{create, number} erstellen, {link, number} verknüpfen",
  "create.working": "{done, number} von {of, number} erledigt…",
  "create.stop": "Stoppen, Erledigtes behalten",
  "create.cancel": "Abbrechen",
  "create.done": "Fertig",
  "create.open": "Öffnen",
  "create.silent":
    "{sources} {count, plural, one {konnte} other {konnten}} nicht abgefragt werden. Was {count, plural, one {diese Quelle weiß} other {diese Quellen wissen}}, bietet die nächste Aktualisierung an.",

  "create.kind.create": "Neu",
  "create.kind.parent": "Neues übergeordnetes Studio",
  "create.kind.link": "Verknüpfung",
  "create.kind.there": "In Ihrer Bibliothek",
  "create.kind.review": "Welcher Eintrag?",
  "create.kind.blocked": "Nicht möglich",
  "create.step.create": "{count, plural, one {# Feld} other {# Felder}} von {sources}",
  "create.step.link":
    "Dies ist {name} in Ihrer Bibliothek: {evidence}. Nur die Stash-IDs werden hinzugefügt; was abweicht, wartet auf die Prüfung.",
  "create.step.there": "Schon mit {name} verknüpft. Nichts zu tun.",
  "create.step.fields": "Was geschrieben würde",
  "create.review.likely": "Vielleicht {names} in Ihrer Bibliothek: {evidence}.",
  "create.review.ambiguous": "Möglicherweise {names} in Ihrer Bibliothek, aber nicht eindeutig: {evidence}.",
  "create.review.linked-apart":
    "Die Einträge bei den Quellen sind mit verschiedenen Einträgen Ihrer Bibliothek verknüpft: {names}. Führen Sie diese zuerst zusammen, oder lösen Sie eine Verknüpfung.",
  "create.answer.link": "Dies ist {name}: verknüpfen",
  "create.answer.create": "Jemand anders: erstellen",

  "create.obstacle.source": "{source} hat nicht geantwortet: {failure}",
  "create.obstacle.source-off":
    "{source} ist ausgeschaltet oder nicht mehr eingerichtet. Schalten Sie die Quelle in den Einstellungen ein.",
  "create.obstacle.missing": "Die Quelle hat diesen Eintrag nicht mehr.",
  "create.obstacle.deleted": "Die Quelle hat diesen Eintrag gelöscht.",
  "create.obstacle.malformed-id": "Dies ist keine ID der Quelle.",
  "create.obstacle.name-taken":
    "{by} in Ihrer Bibliothek hat schon den Namen „{name}“, und Stash nimmt einen Namen nur einmal an. Benennen Sie jenen Eintrag um, oder geben Sie ihm eine Begriffsklärung, und versuchen Sie es erneut.",

  "create.result.created": "Erstellt",
  "create.result.linked": "Verknüpft",
  "create.result.there": "War schon in Ihrer Bibliothek",
  "create.result.review": "Bleibt Ihnen zur Entscheidung",
  "create.result.failed": "Nicht erstellt",
  "create.result.picture": "Ohne Bild: {message}",
  "create.result.parent.review":
    "Ohne das übergeordnete Studio, das vielleicht schon in Ihrer Bibliothek ist. Verknüpfen Sie es und aktualisieren Sie dann die Studios.",
  "create.result.parent.failed": "Ohne das übergeordnete Studio, das nicht erstellt werden konnte.",
  "create.result.parent.loop": "Ohne das übergeordnete Studio: An der Quelle bilden sie einen Kreis.",
  "create.refused": "Stash hat dies zurückgewiesen: „{message}“",
  "create.unsent": "Es ist nicht bekannt, ob dies erstellt wurde: {message} Beim nächsten Start wird danach gesucht.",
  "create.no-undo":
    "Es wurde nichts erstellt, weil es sich nicht hätte rückgängig machen lassen: {message} Schaffen Sie im Browser Platz für diese Website.",
  "create.picture.out":
    "Das Bild von {source} wird ausgelassen: {reason}. Setzen Sie auf der Seite in Stash selbst eines.",
  "create.picture.instead":
    "Das Bild von {source} wird ausgelassen: {reason}. Stattdessen wird eines von {other} genommen.",
  "create.unnoted":
    "In Stash ist dies vorhanden, aber dieser Browser hat nicht alles behalten, was dazugehört: {message}",
  "create.unnoted.record":
    "Laden Sie die Seite neu, dann lässt es sich im Verlauf rückgängig machen. Erneutes Hinzufügen erstellt nichts doppelt.",
  "create.unnoted.bases":
    "Gleichen Sie auf der Seite in Stash ab, bevor Sie etwas bearbeiten: Bis dahin füllt eine Aktualisierung wieder, was Sie leeren.",
  "reason.not-an-address": "seine Adresse ist keine Webadresse",
  "create.summary":
    "{created, plural, =0 {Nichts erstellt} one {# erstellt} other {# erstellt}}{linked, plural, =0 {} one {, # verknüpft} other {, # verknüpft}}{there, plural, =0 {} one {, # schon vorhanden} other {, # schon vorhanden}}{left, plural, =0 {} one {, # offen} other {, # offen}}",

  "create.undo.deletes":
    "{count, plural, one {Was erstellt wurde, wird} other {Die # erstellten Einträge werden}} aus Stash gelöscht, sofern nichts {count, plural, one {dazugehört} other {zu ihnen gehört}} und seither nichts geändert wurde, weder vom Abgleich noch von Ihnen. Eine Löschung lässt sich nicht rückgängig machen; Gelöschtes kann aus seiner Quelle wieder hinzugefügt werden.",

  "draft.open": "Als Entwurf senden…",
  "draft.title": "Ihre Fassung von {name} als Entwurf senden",
  "draft.what":
    "Stash sendet, was es jetzt über {name} enthält. Die Quelle bewahrt es als Entwurf in Ihrem Konto auf; dort ändert sich nichts, bis Sie ihn auf der Seite der Quelle einreichen.",
  "draft.irreversible":
    "Was gesendet wurde, lässt sich von hier aus nicht zurückholen. Offene Änderungen dieser Prüfung gehören nicht dazu.",
  "draft.to": "Senden an",
  "draft.send": "An {source} senden",
  "draft.sending": "Wird gesendet…",
  "draft.sent": "{source} hat Ihren Entwurf.",
  "draft.page": "Entwurf öffnen",
  "draft.pages": "Ihre Entwürfe öffnen",
  "draft.failed": "Der Entwurf wurde nicht gesendet: {message}",
  "draft.failed.todo": "Prüfen Sie, ob Ihr Konto bei {source} Entwürfe senden darf und ob Stash die Quelle erreicht.",
};
