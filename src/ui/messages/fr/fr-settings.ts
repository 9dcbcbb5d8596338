/** Texts of the settings form, in French. */
import type { enSettings } from "../en-settings";
import type { Words } from "../translation";

export const frSettings: Words<typeof enSettings> = {
  "settings.automatic": "Les changements sont enregistrés au fur et à mesure.",
  "settings.saving": "Enregistrement…",
  "settings.saved": "Enregistré",
  "settings.failed.title": "Non enregistré",
  "settings.failed.what":
    "Stash a toujours les anciens paramètres ; votre changement reste ici en attendant. {message}",
  "settings.error.title": "Les paramètres n’ont pas pu être lus ou enregistrés",
  "settings.error.what": "Ci-dessous figurent les dernières valeurs connues, ou celles par défaut.",
  "settings.damaged.title": "Certains paramètres n’ont pas pu être compris",
  "settings.damaged.what": "Ils gardent leur valeur par défaut jusqu’à ce que vous les changiez : {keys}.",
  "settings.damaged.all":
    "Tous les paramètres ont leur valeur par défaut, car ce que Stash contient n’a pas pu être compris.",
  "settings.open-page": "Ouvrir la vue d’ensemble",
  "settings.range": "Un nombre de {min, number} à {max, number}.",
  "settings.whole-range": "Un nombre entier de {min, number} à {max, number}.",
  "settings.seconds": "s",
  "settings.hours": "h",

  "settings.order": "Ordre des sources",
  "settings.order.help":
    "Quand plusieurs sources ont une valeur, la première décide. Une source désactivée n’est pas interrogée ; ce que l’on sait d’elle est conservé.",
  "settings.order.up": "Monter {source}",
  "settings.order.down": "Descendre {source}",
  "settings.order.drag": "Faire glisser à une autre place",
  "settings.order.moved": "{source} est maintenant {place, number} sur {of, number}",

  "settings.asking": "Interrogation des sources",
  "settings.delaySeconds": "Délai entre les requêtes",
  "settings.delaySeconds.help":
    "Pause après chaque réponse d’une source avant de l’interroger à nouveau, {min, number}–{max, number} s. Une limite fixée dans les fournisseurs de métadonnées de Stash compte aussi.",
  "settings.cacheHours": "Garder les réponses pendant",
  "settings.cacheHours.help": "Les réponses récentes ne sont pas redemandées, {min, number}–{max, number} h.",

  "settings.changes": "Ce qui est comparé",
  "settings.nameSearch": "Rechercher par nom les non associés",
  "settings.nameSearch.help":
    "Recherche les performeurs sans identifiant Stash par leur nom et leurs alias exacts. Demande plus de requêtes ; une correspondance est proposée, jamais appliquée sans être vue.",
  "settings.images": "Actualiser les images",
  "settings.images.help": "Propose les images des sources. Une image remplacée peut être remise.",
  "settings.oldNameToAlias": "Garder un ancien nom comme alias",
  "settings.oldNameToAlias.help": "Quand un nom change, l’ancien est ajouté aux alias.",
  "settings.staleUnattended": "Traiter comme sûres les valeurs plus anciennes de la source",
  "settings.staleUnattended.help":
    "Une valeur qu’une source avait auparavant, et qu’elle a changée depuis, compte comme un changement sûr et non comme une décision.",

  "settings.creating": "Création de ce qui manque",
  "settings.creating.help":
    "Ce qui est peut-être déjà dans votre bibliothèque n’est pas créé : ce qui est certain est associé, ce qui est douteux vous attend. Ce qui a été créé peut être supprimé depuis l’historique.",
  "settings.autoCreatePerformers": "Créer les performeurs automatiquement",
  "settings.autoCreatePerformers.help":
    "Les favoris d’une source absents de votre bibliothèque sont créés lors de la synchronisation des favoris, avec tout ce que les sources en savent.",
  "settings.autoCreateStudios": "Créer les studios automatiquement",
  "settings.autoCreateStudios.help":
    "La même chose pour les studios (certaines sources disent « site »). Une actualisation des studios crée alors aussi les studios parents manquants, sauf en mode « Tout examiner ».",

  "settings.policies": "Champs",
  "settings.policies.help": "Comment chaque champ peut changer, et quel ordre des sources en décide.",
  "policy.update": "Actualiser",
  "policy.update.what":
    "Les vides et les valeurs que vous n’avez jamais modifiées sont sûrs ; tout le reste est une décision.",
  "policy.union": "Ajouter seulement",
  "policy.union.what": "Tout ce que les sources ont est ajouté, même ce que vous aviez retiré ; rien n’est enlevé.",
  "policy.fill": "Combler seulement",
  "policy.fill.what": "Seulement là où le champ est vide.",
  "policy.overwrite": "Écraser",
  "policy.overwrite.what": "La valeur de la première source remplace la vôtre, vos propres modifications comprises.",
  "policy.ignore": "Ignorer",
  "policy.ignore.what": "Jamais comparé.",

  "settings.trouble": "Dépannage",
  "settings.debug": "Journal de débogage",
  "settings.debug.help":
    "Conserve les dernières étapes : identifiants, types, nombres, heures et durées de ce qui est demandé, comparé et écrit. Les clés API, comptes, noms et valeurs n’y figurent jamais.",
};
