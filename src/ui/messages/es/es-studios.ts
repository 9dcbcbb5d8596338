/** What is said differently of studios, in Spanish. */
import type { enStudios } from "../en-studios";
import type { Words } from "../translation";

export const esStudios: Words<typeof enStudios> = {
  "of.label": "Qué se revisa",
  "of.title": "Actrices/actores",
  "studio.of.title": "Estudios",
  "of.count": "{n, plural, one {# cambio en espera} other {# cambios en espera}}",

  "studio.task.update": "Actualizar estudios",
  "studio.task.update-favourites": "Actualizar estudios favoritos",
  "studio.task.update.what": "Compara nombre, pseudónimos, enlaces, estudio principal e imagen con las fuentes.",
  "studio.task.whom": "Qué estudios",
  "studio.task.whom.all": "Todos los estudios",
  "source.linked.studios": "{n, plural, one {# estudio} other {# estudios}}",

  "task.link": "Vincular actrices/actores",
  "studio.task.link": "Vincular estudios",
  "task.link.what":
    "Busca las fichas de las actrices/actores a los que les falta el Stash ID de una fuente: por enlaces web, nombres y pseudónimos. Los vínculos inequívocos se pueden aceptar de una vez; los demás los decide usted.",
  "studio.task.link.what":
    "Busca las fichas de los estudios a los que les falta el Stash ID de una fuente: por enlaces web y nombres. Los vínculos inequívocos se pueden aceptar de una vez; los demás los decide usted.",
  "past.task.link-performers": "Vincular actrices/actores",
  "past.task.link-studios": "Vincular estudios",
  "task.link.review": "Revisar vínculos",
  "estimate.link":
    "{performers, plural, =0 {A ninguna actriz/actor le falta el Stash ID de una fuente.} one {Como máximo # actriz/actor, alrededor de {requests, plural, one {# petición} other {# peticiones}}, {span}.} other {Como máximo # actrices/actores, alrededor de {requests, plural, one {# petición} other {# peticiones}}, {span}.}}",
  "studio.estimate.link":
    "{performers, plural, =0 {A ningún estudio le falta el Stash ID de una fuente.} one {Como máximo # estudio, alrededor de {requests, plural, one {# petición} other {# peticiones}}, {span}.} other {Como máximo # estudios, alrededor de {requests, plural, one {# petición} other {# peticiones}}, {span}.}}",
  "studio.estimate.nobody": "Su biblioteca todavía no tiene estudios. Añada alguno en Stash y vuelva aquí.",
  "studio.estimate.no-favourites": "No hay estudios favoritos en su biblioteca.",
  "studio.estimate.cached":
    "{performers, plural, one {# estudio} other {# estudios}}, sin peticiones: las respuestas siguen vigentes, o no hay vínculos.",
  "studio.estimate.known":
    "{performers, plural, one {# estudio} other {# estudios}}, como máximo alrededor de {requests, plural, one {# petición} other {# peticiones}}, {span}.",
  "studio.selection.some": "{n, plural, one {# estudio} other {# estudios}}",
  "studio.run.bar": "Estudios procesados",
  "studio.facts.done.sub": "estudios procesados ({percent, number} %)",
  "studio.lane.label": "Estudios con respuesta de {source}",
  "studio.last-run.what":
    "{date}: <b>{done, number} de {total, number}</b> estudios comparados{failed, plural, =0 {} other { (# de forma incompleta)}} con {requests, plural, one {# petición} other {# peticiones}}.",
  "studio.announce.progress": "{done, number} de {total, number} estudios procesados",
  "studio.announce.progress-left":
    "{done, number} de {total, number} estudios procesados, quedan aproximadamente {left}",
  "studio.announce.finished":
    "Actualización terminada: {changes, plural, one {# estudio} other {# estudios}} con cambios{failed, plural, =0 {} one {, # no se ha podido leer} other {, # no se han podido leer}}",
  "studio.announce.stopped":
    "Actualización detenida: {changes, plural, one {# estudio} other {# estudios}} con cambios hasta ahora",
  "studio.announce.failed":
    "La actualización no ha podido continuar: {changes, plural, one {# estudio} other {# estudios}} con cambios hasta ahora",
  "studio.interrupted.what":
    "El {date} se cerró o se perdió la pestaña después de <b>{done, number} de {total, number}</b> estudios. Se conserva lo encontrado hasta entonces.",
  "studio.interrupted.compared":
    "El {date} se cerró o se perdió la pestaña cuando ya se habían comparado los <b>{total, number}</b> estudios. Falta el final: hacer el recuento{writes, select, yes { y escribir lo que se puede escribir} other {}}. Se conserva lo encontrado hasta entonces.",
  "studio.paused.compared":
    "Desde el {date}, cuando ya se habían comparado los <b>{total, number}</b> estudios. Falta el final: hacer el recuento{writes, select, yes { y escribir lo que se puede escribir} other {}}.",
  "studio.elsewhere.what":
    "<b>{done, number} de {total, number}</b> estudios procesados. Los resultados aparecen aquí cuando termine.",
  "studio.tools.interrupted": "Se detuvo a medias, tras {done, number} de {total, number} estudios",
  "studio.task.update-some": "Actualizar estudios",
  "studio.run.note.writing": "Escribiendo: {n, plural, one {queda # estudio} other {quedan # estudios}}.",
  "studio.paused.what":
    "Desde el {date}, después de <b>{done, number} de {total, number}</b> estudios. Continuará donde se quedó.",
  "studio.interrupted.written":
    "{written, plural, =0 {} one {Hasta ahora se han escrito los cambios de # estudio. } other {Hasta ahora se han escrito los cambios de # estudios. }}Lo que estaba en curso se comprueba con su biblioteca, y cada cambio se puede deshacer.",
  "studio.confirm.title":
    "¿Escribir {changes, plural, one {# cambio} other {# cambios}} en {performers, plural, one {# estudio} other {# estudios}}?",
  "studio.confirm.what":
    "Se {done, plural, one {ha} other {han}} comparado <b>{done, number}</b> {done, plural, one {estudio} other {estudios}}; todavía no se ha escrito nada. Se omiten las coincidencias dudosas, los valores sospechosos y los campos bloqueados. Entre estos cambios:",
  "studio.waiting.decide":
    "{changes, plural, one {decisión} other {decisiones}} en {performers, plural, one {# estudio} other {# estudios}}",
  "studio.waiting.safe":
    "{changes, plural, one {cambio seguro} other {cambios seguros}} en {performers, plural, one {# estudio} other {# estudios}}",
  "studio.waiting.in-step.what":
    "{performers, plural, one {# estudio está} other {# estudios están}} al día con {sources, plural, one {# fuente} other {# fuentes}}.",

  "review.bulk.link": "Aceptar {count, plural, one {# probable} other {# probables}}…",
  "review.confirm.link":
    "¿Vincular {performers, plural, one {# actriz/actor con la ficha que probablemente le corresponde} other {# actrices/actores con las fichas que probablemente les corresponden}}?",
  "studio.review.confirm.link":
    "¿Vincular {performers, plural, one {# estudio con la ficha que probablemente le corresponde} other {# estudios con las fichas que probablemente les corresponden}}?",
  "review.confirm.link.what":
    "Escribe los Stash ID y nada más; lo que dicen estas fichas se compara después. Una coincidencia probable lleva el mismo nombre, o lo tiene entre sus pseudónimos, y nada la contradice. Cada vínculo se puede deshacer.",
  "review.confirm.do-link": "Vincular {count, number}",

  "kind.waiting.parent": "Espera al estudio principal",
  "review.parent.missing":
    "«{name}» no está en su biblioteca o no tiene vínculo allí. Créelo, o asígnele su Stash ID de {source}, y actualice otra vez.",

  "studio.review.shown":
    "Se muestran <b>{shown, number}</b> de {total, plural, one {# cambio} other {# cambios}}, en {rows, plural, one {# estudio} other {# estudios}}",
  "studio.review.selected":
    "{performers, plural, one {# estudio} other {# estudios}}, {changes, plural, one {# cambio} other {# cambios}}",
  "studio.review.bulk.bar": "Qué hacer con los estudios seleccionados",
  "studio.review.confirm.safe":
    "¿Aceptar {changes, plural, one {# cambio seguro} other {# cambios seguros}} en {performers, plural, one {# estudio} other {# estudios}}?",
  "studio.review.confirm.keep":
    "¿Conservar lo que tiene Stash para {changes, plural, one {# decisión} other {# decisiones}} en {performers, plural, one {# estudio} other {# estudios}}?",
  "studio.review.view.entity": "Por estudio",
  "studio.review.pattern.performers": "{count, plural, one {# estudio} other {# estudios}}",
  "studio.review.confirm.take":
    "¿Tomar {changes, plural, one {# cambio} other {# cambios}} para {performers, plural, one {# estudio} other {# estudios}}?",
  "studio.review.confirm.source":
    "¿Decidir {changes, plural, one {# cambio} other {# cambios}} de {performers, plural, one {# estudio} other {# estudios}} según {source}?",
  "studio.review.confirm.left":
    "{count, plural, one {# cambio más} other {# cambios más}} de los mismos estudios {count, plural, one {sigue} other {siguen}} en espera.",
  "studio.review.applying": "Aplicando: {done, number} de {total, number} estudios",
  "studio.review.cut.what":
    "Se escribieron los cambios de {written, number} de {total, number} estudios; el historial los deshace como una sola ejecución. El resto sigue en espera.",
  "studio.review.done.title":
    "{count, plural, one {{name}: {fields, plural, one {# campo actualizado} other {# campos actualizados}}} other {{fields, plural, one {# campo actualizado} other {# campos actualizados}} de {count, number} estudios}}",
  "studio.review.done.kept-many": "Se conservan como están: {count, number} estudios",
  "studio.review.done.dismissed-many": "No se ofrecen más: {count, number} estudios",
  "studio.review.done.decided-many": "Decidido, no se ha escrito nada: {count, number} estudios",
  "studio.review.done.problems":
    "{count, plural, one {No se ha cambiado # estudio} other {No se han cambiado # estudios}}; la lista dice por qué.",
  "studio.review.confirm.dismiss":
    "¿Descartar {changes, plural, one {# decisión} other {# decisiones}} en {performers, plural, one {# estudio} other {# estudios}}?",
  "studio.review.lock.title": "¿Bloquear un campo para {count, plural, one {# estudio} other {# estudios}}?",
  "studio.review.lock.what":
    "La sincronización nunca toca un campo bloqueado. Cada bloqueo se puede quitar en la revisión del estudio.",
  "studio.review.lock.done": "{field} queda bloqueado para {count, plural, one {# estudio} other {# estudios}}.",
  "studio.review.lock.failed":
    "{count, plural, one {No se ha cambiado # estudio} other {No se han cambiado # estudios}}: {message}",
  "studio.menu.lock": "Bloquear el campo para este estudio",
  "studio.menu.unlock": "Desbloquear el campo para este estudio",
  "studio.rule.title": "{field}: regla para todos los estudios",
  "studio.rule.what":
    "Los demás estudios siguen esta regla a partir de su próxima actualización, y también las actrices/actores donde tengan este campo. Los bloqueos se mantienen.",
  "studio.evidence.shared-entity":
    "{count, plural, one {otro estudio} other {otros # estudios}} de aquí {count, plural, one {tiene} other {tienen}} vínculo con ella",
  "studio.problem.unsent.todo":
    "Compruebe que Stash está en marcha; el estudio se compara otra vez antes de escribir nada.",
  "studio.problem.gone.what": "El estudio se ha eliminado en Stash desde la comparación. No se ha escrito nada.",
  "studio.reason.shared-entity": "otro estudio de su biblioteca tiene vínculo con la misma ficha",
  "studio.reason.refused": "usted indicó que esta ficha es de otro estudio",
  "studio.reason.other-id": "usted eligió la otra ficha con la que hay vínculo",
  "studio.reason.blank-name": "un estudio necesita un nombre",
  "studio.reason.name-taken": "otro estudio tiene este nombre",
  "button.this": "Esta actriz/actor",
  "studio.button.this": "Este estudio",
  "studio.button.gone": "Stash ya no tiene este estudio.",
  "studio.which.what.linked":
    "El Stash ID de esta fuente está en duda. No se toma nada de él automáticamente hasta que indique cuál es.",
  "studio.which.said.none": "{name}: ninguno de estos en {source}. Se le preguntará otra vez cuando aparezca otro.",
  "studio.which.gone": "Stash ya no tiene este estudio.",
  "studio.watch.title": "Cambios en origen: {n, plural, one {# estudio} other {# estudios}}",
  "studio.watch.update": "{n, plural, one {Actualizar} other {Actualizar estos #}}",
  "studio.review.done.stopped": "Detenido: {count, plural, one {# estudio sigue} other {# estudios siguen}} en espera",
};
