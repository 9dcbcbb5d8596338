/** Field labels for hosts that lack the word (Stash's own come first), in Simplified Chinese. */
import type { enFields } from "../en-fields";
import type { Words } from "../translation";

export const zhFields: Words<typeof enFields> = {
  "field.name": "名称",
  "field.disambiguation": "确定含义",
  "field.aliases": "别名",
  "field.gender": "性别",
  "field.birthdate": "出生日期",
  "field.deathDate": "去世日期",
  "field.ethnicity": "人种",
  "field.country": "国家",
  "field.eyeColor": "瞳孔颜色",
  "field.hairColor": "头发颜色",
  "field.height": "身高",
  "field.measurements": "三围",
  "field.breastType": "胸部类型",
  "field.career": "工龄",
  "field.tattoos": "纹身",
  "field.piercings": "穿洞",
  "field.urls": "链接",
  "field.parent": "上级工作室",
  "field.image": "图片",
  "field.stashIds": "Stash ID",
};
