### The texts of every problem, in Japanese. en/problems.ftl describes the arguments.

## Fields

field-pool-name = 名前
    .shape = 文字、数字、スペースを使ってください。
field-user-pool-id = ユーザープール ID
    .shape = eu-central-1_Ab12Cd34E のように、リージョン、アンダースコア、9 文字の英数字を続けて入力してください。
field-client-id = アプリクライアント ID
    .shape = スペースを含まない英数字です。通常は 26 文字です。
field-client-secret = クライアントシークレット
    .shape = スペースを含まない 24～64 文字の英数字です。
field-region = リージョン
    .shape = eu-central-1 のように入力してください。
field-endpoint = エンドポイント URL
    .shape = https:// で始まり、ホスト名を含む URL を入力してください。
field-issuer = 発行者
    .shape = 文字、数字、スペースを使ってください。コロンは使えません。
field-flow = 認証フロー
    .shape = アプリクライアントで許可されているフローを選んでください。
field-login-domain = マネージドログインのドメイン
    .shape = example.auth.eu-central-1.amazoncognito.com のように入力してください。
field-redirect-ports = リダイレクトポート
    .shape = 1024～65535 の番号を、重複しないように 10 個まで入力してください。
field-fips = FIPS エンドポイント
    .shape = オンまたはオフにしてください。
field-dual-stack = デュアルスタックエンドポイント
    .shape = オンまたはオフにしてください。
field-ca-file = CA ファイル
    .shape = ルートまたはドライブ文字から始まる、ファイルの完全なパスを入力してください。
field-proxy = プロキシ
    .shape = proxy.example:8080 のように入力してください。先頭の http:// や https:// は、あってもなくてもかまいません。
field-username = ユーザー名
    .shape = ユーザー名にスペースは使えません。
field-password = パスワード
    .shape = パスワードにスペースは使えません。
field-new-password = 新しいパスワード
    .shape = パスワードにスペースは使えません。
field-attribute = プロフィール項目
    .shape = 入力に間違いがないか確認して、もう一度お試しください。
field-code = 6 桁のコード
field-sent-code = 受け取ったコード
field-device-name = デバイス名
    .shape = 文字、数字、スペースを使ってください。
field-session = セッション
    .shape = 全体を、余分な文字を含めずにコピーしてください。
field-access-token = アクセストークン
    .shape = 全体を、余分な文字を含めずにコピーしてください。
field-secret = シークレットキー
    .shape = 英字と 2 から 7 までの数字だけを使ってください。間のスペースとハイフンはあってもかまいません。
field-account = アカウント
    .shape = 文字、数字、スペースを使ってください。例: noor@example.com

## Entered values

field-empty = 「{ $fieldName }」が空欄です
    .remedy = 入力してから、もう一度お試しください。
field-too-long = 「{ $fieldName }」が長すぎます
    .remedy = { $max } 文字以内にしてください。
field-malformed = 「{ $fieldName }」の形式が正しくありません
    .remedy = { $shape }
field-holds-another = 「{ $fieldName }」に{ $found ->
        [user-pool-id] ユーザープールの ID
        [client-id] アプリクライアントの ID
        [client-secret] アプリクライアントのシークレット
        [identity-pool-id] ID プール（アイデンティティプール）の ID
        [token-issuer] ユーザープールの発行者
        [endpoint] Cognito のエンドポイント
        [login-domain] マネージドログインのアドレス
        [console-address] AWS コンソールのアドレス
       *[arn] 別のものの ARN
    }が入力されています
    .remedy = { $found ->
        [identity-pool-id] ID プールにはユーザーがなく、AWS 認証情報を発行するものです。ユーザープールの値を使ってください。{ $shape }
       *[other] { $shape }
    }
endpoint-insecure = このエンドポイントは安全ではありません
    .remedy = パスワードが暗号化されずに送信されます。サーバーがこのコンピューター上にある場合を除き、https:// で始まるアドレスを使ってください。
login-domain-insecure = このサインインドメインは安全ではありません
    .remedy = サーバーがこのコンピューター上にある場合を除き、https:// で始まるアドレスを使ってください。
endpoint-excludes = 「{ $fieldName }」は、独自のエンドポイントと一緒に使えません
    .remedy = オフにするか、「{ field-endpoint }」を空欄にしてください。
ca-file-unusable = この CA ファイルは使えません
    .remedy = { $path }: { $detail }PEM ファイルを指定してください。PEM ファイルの証明書は、それぞれ -----BEGIN CERTIFICATE----- で始まります。
proxy-carries-credentials = プロキシのアドレスにユーザー名やパスワードは含められません
    .remedy = アドレスだけを入力してください。プロキシにユーザー名とパスワードが必要な場合は、ここを空欄にし、アドレス全体を環境変数 HTTPS_PROXY に設定してから、アプリを起動し直してください。
proxy-unusable = { $variable } に使用可能なプロキシのアドレスがありません
    .remedy = http://proxy.example:8080 のように指定します。この環境変数を修正してから、アプリを起動し直してください。
imported-carries = ファイルから追加したプールでは、「{ $fieldName }」をこのように設定できません
    .remedy = ファイルの送り主にパスワードを読み取られるおそれがあります。設定しないか、管理者に確認した情報を使って、ご自分でプールを追加してください。
region-unknown = リージョンが指定されていません
    .remedy = ユーザープール ID にリージョンが含まれていません。「その他の設定」の「{ field-region }」を入力してください。
secret-look-alikes = シークレットキーに { $characters } は使えません
    .remedy = キーは A から Z の英字と 2 から 7 の数字だけでできています。元のキーと見比べてください。0、1、8 に見えるものは、たいてい英字の O、I か L、B です。できれば入力せずにコピーしてください。
secret-not-base32 = このキーは Base32 ではありません
    .remedy = { $notation ->
        [hex] 16 進数のようです。A から Z の英字と 2 から 7 の数字だけの Base32 のキーを、管理者に確認してください。
       *[base64] Base64 のようです。A から Z の英字と 2 から 7 の数字だけの Base32 のキーを、管理者に確認してください。Base32 のキーであれば、大文字で入力してください。
    }
key-uri-unsupported = { $feature ->
        [counter] このキー URI はカウンター式 (HOTP) のコード用です
        [algorithm] このキー URI は別のアルゴリズム用です
        [digits] このキー URI は別の桁数用です
        [period] このキー URI は別の時間間隔用です
        [kind] このキー URI は別の種類のコード用です
        [export] これは複数の項目のエクスポートです
       *[scheme] これはキー URI ではありません
    }
    .remedy = { $feature ->
        [export] Google Authenticator のエクスポート (otpauth-migration) はここでは使えません。1 つの項目のキーまたはキー URI を入力してください。
        [scheme] キー URI は otpauth://totp/ で始まります。それを入力するか、キーだけを入力してください。
       *[counter] { $value ->
            [none] Cognito のコードは時刻式 (TOTP) で、SHA-1、6 桁、30 秒です。この URI の QR コードでは正しいコードになりません。
           *[other] 「{ $value }」が含まれています。Cognito のコードは時刻式 (TOTP) で、SHA-1、6 桁、30 秒です。この URI の QR コードでは正しいコードになりません。
        }
    }
key-uri-malformed = { $fault ->
        [secret-missing] このキー URI にはキーが含まれていません
        [repeated-parameter] このキー URI には同じパラメーターが 2 回あります
        [encoding] このキー URI は壊れています
       *[several-uris] キー URI が 2 つ以上あります
    }
    .remedy = { $fault ->
        [several-uris] キー URI は 1 つずつ入力してください。
       *[encoding] キー URI 全体をもう一度コピーするか、キーだけを入力してください。
    }

## Codes

code-malformed = コードは 6 桁でなければなりません
    .remedy = 認証アプリに今表示されている 6 桁の数字を入力してください。
code-not-of-this-secret = このコードは、この項目のものではありません
    .remedy = 数字に間違いがないか、先ほど追加した項目のコードかどうかを確認してください。何も送信していないので、試行回数は減りません。
code-mistyped = 数字が 1 つ違うようです
    .remedy = 認証アプリに表示されている数字と見比べて、もう一度入力してください。何も送信していないので、試行回数は減りません。
code-old = このコードは { $duration }前のものです
    .remedy = コードの有効期間は 30 秒です。認証アプリに今表示されているコードを入力してください。何も送信していないので、試行回数は減りません。
code-drifted = { $whose ->
        [phone] スマートフォン
       *[computer] このコンピューター
    }の時計が { $duration }{ $direction ->
        [ahead] 進んで
       *[behind] 遅れて
    }います
    .remedy = { $whose ->
        [phone] スマートフォン
       *[computer] コンピューター
    }の日付と時刻の自動設定をオンにしてから、新しいコードを入力してください。何も送信していないので、試行回数は減りません。
code-wrong = Cognito がこのコードを拒否しました
    .remedy = 認証アプリに新しいコードが表示されてから、それを入力してください。
code-used = このコードはすでに使われています
    .remedy = コードは 1 回だけ使えます。認証アプリに新しいコードが表示されてから、それを入力してください。
sent-code-malformed = これは有効なコードではありません
    .remedy = メッセージに書かれているコードだけを、そのまま入力してください。
sent-code-wrong = Cognito が送信したコードではありません
    .remedy = 新しいコードが送信されると、前のコードは使えなくなります。最新のメッセージのコードを入力してください。
sent-code-expired = このコードは無効になっています
    .remedy = 有効期限が切れたか、すでに使われたか、新しいコードに置き換えられました。新しいコードを送信してください。
code-not-sent = Cognito がコードを送信できませんでした
    .remedy = 1 分ほど待ってから、もう一度お試しください。それでも送信できない場合は、ユーザープールがメッセージを送信できないことを管理者に伝えてください。
nowhere-to-send = コードの送信先がありません
    .remedy = このアカウントには、検証済みのメールアドレスや電話番号がありません。管理者に新しいパスワードの発行を依頼してください。
code-not-asked-for = Cognito がコードを求めませんでした
    .remedy = パスワードだけでサインインできたため、認証アプリはテストされていません。このアカウントの 2 段階目の認証がオフになっている可能性があります。管理者に連絡してください。

## The account

incorrect-credentials = ユーザー名またはパスワードが正しくありません
    .remedy = パスワードをもう一度入力してください。Caps Lock とキーボードの配列も確認してください。
too-many-attempts = 試行回数が多すぎます
    .remedy = Cognito がサインインを一時的にロックしました。数分待ってから、もう一度お試しください。
user-disabled = このアカウントは無効になっています
    .remedy = 管理者にアカウントの有効化を依頼してください。
sign-in-blocked = Cognito がセキュリティ上の理由でブロックしました
    .remedy = ユーザープールの脅威保護が、普段と異なるネットワークやデバイスなどのリスクを検出しました。普段のコンピューターとネットワークを使ってください。それでも解決しない場合は、ユーザープールの脅威保護でこのサインインを確認して許可するよう、管理者に依頼してください。
user-not-confirmed = このアカウントはまだ確認されていません
    .remedy = サインイン画面で「アカウントを確認」を選び、受け取ったコードを入力してください。または、管理者にアカウントの確認を依頼してください。
already-confirmed = このアカウントはすでに確認されています
    .remedy = パスワードを入力してサインインしてください。
confirmation-uncertain = 応答を受け取れませんでした
    .remedy = アカウントはすでに確認されているかもしれません。もう一度「確認」を選んで確かめてください。
password-reset-required = 先にパスワードをリセットしてください
    .remedy = サインイン画面で「パスワードを忘れた場合」を選び、新しいパスワードを設定してください。
reset-not-allowed = このパスワードはまだリセットできません
    .remedy = アカウントには、招待時の一時パスワードが設定されたままです。そのパスワードでサインインしてください。有効期限が切れている場合は、管理者に再招待を依頼してください。
temporary-password-expired = 一時パスワードの有効期限が切れています
    .remedy = 管理者に、新しい一時パスワードを付けた再招待を依頼してください。それまでは、このパスワードをリセットすることもできません。
password-refused = Cognito がこのパスワードを拒否しました
    .remedy = { $reason }別のパスワードを選んでください。
attributes-not-writable = このアプリクライアントでは必須のプロフィール項目を設定できません
    .remedy = { $names ->
        [none] 管理者に
       *[other] アカウントには { $names } が必要です。管理者に
    }、アカウントへの値の設定、またはアプリクライアントへの書き込みの許可を依頼してください。
new-password-uncertain = 応答を受け取れませんでした
    .remedy = 新しいパスワードはすでに有効かもしれません。最初からやり直して新しいパスワードでサインインし、できない場合は以前のパスワードを試してください。
federated-user = このアカウントは、別のサービスでサインインします
    .remedy = サインインと 2 段階目の認証は { $provider } で行われます。認証アプリは { $provider } で設定してください。

## The pool and its app client

client-secret-wanted = このアプリクライアントにはクライアントシークレットが必要です
    .remedy = クライアントシークレットも入力するか、シークレットのないアプリクライアントを使ってください。
client-secret-wrong = クライアントシークレットが正しくありません
    .remedy = Cognito コンソールのアプリクライアントのページから、もう一度コピーしてください。
client-unknown = Cognito でこのアプリクライアントが見つかりません
    .remedy = プールの設定のアプリクライアント ID とリージョンが、Cognito コンソールのものと一致しているか確認してください。
flow-not-enabled = このアプリクライアントでは、この認証フローは許可されていません
    .remedy = アプリクライアントの ALLOW_USER_SRP_AUTH を有効にするよう管理者に依頼するか、プールの設定で、許可されているフローを選んでください。
totp-not-enabled = このユーザープールでは認証アプリがオフになっています
    .remedy = ユーザープールの MFA 設定で認証アプリを有効にするよう、管理者に依頼してください。
totp-not-offered = このアカウントでは認証アプリを使えません
    .remedy = このアカウントで使う 2 段階目の認証方法を、管理者に確認してください。
not-in-this-region = このユーザープールのレプリカでは、認証アプリを登録できません
    .remedy = プールを編集し、「その他の設定」にプライマリリージョンを入力してから、もう一度サインインしてください。
challenge-unsupported = このアプリは、このサインインの手順の一部に対応していません
    .remedy = ユーザープールが { $name } を求めています。いつも使っている場所でサインインするか、管理者に確認してください。
plain-password-wanted = このプールはパスワードそのものを求めています
    .remedy = このプールはファイルから追加されたもので、ファイルの送り主にパスワードを読み取られるおそれがあるため、送信していません。管理者にプールの情報を確認し、ご自分で追加してください。
password-not-offered = ここではパスワードによるサインインを使えません
    .remedy = { $offered ->
        [none] このアカウント
       *[other] 使える方法は { $offered } です。このアカウント
    }でパスワードを使えるようにするには、管理者に依頼してください。
parameter-refused = Cognito が値を拒否しました
    .remedy = { $reason }ご自分で入力した値の場合は、変更してもう一度お試しください。それ以外の場合は、管理者に連絡してください。
refused = Cognito が要求を拒否しました
    .remedy = { $message }管理者に次のエラー名を伝えてください: { $name }。
session-over = このサインインは期限切れです
    .remedy = もう一度サインインして、新しい QR コードを表示してください。以前の QR コードをスキャンした場合は、その項目を認証アプリから削除してください。
outcome-unknown = 応答を受け取れませんでした
    .remedy = 認証アプリはすでに登録されているかもしれません。項目を残したまま、もう一度サインインして確認してください。

## Access tokens

token-malformed = これは Cognito のアクセストークンではありません
    .remedy = 全体をコピーしてください。長い文字列が 3 つ、ピリオドで区切られていて、「eyJ」で始まります。
token-not-access = これはアクセストークンではありません
    .remedy = アクセストークンを使ってください。この ID トークンまたは更新トークンと一緒に発行されています。
token-over = このトークンは { $duration }前に期限切れになりました
    .remedy = 同じ取得元から新しいトークンを取得し、貼り付けてください。
token-lacks-scope = このトークンではアカウントを変更できません
    .remedy = スコープ aws.cognito.signin.user.admin がありません。代わりにパスワードでサインインするか、アプリクライアントでこのスコープを許可するよう管理者に依頼してください。
token-of-another-pool = このトークンは別のユーザープールのものです
    .remedy = { $userPoolId } のトークンです。リストに戻ってそのプールで使うか、このプールのトークンを貼り付けてください。
token-of-another-client = このトークンは別のアプリクライアントのものです
    .remedy = { $clientId } に発行されたトークンです。リストに戻ってそのアプリクライアントで使うか、このアプリクライアントのトークンを貼り付けてください。

## Connectivity

throttled = Cognito が混み合っています
    .remedy = 今、多くの人がサインインしています。数秒待ってから、もう一度お試しください。
forbidden = このネットワークからはユーザープールにアクセスできません
    .remedy = ユーザープールの手前にあるファイアウォールが要求をブロックしました。組織のネットワークまたは VPN を使ってください。
proxy-unreachable = プロキシに接続できません
    .remedy = { $proxy } に到達できません。ネットワークとプロキシのアドレスを確認して、もう一度お試しください。
proxy-credentials-wanted = プロキシに有効なユーザー名とパスワードが必要です
    .remedy = 環境変数 HTTPS_PROXY に http://user:password@{ $proxy } のように設定し、プールの設定の「{ field-proxy }」は空欄にしてください。その後、アプリを起動し直してください。
proxy-refused = プロキシが接続をブロックしました
    .remedy = { $proxy } は { $host } に接続しません。許可するよう管理者に依頼してください。
certificate-not-trusted = この接続は信頼できません
    .remedy = このコンピューターは { $host } の証明書を信頼していません。組織が通信を検査している場合は、プールの設定の「{ field-ca-file }」を入力してください。そうでない場合は、別のネットワークを使ってください。
unreachable = Cognito に接続できません
    .remedy = { $host } に到達できません。ネットワークを確認して、もう一度お試しください。
timed-out = Cognito からの応答に時間がかかりすぎています
    .remedy = { $host } から時間内に応答がありませんでした。ネットワークを確認して、もう一度お試しください。
service-fault = Cognito で問題が発生しています
    .remedy = ステータス { $status } が返されました。しばらく待ってから、もう一度お試しください。
answer-not-understood = Cognito からの応答ではありません
    .remedy = プロキシやネットワークのサインインページが応答した可能性があります。両方を確認して、もう一度お試しください。

## The computer: clipboard, files, keychain and browser

clipboard-unavailable = クリップボードを使えません
    .remedy = 代わりに「キーを表示」を選び、認証アプリにキーを入力してください。
pools-file-unreadable = プールのリストを読み込めません
    .remedy = { $detail }{ $line ->
        [none] { $path } を修正または削除してから
       *[other] { $path } の { $line } 行目を修正してから
    }、アプリを起動し直してください。
pools-file-unwritable = プールのリストを保存できません
    .remedy = { $path } に書き込めることと、ディスクに空きがあることを確認してください。
pools-file-changed = プールのリストが別の場所で変更されました
    .remedy = 別のウィンドウまたはプログラムが同時に「{ $name }」を変更しました。設定を確認してから、もう一度お試しください。
pool-listed-already = このプールはすでにリストにあります
    .remedy = 「{ $name }」のユーザープール ID とアプリクライアント ID が同じです。そのプールを編集するか、ここの ID を変更してください。
import-unreadable = このファイルを読み込めません
    .remedy = { $detail }{ $line ->
        [none] ファイルをもう一度送ってもらうか、別のファイルを選んでください。
       *[other] { $line } 行目に誤りがあります。ファイルをもう一度送ってもらうか、別のファイルを選んでください。
    }
import-empty = このファイルにはユーザープールがありません
    .remedy = このアプリの pools.json、または amplify_outputs.json や aws-exports.js などの AWS Amplify の設定ファイルを選んでください。
practice-unavailable = 練習用プールを起動できませんでした
    .remedy = { $detail }アプリを閉じて開き直し、もう一度お試しください。
keychain-unavailable = キーチェーンを使えません
    .remedy = { $detail }入力したクライアントシークレットは、アプリを閉じるまで保持されます。キーチェーンに保存済みのシークレットは、そのまま残ります。
browser-forbidden = このコンピューターではブラウザーでのサインインが許可されていません
    .remedy = ユーザー名とパスワードを入力してサインインしてください。
browser-unavailable = ブラウザーを開けませんでした
    .remedy = { $detail }このコンピューターで既定のブラウザーを設定して、もう一度お試しください。
redirect-ports-taken = リダイレクトポートが使用中です
    .remedy = { $ports ->
        [none] このアプリのほかのウィンドウを閉じるか
       *[other] 別のプログラムが { $ports } を使っています。このアプリのほかのウィンドウを閉じるか
    }、リダイレクトポートの追加を管理者に依頼してください。
browser-timed-out = ブラウザーでのサインインに時間がかかりすぎました
    .remedy = もう一度お試しください。閉じてよいと表示されるまで、タブは開いたままにしてください。
browser-denied = ブラウザーでのサインインが中止されました
    .remedy = { $reason }もう一度お試しいただくか、ここでパスワードを入力してサインインしてください。
browser-state-wrong = ブラウザーから、別のサインインの結果が返されました
    .remedy = ブラウザーで古いサインインのタブを閉じて、もう一度お試しください。
browser-refused = Cognito がブラウザーでのサインインを拒否しました
    .remedy = { $reason }もう一度お試しください。それでもサインインできない場合は、アプリクライアントのマネージドログインを確認するよう管理者に依頼してください。
