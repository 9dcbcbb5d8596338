/** Labels of the kinds of difference, in Japanese. */
import type { enKinds } from "../en-kinds";
import type { Words } from "../translation";

export const jaKinds: Words<typeof enKinds> = {
  "kind.updated": "ソース側で更新",
  "kind.fill": "空欄を補完",
  "kind.fill.list": "{count, number}件追加",
  "kind.conflict": "双方で変更",
  "kind.differs": "相違",
  "kind.stale": "Stashの値が古い",
  "kind.cleared": "ソース側で消去",
  "kind.suspicious": "要注意",
  "kind.ambiguous": "候補の選択",
  "kind.link": "新しいリンク",
  "kind.merged": "ソース側でマージ",
  "kind.deleted": "ソース側で削除",
  "kind.kept": "自分の編集",
  "kind.dismissed": "却下済み",
  "kind.locked": "ロック中",
  "kind.equal": "同じ",
  "kind.ignored": "同期対象外",
  "kind.waiting": "ソースの応答待ち",
  "kind.silent": "どのソースにもなし",
};
