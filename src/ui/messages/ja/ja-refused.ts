/** What a source said and was not taken in, in Japanese. */
import type { enRefused } from "../en-refused";
import type { Words } from "../translation";

export const jaRefused: Words<typeof enRefused> = {
  "refused.what": "除外：{parts}",
  "refused.too-long": "{field}（長すぎるため）",
  "refused.too-many": "{field}（多すぎるため）",
  "refused.wrong-type": "{field}（読み取れないため）",
  "refused.not-an-address": "{field}（{count, plural, other {#件がURLではない}}ため）",
  "refused.hidden-characters": "{field}（隠し文字があるため）",
};
