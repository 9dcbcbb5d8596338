/** Texts of run modes, limits of a run, pausing and going on, and runs in other tabs, in Simplified Chinese. */
import type { enRuns } from "../en-runs";
import type { Words } from "../translation";

export const zhRuns: Words<typeof enRuns> = {
  "problem.busy.title": "另一个标签页正在写入此内容",
  "problem.busy.what": "未写入任何内容：此浏览器的另一个标签页同时在更改它。",
  "problem.busy.todo": "请等那个标签页完成后重试。",

  "task.update-some": "更新演员",
  "task.whom.all": "所有演员",
  "task.whom.favourites": "已收藏的",
  "task.whom.linked": "所有已关联的",
  "task.whom.tag": "带有标签…",
  "task.whom.stale": "近期未比较…",
  "task.whom.waiting": "等待审核的（{n, number}）",
  "task.whom.picked": "所选（{n, number}）",
  "task.tag": "哪个标签",
  "task.tag.choose": "选择标签",
  "task.tag.none": "没有演员带有标签",
  "task.stale": "多久未比较",
  "task.stale.days": "{days, plural, other {# 天}}未比较",
  "task.mode": "写入的内容",
  "settings.runMode": "更新时自动写入的内容",
  "task.mode.review": "全部审核",
  "task.mode.safe": "应用安全更改，审核其余更改",
  "task.mode.everything": "按来源顺序应用全部更改",
  "task.mode.review.what": "在您接受之前不会写入任何内容。",
  "task.mode.safe.what": "运行期间会填补空缺，您从未改动过的值会跟随上游；每项更改都可以撤销。其余等待您处理。",
  "task.mode.everything.what":
    "先进行比较，不写入任何内容；然后您会看到哪些值将被覆盖（您自己的修改单独计数），再做决定。",
  "estimate.no-such": "没有符合此条件的项目。",

  "selection.linked": "所有已关联的",
  "selection.tag": "标签 {tag}",
  "selection.stale": "{days, plural, other {# 天}}未比较",
  "run.mode.review": "全部审核",
  "run.mode.safe": "应用安全更改",
  "run.mode.everything": "按来源顺序应用全部更改",

  "run.pause": "暂停",
  "run.pausing": "暂停中…",
  "run.elsewhere": "正在另一个标签页中运行",
  "run.note.review": "本次运行不写入任何内容。",
  "run.note.safe": "安全更改会随运行写入；其余等待您处理。",
  "run.note.everything": "在您看到数量之前不会写入任何内容。",
  "run.note.writing": "正在写入：还剩 {n, plural, other {# 位演员}}。",
  "run.note.stay": "请保持此标签页打开；如果关闭，可以继续运行。",
  "run.note.elsewhere": "请保持那个标签页打开；如果关闭，可以继续运行。",
  "run.written": "<b>{n, number}</b> 个已写入",
  "run.refused": "<b>{n, number}</b> 个无法写入",

  "paused.title": "“{task}”已暂停",
  "paused.what": "自 {date} 起暂停，已完成 <b>{done, number} / {total, number}</b> 位演员。进度已保留。",
  "paused.compared":
    "自 {date} 起暂停，当时全部 <b>{total, number}</b> 位演员已比较完毕。剩下的是后续步骤：向来源查询不一致之处的旧值{writes, select, yes {，并写入可以写入的内容} other {}}，以减少需要您决定的内容。",
  "paused.why": "自动暂停的原因：{message}",
  "paused.resume": "继续写入",
  "interrupted.nothing-written": "未写入任何内容。",
  "interrupted.written":
    "{written, plural, =0 {} other {到目前为止已写入 # 位演员。}}中断时正在进行的内容会与收藏库核对，每项更改都可以撤销。",

  "confirm.title": "将 {changes, plural, other {# 项更改}}写入 {performers, plural, other {# 位演员}}？",
  "confirm.what":
    "已比较 <b>{done, number}</b> {done, plural, other {位演员}}；尚未写入任何内容。不确定的匹配、可疑的值和已锁定的字段已略去。这些更改中：",
  "confirm.conflicts": "<b>{n, number}</b> 项会覆盖此处和上游都改动过的值",
  "confirm.kept": "<b>{n, number}</b> 项会覆盖您自己的修改，或恢复您移除的内容",
  "confirm.differs": "<b>{n, number}</b> 项会覆盖不一致且尚未有人决定的值",
  "confirm.updates": "<b>{n, number}</b> 项用来源的较新值替换其旧值",
  "confirm.fills": "<b>{n, number}</b> 项填补空字段或向列表添加内容",
  "confirm.names": "<b>{n, number}</b> 项将旧名称保留为别名",
  "confirm.undo": "写入的一切都可以撤销。",
  "confirm.write": "写入{changes, plural, =1 { # 项更改} other {全部 # 项更改}}",
  "confirm.look": "打开审核",
  "confirm.leave": "不写入",

  "step.writing.now": "正在写入",
  "step.writing.next": "写入",
  "step.writing.done": "已写入",
};
