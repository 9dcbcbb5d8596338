/** Texts of the mark on performer cards, of the sheet of keys, of pictures looked at closely, and of the list's export, in Japanese. */
import type { enLooks } from "../en-looks";
import type { Words } from "../translation";

export const jaLooks: Words<typeof enLooks> = {
  "settings.shown": "表示",
  "settings.cardMarks": "出演者カードに印を付ける",
  "settings.cardMarks.help": "Stashの出演者カードに、レビュー待ちの変更の件数を小さく表示します。",
  "keys.title": "キー操作",
  "keys.title.list": "一覧",
  "keys.title.dialog": "個別のレビュー",
  "keys.range": "ここまで選択",
  "keys.ends": "先頭、末尾",
  "image.portrait": "{size}、縦長",
  "image.landscape": "{size}、横長",
  "image.square": "{size}、正方形",
  "image.twin": "{sources}と同じ画像",
  "image.zoom": "拡大：{name}",
  "image.zoom.title": "{name}、{index, number} / {count, number}",
  "export.title": "表示中の内容をエクスポート",
  "export.csv": "表（CSV）",
  "export.json": "データ（JSON）",
  "export.name": "名前",
  "export.proposed": "提案",
  "export.done": "{count, plural, other {#件の変更をエクスポートしました。}}",
};
