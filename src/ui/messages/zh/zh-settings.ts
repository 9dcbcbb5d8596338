/** Texts of the settings form, in Simplified Chinese. */
import type { enSettings } from "../en-settings";
import type { Words } from "../translation";

export const zhSettings: Words<typeof enSettings> = {
  "settings.automatic": "更改会立即保存。",
  "settings.saving": "保存中…",
  "settings.saved": "已保存",
  "settings.failed.title": "未保存",
  "settings.failed.what": "Stash 中仍是旧设置；您的更改暂时保留在这里。{message}",
  "settings.error.title": "无法读取或保存设置",
  "settings.error.what": "下方是最后已知的设置，或默认值。",
  "settings.damaged.title": "部分设置无法识别",
  "settings.damaged.what": "在您更改之前，它们使用默认值：{keys}。",
  "settings.damaged.all": "所有设置均使用默认值，因为 Stash 中的内容无法识别。",
  "settings.open-page": "打开概览",
  "settings.range": "{min, number} 到 {max, number} 之间的数字。",
  "settings.whole-range": "{min, number} 到 {max, number} 之间的整数。",
  "settings.seconds": "秒",
  "settings.hours": "小时",

  "settings.order": "来源顺序",
  "settings.order.help": "多个来源都有某个值时，以第一个为准。已关闭的来源不会被查询；已知的内容会保留。",
  "settings.order.up": "将 {source} 上移",
  "settings.order.down": "将 {source} 下移",
  "settings.order.drag": "拖动到其他位置",
  "settings.order.moved": "{source} 现为第 {place, number} 位，共 {of, number} 位",

  "settings.asking": "查询来源",
  "settings.delaySeconds": "请求间隔",
  "settings.delaySeconds.help":
    "来源每次响应后，再次查询它之前的等待时间，{min, number}–{max, number} 秒。Stash“元数据提供者”中设置的限制同样有效。",
  "settings.cacheHours": "响应保留时间",
  "settings.cacheHours.help": "仍然有效的响应不会重新请求，{min, number}–{max, number} 小时。",

  "settings.changes": "比较的内容",
  "settings.nameSearch": "按名称搜索未关联项",
  "settings.nameSearch.help":
    "按确切名称和别名查找没有 Stash ID 的演员。需要更多请求；匹配结果会供您选择，绝不会未经查看就应用。",
  "settings.images": "更新图片",
  "settings.images.help": "提供上游的图片。被替换的图片可以还原。",
  "settings.oldNameToAlias": "将旧名称保留为别名",
  "settings.oldNameToAlias.help": "名称改变时，旧名称会加入别名。",
  "settings.staleUnattended": "将“此处为旧值”视为安全更改",
  "settings.staleUnattended.help": "如果您的值是某个来源以前的值，而该来源之后已更改，则新值视为安全更改，无需您决定。",

  "settings.creating": "创建缺少的项目",
  "settings.creating.help":
    "收藏库中可能已有的演员或工作室不会被创建：确定的直接关联，不确定的等待您处理。创建的内容可以在历史记录中删除。",
  "settings.autoCreatePerformers": "自动创建演员",
  "settings.autoCreatePerformers.help":
    "同步收藏时，来源中已收藏而收藏库中没有的演员会被创建，并包含各来源已知的全部资料。",
  "settings.autoCreateStudios": "自动创建工作室",
  "settings.autoCreateStudios.help":
    "对工作室同样如此（有些来源称为站点）。更新工作室时也会创建缺少的上级工作室，除非该次运行为全部审核。",

  "settings.policies": "字段",
  "settings.policies.help": "每个字段允许的更改方式，以及由哪种来源顺序决定。",
  "policy.update": "更新",
  "policy.update.what": "空缺和您从未改动过的值视为安全；其余都需要决定。",
  "policy.union": "仅添加",
  "policy.union.what": "添加来源中的所有内容，包括您曾移除的；不会去掉任何内容。",
  "policy.fill": "仅填补",
  "policy.fill.what": "仅在字段为空时填补。",
  "policy.overwrite": "覆盖",
  "policy.overwrite.what": "以第一个来源的值取代您的值，包括您自己的修改。",
  "policy.ignore": "忽略",
  "policy.ignore.what": "从不比较。",

  "settings.trouble": "故障排除",
  "settings.debug": "调试日志",
  "settings.debug.help":
    "保留最新的步骤：查询、比较和写入内容的 ID、类型、数量和时间。其中绝不包含 API 密钥、账号、名称和值。",
};
