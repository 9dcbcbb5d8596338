/** Creating what is missing, adding from a source, and drafts, in Japanese. */
import type { enCreate } from "../en-create";
import type { Words } from "../translation";

export const jaCreate: Words<typeof enCreate> = {
  "add.title": "ソースから追加",
  "add.what": "出演者またはスタジオをソースで探し、ここに作成するか、既存のものにリンクします。",
  "add.open": "追加する対象を探す…",
  "add.dialog": "ソースから追加",
  "add.type": "探す対象",
  "add.type.performer": "出演者",
  "add.type.studio": "スタジオ",
  "add.source": "探す場所",
  "add.source.all": "すべてのソース",
  "add.query": "名前、ID、またはページのアドレス",
  "add.query.placeholder": "名前・ID・ページのアドレス",
  "add.search": "検索",
  "add.searching": "ソースに問い合わせ中…",
  "add.first": "書き込まれる内容を確認するまで、何も書き込まれません。",
  "add.none":
    "「{query}」に該当するものはどのソースにもありません。名前の一部ではほとんど見つからないため、完全な名前を入力してください。",
  "add.none.studio":
    "「{query}」に該当するものはどのソースにもありません。正確な名前でしかスタジオを探せないソースもあります。",
  "add.page": "ページ",
  "add.page.label": "{source}の{name}のページ",
  "add.unknown-page": "このアドレスは、問い合わせ先のソースのページではありません。",
  "add.failed": "検索できませんでした：{message}",
  "add.results": "{count, plural, =0 {見つかりませんでした} other {#件見つかりました}}",
  "add.choose": "{source}の{name}を選択",
  "add.choose.plain": "{name}を選択",
  "add.in-library": "ライブラリー内：",
  "add.next": "{count, plural, =0 {追加する対象を選択} other {#件の書き込み内容を確認}}",
  "add.back": "検索に戻る",
  "add.close": "閉じる",

  "create.planning": "すべてのソースに情報を問い合わせ中…",
  "create.planning.failed": "準備できませんでした：{message}",
  "create.nothing": "実行する内容なし",
  "create.do.create": "{create, number}件を作成",
  "create.do.link": "{link, number}件をリンク",
  "create.do.both": "{create, number}件を作成、{link, number}件をリンク",
  "create.working": "{of, number}件中{done, number}件完了…",
  "create.stop": "停止して完了分を残す",
  "create.cancel": "キャンセル",
  "create.done": "完了",
  "create.open": "開く",
  "create.silent":
    "{sources}に問い合わせできませんでした。{count, plural, other {#件のソースの情報}}は次回の更新で提示されます。",

  "create.kind.create": "新規",
  "create.kind.parent": "新しい親スタジオ",
  "create.kind.link": "リンク",
  "create.kind.there": "ライブラリーに存在",
  "create.kind.review": "候補の選択",
  "create.kind.blocked": "実行不可",
  "create.step.create": "{sources}から{count, plural, other {#個のフィールド}}",
  "create.step.link": "ライブラリーの{name}です：{evidence}。Stash IDだけが追加され、相違点はレビュー待ちになります。",
  "create.step.there": "すでに{name}にリンクされています。実行する内容はありません。",
  "create.step.fields": "書き込まれる内容",
  "create.review.likely": "ライブラリーの{names}と思われます：{evidence}。",
  "create.review.ambiguous": "ライブラリーの{names}の可能性がありますが、確実ではありません：{evidence}。",
  "create.review.linked-apart":
    "ソースのレコードがライブラリーの別々の項目にリンクされています：{names}。先にどちらかをマージするか、リンクを解除してください。",
  "create.answer.link": "{name}にリンク",
  "create.answer.create": "別の対象として作成",

  "create.obstacle.source": "{source}が応答しませんでした：{failure}",
  "create.obstacle.source-off": "{source}はオフか、現在は設定されていません。設定でオンにしてください。",
  "create.obstacle.missing": "このレコードはソースにもうありません。",
  "create.obstacle.deleted": "このレコードはソース側で削除されました。",
  "create.obstacle.malformed-id": "このソースのIDではありません。",
  "create.obstacle.name-taken":
    "ライブラリーの{by}がすでに「{name}」という名前を使っています。Stashでは同じ名前を重複して使えません。その名前を変更するか用語解説を入力してから、もう一度お試しください。",

  "create.result.created": "作成しました",
  "create.result.linked": "リンクしました",
  "create.result.there": "すでにライブラリーにありました",
  "create.result.review": "判断待ち",
  "create.result.failed": "作成できませんでした",
  "create.result.picture": "画像なし：{message}",
  "create.result.parent.review":
    "親スタジオなし：ライブラリーに該当するものがある可能性があります。それをリンクしてから、スタジオを更新してください。",
  "create.result.parent.failed": "親スタジオなし：作成できませんでした。",
  "create.result.parent.loop": "親スタジオなし：ソース側で親子関係が循環しています。",
  "create.refused": "Stashが拒否しました：「{message}」",
  "create.unsent": "作成されたかどうか不明です：{message} 次回の開始時に確認します。",
  "create.no-undo":
    "元に戻せなくなるため、何も作成しませんでした：{message} ブラウザーでこのサイトの空き容量を増やしてください。",
  "create.picture.out": "{source}の画像は使いません：{reason}。Stashのページで画像を設定してください。",
  "create.picture.instead": "{source}の画像は使いません：{reason}。代わりに{other}の画像を使います。",
  "create.unnoted": "Stashには作成されましたが、このブラウザーは関連する情報をすべては保存できませんでした：{message}",
  "create.unnoted.record":
    "ページを再読み込みすると、履歴から元に戻せます。もう一度追加しても重複しては作成されません。",
  "create.unnoted.bases":
    "編集する前に、そのページで同期してください。それまでは、空にしたフィールドが更新で再び埋められます。",
  "reason.not-an-address": "アドレスがWebアドレスではありません",
  "create.summary":
    "{created, plural, =0 {作成なし} other {#件作成}}{linked, plural, =0 {} other {、#件リンク}}{there, plural, =0 {} other {、#件は既存}}{left, plural, =0 {} other {、#件は未処理}}",

  "create.undo.deletes":
    "作成した{count, plural, other {#件}}がStashから削除されます。ただし、{count, plural, other {それに}}属するものがある場合や、その後に同期または自分の編集で変更された場合は削除されません。この削除は元に戻せませんが、削除したものはソースからもう一度追加できます。",

  "draft.open": "下書きとして送信…",
  "draft.title": "{name}の内容を下書きとして送信",
  "draft.what":
    "Stashが現在の{name}の内容を送信します。ソースでは自分のアカウントの下書きとして保存され、そのページで提出するまで何も変わりません。",
  "draft.irreversible": "送信した内容はここでは元に戻せません。このレビューで未決定の変更は含まれません。",
  "draft.to": "送信先",
  "draft.send": "{source}に送信",
  "draft.sending": "送信中…",
  "draft.sent": "{source}が下書きを受け取りました。",
  "draft.page": "下書きを開く",
  "draft.pages": "下書きの一覧を開く",
  "draft.failed": "下書きを送信できませんでした：{message}",
  "draft.failed.todo":
    "{source}のアカウントに下書きを送信する権限があるか、Stashからこのソースに到達できるかを確認してください。",
};
