/** What is said differently of studios, in Simplified Chinese. */
import type { enStudios } from "../en-studios";
import type { Words } from "../translation";

export const zhStudios: Words<typeof enStudios> = {
  "of.label": "审核对象",
  "of.title": "演员",
  "studio.of.title": "工作室",
  "of.count": "{n, plural, other {# 项更改}}等待处理",

  "studio.task.update": "更新工作室",
  "studio.task.update-favourites": "更新已收藏的工作室",
  "studio.task.update.what": "将名称、别名、链接、上级工作室和图片与来源进行比较。",
  "studio.task.whom": "哪些工作室",
  "studio.task.whom.all": "所有工作室",
  "source.linked.studios": "{n, plural, other {# 个工作室}}",

  "task.link": "关联演员",
  "studio.task.link": "关联工作室",
  "task.link.what":
    "为缺少某个来源的 Stash ID 的演员查找条目：按网页链接、名称和别名。确定的关联可以一次接受，其余由您决定。",
  "studio.task.link.what":
    "为缺少某个来源的 Stash ID 的工作室查找条目：按网页链接和名称。确定的关联可以一次接受，其余由您决定。",
  "past.task.link-performers": "关联演员",
  "past.task.link-studios": "关联工作室",
  "task.link.review": "审核关联",
  "estimate.link":
    "{performers, plural, =0 {没有演员缺少来源的 Stash ID。} other {最多 # 位演员，约 {requests, plural, other {# 次请求}}，{span}。}}",
  "studio.estimate.link":
    "{performers, plural, =0 {没有工作室缺少来源的 Stash ID。} other {最多 # 个工作室，约 {requests, plural, other {# 次请求}}，{span}。}}",
  "studio.estimate.nobody": "收藏库中还没有工作室。请在 Stash 中添加，然后回到这里。",
  "studio.estimate.no-favourites": "收藏库中没有已收藏的工作室。",
  "studio.estimate.cached": "{performers, plural, other {# 个工作室}}，无需请求：响应仍然有效，或均未关联。",
  "studio.estimate.known":
    "{performers, plural, other {# 个工作室}}，最多约 {requests, plural, other {# 次请求}}，{span}。",
  "studio.selection.some": "{n, plural, other {# 个工作室}}",
  "studio.run.bar": "已完成的工作室",
  "studio.facts.done.sub": "已完成的工作室（{percent, number}%）",
  "studio.lane.label": "{source} 已响应的工作室",
  "studio.last-run.what":
    "{date}：已比较 <b>{done, number} / {total, number}</b> 个工作室{failed, plural, =0 {} other {（# 个比较不完整）}}，共 {requests, plural, other {# 次请求}}。",
  "studio.announce.progress": "已完成 {done, number} / {total, number} 个工作室",
  "studio.announce.progress-left": "已完成 {done, number} / {total, number} 个工作室，剩余约 {left}",
  "studio.announce.finished":
    "更新完成：{changes, plural, other {# 个工作室}}有更改{failed, plural, =0 {} other {，# 个无法读取}}",
  "studio.announce.stopped": "更新已停止：到目前为止 {changes, plural, other {# 个工作室}}有更改",
  "studio.announce.failed": "更新无法继续：到目前为止 {changes, plural, other {# 个工作室}}有更改",
  "studio.interrupted.what":
    "{date}，标签页在完成 <b>{done, number} / {total, number}</b> 个工作室后被关闭或意外终止。此前的结果已保留。",
  "studio.interrupted.compared":
    "{date}，在全部 <b>{total, number}</b> 个工作室比较完毕后，标签页被关闭或意外终止。剩下的是收尾：统计结果{writes, select, yes {，并写入可以写入的内容} other {}}。此前的结果已保留。",
  "studio.paused.compared":
    "自 {date} 起暂停，当时全部 <b>{total, number}</b> 个工作室已比较完毕。剩下的是收尾：统计结果{writes, select, yes {，并写入可以写入的内容} other {}}。",
  "studio.elsewhere.what": "已完成 <b>{done, number} / {total, number}</b> 个工作室。运行结束后，结果会显示在这里。",
  "studio.tools.interrupted": "在完成 {done, number} / {total, number} 个工作室后中途停止",
  "studio.task.update-some": "更新工作室",
  "studio.run.note.writing": "正在写入：还剩 {n, plural, other {# 个工作室}}。",
  "studio.paused.what": "自 {date} 起暂停，已完成 <b>{done, number} / {total, number}</b> 个工作室。进度已保留。",
  "studio.interrupted.written":
    "{written, plural, =0 {} other {到目前为止已写入 # 个工作室。}}中断时正在进行的内容会与收藏库核对，每项更改都可以撤销。",
  "studio.confirm.title": "将 {changes, plural, other {# 项更改}}写入 {performers, plural, other {# 个工作室}}？",
  "studio.confirm.what":
    "已比较 <b>{done, number}</b> {done, plural, other {个工作室}}；尚未写入任何内容。不确定的匹配、可疑的值和已锁定的字段已略去。这些更改中：",
  "studio.waiting.decide": "{changes, plural, other {项待决定}}，涉及 {performers, plural, other {# 个工作室}}",
  "studio.waiting.safe": "{changes, plural, other {项安全更改}}，涉及 {performers, plural, other {# 个工作室}}",
  "studio.waiting.in-step.what":
    "{performers, plural, other {# 个工作室}}与 {sources, plural, other {# 个来源}}保持一致。",

  "review.bulk.link": "接受 {count, number} 项很可能的关联…",
  "review.confirm.link": "将 {performers, plural, other {# 位演员}}关联到很可能与其对应的条目？",
  "studio.review.confirm.link": "将 {performers, plural, other {# 个工作室}}关联到很可能与其对应的条目？",
  "review.confirm.link.what":
    "只写入 Stash ID，不写入其他内容；之后再比较这些条目的内容。很可能的匹配是指名称相同或别名中有此名称，且没有矛盾之处。每个关联都可以撤销。",
  "review.confirm.do-link": "关联 {count, number} 项",

  "kind.waiting.parent": "等待上级工作室",
  "review.parent.missing":
    "“{name}”不在收藏库中，或未与该来源关联。请创建它，或为其填写 {source} 的 Stash ID，然后再次更新。",

  "studio.review.shown":
    "共 {total, number} 项更改，显示 <b>{shown, number}</b> 项，涉及 {rows, plural, other {# 个工作室}}",
  "studio.review.selected": "{performers, plural, other {# 个工作室}}，{changes, plural, other {# 项更改}}",
  "studio.review.bulk.bar": "如何处理所选工作室",
  "studio.review.confirm.safe":
    "接受 {performers, plural, other {# 个工作室}}的 {changes, plural, other {# 项安全更改}}？",
  "studio.review.confirm.keep":
    "对 {performers, plural, other {# 个工作室}}的 {changes, plural, other {# 项待决定的更改}}，保留 Stash 中的值？",
  "studio.review.view.entity": "按工作室",
  "studio.review.pattern.performers": "{count, plural, other {# 个工作室}}",
  "studio.review.confirm.take": "为 {performers, plural, other {# 个工作室}}采用 {changes, plural, other {# 项更改}}？",
  "studio.review.confirm.source":
    "以 {source} 为准，决定 {performers, plural, other {# 个工作室}}的 {changes, plural, other {# 项更改}}？",
  "studio.review.confirm.left": "这些工作室的{count, plural, other {另外 # 项更改}}仍待处理。",
  "studio.review.applying": "正在应用：{done, number} / {total, number} 个工作室",
  "studio.review.cut.what":
    "已写入 {written, number} / {total, number} 个工作室，可在历史记录中作为一次运行整体撤销。其余仍待处理。",
  "studio.review.done.title":
    "{count, plural, =1 {{name}：已更新 {fields, plural, other {# 个字段}}} other {已更新 {count, number} 个工作室的 {fields, plural, other {# 个字段}}}}",
  "studio.review.done.kept-many": "保持原样：{count, number} 个工作室",
  "studio.review.done.dismissed-many": "不再提供：{count, number} 个工作室",
  "studio.review.done.decided-many": "已决定，未写入任何内容：{count, number} 个工作室",
  "studio.review.done.problems": "{count, plural, other {# 个工作室未更改}}；原因见列表。",
  "studio.review.confirm.dismiss":
    "驳回 {performers, plural, other {# 个工作室}}的 {changes, plural, other {# 项待决定的更改}}？",
  "studio.review.lock.title": "为 {count, plural, other {# 个工作室}}锁定一个字段？",
  "studio.review.lock.what": "同步绝不会改动已锁定的字段。每个锁定都可以在该工作室的审核中解除。",
  "studio.review.lock.done": "已为 {count, plural, other {# 个工作室}}锁定{field}。",
  "studio.review.lock.failed": "{count, plural, other {# 个工作室}}未更改：{message}",
  "studio.menu.lock": "为这个工作室锁定此字段",
  "studio.menu.unlock": "为这个工作室解锁此字段",
  "studio.rule.title": "{field}：适用于所有工作室的规则",
  "studio.rule.what": "其他工作室从下次更新起遵循此规则；有此字段的演员也同样遵循。锁定不受影响。",
  "studio.evidence.shared-entity": "{count, plural, other {此处另有 # 个工作室与它关联}}",
  "studio.problem.unsent.todo": "请确认 Stash 正在运行；在写入任何内容之前会重新比较该工作室。",
  "studio.problem.gone.what": "该工作室在比较之后已在 Stash 中被删除。未写入任何内容。",
  "studio.reason.shared-entity": "收藏库中另一个工作室与同一条目关联",
  "studio.reason.refused": "您指明过此条目是另一个工作室",
  "studio.reason.other-id": "您选择了这个工作室所关联的另一个条目",
  "studio.reason.blank-name": "工作室必须有名称",
  "studio.reason.name-taken": "另一个工作室已有此名称",
  "button.this": "这位演员",
  "studio.button.this": "这个工作室",
  "studio.button.gone": "Stash 已没有这个工作室。",
  "studio.which.what.linked": "此来源的 Stash ID 存疑。在您指明是哪一个之前，不会自动采用它的任何内容。",
  "studio.which.said.none": "{name}：{source} 的候选都不是。出现新的候选时会再次询问您。",
  "studio.which.gone": "Stash 已没有这个工作室。",
  "studio.watch.title": "上游有变化：{n, plural, other {# 个工作室}}",
  "studio.watch.update": "{n, plural, other {更新这 # 个}}",
  "studio.review.done.stopped": "已停止：还有 {count, number} 个工作室待处理",
};
