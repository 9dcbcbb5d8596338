/** What the configuration checks say: a title, and what it means and what to do, in Spanish. */
import type { enChecks } from "../en-checks";
import type { Words } from "../translation";

export const esChecks: Words<typeof enChecks> = {
  "check.no-boxes.title": "No hay ninguna stash-box configurada",
  "check.no-boxes.what": "No se puede comparar nada. Añada una en Preferencias → Proveedores de Metadatos de Stash.",
  "check.endpoint-not-a-url.title": "{source}: la dirección no es una dirección web",
  "check.endpoint-not-a-url.what":
    "Stash tiene «{endpoint}». Introduzca la dirección completa, por ejemplo https://…/graphql.",
  "check.endpoint-not-http.title": "{source}: la dirección empieza por {protocol}",
  "check.endpoint-not-http.what": "Solo se puede consultar https:// y http://. Corrija «{endpoint}».",
  "check.endpoint-spaces.title": "{source}: hay un espacio antes o después de la dirección",
  "check.endpoint-spaces.what":
    "Stash compara las direcciones letra por letra, así que no se reconocen los vínculos con esta fuente. Introduzca «{meant}».",
  "check.endpoint-login.title": "{source}: la dirección contiene un nombre de usuario o una contraseña",
  "check.endpoint-login.what":
    "Los navegadores rechazan esas direcciones y, además, esos datos quedan a la vista. Introduzca la dirección de {endpoint} sin ellos; la clave API tiene su propio campo.",
  "check.endpoint-no-graphql.title": "{source}: la dirección no termina en /graphql",
  "check.endpoint-no-graphql.what":
    "«{endpoint}» es probablemente el sitio web. Las stash-boxes se consultan en {meant}.",
  "check.endpoint-slash.title": "{source}: la dirección termina en una barra",
  "check.endpoint-slash.what":
    "La mayoría de los servidores no responden ahí, y los vínculos hechos con {meant} no se reconocen. Quite la barra.",
  "check.endpoint-query.title": "{source}: la dirección continúa después de la ruta",
  "check.endpoint-query.what":
    "Termínela en {endpoint}. Una clave no debe estar en una dirección: otras personas podrían leerla.",
  "check.endpoint-slip.title": "{source}: ¿quería decir {meant}?",
  "check.endpoint-slip.what":
    "«{endpoint}» es casi ese nombre. Una clave enviada al servidor equivocado queda en manos de desconocidos.",
  "check.endpoint-open.title": "{source}: la clave viaja sin cifrar",
  "check.endpoint-open.what": "«{endpoint}» empieza por http://. Use https:// si el servidor lo ofrece.",
  "check.endpoint-mixed.title": "{source}: una página https no puede consultar una dirección http",
  "check.endpoint-mixed.what":
    "Stash la consulta por usted, una actriz o un actor cada vez. Para consultarla directamente, indique una dirección https:// para la fuente o abra Stash por http.",
  "check.endpoint-twice.title": "{source}: misma dirección que {other}",
  "check.endpoint-twice.what": "Solo se consulta {other}. Quite una de las dos.",
  "check.endpoint-same-server.title": "{source}: mismo servidor que {other}",
  "check.endpoint-same-server.what":
    "Las dos direcciones solo se diferencian en cómo están escritas, así que puede haber actrices/actores con vínculo a una que falten en la otra. Conserve una.",
  "check.not-in-policy.title": "{source} se consulta a través de Stash",
  "check.not-in-policy.what":
    "La Content-Security-Policy de Stash no permite que la página consulte {origin}. Funciona, pero requiere una petición por cada actriz/actor y no informa de fichas fusionadas o eliminadas. Para consultarla directamente, añada {origin} a connect-src en performerSiteSync.yml y pulse «Recargar complementos».",
  "check.key-missing.title": "{source}: falta la clave API",
  "check.key-missing.what": "Sin ella no responde nada. Cópiela de su página de perfil en la fuente.",
  "check.key-spaces.title": "{source}: hay espacios en la clave API",
  "check.key-spaces.what":
    "Probablemente se copiaron con ella. Introduzca la clave otra vez, sin espacios ni saltos de línea.",
  "check.key-prefixed.title": "{source}: se copió más que la clave API",
  "check.key-prefixed.what": "Introduzca solo la clave, sin comillas y sin palabras como «Bearer» o «ApiKey».",
  "check.key-form.title": "{source}: la clave API no parece una clave",
  "check.key-form.what":
    "Las claves de una stash-box tienen tres partes separadas por puntos. Puede que esté cortada o que sea una contraseña. «Probar conexiones» lo aclara.",
  "check.key-shared.title": "{source}: misma clave API que {other}",
  "check.key-shared.what": "Cada stash-box genera sus propias claves, así que una de las dos es incorrecta.",

  "check.settings-damaged.title": "No se han podido interpretar algunas preferencias",
  "check.settings-damaged.what": "Quedan en su valor por defecto hasta que las cambie: {keys}.",
  "check.all-off.title": "Todas las fuentes están desactivadas",
  "check.all-off.what": "No se puede comparar nada.",
  "check.all-off.mend": "Activarlas todas",
  "check.order-gone.title": "El orden de fuentes nombra fuentes que ya no existen",
  "check.order-gone.what": "No tienen ningún efecto: {endpoints}.",
  "check.order-gone.mend": "Quitarlas",
  "check.off-gone.title": "Siguen desactivadas fuentes que ya no existen",
  "check.off-gone.what": "No tienen ningún efecto: {endpoints}.",
  "check.off-gone.mend": "Quitarlas",
  "check.field-order-gone.title": "Un campo lo decide primero una fuente que ya no existe",
  "check.field-order-gone.what": "{endpoints}: ya no está configurada. En su lugar decide el orden general.",
  "check.field-order-gone.mend": "Quitarla",
  "check.rate-below-delay.title": "{source}: el límite de Stash es más lento que su espera",
  "check.rate-below-delay.what":
    "{limit, plural, one {# petición por minuto equivale} other {# peticiones por minuto equivalen}} a una cada {seconds, number} s; su espera es de {delay, number} s. Se aplica lo más lento. El límite se fija en los Proveedores de Metadatos de Stash.",
  "check.no-delay.title": "Apenas hay pausa entre peticiones",
  "check.no-delay.what":
    "{delay, number} s es poco para servidores que mantienen voluntarios; algunos le rechazarán durante un tiempo. El valor por defecto es 2 s.",
  "check.no-delay.mend": "Fijarla en 2 s",
  "check.all-ignored.title": "Se ignoran todos los campos",
  "check.all-ignored.what": "Las ejecuciones solo encuentran vínculos.",
  "check.all-ignored.mend": "Volver a los valores por defecto",
  "check.create-without-sources.title":
    "La creación automática está activada, pero no se puede consultar ninguna fuente",
  "check.create-without-sources.what": "No se creará nada hasta que haya una fuente activada y con clave.",
  "check.create-without-sources.mend": "Desactivarla",
  "check.everything-overwrites.title": "Las ejecuciones lo aplican todo por orden de fuentes",
  "check.everything-overwrites.what":
    "Los conflictos y sus propias ediciones se sobrescriben tras una sola pregunta. Cada cambio se puede deshacer.",
  "check.everything-overwrites.mend": "Revisarlo todo en su lugar",
  "check.debug-on.title": "El registro de depuración está activado",
  "check.debug-on.what": "Hace las ejecuciones un poco más lentas. Desactívelo cuando ya no lo necesite.",
  "check.debug-on.mend": "Desactivarlo",

  "check.database-refused.title": "El navegador no permite que esta página guarde nada",
  "check.database-refused.what":
    "No se puede recordar ni deshacer nada, así que tampoco se puede aplicar nada. Ocurre en ventanas privadas y con el disco lleno. El navegador ha dicho: {message}",
  "check.space-little.title": "Queda poco espacio para esta página",
  "check.space-little.what":
    "Quedan {megabytes, number} MB libres. Libere espacio en el disco o vacíe la caché antes de una ejecución grande.",
  "check.space-unknown.title": "El navegador no dice cuánto espacio queda",
  "check.space-unknown.what": "Solo lo comunica a páginas https. No hay nada que hacer mientras se pueda guardar.",
  "check.not-persistent.title": "El navegador puede borrar lo guardado si falta espacio",
  "check.not-persistent.what":
    "Se perderían el historial y los datos para deshacer. Puede pedir al navegador que los conserve.",
  "check.not-persistent.mend": "Pedirlo al navegador",
  "check.host-too-old.title": "Stash {version} es demasiado antiguo",
  "check.host-too-old.what": "El complemento está hecho para Stash v0.28 y posteriores. Actualice Stash.",
  "check.host-version-unknown.title": "Stash no dice qué versión es",
  "check.host-version-unknown.what":
    "Indica «{version}». Lo que puede hacer se ha leído de su esquema, así que en sí no es un problema.",
  "check.host-no-custom-fields.title": "Este Stash no tiene campos personalizados",
  "check.host-no-custom-fields.what": "Los bloqueos se guardan en las preferencias del complemento.",
  "check.host-no-partial-dates.title": "Este Stash solo admite fechas completas",
  "check.host-no-partial-dates.what": "No se ofrecen años o meses sueltos. Stash v0.30 los admite.",
  "check.host-no-merge.title": "Este Stash no puede fusionar actrices/actores",
  "check.host-no-merge.what":
    "Si dos de su biblioteca son la misma persona en origen, fusiónelas a mano. Stash v0.31 puede hacerlo.",
  "check.host-no-rate-limits.title": "Este Stash no tiene límite de peticiones por fuente",
  "check.host-no-rate-limits.what": "Solo cuenta la espera de las preferencias del complemento.",
};
