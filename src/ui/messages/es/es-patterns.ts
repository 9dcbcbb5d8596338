/** The review list by field: equal changes of many as one pattern, in Spanish. */
import type { enPatterns } from "../en-patterns";
import type { Words } from "../translation";

export const esPatterns: Words<typeof enPatterns> = {
  "review.view": "Cómo ver lo que está en espera",
  "review.view.entity": "Por actriz/actor",
  "review.view.field": "Por campo",
  "review.field.changes": "{count, plural, one {# cambio} other {# cambios}}",
  "review.field.covered": "{changes, number} de ellos en {patterns, plural, one {# patrón} other {# patrones}}",
  "review.pattern.more": "{count, plural, one {# cambio más} other {# cambios más}}",
  "review.pattern.less": "Mostrar menos",
  "review.pattern.performers": "{count, plural, one {# actriz/actor} other {# actrices/actores}}",
  "review.pattern.take": "Tomar para {count, number}…",
  "review.pattern.keep": "Conservar lo mío para {count, number}…",
  "review.pattern.doubtful": "{count, plural, one {# queda} other {# quedan}} a la espera de «¿Cuál es?»",
  "review.pattern.look": "Repasar",
  "review.pattern.only": "Solo {field}: {pattern}",
  "review.pattern.all": "Mostrar todo otra vez",
  "review.pattern.list": "{field}: patrones",
  "pattern.values": "{from} → {to}",
  "pattern.link": "Stash ID de {source}",
  "pattern.fills": "nada aquí → lo que dicen las fuentes",
  "pattern.empties": "un valor aquí → nada",
  "pattern.spelling": "la misma palabra, escrita de otra forma",
  "pattern.spelling.note": "mayúsculas o espacios",
  "pattern.padded-date": "AAAA-01-01 → el día exacto",
  "pattern.padded-date.note": "el 1 de enero parece un relleno",
  "pattern.more-exact": "una parte de la fecha → el día exacto",
  "pattern.more-exact.note": "nada lo contradice",
  "pattern.less-exact": "el día exacto → una parte de la fecha",
  "pattern.less-exact.note": "su valor es más preciso",
  "pattern.close": "difiere en 1 o 2",
  "pattern.close.note": "redondeo de pies y pulgadas",
  "pattern.adds": "entradas nuevas",
  "pattern.adds.note": "lo que hay se queda",
  "pattern.removes": "entradas que ya no tiene ninguna fuente",
  "pattern.adds-and-removes": "entradas nuevas y algunas que ya no tiene ninguna fuente",
  "pattern.image": "una imagen por elegir",
  "pattern.implausible": "no es plausible",
  "pattern.each": "cada uno distinto",
  "pattern.each.note": "sin patrón",
  "review.bulk.take": "Tomar {count, number}…",
  "review.bulk.source": "Preferir una fuente…",
  "review.confirm.take":
    "¿Tomar {changes, plural, one {# cambio} other {# cambios}} para {performers, plural, one {# actriz/actor} other {# actrices/actores}}?",
  "review.confirm.take.what":
    "Lo que dicen las fuentes, por orden de fuentes, se escribe ahora en Stash; donde usted tiene un valor, en su lugar. Cada cambio se puede deshacer.",
  "review.confirm.unlink.what":
    "Se quitan los Stash ID que ya no llevan a ninguna parte. Los valores quedan como están. Cada cambio se puede deshacer.",
  "review.confirm.fill.what":
    "Lo que dicen las fuentes, por orden de fuentes, se escribe ahora en Stash donde usted no tiene nada, o se añade a sus listas. No se reemplaza ninguno de sus valores. Cada cambio se puede deshacer.",
  "review.confirm.do-take": "Tomar {count, number}",
  "review.confirm.doubtful":
    "{count, plural, one {# cambio se omite y queda} other {# cambios se omiten y quedan}} a la espera de «¿Cuál es?»: no está claro de quién son estos valores.",
  "review.confirm.source":
    "¿Decidir {changes, plural, one {# cambio} other {# cambios}} de {performers, plural, one {# actriz/actor} other {# actrices/actores}} según {source}?",
  "review.confirm.source.what":
    "Sus valores se escriben ahora en Stash; en las listas, lo que añade. Donde dice lo mismo que usted tiene, se conserva lo suyo. Cada cambio se puede deshacer.",
  "review.confirm.do-source": "Decidir {count, number}",
  "review.facet.match": "Coincidencia",
  "review.facet.only": "Solo",
  "review.match.certain": "Inequívoca",
  "review.match.likely": "Probable",
  "review.match.ambiguous": "Varias posibles",
  "review.match.none": "No encontrada",
  "review.only.favorite": "Favoritos",
  "review.only.other": "No favoritos",
};
