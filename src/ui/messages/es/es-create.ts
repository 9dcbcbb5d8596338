/** Creating what is missing, adding from a source, and drafts, in Spanish. */
import type { enCreate } from "../en-create";
import type { Words } from "../translation";

export const esCreate: Words<typeof enCreate> = {
  "add.title": "Añadir desde una fuente",
  "add.what":
    "Busca una actriz, un actor o un estudio en las fuentes y crea su ficha aquí, o la vincula a una que ya tenga.",
  "add.open": "Buscar qué añadir…",
  "add.dialog": "Añadir desde una fuente",
  "add.type": "Qué buscar",
  "add.type.performer": "Actrices/actores",
  "add.type.studio": "Estudios",
  "add.source": "Dónde buscar",
  "add.source.all": "Todas las fuentes",
  "add.query": "Nombre, ID o dirección web",
  "add.query.placeholder": "Nombre, ID o dirección web",
  "add.search": "Buscar",
  "add.searching": "Consultando las fuentes…",
  "add.first": "No se escribe nada hasta que haya visto lo que se escribiría.",
  "add.none":
    "Ninguna fuente tiene nada con «{query}». Escriba el nombre completo: con una parte, las fuentes encuentran poco.",
  "add.none.studio":
    "Ninguna fuente tiene nada con «{query}». Algunas fuentes solo encuentran estudios por su nombre exacto.",
  "add.page": "Página",
  "add.page.label": "Página de {name} en {source}",
  "add.unknown-page": "Esa dirección no es una página de ninguna de las fuentes que se consultan.",
  "add.failed": "La búsqueda ha fallado: {message}",
  "add.results": "{count, plural, =0 {No se ha encontrado nada} one {# resultado} other {# resultados}}",
  "add.choose": "Elegir {name} de {source}",
  "add.choose.plain": "Elegir {name}",
  "add.in-library": "En su biblioteca:",
  "add.next":
    "{count, plural, =0 {Elija qué añadir} one {Ver lo que se escribiría} other {Ver lo que se escribiría para #}}",
  "add.back": "Volver a la búsqueda",
  "add.close": "Cerrar",

  "create.planning": "Preguntando a todas las fuentes qué saben…",
  "create.planning.failed": "No se ha podido preparar: {message}",
  "create.nothing": "Nada que hacer",
  "create.do.create": "Crear {create, number}",
  "create.do.link": "Vincular {link, number}",
  "create.do.both": "Crear {create, number}, vincular {link, number}",
  "create.working": "{done, number} de {of, number} hechos…",
  "create.stop": "Detener y conservar lo hecho",
  "create.cancel": "Cancelar",
  "create.done": "Listo",
  "create.open": "Abrir",
  "create.silent":
    "No se ha podido consultar: {sources}. Lo que {count, plural, one {sabe} other {saben}} se ofrecerá en la próxima actualización.",

  "create.kind.create": "Nuevo",
  "create.kind.parent": "Nuevo estudio principal",
  "create.kind.link": "Se vincula",
  "create.kind.there": "En su biblioteca",
  "create.kind.review": "¿Cuál es?",
  "create.kind.blocked": "No es posible",
  "create.step.create": "{count, plural, one {# campo} other {# campos}} de {sources}",
  "create.step.link":
    "Es {name} de su biblioteca: {evidence}. Solo se añaden los Stash ID; lo que difiere queda en espera de revisión.",
  "create.step.there": "Ya tiene vínculo con {name}. Nada que hacer.",
  "create.step.fields": "Lo que se escribiría",
  "create.review.likely": "Puede que sea {names} de su biblioteca: {evidence}.",
  "create.review.ambiguous": "Podría ser {names} de su biblioteca, pero sin certeza: {evidence}.",
  "create.review.linked-apart":
    "Sus fichas en las fuentes tienen vínculo con distintos elementos de su biblioteca: {names}. Fusione o desvincule antes uno de ellos.",
  "create.answer.link": "Es {name}: vincular",
  "create.answer.create": "Es otro: crear",

  "create.obstacle.source": "{source} no ha respondido: {failure}",
  "create.obstacle.source-off": "{source} está desactivada o ya no está configurada. Actívela en las preferencias.",
  "create.obstacle.missing": "La fuente ya no tiene esa ficha.",
  "create.obstacle.deleted": "La fuente ha eliminado esta ficha.",
  "create.obstacle.malformed-id": "No es un ID de la fuente.",
  "create.obstacle.name-taken":
    "{by} de su biblioteca ya tiene el nombre «{name}», y Stash solo admite cada nombre una vez. Cámbiele el nombre o añádale una desambiguación e inténtelo de nuevo.",

  "create.result.created": "Creado",
  "create.result.linked": "Vinculado",
  "create.result.there": "Ya estaba en su biblioteca",
  "create.result.review": "En espera de su decisión",
  "create.result.failed": "No creado",
  "create.result.picture": "Sin imagen: {message}",
  "create.result.parent.review":
    "Sin su estudio principal, que podría ser uno de su biblioteca. Vincúlelo y después actualice los estudios.",
  "create.result.parent.failed": "Sin su estudio principal, que no se ha podido crear.",
  "create.result.parent.loop": "Sin su estudio principal: en la fuente forman un círculo.",
  "create.refused": "Stash lo ha rechazado: «{message}»",
  "create.unsent": "No se sabe si se ha creado: {message} Se buscará en el próximo inicio.",
  "create.no-undo":
    "No se ha creado nada, porque no se habría podido deshacer: {message} Libere espacio para este sitio en el navegador.",
  "create.picture.out": "La imagen de {source} se omite: {reason}. Ponga una usted mismo en su página de Stash.",
  "create.picture.instead": "La imagen de {source} se omite: {reason}. En su lugar se toma una de {other}.",
  "create.unnoted": "Está en Stash, pero este navegador no ha conservado todo lo que le corresponde: {message}",
  "create.unnoted.record":
    "Vuelva a cargar la página y se podrá deshacer en el historial. Añadirlo otra vez no crea nada por duplicado.",
  "create.unnoted.bases":
    "Sincronice en su página antes de editar: hasta entonces, una actualización vuelve a rellenar lo que usted vacíe.",
  "reason.not-an-address": "su dirección no es una dirección web",
  "create.summary":
    "{created, plural, =0 {Nada creado} one {# creado} other {# creados}}{linked, plural, =0 {} one {, # vinculado} other {, # vinculados}}{there, plural, =0 {} one {, # ya estaba} other {, # ya estaban}}{left, plural, =0 {} one {, # en espera} other {, # en espera}}",

  "create.undo.deletes":
    "{count, plural, one {Lo creado se elimina} other {Se eliminan # elementos creados}} de Stash, salvo que algo dependa de {count, plural, one {ello} other {ellos}} o haya cambiado después, por la sincronización o por usted. Una eliminación no se puede deshacer; lo eliminado se puede añadir otra vez desde su fuente.",

  "draft.open": "Enviar como borrador…",
  "draft.title": "Enviar su versión de {name} como borrador",
  "draft.what":
    "Stash envía lo que tiene ahora de {name}. La fuente lo guarda como borrador en la cuenta que usted tiene allí; no cambia nada hasta que usted lo presente en la página de la fuente.",
  "draft.irreversible":
    "Lo enviado no se puede retirar desde aquí. Los cambios sin decidir de esta revisión no forman parte del envío.",
  "draft.to": "Enviar a",
  "draft.send": "Enviar a {source}",
  "draft.sending": "Enviando…",
  "draft.sent": "{source} tiene su borrador.",
  "draft.page": "Abrir el borrador",
  "draft.pages": "Abrir sus borradores",
  "draft.failed": "No se ha enviado el borrador: {message}",
  "draft.failed.todo":
    "Compruebe que su cuenta en {source} puede enviar borradores y que Stash puede conectar con la fuente.",
};
