/** Texts of the settings form, in Japanese. */
import type { enSettings } from "../en-settings";
import type { Words } from "../translation";

export const jaSettings: Words<typeof enSettings> = {
  "settings.automatic": "変更は自動的に保存されます。",
  "settings.saving": "保存中…",
  "settings.saved": "保存しました",
  "settings.failed.title": "保存できませんでした",
  "settings.failed.what": "Stashには以前の設定が残っていますが、変更内容はここに保持されています。{message}",
  "settings.error.title": "設定を読み込みまたは保存できませんでした",
  "settings.error.what": "以下は、最後に確認できた設定または既定値です。",
  "settings.damaged.title": "一部の設定を解釈できませんでした",
  "settings.damaged.what": "変更するまでは既定値になります：{keys}。",
  "settings.damaged.all": "Stashの保存内容を解釈できないため、すべての設定が既定値になっています。",
  "settings.open-page": "概要を開く",
  "settings.range": "{min, number}から{max, number}までの数値。",
  "settings.whole-range": "{min, number}から{max, number}までの整数。",
  "settings.seconds": "秒",
  "settings.hours": "時間",

  "settings.order": "ソースの優先順位",
  "settings.order.help":
    "複数のソースに値がある場合は、先頭のソースが優先されます。オフのソースには問い合わせませんが、取得済みの情報は残ります。",
  "settings.order.up": "{source}を上へ移動",
  "settings.order.down": "{source}を下へ移動",
  "settings.order.drag": "ドラッグして移動",
  "settings.order.moved": "{source}が{of, number}件中{place, number}番目になりました",

  "settings.asking": "ソースへの問い合わせ",
  "settings.delaySeconds": "リクエストの間隔",
  "settings.delaySeconds.help":
    "ソースの回答後、次に問い合わせるまで待つ時間です（{min, number}～{max, number}秒）。Stashの「メタデータのプロバイダー」で設定した制限も適用されます。",
  "settings.cacheHours": "回答の保存期間",
  "settings.cacheHours.help": "有効な回答は再取得しません（{min, number}～{max, number}時間）。",

  "settings.changes": "比較の対象",
  "settings.nameSearch": "未リンクのものを名前で検索",
  "settings.nameSearch.help":
    "Stash IDのない出演者を正確な名前と別名で探します。リクエストが増えます。見つかったものは提示されるだけで、確認なしに適用されることはありません。",
  "settings.images": "画像の更新",
  "settings.images.help": "ソース側の画像を提示します。置き換えた画像は復元できます。",
  "settings.oldNameToAlias": "以前の名前を別名として残す",
  "settings.oldNameToAlias.help": "名前が変わると、以前の名前が別名に追加されます。",
  "settings.staleUnattended": "「Stashの値が古い」を安全な変更として扱う",
  "settings.staleUnattended.help":
    "自分の値がソースの以前の値と同じで、ソース側ではその後に変更されている場合、新しい値を要判断ではなく安全な変更として扱います。",

  "settings.creating": "不足しているものの作成",
  "settings.creating.help":
    "すでにライブラリーにある可能性のあるものは作成されません。確実なものはリンクされ、不確実なものは判断待ちになります。作成したものは後で履歴から削除できます。",
  "settings.autoCreatePerformers": "出演者を自動的に作成",
  "settings.autoCreatePerformers.help":
    "ライブラリーにないソースのお気に入りを、お気に入りの同期時に、ソースのすべての情報とともに作成します。",
  "settings.autoCreateStudios": "スタジオを自動的に作成",
  "settings.autoCreateStudios.help":
    "スタジオについて同様に作成します（サイトと呼ぶソースもあります）。スタジオの更新では、「すべてレビュー」の実行を除き、不足している親スタジオも作成されます。",

  "settings.policies": "フィールド",
  "settings.policies.help": "各フィールドの変更方法と、優先するソースの順位です。",
  "policy.update": "更新",
  "policy.update.what": "空欄と自分で変更していない値は安全、それ以外は要判断です。",
  "policy.union": "追加のみ",
  "policy.union.what": "以前に自分で削除したものも含め、ソースの内容をすべて追加します。削除はされません。",
  "policy.fill": "補完のみ",
  "policy.fill.what": "フィールドが空の場合だけ補完します。",
  "policy.overwrite": "上書き",
  "policy.overwrite.what": "自分の編集も含め、先頭のソースの値に置き換えます。",
  "policy.ignore": "無視",
  "policy.ignore.what": "比較しません。",

  "settings.trouble": "トラブルシューティング",
  "settings.debug": "デバッグログ",
  "settings.debug.help":
    "最新の処理を記録します。問い合わせ、比較、書き込みのID、種類、件数、時刻です。APIキー、アカウント、名前、値は含まれません。",
};
