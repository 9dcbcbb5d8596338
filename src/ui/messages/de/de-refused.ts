/** What a source said and was not taken in, in German. */
import type { enRefused } from "../en-refused";
import type { Words } from "../translation";

export const deRefused: Words<typeof enRefused> = {
  "refused.what": "Ausgelassen: {parts}",
  "refused.too-long": "{field}: zu lang, um wahr zu sein",
  "refused.too-many": "{field}: zu viele, um wahr zu sein",
  "refused.wrong-type": "{field}: nicht lesbar",
  "refused.not-an-address": "{field}: {count, plural, one {# ist keine Webadresse} other {# sind keine Webadressen}}",
  "refused.hidden-characters": "{field}: verborgene Zeichen",
};
