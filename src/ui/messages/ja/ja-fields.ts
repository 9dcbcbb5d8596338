/** Field labels, in Japanese: Stash's own words. */
import type { enFields } from "../en-fields";
import type { Words } from "../translation";

export const jaFields: Words<typeof enFields> = {
  "field.name": "名前",
  "field.disambiguation": "用語解説",
  "field.aliases": "別名",
  "field.gender": "性別",
  "field.birthdate": "誕生日",
  "field.deathDate": "没日",
  "field.ethnicity": "民族性",
  "field.country": "国",
  "field.eyeColor": "瞳の色",
  "field.hairColor": "髪の色",
  "field.height": "身長",
  "field.measurements": "スリーサイズ",
  "field.breastType": "胸のタイプ",
  "field.career": "キャリア",
  "field.tattoos": "タトゥー",
  "field.piercings": "ピアス",
  "field.urls": "URL",
  "field.parent": "親スタジオ",
  "field.image": "画像",
  "field.stashIds": "Stash ID",
};
