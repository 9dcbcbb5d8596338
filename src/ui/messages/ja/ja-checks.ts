/** What the configuration checks say, in Japanese. */
import type { enChecks } from "../en-checks";
import type { Words } from "../translation";

export const jaChecks: Words<typeof enChecks> = {
  "check.no-boxes.title": "stash-boxが設定されていません",
  "check.no-boxes.what": "何も比較できません。Stashの設定 → メタデータのプロバイダーで追加してください。",
  "check.endpoint-not-a-url.title": "{source}：アドレスがURLではありません",
  "check.endpoint-not-a-url.what":
    "Stashには「{endpoint}」と登録されています。https://…/graphqlのような完全なアドレスを入力してください。",
  "check.endpoint-not-http.title": "{source}：アドレスが{protocol}で始まっています",
  "check.endpoint-not-http.what": "問い合わせできるのはhttps://とhttp://だけです。「{endpoint}」を修正してください。",
  "check.endpoint-spaces.title": "{source}：アドレスの前後に空白があります",
  "check.endpoint-spaces.what":
    "Stashはアドレスを1文字ずつ比較するため、このソースへのリンクが認識されません。「{meant}」と入力してください。",
  "check.endpoint-login.title": "{source}：アドレスにユーザー名またはパスワードが含まれています",
  "check.endpoint-login.what":
    "ブラウザーはこのようなアドレスを拒否し、内容もそのまま表示されます。それらを除いた{endpoint}のアドレスを入力してください。APIキーには専用の欄があります。",
  "check.endpoint-no-graphql.title": "{source}：アドレスが/graphqlで終わっていません",
  "check.endpoint-no-graphql.what": "「{endpoint}」はおそらくWebサイトです。stash-boxへの問い合わせ先は{meant}です。",
  "check.endpoint-slash.title": "{source}：アドレスがスラッシュで終わっています",
  "check.endpoint-slash.what":
    "ほとんどのサーバーはこのアドレスで応答せず、{meant}で作成されたリンクも認識されません。スラッシュを削除してください。",
  "check.endpoint-query.title": "{source}：アドレスのパスの後に続きがあります",
  "check.endpoint-query.what":
    "{endpoint}で終わるようにしてください。ほかの人に読まれるおそれがあるため、キーをアドレスに含めないでください。",
  "check.endpoint-slip.title": "{source}：{meant}の誤りではありませんか？",
  "check.endpoint-slip.what":
    "「{endpoint}」はこの名前によく似ています。誤ったサーバーに送ったキーは他人に知られてしまいます。",
  "check.endpoint-open.title": "{source}：キーが暗号化されずに送信されます",
  "check.endpoint-open.what":
    "「{endpoint}」はhttp://で始まっています。サーバーが対応していればhttps://を使ってください。",
  "check.endpoint-mixed.title": "{source}：httpsのページからhttpのアドレスへは問い合わせできません",
  "check.endpoint-mixed.what":
    "Stashが代わりに出演者1人ずつ問い合わせます。直接問い合わせるには、ソースにhttps://のアドレスを設定するか、Stashをhttpで開いてください。",
  "check.endpoint-twice.title": "{source}：{other}と同じアドレスです",
  "check.endpoint-twice.what": "{other}だけに問い合わせます。どちらか一方を削除してください。",
  "check.endpoint-same-server.title": "{source}：{other}と同じサーバーです",
  "check.endpoint-same-server.what":
    "2つのアドレスは表記だけが異なるため、一方にリンクした出演者がもう一方で見つからない場合があります。どちらか一方だけにしてください。",
  "check.not-in-policy.title": "{source}にはStash経由で問い合わせます",
  "check.not-in-policy.what":
    "StashのContent-Security-Policyにより、このページから{origin}へ問い合わせできません。Stash経由でも動作しますが、出演者ごとにリクエストが必要で、マージや削除の情報は得られません。直接問い合わせるには、performerSiteSync.ymlのconnect-srcに{origin}を追加し、「プラグインを再読み込み」を押してください。",
  "check.key-missing.title": "{source}：APIキーがありません",
  "check.key-missing.what": "キーがないと回答を得られません。ソースのプロフィールページからコピーしてください。",
  "check.key-spaces.title": "{source}：APIキーに空白が含まれています",
  "check.key-spaces.what": "コピーしたときに混入したと思われます。空白や改行を除いてキーを入力し直してください。",
  "check.key-prefixed.title": "{source}：APIキー以外の文字もコピーされています",
  "check.key-prefixed.what": "引用符や「Bearer」「ApiKey」などの語を除き、キーだけを入力してください。",
  "check.key-form.title": "{source}：APIキーの形式が正しくないようです",
  "check.key-form.what":
    "stash-boxのキーはドットで区切られた3つの部分からなります。途中で切れているか、パスワードの可能性があります。「接続のテスト」で確かめられます。",
  "check.key-shared.title": "{source}：{other}と同じAPIキーです",
  "check.key-shared.what": "キーはstash-boxごとに発行されるため、どちらか一方が誤っています。",

  "check.settings-damaged.title": "一部の設定を解釈できませんでした",
  "check.settings-damaged.what": "変更するまでは既定値になります：{keys}。",
  "check.all-off.title": "すべてのソースがオフです",
  "check.all-off.what": "何も比較できません。",
  "check.all-off.mend": "すべてオンにする",
  "check.order-gone.title": "ソースの優先順位に、存在しないソースがあります",
  "check.order-gone.what": "次のソースは効果がありません：{endpoints}。",
  "check.order-gone.mend": "取り除く",
  "check.off-gone.title": "存在しないソースがオフのまま残っています",
  "check.off-gone.what": "次のソースは効果がありません：{endpoints}。",
  "check.off-gone.mend": "取り除く",
  "check.field-order-gone.title": "存在しないソースを最優先にしているフィールドがあります",
  "check.field-order-gone.what": "存在しないソース：{endpoints}。代わりに全体の優先順位で決まります。",
  "check.field-order-gone.mend": "取り除く",
  "check.rate-below-delay.title": "{source}：Stashの制限のほうが、設定した間隔より遅くなっています",
  "check.rate-below-delay.what":
    "1分あたり{limit, plural, other {#回}}は{seconds, number}秒に1回です。設定した間隔は{delay, number}秒です。遅いほうが有効になります。制限はStashの「メタデータのプロバイダー」で設定します。",
  "check.no-delay.title": "リクエストの間隔がほとんどありません",
  "check.no-delay.what":
    "{delay, number}秒は、有志が運営するサーバーには短すぎます。しばらく拒否される場合があります。既定値は2秒です。",
  "check.no-delay.mend": "2秒に設定",
  "check.all-ignored.title": "すべてのフィールドが無視されています",
  "check.all-ignored.what": "実行してもリンクしか見つかりません。",
  "check.all-ignored.mend": "既定値に戻す",
  "check.create-without-sources.title": "自動作成がオンですが、問い合わせできるソースがありません",
  "check.create-without-sources.what": "オンでキーのあるソースができるまで、何も作成されません。",
  "check.create-without-sources.mend": "オフにする",
  "check.everything-overwrites.title": "実行するとソースの優先順位ですべて適用されます",
  "check.everything-overwrites.what": "一度の確認の後、競合と自分の編集が上書きされます。どの変更も元に戻せます。",
  "check.everything-overwrites.mend": "代わりにすべてレビュー",
  "check.debug-on.title": "デバッグログがオンです",
  "check.debug-on.what": "実行が少し遅くなります。不要になったらオフにしてください。",
  "check.debug-on.mend": "オフにする",

  "check.database-refused.title": "ブラウザーがこのページでの保存を許可していません",
  "check.database-refused.what":
    "何も記憶できず元に戻すこともできないため、何も適用できません。プライベートウィンドウやディスクに空きがない場合に起こります。ブラウザーの応答：{message}",
  "check.space-little.title": "このページで使える空き容量が残りわずかです",
  "check.space-little.what":
    "空き容量は{megabytes, number} MBです。大規模な実行の前に、ディスクの空きを増やすかキャッシュをクリアしてください。",
  "check.space-unknown.title": "ブラウザーが空き容量を通知しません",
  "check.space-unknown.what": "通知されるのはhttpsのページだけです。保存に失敗しないかぎり、対応は不要です。",
  "check.not-persistent.title": "容量が不足すると、ブラウザーが保存データを消去する場合があります",
  "check.not-persistent.what": "履歴と取り消し記録が失われます。保持するようブラウザーに依頼できます。",
  "check.not-persistent.mend": "ブラウザーに依頼",
  "check.host-too-old.title": "Stash {version}は古すぎます",
  "check.host-too-old.what": "このプラグインはv0.28以降に対応しています。Stashを更新してください。",
  "check.host-version-unknown.title": "Stashのバージョンがわかりません",
  "check.host-version-unknown.what":
    "Stashの応答は「{version}」です。機能はスキーマから読み取ったため、それ自体は問題ありません。",
  "check.host-no-custom-fields.title": "このStashにはカスタムフィールドがありません",
  "check.host-no-custom-fields.what": "ロックは代わりにプラグインの設定に保存されます。",
  "check.host-no-partial-dates.title": "このStashは完全な日付だけに対応しています",
  "check.host-no-partial-dates.what": "年だけ、または年月だけの値は提示されません。Stash v0.30で対応しています。",
  "check.host-no-merge.title": "このStashは出演者をマージできません",
  "check.host-no-merge.what":
    "ライブラリーの2人がソース側で同一人物の場合は、手動でマージしてください。Stash v0.31ではマージできます。",
  "check.host-no-rate-limits.title": "このStashにはソースごとのリクエスト数の制限がありません",
  "check.host-no-rate-limits.what": "プラグインの設定にある間隔だけが適用されます。",
};
