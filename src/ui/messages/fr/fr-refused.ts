/** What a source said and was not taken in, in French. */
import type { enRefused } from "../en-refused";
import type { Words } from "../translation";

export const frRefused: Words<typeof enRefused> = {
  "refused.what": "Laissé de côté : {parts}",
  "refused.too-long": "{field}, trop long pour être vrai",
  "refused.too-many": "{field}, trop nombreux pour être vrai",
  "refused.wrong-type": "{field}, illisible",
  "refused.not-an-address":
    "{field}, {count, plural, one {# n’est pas une adresse web} other {# ne sont pas des adresses web}}",
  "refused.hidden-characters": "{field}, caractères cachés",
};
