/** Labels of the kinds of difference, in German. */
import type { enKinds } from "../en-kinds";
import type { Words } from "../translation";

export const deKinds: Words<typeof enKinds> = {
  "kind.updated": "Quelle: geändert",
  "kind.fill": "Füllt eine Lücke",
  "kind.fill.list": "Ergänzt {count, number}",
  "kind.conflict": "Beidseitig geändert",
  "kind.differs": "Weicht ab",
  "kind.stale": "Älterer Wert hier",
  "kind.cleared": "Quelle: geleert",
  "kind.suspicious": "Fragwürdig",
  "kind.ambiguous": "Welcher Eintrag?",
  "kind.link": "Neue Verknüpfung",
  "kind.merged": "Quelle: zusammengeführt",
  "kind.deleted": "Quelle: gelöscht",
  "kind.kept": "Ihre Bearbeitung",
  "kind.dismissed": "Abgelehnt",
  "kind.locked": "Gesperrt",
  "kind.equal": "Gleich",
  "kind.ignored": "Nicht abgeglichen",
  "kind.waiting": "Wartet auf eine Quelle",
  "kind.silent": "Bei keiner Quelle",
};
