/** Texts of run modes, limits of a run, pausing and going on, and runs in other tabs, in Spanish. */
import type { enRuns } from "../en-runs";
import type { Words } from "../translation";

export const esRuns: Words<typeof enRuns> = {
  "problem.busy.title": "Otra pestaña está escribiendo esto",
  "problem.busy.what": "No se ha escrito nada: otra pestaña de este navegador lo estaba cambiando al mismo tiempo.",
  "problem.busy.todo": "Inténtelo de nuevo cuando esa pestaña termine.",

  "task.update-some": "Actualizar actrices/actores",
  "task.whom.all": "Todas las actrices/actores",
  "task.whom.favourites": "Favoritos",
  "task.whom.linked": "Todos los vinculados",
  "task.whom.tag": "Con una etiqueta…",
  "task.whom.stale": "Sin comparar últimamente…",
  "task.whom.waiting": "En espera de revisión ({n, number})",
  "task.whom.picked": "Selección ({n, number})",
  "task.tag": "Qué etiqueta",
  "task.tag.choose": "Elija una etiqueta",
  "task.tag.none": "No hay actrices/actores con etiqueta",
  "task.stale": "Sin comparar desde hace",
  "task.stale.days": "hace más de {days, plural, one {# día} other {# días}}",
  "task.mode": "Qué se escribe",
  "settings.runMode": "Qué escribe una actualización por sí sola",
  "task.mode.review": "Revisarlo todo",
  "task.mode.safe": "Aplicar los cambios seguros y revisar el resto",
  "task.mode.everything": "Aplicarlo todo por orden de fuentes",
  "task.mode.review.what": "No se escribe nada hasta que usted lo acepte.",
  "task.mode.safe.what":
    "Mientras se ejecuta, se rellenan los huecos y los valores que usted nunca ha tocado siguen los cambios en origen; cada cambio se puede deshacer. Lo demás espera su decisión.",
  "task.mode.everything.what":
    "Primero compara y no escribe nada; después usted ve lo que se sobrescribiría, con sus propias ediciones contadas aparte, y decide.",
  "estimate.no-such": "Nada cumple esta selección.",

  "selection.linked": "todos los vinculados",
  "selection.tag": "etiqueta {tag}",
  "selection.stale": "sin comparar desde hace {days, plural, one {# día} other {# días}}",
  "run.mode.review": "revisarlo todo",
  "run.mode.safe": "aplicar los cambios seguros",
  "run.mode.everything": "aplicarlo todo por orden de fuentes",

  "run.pause": "Pausar",
  "run.pausing": "Pausando…",
  "run.elsewhere": "se ejecuta en otra pestaña",
  "run.note.review": "En esta ejecución no se escribe nada.",
  "run.note.safe": "Los cambios seguros se escriben sobre la marcha; lo demás espera su decisión.",
  "run.note.everything": "No se escribe nada hasta que usted haya visto las cifras.",
  "run.note.writing": "Escribiendo: {n, plural, one {queda # actriz/actor} other {quedan # actrices/actores}}.",
  "run.note.stay": "Mantenga abierta esta pestaña; si se cierra, podrá reanudar la ejecución.",
  "run.note.elsewhere": "Mantenga abierta esa pestaña; si se cierra, podrá reanudar la ejecución.",
  "run.written": "Escritos: <b>{n, number}</b>",
  "run.refused": "<b>{n, number}</b> {n, plural, one {no se ha podido escribir} other {no se han podido escribir}}",

  "paused.title": "«{task}» está en pausa",
  "paused.what":
    "Desde el {date}, después de <b>{done, number} de {total, number}</b> actrices/actores. Continuará donde se quedó.",
  "paused.compared":
    "Desde el {date}, cuando ya se habían comparado las <b>{total, number}</b> actrices/actores. Falta lo que viene después: preguntar a las fuentes por los valores anteriores de lo que difiere{writes, select, yes { y escribir lo que se puede escribir} other {}}, para que le quede menos por decidir.",
  "paused.why": "Se ha pausado por sí sola: {message}",
  "paused.resume": "Seguir escribiendo",
  "interrupted.nothing-written": "No se ha escrito nada.",
  "interrupted.written":
    "{written, plural, =0 {} one {Hasta ahora se han escrito los cambios de # actriz/actor. } other {Hasta ahora se han escrito los cambios de # actrices/actores. }}Lo que estaba en curso se comprueba con su biblioteca, y cada cambio se puede deshacer.",

  "confirm.title":
    "¿Escribir {changes, plural, one {# cambio} other {# cambios}} en {performers, plural, one {# actriz/actor} other {# actrices/actores}}?",
  "confirm.what":
    "Se {done, plural, one {ha} other {han}} comparado <b>{done, number}</b> {done, plural, one {actriz/actor} other {actrices/actores}}; todavía no se ha escrito nada. Se omiten las coincidencias dudosas, los valores sospechosos y los campos bloqueados. Entre estos cambios:",
  "confirm.conflicts": "Sobrescriben un valor que cambió aquí y en origen: <b>{n, number}</b>",
  "confirm.kept": "Sobrescriben ediciones suyas o devuelven lo que usted quitó: <b>{n, number}</b>",
  "confirm.differs": "Sobrescriben un valor que difiere y sobre el que nadie ha decidido: <b>{n, number}</b>",
  "confirm.updates": "Reemplazan un valor anterior de una fuente por el más reciente: <b>{n, number}</b>",
  "confirm.fills": "Rellenan un campo vacío o añaden a una lista: <b>{n, number}</b>",
  "confirm.names": "Conservan un nombre anterior como pseudónimo: <b>{n, number}</b>",
  "confirm.undo": "Todo lo que se escribe se puede deshacer.",
  "confirm.write": "Escribir {changes, plural, one {# cambio} other {los # cambios}}",
  "confirm.look": "Abrir la revisión",
  "confirm.leave": "No escribir nada",

  "step.writing.now": "Escribiendo",
  "step.writing.next": "Escribir",
  "step.writing.done": "Escrito",
};
