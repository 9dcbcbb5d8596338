/** Labels of the kinds of difference, in Simplified Chinese. */
import type { enKinds } from "../en-kinds";
import type { Words } from "../translation";

export const zhKinds: Words<typeof enKinds> = {
  "kind.updated": "上游已更新",
  "kind.fill": "填补空缺",
  "kind.fill.list": "新增 {count, number} 项",
  "kind.conflict": "两边都有改动",
  "kind.differs": "不一致",
  "kind.stale": "此处为旧值",
  "kind.cleared": "上游已清空",
  "kind.suspicious": "可疑",
  "kind.ambiguous": "是哪一个？",
  "kind.link": "新关联",
  "kind.merged": "上游已合并",
  "kind.deleted": "上游已删除",
  "kind.kept": "您的修改",
  "kind.dismissed": "已驳回",
  "kind.locked": "已锁定",
  "kind.equal": "相同",
  "kind.ignored": "不参与同步",
  "kind.waiting": "等待来源",
  "kind.silent": "所有来源都没有",
};
