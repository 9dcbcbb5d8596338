/** What is said while something is broken for a while, in Chinese. */
import type { enFaults } from "../en-faults";
import type { Words } from "../translation";

export const zhFaults: Words<typeof enFaults> = {
  "source.state.resting": "暂停查询，还有 {left}",
  "source.resting.what":
    "{reason}。由于多次失败，一分钟内不会向 {source} 发送任何请求，以便其恢复。{left} 后的下一次查询会照常发送。",
  "remedy.try-now": "立即尝试",
  "crash.title": "此部分无法显示",
  "crash.what":
    "插件在显示此部分时遇到错误（{message}）。没有写入任何内容，等待您处理的内容也没有丢失。其他标签页仍可使用。",
  "crash.todo": "请重新显示；如果再次失败，请刷新页面。如果仍无效，请在插件设置中清除缓存，并将这句话报告给插件作者。",
  "crash.again": "重新显示",
};
