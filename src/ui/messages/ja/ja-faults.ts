/** What is said while something is broken for a while, in Japanese. */
import type { enFaults } from "../en-faults";
import type { Words } from "../translation";

export const jaFaults: Words<typeof enFaults> = {
  "source.state.resting": "休止中、残り{left}",
  "source.resting.what":
    "{reason}。失敗が続いたため、{source}が回復できるよう、1分間は何も送信しません。{left}後の次の問い合わせから再び送信します。",
  "remedy.try-now": "今すぐ試す",
  "crash.title": "この部分は表示できません",
  "crash.what":
    "表示中にプラグインでエラーが発生しました（{message}）。何も書き込まれておらず、レビュー待ちの変更も失われていません。ほかのタブは引き続き使えます。",
  "crash.todo":
    "もう一度表示してください。再び失敗する場合は、ページを再読み込みしてください。それでも直らない場合は、プラグインの設定でキャッシュをクリアし、この文を作者に報告してください。",
  "crash.again": "もう一度表示",
};
