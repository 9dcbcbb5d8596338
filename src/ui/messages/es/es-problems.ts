/** What went wrong, why, and what to do now, in Spanish. */
import type { enProblems } from "../en-problems";
import type { Words } from "../translation";

export const esProblems: Words<typeof enProblems> = {
  "failure.offline.title": "No se puede llegar a {source}",
  "failure.offline.short": "Sin conexión",
  "failure.offline.what":
    "No ha llegado respuesta{tries, plural, =0 {} =1 {} other { en # intentos}}: la conexión ha fallado o ha tardado demasiado. No se ha comparado nada suyo.",
  "failure.offline.todo": "Compruebe que este equipo y {source} tienen conexión e inténtelo de nuevo.",
  "failure.here.title": "Este navegador no tiene conexión",
  "failure.here.short": "Este navegador no tiene conexión",
  "failure.here.what":
    "Aquí no había red cuando había que preguntar a {source}, así que no se ha comparado nada suyo. Puede que {source} funcione bien.",
  "failure.here.todo":
    "Vuelva a conectarse: lo que esté en marcha continúa entonces enseguida, y lo demás se puede probar de nuevo.",
  "failure.blocked.title": "El navegador no puede consultar {source}",
  "failure.blocked.short": "Bloqueado por el navegador",
  "failure.blocked.what":
    "La petición se detuvo antes de recibir respuesta: la dirección no está entre las que el complemento puede consultar, o el servidor rechaza peticiones de páginas web.",
  "failure.blocked.todo":
    "Si el servidor es suyo, añada su dirección a connect-src en performerSiteSync.yml y recargue los complementos.",
  "failure.auth.title": "{source} ha rechazado la clave{status, select, none {} other { ({status})}}",
  "failure.auth.short": "Clave rechazada{status, select, none {} other { ({status})}}",
  "failure.auth.what":
    "La clave falta, es incorrecta o se ha retirado. Sus actrices/actores quedan fuera; las demás fuentes continúan.",
  "failure.auth.todo": "Introduzca una clave nueva en los Proveedores de Metadatos de Stash.",
  "failure.limited.title": "{source} pide menos peticiones{status, select, none {} other { ({status})}}",
  "failure.limited.short": "Demasiadas peticiones{status, select, none {} other { ({status})}}",
  "failure.limited.what":
    "Ha seguido rechazándolas{tries, plural, =0 {} =1 {} other { en # intentos}}, aunque cada uno esperó más que el anterior.",
  "failure.limited.todo": "Fije una espera más larga entre peticiones e inténtelo más tarde.",
  "failure.server.title": "{source} tiene un fallo propio{status, select, none {} other { ({status})}}",
  "failure.server.short": "Fallo del servidor{status, select, none {} other { ({status})}}",
  "failure.server.what":
    "Ha respondido con un error{tries, plural, =0 {} =1 {} other { en # intentos}}. No se ha comparado nada suyo ni se ha cambiado nada.",
  "failure.server.todo": "Aquí no se puede hacer nada: inténtelo de nuevo dentro de un rato.",
  "failure.graphql.title": "{source} ha rechazado la consulta",
  "failure.graphql.short": "Consulta rechazada",
  "failure.graphql.what":
    "No conoce algo de lo que se le ha pedido{detail, select, none {} other {: «{detail}»}}. Probablemente su versión es más antigua o más reciente que la que conoce este complemento.",
  "failure.graphql.todo": "Actualice el complemento; si ya está al día, comunique esta frase a sus autores.",
  "failure.malformed.title": "{source} no ha respondido con datos",
  "failure.malformed.short": "Respuesta sin datos",
  "failure.malformed.what":
    "Ha llegado algo distinto de los datos pedidos{detail, select, none {} other { («{detail}»)}}{status, select, none {} other {, estado {status}}}: a menudo hay una página de inicio de sesión por medio, o la dirección no es del todo correcta.",
  "failure.malformed.todo":
    "Compruebe su dirección en los Proveedores de Metadatos de Stash; suele terminar en /graphql.",
  "failure.server-said": "Ha dicho: «{detail}»",

  "remedy.try-again": "Reintentar",
  "remedy.providers": "Abrir Proveedores de Metadatos",
  "remedy.key": "Introducir otra clave",
  "remedy.plugins": "Abrir Complementos",
  "remedy.delay": "Fijar la espera",

  "problem.refused.title": "Stash ha rechazado el cambio",
  "problem.refused.what": "No se ha escrito nada. Stash ha dicho: «{message}»",
  "problem.refused.todo": "Cambie u omita el campo que se menciona y acepte otra vez.",
  "problem.unsent.title": "Stash no ha respondido",
  "problem.unsent.what": "No se sabe si el cambio se ha escrito: {message}",
  "problem.unsent.todo": "Compruebe que Stash está en marcha; la ficha se compara otra vez antes de escribir nada.",
  "problem.changed.title": "Cambió mientras lo revisaba",
  "problem.changed.what":
    "Entretanto se {count, plural, one {ha} other {han}} editado en Stash: {fields}. No se ha escrito nada; {count, plural, one {la fila se ha} other {las filas se han}} comparado otra vez.",
  "problem.changed.todo":
    "Revise de nuevo {count, plural, one {esa fila} other {esas filas}}; sus demás elecciones se mantienen.",
  "problem.gone.title": "Ya no está en su biblioteca",
  "problem.gone.what":
    "La actriz/actor se ha eliminado o fusionado en Stash desde la comparación. No se ha escrito nada.",
  "problem.gone.todo": "Nada que hacer: sale de la lista con la próxima actualización.",
  "problem.invalid.title": "{field} no se puede guardar así",
  "problem.invalid.what": "No se ha escrito nada: {reason}.",
  "problem.invalid.todo": "Corrija {field} o déjelo como está.",
  "problem.no-undo.title": "No hay espacio para recordar los valores anteriores",
  "problem.no-undo.what": "No se ha escrito nada, porque no se habría podido deshacer: {message}",
  "problem.no-undo.todo": "Libere espacio para este sitio en el navegador y acepte otra vez.",
  "problem.attached.title": "Ahora está en uso",
  "problem.attached.what": "No se ha eliminado, porque ya hay algo que depende de ello: {attached}.",
  "problem.attached.todo": "Quítelo de ahí primero o elimínelo en su propia página de Stash.",
  "problem.attached.scenes": "{count, plural, one {# escena} other {# escenas}}",
  "problem.attached.images": "{count, plural, one {# imagen} other {# imágenes}}",
  "problem.attached.galleries": "{count, plural, one {# galería} other {# galerías}}",
  "problem.attached.groups": "{count, plural, one {# grupo} other {# grupos}}",
  "problem.attached.studios": "{count, plural, one {# estudio filial} other {# estudios filiales}}",
  "problem.attached.tags": "{count, plural, one {# etiqueta} other {# etiquetas}}",
  "problem.attached.notes": "una puntuación o detalles",
  "problem.bad-image.title": "La imagen no es una imagen",
  "problem.bad-image.what":
    "Lo que ha llegado no es una imagen, así que se ha restaurado la anterior de inmediato: {message}",
  "problem.bad-image.todo": "Elija otra imagen.",
  "problem.source-said.title": "La fuente no lo ha hecho",
  "problem.source-said.what": "No se ha cambiado nada allí{message, select, none {} other {. Ha dicho: «{message}»}}.",
  "problem.source-said.todo": "Pruebe las conexiones en el resumen e inténtelo de nuevo.",
  "problem.not-here.title": "Esto no se puede deshacer aquí",
  "problem.not-here.what": "No se ha cambiado nada.",
  "problem.not-here.todo": "Cámbielo en Stash o en la fuente.",
  "problem.irreversible.title": "Esto no se puede deshacer",
  "problem.irreversible.what": "Un borrador enviado a una fuente permanece allí hasta que alguien se ocupe de él.",
  "problem.irreversible.todo": "Deseche el borrador en la fuente, si todavía está allí.",

  "reason.date-not-full": "esta versión de Stash solo admite fechas con mes y día",
  "reason.not-a-date": "no es una fecha (use 1994, 1994-03 o 1994-03-20)",
  "reason.not-a-number": "no es un número mayor que cero",
  "reason.not-a-url": "no es una dirección web",
  "reason.not-a-gender": "Stash no tiene ese género",
  "reason.height-range": "está fuera de 100–250 cm",
  "reason.birth-too-early": "la fecha de nacimiento es anterior a 1901",
  "reason.birth-too-late": "la fecha de nacimiento es de hace menos de 18 años",
  "reason.in-the-future": "está en el futuro",
  "reason.death-before-birth": "el fallecimiento es anterior al nacimiento",
  "reason.career-too-early": "la actividad empieza antes de los 18 años",
  "reason.end-before-start": "el final es anterior al comienzo",
  "reason.not-a-stash-id": "no es un Stash ID",
  "reason.name-taken": "otra actriz/actor tiene este nombre y esta desambiguación",
  "reason.parent-missing": "el estudio principal no está en su biblioteca o no tiene vínculo allí",
  "reason.parent-shared": "varios estudios de su biblioteca tienen vínculo con este estudio principal",
  "reason.parent-loop": "el estudio principal es el propio estudio o uno por debajo de él",
  "reason.blank-name": "una actriz/actor necesita un nombre",
  "reason.unknown": "el valor no se puede usar ({reason})",
};
