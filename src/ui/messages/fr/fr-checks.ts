/** What the configuration checks say: a title, and what it means and what to do, in French. */
import type { enChecks } from "../en-checks";
import type { Words } from "../translation";

export const frChecks: Words<typeof enChecks> = {
  "check.no-boxes.title": "Aucune stash-box n’est configurée",
  "check.no-boxes.what":
    "Rien ne peut être comparé. Ajoutez-en une dans Paramètres → Fournisseurs de métadonnées de Stash.",
  "check.endpoint-not-a-url.title": "{source} : l’adresse n’est pas une adresse web",
  "check.endpoint-not-a-url.what":
    "Stash contient « {endpoint} ». Saisissez l’adresse complète, par exemple https://…/graphql.",
  "check.endpoint-not-http.title": "{source} : l’adresse commence par {protocol}",
  "check.endpoint-not-http.what":
    "Seules les adresses en https:// et http:// peuvent être interrogées. Corrigez « {endpoint} ».",
  "check.endpoint-spaces.title": "{source} : il y a une espace avant ou après l’adresse",
  "check.endpoint-spaces.what":
    "Stash compare les adresses lettre à lettre ; les associations avec cette source ne sont donc pas reconnues. Saisissez « {meant} ».",
  "check.endpoint-login.title": "{source} : l’adresse contient un nom d’utilisateur ou un mot de passe",
  "check.endpoint-login.what":
    "Les navigateurs refusent de telles adresses, et celle-ci est affichée en clair. Saisissez l’adresse de {endpoint} sans ces éléments ; la clé API a son propre champ.",
  "check.endpoint-no-graphql.title": "{source} : l’adresse ne se termine pas par /graphql",
  "check.endpoint-no-graphql.what":
    "« {endpoint} » est probablement le site web. Les stash-boxes sont interrogées à {meant}.",
  "check.endpoint-slash.title": "{source} : l’adresse se termine par une barre oblique",
  "check.endpoint-slash.what":
    "La plupart des serveurs n’y répondent pas, et les associations faites avec {meant} ne sont pas reconnues. Retirez la barre oblique.",
  "check.endpoint-query.title": "{source} : l’adresse continue après le chemin",
  "check.endpoint-query.what":
    "Terminez-la par {endpoint}. Une clé n’a pas sa place dans une adresse : d’autres pourraient la lire.",
  "check.endpoint-slip.title": "{source} : s’agit-il de {meant} ?",
  "check.endpoint-slip.what":
    "« {endpoint} » est presque ce nom. Une clé envoyée au mauvais serveur tombe entre des mains inconnues.",
  "check.endpoint-open.title": "{source} : la clé circule sans chiffrement",
  "check.endpoint-open.what": "« {endpoint} » commence par http://. Utilisez https:// si le serveur le propose.",
  "check.endpoint-mixed.title": "{source} : une page en https ne peut pas interroger une adresse en http",
  "check.endpoint-mixed.what":
    "Stash l’interroge pour vous, un performeur à la fois. Donnez à la source une adresse en https://, ou ouvrez Stash en http, pour l’interroger directement.",
  "check.endpoint-twice.title": "{source} : même adresse que {other}",
  "check.endpoint-twice.what": "Seule {other} est interrogée. Retirez l’une des deux.",
  "check.endpoint-same-server.title": "{source} : même serveur que {other}",
  "check.endpoint-same-server.what":
    "Les deux adresses ne diffèrent que par leur écriture ; des performeurs peuvent donc être associés à l’une et manquer à l’autre. Gardez-en une.",
  "check.not-in-policy.title": "{source} est interrogée par Stash",
  "check.not-in-policy.what":
    "La Content-Security-Policy de Stash empêche la page d’interroger {origin}. Cela fonctionne, mais prend une requête par performeur et ne dit rien des fiches fusionnées ou supprimées. Pour une interrogation directe, ajoutez {origin} à connect-src dans performerSiteSync.yml et cliquez sur « Recharger les plugins ».",
  "check.key-missing.title": "{source} : pas de clé API",
  "check.key-missing.what": "Sans elle, la source ne répond rien. Copiez-la depuis votre page de profil sur la source.",
  "check.key-spaces.title": "{source} : il y a des espaces dans la clé API",
  "check.key-spaces.what":
    "Elles ont probablement été copiées en même temps. Saisissez à nouveau la clé, sans espaces ni retours à la ligne.",
  "check.key-prefixed.title": "{source} : autre chose a été copié avec la clé API",
  "check.key-prefixed.what": "Saisissez la clé seule, sans guillemets et sans mots comme « Bearer » ou « ApiKey ».",
  "check.key-form.title": "{source} : la clé API ne ressemble pas à une clé",
  "check.key-form.what":
    "Les clés d’une stash-box ont trois parties séparées par des points. Elle est peut-être tronquée, ou c’est un mot de passe. « Tester les connexions » le dira avec certitude.",
  "check.key-shared.title": "{source} : même clé API que {other}",
  "check.key-shared.what": "Chaque stash-box crée ses propres clés ; l’une des deux est donc fausse.",

  "check.settings-damaged.title": "Certains paramètres n’ont pas pu être compris",
  "check.settings-damaged.what": "Ils gardent leur valeur par défaut jusqu’à ce que vous les changiez : {keys}.",
  "check.all-off.title": "Toutes les sources sont désactivées",
  "check.all-off.what": "Rien ne peut être comparé.",
  "check.all-off.mend": "Tout activer",
  "check.order-gone.title": "L’ordre des sources mentionne des sources qui n’existent plus",
  "check.order-gone.what": "Elles n’ont aucun effet : {endpoints}.",
  "check.order-gone.mend": "Les retirer",
  "check.off-gone.title": "Des sources qui n’existent plus sont encore désactivées",
  "check.off-gone.what": "Elles n’ont aucun effet : {endpoints}.",
  "check.off-gone.mend": "Les retirer",
  "check.field-order-gone.title": "Un champ est décidé d’abord par une source qui n’existe plus",
  "check.field-order-gone.what": "{endpoints} : n’est plus configuré. L’ordre général décide à sa place.",
  "check.field-order-gone.mend": "La retirer",
  "check.rate-below-delay.title": "{source} : la limite de Stash est plus stricte que votre délai",
  "check.rate-below-delay.what":
    "{limit, plural, one {# requête} other {# requêtes}} par minute, cela fait une toutes les {seconds, number} s ; votre délai est de {delay, number} s. Le plus lent des deux l’emporte. La limite est fixée dans les fournisseurs de métadonnées de Stash.",
  "check.no-delay.title": "Il n’y a presque pas de pause entre les requêtes",
  "check.no-delay.what":
    "{delay, number} s, c’est peu pour des serveurs tenus par des bénévoles ; certains refuseront vos requêtes pendant un moment. La valeur par défaut est 2 s.",
  "check.no-delay.mend": "Régler sur 2 s",
  "check.all-ignored.title": "Tous les champs sont ignorés",
  "check.all-ignored.what": "Les traitements ne trouvent que des associations.",
  "check.all-ignored.mend": "Revenir aux valeurs par défaut",
  "check.create-without-sources.title":
    "La création automatique est activée, mais aucune source ne peut être interrogée",
  "check.create-without-sources.what": "Rien ne sera créé tant qu’aucune source n’est activée et n’a de clé.",
  "check.create-without-sources.mend": "Désactiver",
  "check.everything-overwrites.title": "Les traitements appliquent tout selon l’ordre des sources",
  "check.everything-overwrites.what":
    "Les conflits et vos propres modifications sont écrasés après une seule question. Chaque changement peut être annulé.",
  "check.everything-overwrites.mend": "Tout examiner à la place",
  "check.debug-on.title": "Le journal de débogage est activé",
  "check.debug-on.what": "Il ralentit un peu les traitements. Désactivez-le quand vous n’en avez plus besoin.",
  "check.debug-on.mend": "Désactiver",

  "check.database-refused.title": "Le navigateur ne laisse pas cette page enregistrer quoi que ce soit",
  "check.database-refused.what":
    "Rien ne peut être conservé ni annulé, donc rien ne peut être appliqué. Cela arrive dans les fenêtres privées et quand le disque est plein. Message du navigateur : {message}",
  "check.space-little.title": "Il reste peu d’espace pour cette page",
  "check.space-little.what":
    "{megabytes, number} Mo sont libres. Libérez de l’espace sur le disque, ou videz le cache, avant un traitement important.",
  "check.space-unknown.title": "Le navigateur ne dit pas combien d’espace il reste",
  "check.space-unknown.what":
    "Il ne le dit qu’aux pages en https. Il n’y a rien à faire tant que l’enregistrement fonctionne.",
  "check.not-persistent.title": "Le navigateur peut effacer ce qui est enregistré quand l’espace vient à manquer",
  "check.not-persistent.what":
    "L’historique et les données d’annulation seraient perdus. Vous pouvez demander au navigateur de les garder.",
  "check.not-persistent.mend": "Demander au navigateur",
  "check.host-too-old.title": "Stash {version} est trop ancien",
  "check.host-too-old.what": "Le plugin est fait pour la v0.28 et les suivantes. Mettez Stash à jour.",
  "check.host-version-unknown.title": "Stash n’indique pas sa version",
  "check.host-version-unknown.what":
    "Il indique « {version} ». Ses capacités ont été lues dans son schéma ; ce n’est donc pas un problème en soi.",
  "check.host-no-custom-fields.title": "Ce Stash n’a pas de champs personnalisés",
  "check.host-no-custom-fields.what": "Les verrous sont conservés dans les paramètres du plugin.",
  "check.host-no-partial-dates.title": "Ce Stash n’accepte que des dates complètes",
  "check.host-no-partial-dates.what":
    "Les dates réduites à l’année ou au mois ne sont pas proposées. Stash v0.30 les accepte.",
  "check.host-no-merge.title": "Ce Stash ne peut pas fusionner de performeurs",
  "check.host-no-merge.what":
    "Quand deux des vôtres sont une même personne à la source, fusionnez-les à la main. Stash v0.31 sait le faire.",
  "check.host-no-rate-limits.title": "Ce Stash n’a pas de limite de requêtes par source",
  "check.host-no-rate-limits.what": "Seul le délai des paramètres du plugin compte.",
};
