/** Creating what is missing, adding from a source, and drafts, in French. */
import type { enCreate } from "../en-create";
import type { Words } from "../translation";

export const frCreate: Words<typeof enCreate> = {
  "add.title": "Ajouter depuis une source",
  "add.what": "Trouve un performeur ou un studio sur les sources et le crée ici, ou l’associe à l’un des vôtres.",
  "add.open": "Rechercher pour ajouter…",
  "add.dialog": "Ajouter depuis une source",
  "add.type": "Que rechercher",
  "add.type.performer": "Performeurs",
  "add.type.studio": "Studios",
  "add.source": "Où rechercher",
  "add.source.all": "Toutes les sources",
  "add.query": "Nom, identifiant ou adresse de page",
  "add.query.placeholder": "Nom, ID ou adresse de page",
  "add.search": "Rechercher",
  "add.searching": "Interrogation des sources…",
  "add.first": "Rien n’est écrit avant que vous ayez vu ce qui le serait.",
  "add.none":
    "Aucune source ne connaît « {query} ». Écrivez le nom en entier : les sources trouvent peu avec une partie seulement.",
  "add.none.studio":
    "Aucune source ne connaît « {query} ». Certaines sources ne trouvent les studios que par leur nom exact.",
  "add.page": "Page",
  "add.page.label": "Page de {name} sur {source}",
  "add.unknown-page": "Cette adresse n’est celle d’aucune page des sources interrogées.",
  "add.failed": "La recherche a échoué : {message}",
  "add.results": "{count, plural, =0 {Rien trouvé} one {# trouvé} other {# trouvés}}",
  "add.choose": "Choisir {name} de {source}",
  "add.choose.plain": "Choisir {name}",
  "add.in-library": "Dans votre bibliothèque :",
  "add.next":
    "{count, plural, =0 {Choisissez qui ajouter} one {Voir ce qui serait écrit} other {Voir ce qui serait écrit pour #}}",
  "add.back": "Retour à la recherche",
  "add.close": "Fermer",

  "create.planning": "Toutes les sources sont interrogées…",
  "create.planning.failed": "La préparation a échoué : {message}",
  "create.nothing": "Rien à faire",
  "create.do.create": "Créer {create, number}",
  "create.do.link": "Associer {link, number}",
  "create.do.both": "Créer {create, number}, associer {link, number}",
  "create.working": "Effectués : {done, number} sur {of, number}…",
  "create.stop": "Arrêter, garder ce qui est fait",
  "create.cancel": "Annuler",
  "create.done": "Terminé",
  "create.open": "Ouvrir",
  "create.silent":
    "Sources qui n’ont pas pu être interrogées : {sources}. Ce {count, plural, one {qu’elle sait} other {qu’elles savent}} sera proposé à la prochaine actualisation.",

  "create.kind.create": "Nouveau",
  "create.kind.parent": "Nouveau studio parent",
  "create.kind.link": "Association",
  "create.kind.there": "Dans votre bibliothèque",
  "create.kind.review": "Quelle fiche ?",
  "create.kind.blocked": "Impossible",
  "create.step.create": "{count, plural, one {# champ} other {# champs}} de {sources}",
  "create.step.link":
    "C’est {name} de votre bibliothèque : {evidence}. Seuls les identifiants Stash sont ajoutés ; ce qui diffère attend l’examen.",
  "create.step.there": "Déjà associé à {name}. Rien à faire.",
  "create.step.fields": "Ce qui serait écrit",
  "create.review.likely": "Peut-être {names} de votre bibliothèque : {evidence}.",
  "create.review.ambiguous": "Pourrait être {names} de votre bibliothèque, sans certitude : {evidence}.",
  "create.review.linked-apart":
    "Ses fiches sur les sources sont associées à des fiches différentes de votre bibliothèque : {names}. Fusionnez d’abord celles-ci, ou dissociez-en une.",
  "create.answer.link": "C’est {name} : associer",
  "create.answer.create": "Quelqu’un d’autre : créer",

  "create.obstacle.source": "{source} n’a pas répondu : {failure}",
  "create.obstacle.source-off": "{source} est désactivée ou n’est plus configurée. Activez-la dans les paramètres.",
  "create.obstacle.missing": "La source n’a plus cette fiche.",
  "create.obstacle.deleted": "La source a supprimé cette fiche.",
  "create.obstacle.malformed-id": "Ce n’est pas un identifiant de la source.",
  "create.obstacle.name-taken":
    "{by} de votre bibliothèque porte déjà le nom « {name} », et Stash n’accepte un nom qu’une fois. Renommez cette fiche ou donnez-lui une désambiguïsation, puis réessayez.",

  "create.result.created": "Créé",
  "create.result.linked": "Associé",
  "create.result.there": "Était déjà dans votre bibliothèque",
  "create.result.review": "Laissé à votre décision",
  "create.result.failed": "Non créé",
  "create.result.picture": "Sans image : {message}",
  "create.result.parent.review":
    "Sans son studio parent, qui est peut-être dans votre bibliothèque. Associez celui-ci, puis actualisez les studios.",
  "create.result.parent.failed": "Sans son studio parent, qui n’a pas pu être créé.",
  "create.result.parent.loop": "Sans son studio parent : sur la source, ils forment une boucle.",
  "create.refused": "Stash l’a refusé : « {message} »",
  "create.unsent": "On ne sait pas si la création a eu lieu : {message} Elle sera recherchée au prochain démarrage.",
  "create.no-undo":
    "Rien n’a été créé, car cela n’aurait pas pu être annulé : {message} Libérez de l’espace pour ce site dans le navigateur.",
  "create.picture.out":
    "L’image de {source} est laissée de côté : {reason}. Ajoutez-en une vous-même sur la page dans Stash.",
  "create.picture.instead": "L’image de {source} est laissée de côté : {reason}. Une image de {other} la remplace.",
  "create.unnoted": "La création est dans Stash, mais ce navigateur n’a pas gardé tout ce qui s’y rapporte : {message}",
  "create.unnoted.record":
    "Rechargez la page, puis l’historique pourra l’annuler. Un nouvel ajout ne crée rien en double.",
  "create.unnoted.bases":
    "Synchronisez sur sa page avant toute modification : d’ici là, une actualisation remplit à nouveau ce que vous videz.",
  "reason.not-an-address": "son adresse n’est pas une adresse web",
  "create.summary":
    "{created, plural, =0 {Rien créé} one {# créé} other {# créés}}{linked, plural, =0 {} one {, # associé} other {, # associés}}{there, plural, =0 {} one {, # déjà présent} other {, # déjà présents}}{left, plural, =0 {} one {, # en suspens} other {, # en suspens}}",

  "create.undo.deletes":
    "{count, plural, one {Ce qui a été créé est supprimé} other {Les # fiches créées sont supprimées}} de Stash, sauf si quelque chose s’y rattache ou si une modification a eu lieu depuis, par la synchronisation ou par vous. Une suppression ne peut pas être annulée ; ce qui a été supprimé peut être ajouté à nouveau depuis sa source.",

  "draft.open": "Envoyer comme ébauche…",
  "draft.title": "Envoyer votre version de {name} comme ébauche",
  "draft.what":
    "Stash envoie ce qu’il contient maintenant sur {name}. La source le garde comme ébauche dans votre compte ; rien n’y change tant que vous ne l’avez pas soumise sur sa page.",
  "draft.irreversible":
    "Ce qui a été envoyé ne peut pas être annulé ici. Les changements en suspens de cet examen n’en font pas partie.",
  "draft.to": "Envoyer à",
  "draft.send": "Envoyer à {source}",
  "draft.sending": "Envoi en cours…",
  "draft.sent": "{source} a votre ébauche.",
  "draft.page": "Ouvrir l’ébauche",
  "draft.pages": "Ouvrir vos ébauches",
  "draft.failed": "L’ébauche n’a pas été envoyée : {message}",
  "draft.failed.todo":
    "Vérifiez que votre compte sur {source} peut envoyer des ébauches, et que Stash peut joindre la source.",
};
