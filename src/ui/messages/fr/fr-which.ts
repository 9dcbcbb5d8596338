/** Texts of "Which one?": candidates side by side, in French. */
import type { enWhich } from "../en-which";
import type { Words } from "../translation";

export const frWhich: Words<typeof enWhich> = {
  "which.title": "Quelle fiche de {source} est {name} ?",
  "which.title.phone": "Quelle fiche est {name} ?",
  "which.what":
    "{count, plural, one {# fiche correspond, sans certitude} other {# fiches correspondent, aucune avec certitude}} ; rien n’est associé ni changé tant que vous n’avez pas choisi.",
  "which.what.linked":
    "L’identifiant Stash de cette source est douteux. Rien n’en est pris automatiquement tant que vous n’avez pas indiqué qui c’est.",
  "which.what.against":
    "La fiche associée contredit l’idée qu’il s’agisse de {name}. Rien n’en est pris automatiquement tant que vous n’avez pas indiqué qui c’est.",
  "review.which.what.linked":
    "L’identifiant Stash de cette source est douteux. Ses valeurs ne sont prises que là où vous les choisissez vous-même, une à une.",
  "which.table": "Votre fiche et les candidates, point par point",
  "which.yours": "La vôtre",
  "which.candidate": "Candidate {letter}",
  "which.tabs": "Candidates",
  "which.updated": "modifiée le {date}",
  "which.linked": "associée sur {sources}",
  "which.linked.not": "associée nulle part",
  "which.evidence": "Indices",
  "which.compared": "{count, plural, one {# point comparé} other {# points comparés}}",
  "which.tally.for": "{count, number} pour",
  "which.tally.against": "{count, number} contre",
  "which.tally.silent": "{count, number} sans avis",
  "which.standing.most": "Le plus d’indices",
  "which.standing.contradicted": "Contredite",
  "which.standing.little": "Peu connue",
  "which.standing.possible": "Possible",
  "which.mark.for": "plaide pour :",
  "which.mark.against": "plaide contre :",
  "which.mark.silent": "dit peu de chose :",
  "which.says.same": "identique",
  "which.says.same-year": "même année",
  "which.says.near": "proche de la vôtre",
  "which.says.years-apart": "{years, plural, one {# an} other {# ans}} d’écart",
  "which.says.other-day": "un autre jour",
  "which.says.yours": "chez vous : {mine}",
  "which.says.your-alias": "votre alias « {alias} »",
  "which.says.only-alias": "votre nom n’est qu’un alias ici",
  "which.says.other-name": "ne porte aucun de vos noms",
  "which.says.same-link": "le même lien web",
  "which.says.names-page": "un lien désigne cette fiche",
  "which.says.link-no-proof": "le même lien, mais pas une preuve",
  "which.says.none-of-yours": "aucun des vôtres",
  "which.says.nothing": "ne dit rien",
  "which.says.yours-empty": "vide chez vous",
  "which.elsewhere": "Ailleurs",
  "which.elsewhere.none": "non associée ici",
  "which.elsewhere.linked": "revendiquée aussi dans votre bibliothèque par {names}",
  "which.elsewhere.merge":
    "Si les deux sont la même personne, fusionnez-les dans Stash avec sa propre commande « Fusionner… ».",
  "which.choose": "C’est {letter}",
  "which.choose.plain": "C’est celle-ci",
  "which.choose.elsewhere": "C’est {letter}…",
  "which.choose.confirm": "Oui, {letter}, bien que {name} la revendique aussi",
  "which.consequence":
    "Choisir {letter} ajoute un identifiant Stash quand vous acceptez, et n’écrit rien d’autre. {count, plural, =0 {Rien d’autre ne diffère.} one {<b># changement</b> (sûr : {safe, number}) s’ajoute à l’examen.} other {<b># changements</b> (sûrs : {safe, number}) s’ajoutent à l’examen.}} Cela peut être annulé.",
  "which.consequence.linked":
    "Choisir {letter} n’écrit rien : ses valeurs comptent désormais. {count, plural, =0 {Rien ne diffère.} one {<b># changement</b> (sûr : {safe, number}) s’ajoute à l’examen.} other {<b># changements</b> (sûrs : {safe, number}) s’ajoutent à l’examen.}} Cela peut être annulé.",
  "which.consequence.ids":
    "Choisir {letter} n’écrit rien : ses valeurs comptent désormais. Le retrait de {ids, plural, one {<b># identifiant Stash</b>} other {<b># identifiants Stash</b>}} est proposé dans l’examen ; à vous de décider. {count, plural, =0 {Rien d’autre ne diffère.} one {<b># changement</b> (sûr : {safe, number}) s’ajoute à l’examen.} other {<b># changements</b> (sûrs : {safe, number}) s’ajoutent à l’examen.}} Cela peut être annulé.",
  "which.consequence.unknown":
    "Choisir {letter} n’écrit rien en soi ; ses valeurs s’ajoutent à l’examen. Cela peut être annulé.",
  "which.later": "Décider plus tard",
  "which.none": "Aucune de ces fiches",
  "which.never": "Pas sur {source}, ne plus demander",
  "which.said.chosen": "{name} : {candidate} sur {source}, comme vous l’avez indiqué",
  "which.said.none":
    "{name} : aucune de ces fiches sur {source}. La question sera posée à nouveau quand une autre apparaîtra.",
  "which.said.never": "{name} : n’est plus recherché sur {source}",
  "which.gone": "Stash n’a plus ce performeur.",
  "which.again": "Choisir à nouveau",
  "which.open": "Choisir…",
  "which.answer.chosen": "{source} : vous avez indiqué qu’il s’agit de « {candidate} ».",
  "which.answer.none":
    "{source} : vous avez indiqué que ce n’est {count, plural, one {pas cette fiche} other {aucune de ces # fiches}}.",
  "which.answer.never": "{source} : vous avez indiqué qu’il n’y a pas de fiche ; la source n’est pas interrogée.",
  "review.row.choose": "Choisir",
  "keys.choose": "choisir",
  "keys.none": "aucune de ces fiches",
  "keys.later": "plus tard",
};
