/** The review list by field: equal changes of many as one pattern, in German. */
import type { enPatterns } from "../en-patterns";
import type { Words } from "../translation";

export const dePatterns: Words<typeof enPatterns> = {
  "review.view": "Ansicht dessen, was wartet",
  "review.view.entity": "Nach Darsteller",
  "review.view.field": "Nach Feld",
  "review.field.changes": "{count, plural, one {# Änderung} other {# Änderungen}}",
  "review.field.covered": "{changes, number} davon in {patterns, plural, one {# Muster} other {# Mustern}}",
  "review.pattern.more": "{count, plural, one {# weitere Änderung} other {# weitere Änderungen}}",
  "review.pattern.less": "Weniger anzeigen",
  "review.pattern.performers": "{count, plural, one {# Darsteller} other {# Darsteller}}",
  "review.pattern.take": "Für {count, number} übernehmen…",
  "review.pattern.keep": "Bei {count, number} Eigenes behalten…",
  "review.pattern.doubtful": "{count, plural, one {# wartet} other {# warten}} auf „Welcher Eintrag?“",
  "review.pattern.look": "Durchsehen",
  "review.pattern.only": "Nur {field}: {pattern}",
  "review.pattern.all": "Wieder alle anzeigen",
  "review.pattern.list": "{field}: Muster",
  "pattern.values": "{from} → {to}",
  "pattern.link": "Stash-ID von {source}",
  "pattern.fills": "hier nichts → Angabe der Quellen",
  "pattern.empties": "hier ein Wert → nichts",
  "pattern.spelling": "dasselbe Wort, anders geschrieben",
  "pattern.spelling.note": "Großschreibung oder Leerzeichen",
  "pattern.padded-date": "JJJJ-01-01 → genauer Tag",
  "pattern.padded-date.note": "der 1. Januar sieht nach einem Platzhalter aus",
  "pattern.more-exact": "Teil eines Datums → genauer Tag",
  "pattern.more-exact.note": "nichts widerspricht",
  "pattern.less-exact": "genauer Tag → Teil davon",
  "pattern.less-exact.note": "Ihre Angabe ist genauer",
  "pattern.close": "weicht um 1 oder 2 ab",
  "pattern.close.note": "Rundung von Fuß und Zoll",
  "pattern.adds": "neue Werte",
  "pattern.adds.note": "Vorhandenes bleibt",
  "pattern.removes": "Werte, die keine Quelle mehr hat",
  "pattern.adds-and-removes": "neue Werte und solche, die keine Quelle mehr hat",
  "pattern.image": "ein Bild zur Auswahl",
  "pattern.implausible": "nicht plausibel",
  "pattern.each": "jede anders",
  "pattern.each.note": "kein Muster",
  "review.bulk.take": "{count, number} übernehmen…",
  "review.bulk.source": "Quelle bevorzugen…",
  "review.confirm.take":
    "{changes, plural, one {# Änderung} other {# Änderungen}} für {performers, plural, one {# Darsteller} other {# Darsteller}} übernehmen?",
  "review.confirm.take.what":
    "Die Angaben der Quellen, nach der Quellenreihenfolge, werden jetzt in Stash geschrieben; wo Sie einen Wert haben, ersetzen sie ihn. Jede Änderung lässt sich rückgängig machen.",
  "review.confirm.unlink.what":
    "Die Stash-IDs, die nirgendwohin mehr führen, werden entfernt. Werte bleiben, wie sie sind. Jede Änderung lässt sich rückgängig machen.",
  "review.confirm.fill.what":
    "Die Angaben der Quellen, nach der Quellenreihenfolge, werden jetzt in Stash geschrieben, wo Sie nichts haben; Ihre Listen werden ergänzt. Keiner Ihrer Werte wird ersetzt. Jede Änderung lässt sich rückgängig machen.",
  "review.confirm.do-take": "{count, number} übernehmen",
  "review.confirm.doubtful":
    "{count, plural, one {# Änderung bleibt} other {# Änderungen bleiben}} ausgenommen und {count, plural, one {wartet} other {warten}} auf „Welcher Eintrag?“: Es ist nicht klar, wessen Werte das sind.",
  "review.confirm.source":
    "{changes, plural, one {# Änderung} other {# Änderungen}} bei {performers, plural, one {# Darsteller} other {# Darstellern}} nach den Angaben von {source} entscheiden?",
  "review.confirm.source.what":
    "Die Werte dieser Quelle werden jetzt in Stash geschrieben; bei Listen das, was sie ergänzt. Wo sie dasselbe angibt wie Sie, bleibt Ihr Wert. Jede Änderung lässt sich rückgängig machen.",
  "review.confirm.do-source": "{count, number} entscheiden",
  "review.facet.match": "Zuordnung",
  "review.facet.only": "Nur",
  "review.match.certain": "Eindeutig",
  "review.match.likely": "Wahrscheinlich",
  "review.match.ambiguous": "Mehrere passen",
  "review.match.none": "Nicht gefunden",
  "review.only.favorite": "Favoriten",
  "review.only.other": "Keine Favoriten",
};
