/** Texts of the settings form, in Spanish. */
import type { enSettings } from "../en-settings";
import type { Words } from "../translation";

export const esSettings: Words<typeof enSettings> = {
  "settings.automatic": "Los cambios se guardan al hacerlos.",
  "settings.saving": "Guardando…",
  "settings.saved": "Guardado",
  "settings.failed.title": "No se ha guardado",
  "settings.failed.what":
    "Stash sigue teniendo las preferencias anteriores; mientras tanto, su cambio permanece aquí. {message}",
  "settings.error.title": "No se han podido leer o guardar las preferencias",
  "settings.error.what": "Abajo figura lo último que se conocía, o los valores por defecto.",
  "settings.damaged.title": "No se han podido interpretar algunas preferencias",
  "settings.damaged.what": "Quedan en su valor por defecto hasta que las cambie: {keys}.",
  "settings.damaged.all":
    "Todas las preferencias están en su valor por defecto, porque no se ha podido interpretar lo que tiene Stash.",
  "settings.open-page": "Abrir el resumen",
  "settings.range": "Un número de {min, number} a {max, number}.",
  "settings.whole-range": "Un número entero de {min, number} a {max, number}.",
  "settings.seconds": "s",
  "settings.hours": "h",

  "settings.order": "Orden de fuentes",
  "settings.order.help":
    "Si varias fuentes tienen un valor, decide la primera. Una fuente desactivada no se consulta; lo que se sabe de ella se conserva.",
  "settings.order.up": "Subir {source}",
  "settings.order.down": "Bajar {source}",
  "settings.order.drag": "Arrastrar a otra posición",
  "settings.order.moved": "{source} está ahora en el puesto {place, number} de {of, number}",

  "settings.asking": "Consulta de las fuentes",
  "settings.delaySeconds": "Espera entre peticiones",
  "settings.delaySeconds.help":
    "Pausa después de cada respuesta de una fuente antes de volver a consultarla, {min, number}–{max, number} s. También cuenta el límite fijado en los Proveedores de Metadatos de Stash.",
  "settings.cacheHours": "Conservar las respuestas durante",
  "settings.cacheHours.help": "Las respuestas vigentes no se vuelven a pedir, {min, number}–{max, number} h.",

  "settings.changes": "Qué se compara",
  "settings.nameSearch": "Buscar por nombre si falta el vínculo",
  "settings.nameSearch.help":
    "Busca por su nombre y sus pseudónimos exactos a las actrices/actores sin Stash ID. Cuesta más peticiones; una coincidencia se ofrece, nunca se aplica sin verla.",
  "settings.images": "Actualizar imágenes",
  "settings.images.help": "Ofrece las imágenes de origen. Una imagen reemplazada se puede restaurar.",
  "settings.oldNameToAlias": "Conservar el nombre anterior como pseudónimo",
  "settings.oldNameToAlias.help": "Cuando cambia un nombre, el anterior se añade a los pseudónimos.",
  "settings.staleUnattended": "Tratar los valores de origen más antiguos como seguros",
  "settings.staleUnattended.help":
    "Si su valor es el que una fuente tenía antes y ha cambiado después, el nuevo cuenta como cambio seguro en lugar de decisión.",

  "settings.creating": "Crear lo que falta",
  "settings.creating.help":
    "No se crea nada que pueda estar ya en su biblioteca: lo inequívoco se vincula y lo dudoso espera su decisión. Lo creado se puede eliminar después desde el historial.",
  "settings.autoCreatePerformers": "Crear actrices/actores automáticamente",
  "settings.autoCreatePerformers.help":
    "Los favoritos de una fuente que no están en su biblioteca se crean al sincronizar los favoritos, con todo lo que las fuentes saben de ellos.",
  "settings.autoCreateStudios": "Crear estudios automáticamente",
  "settings.autoCreateStudios.help":
    "Lo mismo para los estudios (algunas fuentes los llaman sitios). Una actualización de estudios también crea entonces los estudios principales que falten, salvo que su modo sea «Revisarlo todo».",

  "settings.policies": "Campos",
  "settings.policies.help": "Cómo se puede cambiar cada campo y qué orden de fuentes lo decide.",
  "policy.update": "Actualizar",
  "policy.update.what": "Los huecos y los valores que nunca ha tocado son seguros; lo demás es una decisión.",
  "policy.union": "Solo añadir",
  "policy.union.what":
    "Se añade todo lo que tienen las fuentes, incluso lo que usted quitó alguna vez; no se quita nada.",
  "policy.fill": "Solo rellenar",
  "policy.fill.what": "Solo donde el campo está vacío.",
  "policy.overwrite": "Sobrescribir",
  "policy.overwrite.what": "El valor de la primera fuente reemplaza el suyo, también lo que usted haya editado.",
  "policy.ignore": "Ignorar",
  "policy.ignore.what": "No se compara nunca.",

  "settings.trouble": "Solución de problemas",
  "settings.debug": "Registro de depuración",
  "settings.debug.help":
    "Guarda los últimos pasos: ID, tipos, cantidades y tiempos de lo que se pregunta, compara y escribe. Nunca contiene claves API, cuentas, nombres ni valores.",
};
