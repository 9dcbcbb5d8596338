/** What a source said and was not taken in, in Simplified Chinese. */
import type { enRefused } from "../en-refused";
import type { Words } from "../translation";

export const zhRefused: Words<typeof enRefused> = {
  "refused.what": "未采用：{parts}",
  "refused.too-long": "{field}（过长，不可信）",
  "refused.too-many": "{field}（过多，不可信）",
  "refused.wrong-type": "{field}（无法读取）",
  "refused.not-an-address": "{field}（{count, plural, other {# 个不是网址}}）",
  "refused.hidden-characters": "{field}（含隐藏字符）",
};
