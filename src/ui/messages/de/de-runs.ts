/** Texts of run modes, limits of a run, pausing and going on, and runs in other tabs, in German. */
import type { enRuns } from "../en-runs";
import type { Words } from "../translation";

export const deRuns: Words<typeof enRuns> = {
  "problem.busy.title": "Ein anderer Tab schreibt dies gerade",
  "problem.busy.what":
    "Es wurde nichts geschrieben: Ein anderer Tab dieses Browsers hat dies zur selben Zeit geändert.",
  "problem.busy.todo": "Versuchen Sie es erneut, wenn jener Tab fertig ist.",

  "task.update-some": "Darsteller aktualisieren",
  "task.whom.all": "Alle Darsteller",
  "task.whom.favourites": "Favoriten",
  "task.whom.linked": "Alle verknüpften",
  "task.whom.tag": "Mit einem Tag…",
  "task.whom.stale": "Länger nicht verglichen…",
  "task.whom.waiting": "Auf Prüfung wartende ({n, number})",
  "task.whom.picked": "Auswahl ({n, number})",
  "task.tag": "Welcher Tag",
  "task.tag.choose": "Tag auswählen",
  "task.tag.none": "Kein Darsteller hat einen Tag",
  "task.stale": "Nicht verglichen seit",
  "task.stale.days": "seit {days, plural, one {# Tag} other {# Tagen}} nicht",
  "task.mode": "Was geschrieben wird",
  "settings.runMode": "Was eine Aktualisierung von selbst schreibt",
  "task.mode.review": "Alles prüfen",
  "task.mode.safe": "Sichere Änderungen anwenden, den Rest prüfen",
  "task.mode.everything": "Alles nach Quellenreihenfolge anwenden",
  "task.mode.review.what": "Es wird nichts geschrieben, bis Sie es übernehmen.",
  "task.mode.safe.what":
    "Während des Laufs werden Lücken gefüllt, und Werte, die Sie nie bearbeitet haben, folgen der Quelle; jede Änderung lässt sich rückgängig machen. Alles andere wartet auf Sie.",
  "task.mode.everything.what":
    "Vergleicht zuerst und schreibt nichts; dann sehen Sie, was überschrieben würde, Ihre eigenen Bearbeitungen gesondert gezählt, und entscheiden.",
  "estimate.no-such": "Nichts passt zu dieser Auswahl.",

  "selection.linked": "alle verknüpften",
  "selection.tag": "Tag {tag}",
  "selection.stale": "seit {days, plural, one {# Tag} other {# Tagen}} nicht verglichen",
  "run.mode.review": "alles prüfen",
  "run.mode.safe": "sichere Änderungen anwenden",
  "run.mode.everything": "alles nach Quellenreihenfolge anwenden",

  "run.pause": "Pausieren",
  "run.pausing": "Wird pausiert…",
  "run.elsewhere": "läuft in einem anderen Tab",
  "run.note.review": "Bei diesem Lauf wird nichts geschrieben.",
  "run.note.safe": "Sichere Änderungen werden während des Laufs geschrieben; alles andere wartet auf Sie.",
  "run.note.everything": "Es wird nichts geschrieben, bevor Sie die Zahlen gesehen haben.",
  "run.note.writing": "Wird geschrieben: noch {n, plural, one {# Darsteller} other {# Darsteller}}.",
  "run.note.stay": "Lassen Sie diesen Tab geöffnet; wird er geschlossen, können Sie den Lauf fortsetzen.",
  "run.note.elsewhere": "Lassen Sie jenen Tab geöffnet; wird er geschlossen, können Sie den Lauf fortsetzen.",
  "run.written": "<b>{n, number}</b> geschrieben",
  "run.refused": "<b>{n, number}</b> nicht geschrieben",

  "paused.title": "„{task}“ ist pausiert",
  "paused.what":
    "Seit dem {date}, nach <b>{done, number} von {total, number}</b> Darstellern. Der Lauf merkt sich seine Stelle.",
  "paused.compared":
    "Seit dem {date}, als alle <b>{total, number}</b> Darsteller verglichen waren. Übrig ist, was danach kommt: die Quellen bei Abweichungen nach früheren Werten zu fragen{writes, select, yes { und zu schreiben, was geschrieben werden darf} other {}}, damit Ihnen weniger zu entscheiden bleibt.",
  "paused.why": "Der Lauf hat von selbst pausiert: {message}",
  "paused.resume": "Weiterschreiben",
  "interrupted.nothing-written": "Es wurde nichts geschrieben.",
  "interrupted.written":
    "{written, plural, =0 {} one {Bei # Darsteller wurde bisher geschrieben. } other {Bei # Darstellern wurde bisher geschrieben. }}Was gerade in Arbeit war, wird anhand Ihrer Bibliothek überprüft, und jede Änderung lässt sich rückgängig machen.",

  "confirm.title":
    "{changes, plural, one {# Änderung} other {# Änderungen}} bei {performers, plural, one {# Darsteller} other {# Darstellern}} schreiben?",
  "confirm.what":
    "<b>{done, number}</b> {done, plural, one {Darsteller wurde} other {Darsteller wurden}} verglichen; noch wurde nichts geschrieben. Zweifelhafte Zuordnungen, fragwürdige Werte und gesperrte Felder sind ausgenommen. Von diesen Änderungen:",
  "confirm.conflicts":
    "{n, plural, one {<b>#</b> überschreibt} other {<b>#</b> überschreiben}} einen Wert, der hier und an der Quelle geändert wurde",
  "confirm.kept":
    "{n, plural, one {<b>#</b> überschreibt Ihre eigenen Bearbeitungen oder bringt} other {<b>#</b> überschreiben Ihre eigenen Bearbeitungen oder bringen}} zurück, was Sie entfernt haben",
  "confirm.differs":
    "{n, plural, one {<b>#</b> überschreibt} other {<b>#</b> überschreiben}} einen abweichenden Wert, über den noch nicht entschieden wurde",
  "confirm.updates":
    "{n, plural, one {<b>#</b> ersetzt} other {<b>#</b> ersetzen}} einen älteren Wert einer Quelle durch ihren neueren",
  "confirm.fills":
    "{n, plural, one {<b>#</b> füllt ein leeres Feld oder ergänzt} other {<b>#</b> füllen ein leeres Feld oder ergänzen}} eine Liste",
  "confirm.names": "{n, plural, one {<b>#</b> behält} other {<b>#</b> behalten}} einen alten Namen als Alias",
  "confirm.undo": "Alles, was geschrieben wird, lässt sich rückgängig machen.",
  "confirm.write": "{changes, plural, one {# Änderung} other {Alle # Änderungen}} schreiben",
  "confirm.look": "Prüfung öffnen",
  "confirm.leave": "Nichts schreiben",

  "step.writing.now": "Wird geschrieben",
  "step.writing.next": "Schreiben",
  "step.writing.done": "Geschrieben",
};
