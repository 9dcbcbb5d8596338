/** What went wrong, why, and what to do now, in French. */
import type { enProblems } from "../en-problems";
import type { Words } from "../translation";

export const frProblems: Words<typeof enProblems> = {
  "failure.offline.title": "{source} est injoignable",
  "failure.offline.short": "Injoignable",
  "failure.offline.what":
    "Aucune réponse n’est venue{tries, plural, =0 {} =1 {} other { après # essais}} : la connexion a échoué ou a pris trop de temps. Rien de cette source n’a été comparé.",
  "failure.offline.todo": "Vérifiez que cet ordinateur et {source} sont en ligne, puis réessayez.",
  "failure.here.title": "Ce navigateur est hors ligne",
  "failure.here.short": "Ce navigateur est hors ligne",
  "failure.here.what":
    "Il n’y avait pas de réseau ici au moment d’interroger {source}. La source elle-même fonctionne peut-être très bien.",
  "failure.here.todo":
    "Rétablissez la connexion : ce qui est en cours reprend alors aussitôt, et le reste peut être réessayé.",
  "failure.blocked.title": "Le navigateur ne peut pas interroger {source}",
  "failure.blocked.short": "Bloqué par le navigateur",
  "failure.blocked.what":
    "La requête a été arrêtée avant d’obtenir une réponse : l’adresse n’est pas de celles que le plugin peut interroger, ou le serveur refuse les requêtes de pages web.",
  "failure.blocked.todo":
    "S’il s’agit de votre propre serveur, ajoutez son adresse à connect-src dans performerSiteSync.yml et rechargez les plugins.",
  "failure.auth.title": "{source} a refusé la clé{status, select, none {} other { ({status})}}",
  "failure.auth.short": "Clé refusée{status, select, none {} other { ({status})}}",
  "failure.auth.what":
    "La clé est absente, fausse ou révoquée. Ce que contient cette source est laissé de côté ; les autres sources continuent.",
  "failure.auth.todo": "Saisissez une nouvelle clé dans les fournisseurs de métadonnées de Stash.",
  "failure.limited.title": "{source} demande moins de requêtes{status, select, none {} other { ({status})}}",
  "failure.limited.short": "Trop de requêtes{status, select, none {} other { ({status})}}",
  "failure.limited.what":
    "La source a continué à refuser{tries, plural, =0 {} =1 {} other { pendant # essais}}, bien que chaque essai ait attendu plus longtemps que le précédent.",
  "failure.limited.todo": "Réglez un délai plus long entre les requêtes, puis réessayez plus tard.",
  "failure.server.title": "{source} rencontre une erreur interne{status, select, none {} other { ({status})}}",
  "failure.server.short": "Erreur du serveur{status, select, none {} other { ({status})}}",
  "failure.server.what":
    "La source a répondu par une erreur{tries, plural, =0 {} =1 {} other {, même après # essais}}. Rien de cette source n’a été comparé, et rien n’a été changé.",
  "failure.server.todo": "Il n’y a rien à faire ici : réessayez dans un moment.",
  "failure.graphql.title": "{source} a refusé la requête",
  "failure.graphql.short": "Requête refusée",
  "failure.graphql.what":
    "La source ne connaît pas un élément de la requête{detail, select, none {} other { : « {detail} »}}. Sa version est probablement plus ancienne ou plus récente que celles que ce plugin connaît.",
  "failure.graphql.todo": "Mettez le plugin à jour ; s’il l’est déjà, signalez cette phrase à ses auteurs.",
  "failure.malformed.title": "{source} n’a pas renvoyé de données",
  "failure.malformed.short": "Pas de données dans la réponse",
  "failure.malformed.what":
    "Autre chose que les données demandées est revenu{detail, select, none {} other { (« {detail} »)}}{status, select, none {} other {, code {status}}} : souvent, une page de connexion s’interpose, ou l’adresse n’est pas tout à fait la bonne.",
  "failure.malformed.todo":
    "Vérifiez son adresse dans les fournisseurs de métadonnées de Stash ; elle se termine d’ordinaire par /graphql.",
  "failure.server-said": "Message de la source : « {detail} »",
  "failure.reported": "Signalé : « {detail} »",

  "remedy.try-again": "Réessayer",
  "remedy.providers": "Ouvrir les fournisseurs de métadonnées",
  "remedy.key": "Saisir une nouvelle clé",
  "remedy.plugins": "Ouvrir les plugins",
  "remedy.delay": "Régler le délai",

  "problem.refused.title": "Stash a refusé le changement",
  "problem.refused.what": "Rien n’a été écrit. Message de Stash : « {message} »",
  "problem.refused.todo": "Modifiez le champ nommé ou laissez-le de côté, puis acceptez à nouveau.",
  "problem.unsent.title": "Stash n’a pas répondu",
  "problem.unsent.what": "On ne sait pas si le changement a été écrit : {message}",
  "problem.unsent.todo": "Vérifiez que Stash fonctionne ; le performeur est comparé à nouveau avant toute écriture.",
  "problem.changed.title": "Modifié pendant votre examen",
  "problem.changed.what":
    "{fields} : {count, plural, one {ce champ a été modifié} other {ces champs ont été modifiés}} dans Stash entre-temps. Rien n’a été écrit ; {count, plural, one {la ligne a été comparée} other {les lignes ont été comparées}} à nouveau.",
  "problem.changed.todo":
    "Revoyez {count, plural, one {cette ligne} other {ces lignes}} ; vos autres choix restent valables.",
  "problem.gone.title": "N’est plus dans votre bibliothèque",
  "problem.gone.what": "Le performeur a été supprimé ou fusionné dans Stash depuis la comparaison. Rien n’a été écrit.",
  "problem.gone.todo": "Rien à faire : il quittera la liste à la prochaine actualisation.",
  "problem.invalid.title": "{field} : impossible à enregistrer ainsi",
  "problem.invalid.what": "Rien n’a été écrit : {reason}.",
  "problem.invalid.todo": "Corrigez le champ « {field} », ou laissez-le tel quel.",
  "problem.no-undo.title": "Pas de place pour conserver les anciennes valeurs",
  "problem.no-undo.what": "Rien n’a été écrit, car cela n’aurait pas pu être annulé : {message}",
  "problem.no-undo.todo": "Libérez de l’espace pour ce site dans le navigateur, puis acceptez à nouveau.",
  "problem.attached.title": "Utilisé désormais",
  "problem.attached.what": "La suppression n’a pas eu lieu, car il s’y rattache désormais : {attached}.",
  "problem.attached.todo": "Détachez d’abord ces éléments, ou supprimez la fiche depuis sa propre page dans Stash.",
  "problem.attached.scenes": "{count, plural, one {# scène} other {# scènes}}",
  "problem.attached.images": "{count, plural, one {# image} other {# images}}",
  "problem.attached.galleries": "{count, plural, one {# galerie} other {# galeries}}",
  "problem.attached.groups": "{count, plural, one {# groupe} other {# groupes}}",
  "problem.attached.studios": "{count, plural, one {# studio affilié} other {# studios affiliés}}",
  "problem.attached.tags": "{count, plural, one {# étiquette} other {# étiquettes}}",
  "problem.attached.notes": "une note ou des détails",
  "problem.bad-image.title": "L’image n’en est pas une",
  "problem.bad-image.what":
    "Ce qui est revenu n’était pas une image ; l’ancienne a donc été remise aussitôt : {message}",
  "problem.bad-image.todo": "Choisissez une autre image.",
  "problem.source-said.title": "La source ne l’a pas fait",
  "problem.source-said.what":
    "Rien n’y a été changé{message, select, none {} other {. Message de la source : « {message} »}}.",
  "problem.source-said.todo": "Testez les connexions dans la vue d’ensemble, puis réessayez.",
  "problem.not-here.title": "Cela ne peut pas être annulé ici",
  "problem.not-here.what": "Rien n’a été changé.",
  "problem.not-here.todo": "Changez-le dans Stash, ou sur la source.",
  "problem.irreversible.title": "Cela ne peut pas être annulé",
  "problem.irreversible.what": "Une ébauche envoyée à une source y reste jusqu’à ce que quelqu’un s’en occupe.",
  "problem.irreversible.todo": "Abandonnez l’ébauche sur la source, si elle y est encore.",

  "reason.date-not-full": "cette version de Stash n’accepte que les dates avec mois et jour",
  "reason.not-a-date": "ce n’est pas une date (écrivez 1994, 1994-03 ou 1994-03-20)",
  "reason.not-a-number": "ce n’est pas un nombre supérieur à zéro",
  "reason.not-a-url": "ce n’est pas une adresse web",
  "reason.not-a-gender": "Stash ne connaît pas ce genre",
  "reason.height-range": "la valeur n’est pas comprise entre 100 et 250 cm",
  "reason.birth-too-early": "la date de naissance est antérieure à 1901",
  "reason.birth-too-late": "la date de naissance remonte à moins de 18 ans",
  "reason.in-the-future": "la date est dans le futur",
  "reason.death-before-birth": "le décès précède la naissance",
  "reason.career-too-early": "la carrière commence avant l’âge de 18 ans",
  "reason.end-before-start": "la fin précède le début",
  "reason.not-a-stash-id": "ce n’est pas un identifiant Stash",
  "reason.name-taken": "un autre performeur a déjà ce nom et cette désambiguïsation",
  "reason.parent-missing": "le studio parent n’est pas dans votre bibliothèque, ou n’y est pas associé",
  "reason.parent-shared": "plusieurs studios de votre bibliothèque sont associés à ce studio parent",
  "reason.parent-loop": "le studio parent est le studio lui-même ou l’un de ses affiliés",
  "reason.blank-name": "un performeur a besoin d’un nom",
  "reason.unknown": "la valeur est inutilisable ({reason})",
};
