/** The review list by field: equal changes of many as one pattern, in Japanese. */
import type { enPatterns } from "../en-patterns";
import type { Words } from "../translation";

export const jaPatterns: Words<typeof enPatterns> = {
  "review.view": "レビュー待ちの変更の表示方法",
  "review.view.entity": "出演者別",
  "review.view.field": "フィールド別",
  "review.field.changes": "{count, plural, other {#件の変更}}",
  "review.field.covered": "うち{changes, number}件は{patterns, plural, other {#個のパターン}}",
  "review.pattern.more": "ほか{count, plural, other {#件の変更}}",
  "review.pattern.less": "表示を減らす",
  "review.pattern.performers": "{count, plural, other {#人の出演者}}",
  "review.pattern.take": "{count, number}件に取り込む…",
  "review.pattern.keep": "{count, number}件で自分の値を維持…",
  "review.pattern.doubtful": "{count, plural, other {#件}}は「候補の選択」待ち",
  "review.pattern.look": "順に見る",
  "review.pattern.only": "表示中：{field}：{pattern}のみ",
  "review.pattern.all": "すべて表示に戻す",
  "review.pattern.list": "{field}：パターン",
  "pattern.values": "{from} → {to}",
  "pattern.link": "{source}のStash ID",
  "pattern.fills": "Stashでは空欄 → ソースの値",
  "pattern.empties": "Stashに値あり → 空",
  "pattern.spelling": "同じ語で表記のみ異なる",
  "pattern.spelling.note": "大文字・小文字または空白",
  "pattern.padded-date": "YYYY-01-01 → 正確な日付",
  "pattern.padded-date.note": "1月1日は仮の値と思われる",
  "pattern.more-exact": "日付の一部 → 正確な日付",
  "pattern.more-exact.note": "矛盾なし",
  "pattern.less-exact": "正確な日付 → 日付の一部",
  "pattern.less-exact.note": "自分の値のほうが詳しい",
  "pattern.close": "1または2の差",
  "pattern.close.note": "フィートとインチの丸め誤差",
  "pattern.adds": "新しい項目",
  "pattern.adds.note": "既存の項目はそのまま",
  "pattern.removes": "どのソースにもなくなった項目",
  "pattern.adds-and-removes": "新しい項目と、どのソースにもなくなった項目",
  "pattern.image": "選択する画像",
  "pattern.implausible": "ありえない値",
  "pattern.each": "それぞれ異なる",
  "pattern.each.note": "パターンなし",
  "review.bulk.take": "{count, number}件を取り込む…",
  "review.bulk.source": "優先するソース…",
  "review.confirm.take":
    "{performers, plural, other {#人の出演者}}に{changes, plural, other {#件の変更}}を取り込みますか？",
  "review.confirm.take.what":
    "ソースの優先順位に従ったソースの値が、今すぐStashに書き込まれます。自分の値がある場合は置き換わります。どの変更も元に戻せます。",
  "review.confirm.unlink.what":
    "もうどこにもつながらないStash IDが削除されます。値はそのままです。どの変更も元に戻せます。",
  "review.confirm.fill.what":
    "ソースの優先順位に従ったソースの値が、自分の値がない項目に、またはリストへの追加として、今すぐStashに書き込まれます。自分の値が置き換わることはありません。どの変更も元に戻せます。",
  "review.confirm.do-take": "{count, number}件を取り込む",
  "review.confirm.doubtful":
    "{count, plural, other {#件の変更}}は、どのレコードの値か明らかでないため除外され、「候補の選択」待ちのままになります。",
  "review.confirm.source":
    "{performers, plural, other {#人の出演者}}の{changes, plural, other {#件の変更}}を{source}の値で決定しますか？",
  "review.confirm.source.what":
    "このソースの値が今すぐStashに書き込まれます。リストでは追加分だけが書き込まれます。自分の値と同じ場合は自分の値が維持されます。どの変更も元に戻せます。",
  "review.confirm.do-source": "{count, number}件を決定",
  "review.facet.match": "一致度",
  "review.facet.only": "対象",
  "review.match.certain": "確実",
  "review.match.likely": "有力",
  "review.match.ambiguous": "複数の候補",
  "review.match.none": "該当なし",
  "review.only.favorite": "お気に入り",
  "review.only.other": "お気に入り以外",
};
