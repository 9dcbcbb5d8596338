/** What is said while something is broken for a while, in German. */
import type { enFaults } from "../en-faults";
import type { Words } from "../translation";

export const deFaults: Words<typeof enFaults> = {
  "source.state.resting": "Ruht noch {left}",
  "source.resting.what":
    "{reason}. Nach wiederholten Fehlern wird {source} eine Minute lang nicht abgefragt, damit die Quelle sich erholen kann. Die nächste Anfrage nach {left} wird wieder gesendet.",
  "remedy.try-now": "Jetzt versuchen",
  "crash.title": "Dieser Teil kann nicht angezeigt werden",
  "crash.what":
    "Beim Anzeigen ist im Plugin ein Fehler aufgetreten ({message}). Es wurde nichts geschrieben, und nichts, was auf Sie wartet, ist verloren. Die anderen Reiter funktionieren weiter.",
  "crash.todo":
    "Lassen Sie den Teil erneut anzeigen; scheitert es wieder, laden Sie die Seite neu. Hilft das nicht, leeren Sie in den Einstellungen des Plugins den Cache und melden Sie diesen Satz den Autoren des Plugins.",
  "crash.again": "Erneut anzeigen",
};
