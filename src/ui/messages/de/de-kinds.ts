/** Labels of the kinds of difference, in German. */
import type { enKinds } from "../en-kinds";
import type { Words } from "../translation";

export const deKinds: Words<typeof enKinds> = {
  "kind.updated": "An der Quelle geändert",
  "kind.fill": "Füllt eine Lücke",
  "kind.fill.list": "Ergänzt {count, number}",
  "kind.conflict": "Beidseitig geändert",
  "kind.differs": "Weicht ab",
  "kind.stale": "Hier älterer Wert",
  "kind.cleared": "An der Quelle geleert",
  "kind.suspicious": "Fragwürdig",
  "kind.ambiguous": "Welcher Eintrag?",
  "kind.link": "Neue Verknüpfung",
  "kind.merged": "An der Quelle zusammengeführt",
  "kind.deleted": "An der Quelle gelöscht",
  "kind.kept": "Ihre Bearbeitung",
  "kind.dismissed": "Abgelehnt",
  "kind.locked": "Gesperrt",
  "kind.equal": "Gleich",
  "kind.ignored": "Vom Abgleich ausgenommen",
  "kind.waiting": "Wartet auf eine Quelle",
  "kind.silent": "Bei keiner Quelle vorhanden",
};
