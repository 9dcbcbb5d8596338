/** Texts of run modes, limits of a run, pausing and going on, and runs in other tabs, in Japanese. */
import type { enRuns } from "../en-runs";
import type { Words } from "../translation";

export const jaRuns: Words<typeof enRuns> = {
  "problem.busy.title": "別のタブが書き込み中です",
  "problem.busy.what": "このブラウザーの別のタブが同時に変更していたため、何も書き込まれていません。",
  "problem.busy.todo": "そのタブの処理が終わってから、もう一度お試しください。",

  "task.update-some": "出演者を更新",
  "task.whom.all": "すべての出演者",
  "task.whom.favourites": "お気に入り",
  "task.whom.linked": "リンク済みすべて",
  "task.whom.tag": "タグを指定…",
  "task.whom.stale": "最近比較していないもの…",
  "task.whom.waiting": "レビュー待ち（{n, number}）",
  "task.whom.picked": "選択（{n, number}）",
  "task.tag": "対象のタグ",
  "task.tag.choose": "タグを選択",
  "task.tag.none": "タグの付いた出演者はいません",
  "task.stale": "比較していない期間",
  "task.stale.days": "{days, plural, other {#日以上}}",
  "task.mode": "書き込む内容",
  "settings.runMode": "更新時に自動で書き込む内容",
  "task.mode.review": "すべてレビュー",
  "task.mode.safe": "安全な変更を適用し、残りをレビュー",
  "task.mode.everything": "ソースの優先順位ですべて適用",
  "task.mode.review.what": "採用するまで何も書き込まれません。",
  "task.mode.safe.what":
    "実行中に、空欄を補完し、自分で変更していない値をソースに合わせます。どの変更も元に戻せます。それ以外はレビュー待ちになります。",
  "task.mode.everything.what":
    "まず書き込まずに比較します。その後、上書きされる内容を確認してから決定します。自分の編集は別に集計されます。",
  "estimate.no-such": "この条件に該当する対象はありません。",

  "selection.linked": "リンク済みすべて",
  "selection.tag": "タグ「{tag}」",
  "selection.stale": "{days, plural, other {#日以上}}比較していないもの",
  "run.mode.review": "すべてレビュー",
  "run.mode.safe": "安全な変更を適用",
  "run.mode.everything": "ソースの優先順位ですべて適用",

  "run.pause": "一時停止",
  "run.pausing": "一時停止中…",
  "run.elsewhere": "別のタブで実行中",
  "run.note.review": "この実行では何も書き込まれません。",
  "run.note.safe": "安全な変更は実行中に書き込まれ、それ以外はレビュー待ちになります。",
  "run.note.everything": "件数を確認するまで何も書き込まれません。",
  "run.note.writing": "書き込み中：残り{n, plural, other {#人の出演者}}。",
  "run.note.stay": "このタブを開いたままにしてください。閉じても再開できます。",
  "run.note.elsewhere": "そのタブを開いたままにしてください。閉じても再開できます。",
  "run.written": "書き込み済み<b>{n, number}</b>",
  "run.refused": "書き込み不可<b>{n, number}</b>",

  "paused.title": "「{task}」は一時停止中です",
  "paused.what":
    "{date}から、出演者<b>{total, number}人中{done, number}人</b>の処理後に一時停止しています。続きから再開できます。",
  "paused.compared":
    "{date}、出演者<b>{total, number}人</b>全員の比較後に一時停止しました。残りはその後の処理です。相違のある項目の以前の値をソースに問い合わせ、判断が必要な項目を減らし{writes, select, yes {、書き込んでよいものを書き込み} other {}}ます。",
  "paused.why": "自動で一時停止しました：{message}",
  "paused.resume": "書き込みを続行",
  "interrupted.nothing-written": "何も書き込まれていません。",
  "interrupted.written":
    "{written, plural, =0 {} other {これまでに#人の出演者に書き込みました。}}処理中だったものはライブラリーと照合され、どの変更も元に戻せます。",

  "confirm.title": "{performers, plural, other {#人の出演者}}に{changes, plural, other {#件の変更}}を書き込みますか？",
  "confirm.what":
    "<b>{done, number}</b>{done, plural, other {人の出演者}}を比較し、まだ何も書き込んでいません。不確実な一致、要注意の値、ロックしたフィールドは除外されています。変更の内訳：",
  "confirm.conflicts": "<b>{n, number}</b>件は、Stashでもソース側でも変更された値を上書きします",
  "confirm.kept": "<b>{n, number}</b>件は、自分の編集を上書きするか、削除したものを戻します",
  "confirm.differs": "<b>{n, number}</b>件は、まだ決定していない相違のある値を上書きします",
  "confirm.updates": "<b>{n, number}</b>件は、ソースの以前の値を新しい値に置き換えます",
  "confirm.fills": "<b>{n, number}</b>件は、空のフィールドを補完するか、リストに追加します",
  "confirm.names": "<b>{n, number}</b>件は、以前の名前を別名として残します",
  "confirm.undo": "書き込まれたものはすべて元に戻せます。",
  "confirm.write": "{changes, plural, =1 {#件の変更を書き込む} other {#件の変更をすべて書き込む}}",
  "confirm.look": "レビューを開く",
  "confirm.leave": "何も書き込まない",

  "step.writing.now": "書き込み中",
  "step.writing.next": "書き込み",
  "step.writing.done": "書き込み済み",
};
