/** Labels of the kinds of difference, in Spanish. */
import type { enKinds } from "../en-kinds";
import type { Words } from "../translation";

export const esKinds: Words<typeof enKinds> = {
  "kind.updated": "Cambiado en origen",
  "kind.fill": "Rellena un hueco",
  "kind.fill.list": "Añade {count, number}",
  "kind.conflict": "Ambos cambiaron",
  "kind.differs": "Difiere",
  "kind.stale": "Valor antiguo aquí",
  "kind.cleared": "Vaciado en origen",
  "kind.suspicious": "Sospechoso",
  "kind.ambiguous": "¿Cuál es?",
  "kind.link": "Vínculo nuevo",
  "kind.merged": "Fusionado en origen",
  "kind.deleted": "Eliminado en origen",
  "kind.kept": "Su edición",
  "kind.dismissed": "Descartado",
  "kind.locked": "Bloqueado",
  "kind.equal": "Igual",
  "kind.ignored": "No se sincroniza",
  "kind.waiting": "Espera a una fuente",
  "kind.silent": "Ninguna fuente lo tiene",
};
