/** Texts of the mark on performer cards, of the sheet of keys, of pictures looked at closely, and of the list's export, in Chinese. */
import type { enLooks } from "../en-looks";
import type { Words } from "../translation";

export const zhLooks: Words<typeof enLooks> = {
  "settings.shown": "显示",
  "settings.cardMarks": "在演员卡片上显示标记",
  "settings.cardMarks.help": "在 Stash 的演员卡片上用小标记显示有多少项更改等待处理。",
  "keys.title": "快捷键",
  "keys.title.list": "在列表中",
  "keys.title.dialog": "审核单个项目时",
  "keys.range": "选择到此处",
  "keys.ends": "第一项、最后一项",
  "image.portrait": "{size}，竖向",
  "image.landscape": "{size}，横向",
  "image.square": "{size}，方形",
  "image.twin": "与 {sources} 的图片相同",
  "image.zoom": "放大：{name}",
  "image.zoom.title": "{name}，第 {index, number} 张，共 {count, number} 张",
  "export.title": "导出所显示的内容",
  "export.csv": "表格（CSV）",
  "export.json": "数据（JSON）",
  "export.name": "名称",
  "export.proposed": "建议值",
  "export.done": "{count, plural, other {已导出 # 项更改。}}",
};
