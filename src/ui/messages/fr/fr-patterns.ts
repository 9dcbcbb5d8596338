/** The review list by field: equal changes of many as one pattern, in French. */
import type { enPatterns } from "../en-patterns";
import type { Words } from "../translation";

export const frPatterns: Words<typeof enPatterns> = {
  "review.view": "Façon de voir ce qui attend",
  "review.view.entity": "Par performeur",
  "review.view.field": "Par champ",
  "review.field.changes": "{count, plural, one {# changement} other {# changements}}",
  "review.field.covered": "dont {changes, number} en {patterns, plural, one {# motif} other {# motifs}}",
  "review.pattern.more": "{count, plural, one {# changement de plus} other {# changements de plus}}",
  "review.pattern.less": "En montrer moins",
  "review.pattern.performers": "{count, plural, one {# performeur} other {# performeurs}}",
  "review.pattern.take": "Prendre pour {count, number}…",
  "review.pattern.keep": "Garder les miennes pour {count, number}…",
  "review.pattern.doubtful": "{count, plural, one {# attend} other {# attendent}} « Quelle fiche ? »",
  "review.pattern.look": "Parcourir",
  "review.pattern.only": "Seulement {field} : {pattern}",
  "review.pattern.all": "Tout montrer à nouveau",
  "review.pattern.list": "{field} : motifs",
  "pattern.values": "{from} → {to}",
  "pattern.link": "Identifiant Stash de {source}",
  "pattern.fills": "rien ici → ce que disent les sources",
  "pattern.empties": "une valeur ici → rien",
  "pattern.spelling": "le même mot, écrit autrement",
  "pattern.spelling.note": "majuscules ou espaces",
  "pattern.padded-date": "AAAA-01-01 → le jour exact",
  "pattern.padded-date.note": "le 1er janvier a l’air d’une valeur de remplissage",
  "pattern.more-exact": "une date incomplète → le jour exact",
  "pattern.more-exact.note": "rien ne contredit",
  "pattern.less-exact": "le jour exact → une date incomplète",
  "pattern.less-exact.note": "la vôtre en dit plus",
  "pattern.close": "diffère de 1 ou 2",
  "pattern.close.note": "arrondi des pieds et des pouces",
  "pattern.adds": "nouveaux éléments",
  "pattern.adds.note": "ce qui existe reste",
  "pattern.removes": "éléments qu’aucune source n’a plus",
  "pattern.adds-and-removes": "nouveaux éléments, et d’autres qu’aucune source n’a plus",
  "pattern.image": "une image à choisir",
  "pattern.implausible": "peu plausible",
  "pattern.each": "chacun différent",
  "pattern.each.note": "pas de motif",
  "review.bulk.take": "Prendre {count, number}…",
  "review.bulk.source": "Préférer une source…",
  "review.confirm.take":
    "Prendre {changes, plural, one {# changement} other {# changements}} pour {performers, plural, one {# performeur} other {# performeurs}} ?",
  "review.confirm.take.what":
    "Ce que disent les sources, selon l’ordre des sources, est écrit maintenant dans Stash ; là où vous avez une valeur, à sa place. Chaque changement peut être annulé.",
  "review.confirm.unlink.what":
    "Les identifiants Stash qui ne mènent plus nulle part sont retirés. Les valeurs restent telles quelles. Chaque changement peut être annulé.",
  "review.confirm.fill.what":
    "Ce que disent les sources, selon l’ordre des sources, est écrit maintenant dans Stash là où vous n’avez rien, ou ajouté à vos listes. Aucune de vos valeurs n’est remplacée. Chaque changement peut être annulé.",
  "review.confirm.do-take": "Prendre {count, number}",
  "review.confirm.doubtful":
    "{count, plural, one {# changement est laissé de côté et attend} other {# changements sont laissés de côté et attendent}} « Quelle fiche ? » : on ne sait pas à qui sont ces valeurs.",
  "review.confirm.source":
    "Décider {changes, plural, one {# changement} other {# changements}} de {performers, plural, one {# performeur} other {# performeurs}} selon {source} ?",
  "review.confirm.source.what":
    "Ses valeurs sont écrites maintenant dans Stash ; pour les listes, ce qu’elle ajoute. Là où elle dit ce que vous avez, votre valeur est gardée. Chaque changement peut être annulé.",
  "review.confirm.do-source": "Décider {count, number}",
  "review.facet.match": "Correspondance",
  "review.facet.only": "Seulement",
  "review.match.certain": "Certaine",
  "review.match.likely": "Probable",
  "review.match.ambiguous": "Plusieurs possibles",
  "review.match.none": "Introuvable",
  "review.only.favorite": "Favoris",
  "review.only.other": "Non favoris",
};
