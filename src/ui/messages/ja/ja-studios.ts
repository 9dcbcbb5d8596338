/** What is said differently of studios, in Japanese. */
import type { enStudios } from "../en-studios";
import type { Words } from "../translation";

export const jaStudios: Words<typeof enStudios> = {
  "of.label": "レビューの対象",
  "of.title": "出演者",
  "studio.of.title": "スタジオ",
  "of.count": "{n, plural, other {#件の変更がレビュー待ち}}",

  "studio.task.update": "スタジオを更新",
  "studio.task.update-favourites": "お気に入りのスタジオを更新",
  "studio.task.update.what": "名前、別名、URL、親スタジオ、画像をソースと比較します。",
  "studio.task.whom": "対象のスタジオ",
  "studio.task.whom.all": "すべてのスタジオ",
  "source.linked.studios": "{n, plural, other {#件のスタジオ}}",

  "task.link": "出演者をリンク",
  "studio.task.link": "スタジオをリンク",
  "task.link.what":
    "ソースのStash IDがない出演者のレコードを、URL、名前、別名で探します。確実なリンクはまとめて採用でき、それ以外は自分で判断します。",
  "studio.task.link.what":
    "ソースのStash IDがないスタジオのレコードを、URLと名前で探します。確実なリンクはまとめて採用でき、それ以外は自分で判断します。",
  "past.task.link-performers": "出演者のリンク",
  "past.task.link-studios": "スタジオのリンク",
  "task.link.review": "リンクをレビュー",
  "estimate.link":
    "{performers, plural, =0 {ソースのStash IDが欠けている出演者はいません。} other {最大#人の出演者、リクエスト約{requests, plural, other {#回}}、{span}。}}",
  "studio.estimate.link":
    "{performers, plural, =0 {ソースのStash IDが欠けているスタジオはありません。} other {最大#件のスタジオ、リクエスト約{requests, plural, other {#回}}、{span}。}}",
  "studio.estimate.nobody": "ライブラリーにスタジオがありません。Stashで追加してから、ここに戻ってください。",
  "studio.estimate.no-favourites": "ライブラリーにお気に入りのスタジオはありません。",
  "studio.estimate.cached":
    "{performers, plural, other {#件のスタジオ}}、リクエストなし：回答がまだ有効か、リンク済みのスタジオがありません。",
  "studio.estimate.known":
    "{performers, plural, other {#件のスタジオ}}、リクエスト最大約{requests, plural, other {#回}}、{span}。",
  "studio.selection.some": "{n, plural, other {#件のスタジオ}}",
  "studio.run.bar": "完了したスタジオ",
  "studio.facts.done.sub": "完了したスタジオ（{percent, number}%）",
  "studio.lane.label": "{source}が回答したスタジオ",
  "studio.last-run.what":
    "{date}：スタジオ<b>{total, number}件中{done, number}件</b>をリクエスト{requests, plural, other {#回}}で比較しました{failed, plural, =0 {} other {（うち#件は一部のみ比較）}}。",
  "studio.announce.progress": "スタジオ{total, number}件中{done, number}件が完了",
  "studio.announce.progress-left": "スタジオ{total, number}件中{done, number}件が完了、残り約{left}",
  "studio.announce.finished":
    "更新が完了しました：変更のある{changes, plural, other {スタジオ#件}}{failed, plural, =0 {} other {、読み込み不可#件}}",
  "studio.announce.stopped": "更新を停止しました：これまでに変更のある{changes, plural, other {スタジオ#件}}",
  "studio.announce.failed": "更新を続行できませんでした：これまでに変更のある{changes, plural, other {スタジオ#件}}",
  "studio.interrupted.what":
    "{date}、スタジオ<b>{total, number}件中{done, number}件</b>の処理後にタブが閉じられたか失われました。それまでの結果は残っています。",
  "studio.interrupted.compared":
    "{date}、スタジオ<b>{total, number}件</b>すべての比較後にタブが閉じられたか失われました。残りは集計{writes, select, yes {と、書き込んでよいものの書き込み} other {}}です。それまでの結果は残っています。",
  "studio.paused.compared":
    "{date}、スタジオ<b>{total, number}件</b>すべての比較後に一時停止しました。残りは集計{writes, select, yes {と、書き込んでよいものの書き込み} other {}}です。",
  "studio.elsewhere.what":
    "スタジオ<b>{total, number}件中{done, number}件</b>が完了しました。結果は終了後にここに表示されます。",
  "studio.tools.interrupted": "スタジオ{total, number}件中{done, number}件の処理後に途中で停止",
  "studio.task.update-some": "スタジオを更新",
  "studio.run.note.writing": "書き込み中：残り{n, plural, other {#件のスタジオ}}。",
  "studio.paused.what":
    "{date}から、スタジオ<b>{total, number}件中{done, number}件</b>の処理後に一時停止しています。続きから再開できます。",
  "studio.interrupted.written":
    "{written, plural, =0 {} other {これまでに#件のスタジオに書き込みました。}}処理中だったものはライブラリーと照合され、どの変更も元に戻せます。",
  "studio.confirm.title":
    "{performers, plural, other {#件のスタジオ}}に{changes, plural, other {#件の変更}}を書き込みますか？",
  "studio.confirm.what":
    "<b>{done, number}</b>{done, plural, other {件のスタジオ}}を比較し、まだ何も書き込んでいません。不確実な一致、要注意の値、ロックしたフィールドは除外されています。変更の内訳：",
  "studio.waiting.decide": "{changes, plural, other {件の要判断}}（{performers, plural, other {スタジオ#件}}）",
  "studio.waiting.safe": "{changes, plural, other {件の安全な変更}}（{performers, plural, other {スタジオ#件}}）",
  "studio.waiting.in-step.what":
    "{performers, plural, other {#件のスタジオ}}が{sources, plural, other {#件のソース}}と同期済みです。",

  "review.bulk.link": "有力な{count, number}件を採用…",
  "review.confirm.link": "{performers, plural, other {#人の出演者}}を、それぞれに有力なレコードにリンクしますか？",
  "studio.review.confirm.link":
    "{performers, plural, other {#件のスタジオ}}を、それぞれに有力なレコードにリンクしますか？",
  "review.confirm.link.what":
    "Stash IDだけを書き込み、レコードの内容はその後に比較します。有力な一致とは、名前または別名が同じで、一致を否定する根拠がないものです。どのリンクも元に戻せます。",
  "review.confirm.do-link": "{count, number}件をリンク",

  "kind.waiting.parent": "親スタジオ待ち",
  "review.parent.missing":
    "「{name}」がライブラリーにないか、リンクされていません。作成するか、{source}のStash IDを設定してから、もう一度更新してください。",

  "studio.review.shown":
    "{total, number}件中<b>{shown, number}</b>件の変更を表示（{rows, plural, other {スタジオ#件}}）",
  "studio.review.selected": "{performers, plural, other {#件のスタジオ}}、{changes, plural, other {#件の変更}}",
  "studio.review.bulk.bar": "選択したスタジオの操作",
  "studio.review.confirm.safe":
    "{performers, plural, other {#件のスタジオ}}の{changes, plural, other {#件の安全な変更}}を採用しますか？",
  "studio.review.confirm.keep":
    "{performers, plural, other {#件のスタジオ}}の{changes, plural, other {要判断#件}}でStashの値を維持しますか？",
  "studio.review.view.entity": "スタジオ別",
  "studio.review.pattern.performers": "{count, plural, other {#件のスタジオ}}",
  "studio.review.confirm.take":
    "{performers, plural, other {#件のスタジオ}}に{changes, plural, other {#件の変更}}を取り込みますか？",
  "studio.review.confirm.source":
    "{performers, plural, other {#件のスタジオ}}の{changes, plural, other {#件の変更}}を{source}の値で決定しますか？",
  "studio.review.confirm.left": "同じスタジオのほかの{count, plural, other {#件の変更}}は、レビュー待ちのままです。",
  "studio.review.applying": "適用中：スタジオ{total, number}件中{done, number}件",
  "studio.review.cut.what":
    "スタジオ{total, number}件中{written, number}件に書き込みました。履歴から1回の実行としてまとめて元に戻せます。残りはレビュー待ちのままです。",
  "studio.review.done.title":
    "{count, plural, =1 {{name}：{fields, plural, other {#個のフィールド}}を更新しました} other {{count, number}件のスタジオの{fields, plural, other {#個のフィールド}}を更新しました}}",
  "studio.review.done.kept-many": "そのまま維持しました：{count, number}件のスタジオ",
  "studio.review.done.dismissed-many": "再提示しません：{count, number}件のスタジオ",
  "studio.review.done.decided-many": "決定しました。書き込みはありません：{count, number}件のスタジオ",
  "studio.review.done.problems":
    "{count, plural, other {#件のスタジオ}}は変更されませんでした。理由は一覧に表示しています。",
  "studio.review.confirm.dismiss":
    "{performers, plural, other {#件のスタジオ}}の{changes, plural, other {要判断#件}}を却下しますか？",
  "studio.review.lock.title": "{count, plural, other {#件のスタジオ}}のフィールドをロックしますか？",
  "studio.review.lock.what": "ロックしたフィールドは同期で変更されません。ロックは各スタジオのレビューで解除できます。",
  "studio.review.lock.done": "{count, plural, other {#件のスタジオ}}の{field}をロックしました。",
  "studio.review.lock.failed": "{count, plural, other {#件のスタジオ}}は変更できませんでした：{message}",
  "studio.menu.lock": "このスタジオのフィールドをロック",
  "studio.menu.unlock": "このスタジオのフィールドのロックを解除",
  "studio.rule.title": "{field}：すべてのスタジオのルール",
  "studio.rule.what":
    "ほかのスタジオと、このフィールドを持つ出演者には、次回の更新からこのルールが適用されます。ロックは維持されます。",
  "studio.evidence.shared-entity": "ライブラリーの別のスタジオ{count, plural, other {#件}}がリンク済み",
  "studio.problem.unsent.todo": "Stashが稼働していることを確認してください。書き込み前にスタジオを比較し直します。",
  "studio.problem.gone.what": "比較後に、スタジオがStashで削除されました。何も書き込まれていません。",
  "studio.reason.shared-entity": "ライブラリーの別のスタジオが同じレコードにリンクされているため",
  "studio.reason.refused": "このレコードは別のスタジオと指定済み",
  "studio.reason.other-id": "このスタジオがリンクされているもう一方のレコードを選択済み",
  "studio.reason.blank-name": "スタジオには名前が必要です",
  "studio.reason.name-taken": "別のスタジオがこの名前を使っています",
  "button.this": "この出演者",
  "studio.button.this": "このスタジオ",
  "studio.button.gone": "このスタジオはStashにもうありません。",
  "studio.which.what.linked":
    "このソースのStash IDは確実ではありません。どれに該当するかを指定するまで、自動では何も取り込まれません。",
  "studio.which.said.none": "{name}：{source}のどれでもありません。別の候補が現れたときに再度確認します。",
  "studio.which.gone": "このスタジオはStashにもうありません。",
  "studio.watch.title": "ソース側で変更されたスタジオ：{n, plural, other {#件}}",
  "studio.watch.update": "{n, plural, other {この#件を更新}}",
  "studio.review.done.stopped": "停止しました：残り{count, number}件はレビュー待ち",
};
