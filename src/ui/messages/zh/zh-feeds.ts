/** Texts about what changed upstream, and how it was learnt, in Simplified Chinese. */
import type { enFeeds } from "../en-feeds";
import type { Words } from "../translation";

export const zhFeeds: Words<typeof enFeeds> = {
  "facts.saved.feed": "已节省的请求；{n, plural, other {# 个响应}}在上游没有变化",
  "lane.changes.failed": "无法得知该来源有哪些变化（{reason}），因此重新请求已过期的响应。",
  "lane.changes.checked": "无法读取其更改列表（{reason}），因此检查了每一个条目。",
  "settings.watchHours": "打开 Stash 时检查变化",
  "settings.watchHours.help":
    "在所设小时数内最多检查一次，且只在一个标签页中进行，{min, number}–{max, number} 小时；0 表示从不。只告知有多少演员和工作室在上游发生了变化，不会自动做其他任何事。",
  "watch.title": "上游有变化：{n, plural, other {# 位演员}}",
  "watch.what": "自上次获取以来的变化。尚未进行任何比较。",
  "watch.update": "{n, plural, other {更新这 # 位}}",
  "watch.partly": "无法查询：{sources}。",
};
