/** Labels of the kinds of difference, in French. */
import type { enKinds } from "../en-kinds";
import type { Words } from "../translation";

export const frKinds: Words<typeof enKinds> = {
  "kind.updated": "Modifié à la source",
  "kind.fill": "Comble un vide",
  "kind.fill.list": "Ajoute {count, number}",
  "kind.conflict": "Double modification",
  "kind.differs": "Diffère",
  "kind.stale": "Ancienne valeur ici",
  "kind.cleared": "Vidé à la source",
  "kind.suspicious": "Suspect",
  "kind.ambiguous": "Quelle fiche ?",
  "kind.link": "Nouvelle association",
  "kind.merged": "Fusionné à la source",
  "kind.deleted": "Supprimé à la source",
  "kind.kept": "Votre modification",
  "kind.dismissed": "Écarté",
  "kind.locked": "Verrouillé",
  "kind.equal": "Identique",
  "kind.ignored": "Non synchronisé",
  "kind.waiting": "Attend une source",
  "kind.silent": "Sur aucune source",
};
