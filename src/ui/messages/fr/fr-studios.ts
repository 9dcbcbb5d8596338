/** What is said differently of studios, in French. */
import type { enStudios } from "../en-studios";
import type { Words } from "../translation";

export const frStudios: Words<typeof enStudios> = {
  "of.label": "Ce qui est examiné",
  "of.title": "Performeurs",
  "studio.of.title": "Studios",
  "of.count": "{n, plural, one {# changement attend} other {# changements attendent}}",

  "studio.task.update": "Actualiser les studios",
  "studio.task.update-favourites": "Actualiser les studios favoris",
  "studio.task.update.what": "Compare nom, alias, liens, studio parent et image avec les sources.",
  "studio.task.whom": "Quels studios",
  "studio.task.whom.all": "Tous les studios",
  "source.linked.studios": "{n, plural, one {# studio} other {# studios}}",

  "task.link": "Associer les performeurs",
  "studio.task.link": "Associer les studios",
  "task.link.what":
    "Recherche les fiches des performeurs auxquels il manque l’identifiant Stash d’une source : par liens web, noms et alias. Les associations certaines peuvent être acceptées d’un coup ; pour les autres, la décision vous revient.",
  "studio.task.link.what":
    "Recherche les fiches des studios auxquels il manque l’identifiant Stash d’une source : par liens web et noms. Les associations certaines peuvent être acceptées d’un coup ; pour les autres, la décision vous revient.",
  "past.task.link-performers": "Associer les performeurs",
  "past.task.link-studios": "Associer les studios",
  "task.link.review": "Examiner les associations",
  "estimate.link":
    "{performers, plural, =0 {Tous les performeurs ont déjà un identifiant Stash de chaque source.} one {Au plus # performeur, environ {requests, plural, one {# requête} other {# requêtes}}, {span}.} other {Au plus # performeurs, environ {requests, plural, one {# requête} other {# requêtes}}, {span}.}}",
  "studio.estimate.link":
    "{performers, plural, =0 {Tous les studios ont déjà un identifiant Stash de chaque source.} one {Au plus # studio, environ {requests, plural, one {# requête} other {# requêtes}}, {span}.} other {Au plus # studios, environ {requests, plural, one {# requête} other {# requêtes}}, {span}.}}",
  "studio.estimate.nobody": "Votre bibliothèque n’a pas encore de studios. Ajoutez-en dans Stash, puis revenez.",
  "studio.estimate.no-favourites": "Aucun studio de votre bibliothèque n’est un favori.",
  "studio.estimate.cached":
    "{performers, plural, one {# studio} other {# studios}}, aucune requête : les réponses sont encore récentes, ou rien n’est associé.",
  "studio.estimate.known":
    "{performers, plural, one {# studio} other {# studios}}, au plus environ {requests, plural, one {# requête} other {# requêtes}}, {span}.",
  "studio.selection.some": "{n, plural, one {# studio} other {# studios}}",
  "studio.run.bar": "Studios traités",
  "studio.facts.done.sub": "studios traités ({percent, number} %)",
  "studio.lane.label": "Studios pour lesquels {source} a répondu",
  "studio.last-run.what":
    "{date} : <b>{done, number} studios sur {total, number}</b> comparés{failed, plural, =0 {} other { (# incomplètement)}} en {requests, plural, one {# requête} other {# requêtes}}.",
  "studio.announce.progress": "Studios traités : {done, number} sur {total, number}",
  "studio.announce.progress-left": "Studios traités : {done, number} sur {total, number}, encore environ {left}",
  "studio.announce.finished":
    "Actualisation terminée : {changes, plural, one {# studio} other {# studios}} avec des changements{failed, plural, =0 {} one {, # illisible} other {, # illisibles}}",
  "studio.announce.stopped":
    "Actualisation arrêtée : {changes, plural, one {# studio} other {# studios}} avec des changements jusqu’ici",
  "studio.announce.failed":
    "L’actualisation n’a pas pu continuer : {changes, plural, one {# studio} other {# studios}} avec des changements jusqu’ici",
  "studio.interrupted.what":
    "Le {date}, l’onglet a été fermé ou perdu, après <b>{done, number} studios sur {total, number}</b>. Ce qui a été trouvé jusque-là est conservé.",
  "studio.interrupted.compared":
    "Le {date}, l’onglet a été fermé ou perdu alors que les <b>{total, number}</b> studios étaient tous comparés. Il reste à conclure : faire le bilan{writes, select, yes { et écrire ce qui peut l’être} other {}}. Ce qui a été trouvé jusque-là est conservé.",
  "studio.paused.compared":
    "Depuis le {date}, alors que les <b>{total, number}</b> studios étaient tous comparés. Il reste à conclure : faire le bilan{writes, select, yes { et écrire ce qui peut l’être} other {}}.",
  "studio.elsewhere.what":
    "<b>{done, number} studios sur {total, number}</b> traités. Les résultats apparaîtront ici une fois le traitement terminé.",
  "studio.tools.interrupted": "Interrompu après {done, number} studios sur {total, number}",
  "studio.task.update-some": "Actualiser des studios",
  "studio.run.note.writing": "Écriture : encore {n, plural, one {# studio} other {# studios}}.",
  "studio.paused.what":
    "Depuis le {date}, après <b>{done, number} studios sur {total, number}</b>. La reprise se fera au même endroit.",
  "studio.interrupted.written":
    "{written, plural, =0 {} one {# studio a été écrit jusqu’ici. } other {# studios ont été écrits jusqu’ici. }}Ce qui était en cours est vérifié dans votre bibliothèque, et chaque changement peut être annulé.",
  "studio.confirm.title":
    "Écrire {changes, plural, one {# changement} other {# changements}} pour {performers, plural, one {# studio} other {# studios}} ?",
  "studio.confirm.what":
    "<b>{done, number}</b> {done, plural, one {studio a été comparé} other {studios ont été comparés}} ; rien n’a encore été écrit. Les correspondances douteuses, les valeurs suspectes et les champs verrouillés sont laissés de côté. Parmi ces changements :",
  "studio.waiting.decide":
    "{changes, plural, one {décision} other {décisions}} pour {performers, plural, one {# studio} other {# studios}}",
  "studio.waiting.safe":
    "{changes, plural, one {changement sûr} other {changements sûrs}} pour {performers, plural, one {# studio} other {# studios}}",
  "studio.waiting.in-step.what":
    "{performers, plural, one {# studio est} other {# studios sont}} à jour avec {sources, plural, one {# source} other {# sources}}.",

  "review.bulk.link": "Accepter {count, plural, one {# probable} other {# probables}}…",
  "review.confirm.link":
    "Associer {performers, plural, one {# performeur à sa fiche probable} other {# performeurs à leurs fiches probables}} ?",
  "studio.review.confirm.link":
    "Associer {performers, plural, one {# studio à sa fiche probable} other {# studios à leurs fiches probables}} ?",
  "review.confirm.link.what":
    "Écrit des identifiants Stash, rien d’autre ; ce que disent ces fiches est comparé ensuite. Une correspondance probable porte le même nom, ou l’a parmi ses alias, et rien ne plaide contre elle. Chaque association peut être annulée.",
  "review.confirm.do-link": "Associer {count, number}",

  "kind.waiting.parent": "Attend le studio parent",
  "review.parent.missing":
    "« {name} » n’est pas dans votre bibliothèque, ou n’y est pas associé. Créez ce studio, ou donnez-lui son identifiant Stash de {source}, puis relancez l’actualisation.",

  "studio.review.shown":
    "<b>{shown, number}</b> sur {total, plural, one {# changement affiché} other {# changements affichés}}, pour {rows, plural, one {# studio} other {# studios}}",
  "studio.review.selected":
    "{performers, plural, one {# studio} other {# studios}}, {changes, plural, one {# changement} other {# changements}}",
  "studio.review.bulk.bar": "Que faire des studios sélectionnés",
  "studio.review.confirm.safe":
    "Accepter {changes, plural, one {# changement sûr} other {# changements sûrs}} pour {performers, plural, one {# studio} other {# studios}} ?",
  "studio.review.confirm.keep":
    "Garder ce que Stash contient pour {changes, plural, one {# décision} other {# décisions}} sur {performers, plural, one {# studio} other {# studios}} ?",
  "studio.review.view.entity": "Par studio",
  "studio.review.pattern.performers": "{count, plural, one {# studio} other {# studios}}",
  "studio.review.confirm.take":
    "Prendre {changes, plural, one {# changement} other {# changements}} pour {performers, plural, one {# studio} other {# studios}} ?",
  "studio.review.confirm.source":
    "Décider {changes, plural, one {# changement} other {# changements}} de {performers, plural, one {# studio} other {# studios}} selon {source} ?",
  "studio.review.confirm.left":
    "{count, plural, one {# autre changement} other {# autres changements}} des mêmes studios {count, plural, one {reste} other {restent}} en attente.",
  "studio.review.applying": "Application : {done, number} studios sur {total, number}",
  "studio.review.cut.what":
    "{written, number} studios sur {total, number} ont été écrits ; l’historique les annule en un seul traitement. Le reste attend encore.",
  "studio.review.done.title":
    "{count, plural, one {{name} : {fields, plural, one {# champ actualisé} other {# champs actualisés}}} other {{fields, plural, one {# champ actualisé} other {# champs actualisés}} pour {count, number} studios}}",
  "studio.review.done.kept-many": "Gardés tels quels : {count, number} studios",
  "studio.review.done.dismissed-many": "Ne seront plus proposés : {count, number} studios",
  "studio.review.done.decided-many": "Décidés, rien n’a été écrit : {count, number} studios",
  "studio.review.done.problems":
    "{count, plural, one {# studio n’a pas été modifié} other {# studios n’ont pas été modifiés}} ; la liste dit pourquoi.",
  "studio.review.confirm.dismiss":
    "Écarter {changes, plural, one {# décision} other {# décisions}} pour {performers, plural, one {# studio} other {# studios}} ?",
  "studio.review.lock.title": "Verrouiller un champ pour {count, plural, one {# studio} other {# studios}} ?",
  "studio.review.lock.what":
    "La synchronisation ne touche jamais un champ verrouillé. Chaque champ peut être déverrouillé dans l’examen du studio.",
  "studio.review.lock.done": "{field} : verrouillé pour {count, plural, one {# studio} other {# studios}}.",
  "studio.review.lock.failed":
    "{count, plural, one {# studio n’a pas été modifié} other {# studios n’ont pas été modifiés}} : {message}",
  "studio.menu.lock": "Verrouiller le champ pour ce studio",
  "studio.menu.unlock": "Déverrouiller le champ pour ce studio",
  "studio.rule.title": "{field} : règle pour tous les studios",
  "studio.rule.what":
    "Les autres studios suivent cette règle dès leur prochaine actualisation, de même que les performeurs s’ils ont ce champ. Les verrous restent.",
  "studio.evidence.shared-entity":
    "{count, plural, one {un autre studio de votre bibliothèque y est associé} other {# autres studios de votre bibliothèque y sont associés}}",
  "studio.problem.unsent.todo": "Vérifiez que Stash fonctionne ; le studio est comparé à nouveau avant toute écriture.",
  "studio.problem.gone.what": "Le studio a été supprimé dans Stash depuis la comparaison. Rien n’a été écrit.",
  "studio.reason.shared-entity": "un autre studio de votre bibliothèque est associé à la même fiche",
  "studio.reason.refused": "vous avez indiqué que cette fiche est un autre studio",
  "studio.reason.other-id": "vous avez choisi l’autre fiche à laquelle ce studio est associé",
  "studio.reason.blank-name": "un studio a besoin d’un nom",
  "studio.reason.name-taken": "un autre studio a déjà ce nom",
  "button.this": "Ce performeur",
  "studio.button.this": "Ce studio",
  "studio.button.gone": "Stash n’a plus ce studio.",
  "studio.which.what.linked":
    "L’identifiant Stash de cette source est douteux. Rien n’en est pris automatiquement tant que vous n’avez pas indiqué lequel c’est.",
  "studio.which.said.none":
    "{name} : aucune de ces fiches sur {source}. La question sera posée à nouveau quand une autre apparaîtra.",
  "studio.which.gone": "Stash n’a plus ce studio.",
  "studio.watch.title": "Changement à la source : {n, plural, one {# studio} other {# studios}}",
  "studio.watch.update": "{n, plural, one {L’actualiser} other {Actualiser ces #}}",
  "studio.review.done.stopped": "Arrêté : {count, plural, one {# studio} other {# studios}} en attente",
};
