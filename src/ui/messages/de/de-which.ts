/** Texts of "Which one?": candidates side by side, in German. */
import type { enWhich } from "../en-which";
import type { Words } from "../translation";

export const deWhich: Words<typeof enWhich> = {
  "which.title": "Welcher Eintrag bei {source} ist {name}?",
  "which.title.phone": "Welcher Eintrag ist {name}?",
  "which.what":
    "{count, plural, one {Ein Eintrag passt, aber nicht eindeutig} other {# Einträge passen, aber keiner eindeutig}}; es wird nichts verknüpft oder geändert, bis Sie wählen.",
  "which.what.linked":
    "Die Stash-ID dieser Quelle ist zweifelhaft. Nichts davon wird von selbst übernommen, bis Sie angeben, wer es ist.",
  "which.what.against":
    "Die Angaben des verknüpften Eintrags sprechen dagegen, dass es {name} ist. Nichts davon wird von selbst übernommen, bis Sie angeben, wer es ist.",
  "review.which.what.linked":
    "Die Stash-ID dieser Quelle ist zweifelhaft. Werte der Quelle werden nur übernommen, wo Sie sie selbst einzeln wählen.",
  "which.table": "Ihr Eintrag und die Kandidaten, Punkt für Punkt",
  "which.yours": "Ihr Eintrag",
  "which.candidate": "Kandidat {letter}",
  "which.tabs": "Kandidaten",
  "which.updated": "aktualisiert am {date}",
  "which.linked": "mit {sources} verknüpft",
  "which.linked.not": "nirgends verknüpft",
  "which.evidence": "Anhaltspunkte",
  "which.compared": "{count, plural, one {# Punkt verglichen} other {# Punkte verglichen}}",
  "which.tally.for": "{count, number} dafür",
  "which.tally.against": "{count, number} dagegen",
  "which.tally.silent": "{count, number} ohne Aussage",
  "which.standing.most": "Am besten belegt",
  "which.standing.contradicted": "Widerspruch",
  "which.standing.little": "Wenig bekannt",
  "which.standing.possible": "Möglich",
  "which.mark.for": "spricht dafür:",
  "which.mark.against": "spricht dagegen:",
  "which.mark.silent": "sagt wenig aus:",
  "which.says.same": "gleich",
  "which.says.same-year": "gleiches Jahr",
  "which.says.near": "nahe an Ihrem Wert",
  "which.says.years-apart": "{years, plural, one {# Jahr} other {# Jahre}} Unterschied",
  "which.says.other-day": "ein anderer Tag",
  "which.says.yours": "bei Ihnen: {mine}",
  "which.says.your-alias": "Alias „{alias}“ bei Ihnen",
  "which.says.only-alias": "der Name Ihres Eintrags ist hier nur ein Alias",
  "which.says.other-name": "trägt keinen Namen Ihres Eintrags",
  "which.says.same-link": "derselbe Weblink",
  "which.says.names-page": "ein Link nennt diesen Eintrag",
  "which.says.link-no-proof": "derselbe Link, aber kein Beleg",
  "which.says.none-of-yours": "nichts davon bei Ihnen",
  "which.says.nothing": "keine Angabe",
  "which.says.yours-empty": "bei Ihnen leer",
  "which.elsewhere": "Anderswo",
  "which.elsewhere.none": "hier nicht verknüpft",
  "which.elsewhere.linked": "in Ihrer Bibliothek auch von {names} beansprucht",
  "which.elsewhere.merge":
    "Wenn beide dieselbe Person sind, führen Sie sie dort mit „Zusammenführen…“ von Stash zusammen.",
  "which.choose": "Es ist {letter}",
  "which.choose.plain": "Dieser ist es",
  "which.choose.elsewhere": "Es ist {letter}…",
  "which.choose.confirm": "Ja, {letter}, obwohl {name} ihn auch beansprucht",
  "which.consequence":
    "Die Wahl von {letter} fügt beim Übernehmen eine Stash-ID hinzu und schreibt sonst nichts. {count, plural, =0 {Sonst weicht nichts ab.} one {<b>Eine Änderung</b> ({safe, number} sicher) kommt in die Prüfung.} other {<b># Änderungen</b> ({safe, number} sicher) kommen in die Prüfung.}} Dies lässt sich rückgängig machen.",
  "which.consequence.linked":
    "Die Wahl von {letter} schreibt nichts: Seine Werte zählen ab jetzt. {count, plural, =0 {Nichts weicht ab.} one {<b>Eine Änderung</b> ({safe, number} sicher) kommt in die Prüfung.} other {<b># Änderungen</b> ({safe, number} sicher) kommen in die Prüfung.}} Dies lässt sich rückgängig machen.",
  "which.consequence.ids":
    "Die Wahl von {letter} schreibt nichts: Seine Werte zählen ab jetzt. {ids, plural, one {<b>Eine Stash-ID</b> wird} other {<b># Stash-IDs</b> werden}} in der Prüfung zum Entfernen vorgeschlagen; Sie entscheiden. {count, plural, =0 {Sonst weicht nichts ab.} one {<b>Eine Änderung</b> ({safe, number} sicher) kommt in die Prüfung.} other {<b># Änderungen</b> ({safe, number} sicher) kommen in die Prüfung.}} Dies lässt sich rückgängig machen.",
  "which.consequence.unknown":
    "Die Wahl von {letter} schreibt von selbst nichts; seine Werte kommen in die Prüfung. Dies lässt sich rückgängig machen.",
  "which.later": "Später entscheiden",
  "which.none": "Keiner davon",
  "which.never": "Nicht bei {source}, nicht mehr fragen",
  "which.said.chosen": "{name}: {candidate} bei {source}, wie von Ihnen angegeben",
  "which.said.none": "{name}: keiner davon bei {source}. Sie werden wieder gefragt, wenn ein neuer Kandidat erscheint.",
  "which.said.never": "{name}: wird bei {source} nicht mehr gesucht",
  "which.gone": "Diesen Darsteller gibt es in Stash nicht mehr.",
  "which.again": "Neu wählen",
  "which.open": "Wählen…",
  "which.answer.chosen": "{source}: Sie haben angegeben, dass dies „{candidate}“ ist.",
  "which.answer.none":
    "{source}: Sie haben angegeben, dass es {count, plural, one {nicht dieser Eintrag} other {keiner dieser # Einträge}} ist.",
  "which.answer.never": "{source}: Sie haben angegeben, dass es keinen Eintrag gibt; die Quelle wird nicht abgefragt.",
  "review.row.choose": "Wählen",
  "keys.choose": "wählen",
  "keys.none": "keiner davon",
  "keys.later": "später",
};
