/** What a source said and was not taken in, in Spanish. */
import type { enRefused } from "../en-refused";
import type { Words } from "../translation";

export const esRefused: Words<typeof enRefused> = {
  "refused.what": "Omitido: {parts}",
  "refused.too-long": "{field}, demasiado largo para ser cierto",
  "refused.too-many": "{field}, demasiados para ser cierto",
  "refused.wrong-type": "{field}, ilegible",
  "refused.not-an-address":
    "{field}, {count, plural, one {# no es una dirección web} other {# no son direcciones web}}",
  "refused.hidden-characters": "{field}, caracteres ocultos",
};
