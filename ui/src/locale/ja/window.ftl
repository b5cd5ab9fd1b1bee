### The texts of the window, in Japanese: ../en/window.ftl describes the arguments.

## The app

product = Cognito Enroll
tagline = Amazon Cognito のアカウントに認証アプリを登録します。
promise = シークレットキーは一度だけ表示され、保存されることはありません。

## Settings

settings-language = 言語
settings-as-system = システムの言語 ({ $name })
settings-title = 設定
settings-cover-qr = 表示を選ぶまで QR コードを隠す
settings-cover-qr-hint = ほかの人に画面が見える場合に使います。
settings-block-capture = このウィンドウのスクリーンショットを禁止
settings-capture-blocking-complete = スクリーンショット、録画、画面共有にこのウィンドウは写りません。
settings-capture-blocking-partial = macOS 14 までで有効です。それより新しい macOS では、画面を録画するプログラムに写ることがあります。
settings-capture-blocking-impossible = この環境では使えません。Linux では、アプリがスクリーンショットを禁止できません。QR コードを隠すことはできます。
settings-not-saved = 設定を保存できません。アプリを閉じるまでは有効です。
settings-open-logs = ログを開く
settings-logs-hint = ログにはアプリの動作が記録されます。名前、パスワード、コードは含まれません。サポートの担当者に送ってください。
settings-logs-are-in = アプリからフォルダーを開けません。ログの場所:
settings-close = 閉じる

## About

about-title = このアプリについて
about-app = バージョン
about-web-view = Web ビュー
about-system = システム
about-display = 画面表示
about-copy = バージョンをコピー
about-copied = コピーしました。サポートの担当者へのメッセージに貼り付けてください。
about-copy-failed = クリップボードが応答しません。上の行を選択してコピーしてください。
about-licence = フリーソフトウェアです。Apache-2.0 または MIT のライセンスで利用できます。
about-third-party = 第三者のソフトウェアとライセンス
about-fonts = フォントのライセンス
about-close = 戻る

## The steps of the enrolment

steps-label = 手順
steps-sign-in = サインイン
steps-prepare = 準備
steps-scan = スキャン
steps-done = 完了
steps-finished = 済み

## Users of the practice pool

scenario-new = 認証アプリは未登録
scenario-temporary-password = 一時パスワード
scenario-enrolled = 認証アプリを登録済み

## Second factors

factor-software-token-name = 認証アプリ
factor-software-token-hint = 現在お使いのアプリです。新しいアプリに置き換わります。
factor-sms-name = SMS
factor-sms-hint = 電話番号にコードが届きます。
factor-email-name = メール
factor-email-hint = メールアドレスにコードが届きます。

## Notices on the sign-in screen

notice-password-may-be-set-title = 新しいパスワードがすでに有効かもしれません
notice-password-may-be-set-body = 設定の途中で中断されました。まず新しいパスワードを試し、サインインできない場合は以前のパスワードを試してください。
notice-account-confirmed-title = アカウントを確認しました
notice-account-confirmed-body = パスワードを入力してサインインしてください。

## Cognito’s standard attributes. Other attributes are shown by their own names.

attribute-address = 住所
attribute-birthdate = 生年月日
attribute-email = メールアドレス
attribute-family_name = 姓
attribute-gender = 性別
attribute-given_name = 名
attribute-locale = 言語
attribute-middle_name = ミドルネーム
attribute-name = 氏名
attribute-nickname = ニックネーム
attribute-phone_number = 電話番号
attribute-picture = 写真
attribute-preferred_username = 希望するユーザー名
attribute-profile = プロフィールページ
attribute-website = Web サイト
attribute-zoneinfo = タイムゾーン

## Formats of attributes

attribute-hint-birthdate = 年、月、日を入力します (例: 1990-04-21)。
attribute-hint-phone_number = 国番号から入力します (例: +44 20 7946 0958)。

## Labels of several screens

optional = 任意
start-over = 最初からやり直す
back = 戻る
request-id = リクエスト ID
reveal = 入力内容を表示
conceal = 入力内容を隠す
practice-label = 練習モード
practice-banner = 練習用プール: 実際のアカウントには影響しません
loading = 開いています…
waiting = 処理しています…

## Automatic retries

retry-progress = 自動的に再試行しています ({ $of } 回中 { $attempt } 回目)。
retry-stop = 再試行をやめる

## The connection works again

restored-title = 接続が回復しました
restored-body = 続きから進めてください。入力した内容はそのまま残っています。

## An error in the app itself

fault-title = アプリで問題が発生しました
fault-remedy = 操作に間違いはありません。もう一度お試しください。同じことが続く場合は、アプリを閉じて開き直してください。
fault-reload = もう一度試す

## A code was sent

delivered = { $channel ->
        [sms] Cognito がコードを { $destination } に SMS で送信しました。
        [email] Cognito がコードを { $destination } にメールで送信しました。
       *[other] Cognito がコードを { $destination } に送信しました。
    }
delivered-unnamed = { $channel ->
        [sms] Cognito がコードを SMS で送信しました。
        [email] Cognito がコードをメールで送信しました。
       *[other] Cognito がコードを送信しました。
    }

## Sending another code

resend-first = コードを送信
resend-again = 新しいコードを送信
resend-busy = 送信しています…
resend-pause = { DURATION($seconds) }後に送信できます

## The list of user pools

pools-choose = サインイン先を選択
pools-choose-lede = アカウントは、次のいずれかのユーザープールにあります。
pools-connect = ユーザープールに接続
pools-connect-lede = 必要な情報は管理者に確認してください。入力した情報は、このコンピューターに保存されます。
pools-empty-lede = アカウントがある Amazon Cognito ユーザープールを指定してください。入力は最初の一度だけです。
pools-find = ユーザープールを検索
pools-found = { $found ->
        [0] ユーザープールが見つかりません。
       *[other] { $all } 件中 { $found } 件のユーザープール
    }
pools-list = ユーザープール
pools-variables-unused = このアプリで使わない環境変数: { $names }
pools-variables-unused-body = これらの環境変数は AWS CLI 用です。ユーザープールに必要な場合は、そのプールの「その他の設定」に値を入力してください。
pools-edit = 「{ $name }」を編集
pools-remove = 「{ $name }」を削除
pools-remove-question = 「{ $name }」をリストから削除しますか？
pools-remove-question-hint = アカウントには影響しません。もう一度追加するには、ユーザープール ID とアプリクライアント ID が必要です。
pools-remove-question-secret-hint = アカウントには影響しません。クライアントシークレットも削除されます。もう一度追加するには、シークレット、ユーザープール ID、アプリクライアント ID が必要です。
pools-remove-confirm = 削除
pools-remove-busy = 削除しています…
pools-remove-cancel = 削除しない
pools-add = ユーザープールを追加
pools-add-hint = ユーザープール ID とアプリクライアント ID が必要です。
pools-import = ファイルから読み込む
pools-import-hint = 受け取った pools.json または AWS Amplify の設定ファイルを選択します。
pools-import-file = ユーザープールのファイル
pools-importing = ファイルを読み込んでいます…
pools-imported = { $count ->
        [0] プールは追加されませんでした。ファイルのプールはすべてリストにあります。
       *[other] { $count } 個のプールを追加しました。
    }
pools-export = ファイルに書き出す
pools-export-hint = リストを共有したり、別のコンピューターで使ったりできます。クライアントシークレットは含まれません。
pools-export-title = ユーザープールを書き出す
pools-exporting = ファイルの保存先を選んでください…
pools-exported = { $count ->
       *[other] { $count } 個のプールを { $path } に書き出しました。
    }
pools-export-reduced = ファイルには、エンドポイント、独自のログインドメイン、プロキシ、CA ファイル、USER_PASSWORD_AUTH フローは含まれません。いずれも読み込めないためです。
pools-practice = 練習用プールで試す
pools-practice-hint = このコンピューター上の模擬ユーザープールです。試せるアカウントがあります。
pools-practice-starting = 練習用プールを起動しています…
pools-practice-tag = 練習用
pools-file = リストの保存先: { $path }

## The settings of a user pool

pool-form-edit-title = ユーザープールを編集
pool-form-edit-lede = 「{ $pool }」の設定を変更します。
pool-form-more = その他の設定
pool-form-connect = 接続
pool-form-connecting = 接続しています…
pool-form-save = 保存
pool-form-saving = 保存しています…
pool-form-test = テスト
pool-form-testing = テストしています…
pool-form-tested-hint = アプリクライアント、認証フロー、クライアントシークレットは正しく設定されています。アカウントには影響していません。ユーザープール ID は、サインインのときに確認されます。
pool-form-cancel = キャンセル
pool-form-user-pool-id-hint = 例: eu-central-1_Ab12Cd34E。
pool-form-region-found = リージョン: { $region }
pool-form-name-hint = このアプリで表示する名前です。
pool-form-client-secret-hint = アプリクライアントにシークレットがある場合だけ入力します。
pool-form-client-secret-kept-session = クライアントシークレットは、アプリを閉じるまで保持されます。そのまま使う場合は空欄にしてください。
pool-form-client-secret-kept-keychain = クライアントシークレットはキーチェーンに保存されています。そのまま使う場合は空欄にしてください。
pool-form-keychain = このコンピューターのキーチェーンに保存
pool-form-in-keychain = クライアントシークレットは、アプリを閉じても保存されたままです。システムがロックの解除を求めることがあります。
pool-form-in-session = クライアントシークレットは、アプリを閉じるまで保持されます。
pool-form-remove-client-secret = クライアントシークレットを削除
pool-form-client-secret-removed-on-save = 設定を保存すると、クライアントシークレットが削除されます。
pool-form-keep-client-secret = クライアントシークレットを残す
pool-form-region-hint = 空欄の場合は、ユーザープール ID のリージョンを使います。
pool-form-network = ネットワーク
pool-form-fips-hint = FIPS 検証済みの暗号を使う AWS のエンドポイントを使います。米国の一部のリージョンで使えます。
pool-form-dual-stack-hint = IPv6 と IPv4 に対応した AWS のエンドポイントを使います。
pool-form-ca-file-hint = 組織の認証局の証明書が入った PEM ファイルのパスです。システムの認証局に加えて信頼されます。
pool-form-proxy-hint = 例: proxy.example:8080。空欄の場合は、システムまたは HTTPS_PROXY のプロキシを使います。
pool-form-endpoint-hint = プライベートエンドポイントやテストサーバーで使います。
pool-form-issuer-hint = 認証アプリの項目の名前です。
pool-form-login-domain-hint = ブラウザーでのサインインに必要です。
pool-form-redirect-ports-hint = 例: 53682, 53683。アプリクライアントには、ポートごとにコールバック URL (http://127.0.0.1:53682/callback) が必要です。

## The test of a user pool’s settings: checks.ftl has the findings

pool-checks-running = 接続、アプリクライアント、時計を確認しています…
pool-checks-verdict-ok = ここで認証アプリを登録できます
pool-checks-verdict-advice = ここで認証アプリを登録できますが、改善できる点があります
pool-checks-verdict-problem = まだここでは認証アプリを登録できません
pool-checks-see-below = アカウントには影響していません。原因は下のリストに示します。
pool-checks-list = 確認した項目

## Sign-in flows

flow-srp-name = Secure Remote Password (SRP)
flow-srp-hint = パスワードがこのコンピューターの外に出ることはありません。ほとんどのプールに適しています。
flow-user-auth-name = 選択ベースのサインイン (USER_AUTH)
flow-user-auth-hint = サインイン方法はプールが決めます。プールが対応していれば SRP を使います。
flow-password-name = ユーザー名とパスワード (USER_PASSWORD_AUTH)
flow-password-hint = 別のシステムからユーザーを移行するプール向けです。プールの所有者はパスワードを見ることができます。

## A pool that came from a file

imported-tag = ファイルから追加
imported-title = このプールはファイルから追加されました
imported-body = 組織が作成したものではない可能性があります。送り主を信頼できる場合にだけサインインしてください。

## Sign in

sign-in-title = サインイン
sign-in-lede = 「{ $pool }」のアカウントを使ってください。
sign-in-submit = サインイン
sign-in-busy = サインインしています…
sign-in-practice-title = 練習用アカウント
sign-in-use-practice-user = { $username } を使う
sign-in-practice-secret = シークレットキー
sign-in-other-ways = その他の方法
sign-in-forgot-password = パスワードを忘れた場合
sign-in-confirm-account = アカウントを確認
sign-in-with-browser = ブラウザーでサインイン
sign-in-use-token = アクセストークンを使う

## How the sign-in connects, if that is unusual

connection-title = 接続
connection-proxy-of-variable = { $proxy }（{ $variable }）
connection-proxy-of-system = { $proxy }（システム設定）
connection-sends-password = パスワードそのものが送信されます。プールの所有者はパスワードを読み取れます。

## Signing in with an access token

access-token-title = アクセストークンを使う
access-token-lede = ほかの場所でサインインしている場合は、そのアクセストークンを使ってください。変更の前に、アカウントとユーザープールが表示されます。
access-token-field-hint = ここにトークンを貼り付けてください。内容は表示されません。
access-token-pasted = { $characters ->
       *[other] { $characters } 文字
    }
access-token-stays-title = トークンは保存も取り消しもされません
access-token-stays = 元の場所でそのまま使えます。
access-token-submit = 続行
access-token-busy = 確認しています…
access-token-cancel = キャンセル

## A secret that the person already has

existing-secret-link = お持ちのキーを使う
existing-secret-title = お持ちのキーを使う
existing-secret-lede = キーの QR コードを表示したり、コードが正しいかを確かめたりできます。すべてこのコンピューターの中で行われ、ネットワークは不要です。
existing-secret-secret-hint = 英字と 2 から 7 までの数字です。スペースとハイフンも入力できます。キー URI (otpauth://…) も貼り付けられます。
existing-secret-account-hint = アプリの項目を識別する名前です。メールアドレスなど。
existing-secret-only-check = コードを確認
existing-secret-scan-lede = 認証アプリでスキャンし、表示された 6 桁の数字を入力してください。正しく設定できたかがわかります。
existing-secret-check-title = コードを確認
existing-secret-check-lede = 認証アプリに表示されている 6 桁の数字を入力してください。
existing-secret-check = 確認
existing-secret-is-right = コードは正しいです
existing-secret-is-right-hint = このキーのコードで、時計も合っています。
existing-secret-by-this-clock = このコンピューターの時計で確認します。何も送信されません。
existing-secret-another = 別のキーを使う
existing-secret-lost-title = アプリにキーが残っていません
existing-secret-lost = アプリが再読み込みされました。キーをもう一度入力してください。

## Signing in with the browser

browser-sign-in-title = ブラウザーで続行
browser-sign-in-lede = ブラウザーで「{ $pool }」にサインインしてください。完了すると、このウィンドウは自動的に次へ進みます。
browser-sign-in-waiting = ブラウザーでのサインインを待っています…
browser-sign-in-no-browser-title = ブラウザーが見えませんか？
browser-sign-in-no-browser = このウィンドウの後ろを確認するか、ページをもう一度開いてください。
browser-sign-in-open-again = ブラウザーをもう一度開く
browser-sign-in-opened-again = ブラウザーをもう一度開きました。
browser-sign-in-open-failed = ブラウザーを開けませんでした。このコンピューターで既定のブラウザーを設定してください。
browser-sign-in-cancel = キャンセル
browser-sign-in-host = ブラウザーのアドレスの先頭:
browser-confirm-title = このサインインページを開きますか？
browser-confirm-lede = 「{ $pool }」のサインインページのアドレスもファイルから追加されたものです。
browser-confirm-body = 組織から案内されたアドレスである場合にだけ、そのページでパスワードを入力してください。
browser-confirm-open = ブラウザーで開く

## Signing out of the browser

browser-sign-out-title = ブラウザーではまだサインインしています
browser-sign-out-body = 共有のコンピューターでは、ブラウザーでもサインアウトしてください。そうしないと、次の人があなたのアカウントで続行できます。
browser-sign-out = ブラウザーでサインアウト
browser-sign-out-opened = ブラウザーにサインインページが表示されたら、サインアウトは完了です。そのタブを閉じてください。

## The page that the browser shows at the end

browser-page-title = Cognito Enroll
browser-page-done = サインインしました。このタブを閉じて、アプリに戻ってください。
browser-page-refused = サインインできませんでした。このタブを閉じて、アプリで詳細を確認してください。
browser-page-outdated = このページは以前のサインインのものです。このタブを閉じてください。進行中のサインインはそのまま続きます。

## Confirming the account

account-title = このアカウントでよろしいですか？
account-lede-token = トークンはこのアカウントのものです。認証アプリを登録しますか？
account-lede-browser = ブラウザーでこのアカウントにサインインしました。認証アプリを登録しますか？
account-account = アカウント
account-pool = ユーザープール
account-submit = 認証アプリを登録
account-replace = 認証アプリを置き換える
account-busy = お待ちください…
account-after-token = まだ何も変更されていません。トークンが取り消されることもありません。
account-after-browser = まだ何も変更されていません。このサインインは、登録が完了すると終了します。
account-another = 別のアカウントを使う
account-continued-title = ブラウザーはすでにサインインしていました
account-continued = サインインページはパスワードを求めませんでした。自分のアカウントの場合にだけ続行してください。違う場合は、ブラウザーでサインアウトしてやり直してください。

## A code that Cognito sent

sent-code-title-sms = SMS を確認してください
sent-code-title-email = メールを確認してください
sent-code-title-other = メッセージを確認してください
sent-code-after = サインインすると、認証アプリを登録できます。メッセージが届かない場合は、「最初からやり直す」を選ぶと新しいコードが届きます。
sent-code-submit = 続行
sent-code-busy = 確認しています…

## Choosing a second factor

factor-choice-title = どのコードを使いますか？
factor-choice-lede = このアカウントには、2 段階目の認証方法が複数あります。今回のサインインに使う方法を選んでください。サインインすると、認証アプリを登録できます。
factor-choice-list = 2 段階目の認証方法
factor-choice-busy = お待ちください…

## Resetting the password

password-reset-title = 新しいパスワードを設定
password-reset-lede = { $sent }そのコードと、新しいパスワードを入力してください。
password-reset-required-title = パスワードのリセットが必要です
password-reset-required-lede = 管理者が新しいパスワードの設定を求めています。{ $sent }そのコードと、新しいパスワードを入力してください。
password-reset-sent = Cognito がコードをメールまたは SMS で送信しました。
password-reset-no-message = 届かない場合は、迷惑メールフォルダーを確認するか、新しいコードを送信してください。
password-reset-no-message-check-username = 届かない場合は、迷惑メールフォルダーと、ユーザー名「{ $username }」に間違いがないかを確認してください。Cognito は、アカウントの有無を知らせません。
password-reset-submit = パスワードを設定
password-reset-busy = パスワードを設定しています…

## Confirming a new account

confirm-account-title = アカウントを確認
confirm-account-lede = 「{ $username }」のサインアップ時に、コードがメールまたは SMS で送信されています。そのコードを入力してください。
confirm-account-then-continues = 確認が済むと、サインインが自動的に続行されます。
confirm-account-then-sign-in = 確認が済んだら、パスワードを入力してサインインしてください。
confirm-account-no-message = コードが届かない場合や、有効期限が切れた場合は、送信し直せます。
confirm-account-submit = 確認
confirm-account-busy = 確認しています…

## Replacing a temporary password

new-password-title = 新しいパスワードを決める
new-password-lede = 「{ $username }」のパスワードは一時的なものです。ご自分のパスワードを決めてください。
new-password-submit = パスワードを設定
new-password-busy = パスワードを設定しています…

## A code of the authenticator

current-code-replace-title = 現在の認証アプリ
current-code-replace-lede = このアカウントには認証アプリが登録されています。今表示されているコードを入力してください。
current-code-replace-lede-named = このアカウントには認証アプリ「{ $device }」が登録されています。今表示されているコードを入力してください。
current-code-finish-title = もう 1 つコードが必要です
current-code-finish-lede = 新しい認証アプリは登録されました。完了するには、次のコードも必要です。アプリに新しいコードが表示されてから、それを入力してください。
current-code-settle-title = 新しい項目は登録されていますか？
current-code-settle-lede = このアカウントには認証アプリが登録されています。先ほど追加した項目に新しいコードが表示されてから、それを入力してください。新しい認証アプリかどうかを確認できます。
current-code-practice = その認証アプリが手元にない場合は、サインイン画面で練習用アカウントの名前の横にあるシークレットキーを使ってください。
current-code-submit = 続行
current-code-busy = 確認しています…

## Before scanning

before-scan-title = スキャンの前に
before-scan-lede = サインインの有効時間は約 3 分です。先に認証アプリを開いてください。
before-scan-steps-label = 準備すること
before-scan-install = スマートフォンに認証アプリをインストールする
before-scan-install-hint = Google Authenticator、Microsoft Authenticator、Authy、1Password、Bitwarden、Apple の「パスワード」などを使えます。
before-scan-open = アプリを開き、アカウントを追加する
before-scan-open-hint = 多くの場合はプラス記号です。次に QR コードのスキャンを求められます。
before-scan-clock = スマートフォンの時刻を自動設定にする
before-scan-clock-hint = コードは時刻をもとに作られます。
before-scan-replaces-title = 現在の認証アプリは置き換えられます
before-scan-replaces = 新しい認証アプリの確認が済むと、以前のコードは使えなくなります。それまでは、以前の項目を残しておいてください。
before-scan-replaces-unknown-title = 認証アプリが登録済みかどうかを Cognito から取得できませんでした
before-scan-replaces-unknown = このアカウントに認証アプリがある場合、新しい認証アプリの確認が済むと、以前のコードは使えなくなります。それまでは、以前の項目を残しておいてください。
before-scan-stale-entry-title = 以前にスキャンした項目を削除してください
before-scan-stale-entry = すでに QR コードをスキャンした場合は、アプリからその項目を削除してください。その項目のコードは使えません。
before-scan-submit = QR コードを表示
before-scan-busy = シークレットキーを作成しています…

## Scanning the QR code

scan-title = QR コードをスキャン
scan-lede = 認証アプリでスキャンし、アプリに表示される 6 桁の数字を入力してください。
scan-qr = QR コード
scan-qr-loading = 読み込んでいます…
scan-qr-expired = この QR コードは期限切れです。
scan-expired-title = このサインインは期限切れです
scan-expired = もう一度サインインして新しい QR コードを表示してください。スキャンした項目は削除してください。
scan-sign-in-again = もう一度サインイン
scan-signing-in-again = お待ちください…
scan-computer-clock-hint = Cognito は自身の時計を使うため、そのまま続行できます。この時計は後で合わせてください。
scan-qr-failed = QR コードを表示できません。代わりに「キーをコピー」か「キーを表示」を使ってください。
scan-issuer = 発行者
scan-account = アカウント
scan-cant-scan = スキャンできない場合は、シークレットキーを入力してください。
scan-copy = キーをコピー
scan-show = キーを表示
scan-hide = キーを隠す
scan-spell = 読み方を表示
scan-show-groups = 4 文字ずつ表示
scan-uncover = QR コードを表示
scan-covered = QR コードは隠されています。
scan-secret = シークレットキー
scan-secret-failed = 今はシークレットキーを表示できません。もう一度お試しください。
scan-device-name-default = 認証アプリ
scan-device-name-hint = アカウントに表示される名前です。
scan-submit = コードを確認
scan-busy = 確認しています…
scan-send-anyway = このまま送信
scan-sending-anyway = 送信しています…

## The secret on the clipboard

copied-held = シークレットキーをコピーしました
copied-stays = { DURATION($seconds) }後にクリップボードから消去されます。
copied-cleared = シークレットキーはクリップボードから消去されました。
copied-replaced = シークレットキーはもうクリップボードにありません。
copied-unreadable = シークレットキーがまだクリップボードにあるか確認できないため、確認を続けます。念のため、別の内容をコピーしてください。
copied-stuck = クリップボードを消去できないため、消去を続けて試みます。別の内容をコピーして上書きしてください。

## The next code

next-code-comes = { DURATION($seconds) }後にアプリに新しいコードが表示されます。
next-code-there = アプリに新しいコードが表示されました。

## Where each system sets its clock, in that system’s words

clock-help-android-system = Android
clock-help-android-path = 設定 › システム › 日付と時刻 › 時刻を自動的に設定
clock-help-ios-system = iPhone
clock-help-ios-path = 設定 › 一般 › 日付と時刻 › 自動設定
clock-help-windows-system = Windows
clock-help-windows-path = 設定 › 時刻と言語 › 日付と時刻 › 時刻を自動的に設定する
clock-help-macos-system = macOS
clock-help-macos-path = システム設定 › 一般 › 日付と時刻 › 日付と時刻を自動的に設定
clock-help-linux-system = Linux
clock-help-linux-path = 設定 › システム › 日付と時刻 › 日付と時刻を自動設定

## The time left to verify

time-left-clock = 残り時間 { CLOCK($seconds) }
time-left-then = 時間が過ぎると QR コードは期限切れになり、サインインし直すことになります。
time-left-soon = 残り時間が { DURATION($seconds) }を切りました。

## The answer to a verification was lost

unsettled-title = 認証アプリは登録されましたか？
unsettled-lede = コードを送信しましたが、応答がありませんでした。確認が済むまで、アプリの項目を残しておいてください。
unsettled-by-password = 「{ $username }」でもう一度サインインして確認してください。
unsettled-by-token = 認証アプリが登録されているかを、Cognito に問い合わせます。
unsettled-submit = 登録を確認
unsettled-busy = 確認しています…

## Finishing the sign-in

finishing-title = あと少しです
finishing-lede = 認証アプリは登録され、Cognito はそのコードを受け付けます。
finishing-body = 最後の手順が残っています。このサインインはまだ完了していません。もう一度お試しください。最初からやり直す場合も、アプリの項目は残しておいてください。その項目のコードが必要になります。
finishing-submit = もう一度試す
finishing-busy = もう一度試しています…

## Done

done-title = 認証アプリを登録しました
done-lede = これからは、「{ $username }」で「{ $pool }」にサインインするときに、パスワードとアプリのコードを使います。
done-entry = アプリの項目
done-device = デバイス名
done-next-title = 次のコードを待ってください
done-next = コードは 1 回だけ使えます。次のサインインでは、新しいコードを使ってください。
done-secret-removed-title = シークレットキーはこのアプリに残っていません
done-secret-removed = 今は認証アプリがキーを持っています。
done-preference-title = 優先する認証方法に設定されませんでした
done-preference = 認証アプリは登録されましたが、Cognito は優先する認証方法に設定しませんでした。次のサインインでコードを求められない場合は、管理者に連絡してください。
done-sign-in-title = このサインインは完了していません
done-sign-in = 認証アプリは登録されています。いつもどおりサインインしてください。
done-again = 別のアカウントに登録
done-starting-over = 最初に戻っています…

## Trying the new authenticator out

proof-open = サインインを今すぐテスト (任意)
proof-how = もう一度サインインし、すぐにサインアウトします。今使ったコードは使えません。アプリに次のコードが表示されるまで待ってください。
proof-submit = サインインをテスト
proof-busy = サインインしています…
proof-succeeded-title = 正しく動作しています
proof-succeeded = パスワードと次のコードでサインインできました。
