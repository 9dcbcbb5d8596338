/** Texts about what changed upstream, and how it was learnt, in Japanese. */
import type { enFeeds } from "../en-feeds";
import type { Words } from "../translation";

export const jaFeeds: Words<typeof enFeeds> = {
  "facts.saved.feed": "節約したリクエスト数、ソース側で変更のない回答{n, plural, other {#件}}",
  "lane.changes.failed": "ソース側の変更を確認できなかったため（{reason}）、期限切れの回答を取得し直します。",
  "lane.changes.checked": "変更の一覧を読み込めなかったため（{reason}）、すべてのレコードを調べました。",
  "settings.watchHours": "Stashを開いたときに変更を確認",
  "settings.watchHours.help":
    "指定した時間ごとに最大1回、1つのタブだけで確認します（{min, number}～{max, number}時間、0で確認しません）。ソース側で変更された出演者とスタジオの数を知らせるだけで、ほかに自動で行われることはありません。",
  "watch.title": "ソース側で変更された出演者：{n, plural, other {#人}}",
  "watch.what": "前回の取得以降の変更です。まだ何も比較していません。",
  "watch.update": "{n, plural, other {この#人を更新}}",
  "watch.partly": "{sources}に問い合わせできませんでした。",
};
