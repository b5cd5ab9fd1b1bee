### What the checks of a pool's settings found, in Japanese: ../en/checks.ftl describes the arguments.

## What is checked

check-proxy = プロキシ
check-dns = アドレス
check-tcp = 接続
check-tls = 証明書
check-clock = 時計
check-app-client = アプリクライアント
check-flows = 認証フロー

## Severities

severity-ok = 問題なし
severity-advice = 改善できます
severity-problem = 要対応
severity-skipped = 未確認

## Findings

no-proxy = 経路にプロキシはありません
proxied = { $proxy } を経由します
left-to-proxy = プロキシが行います
name-found = { $host } は { $addresses } です
name-not-found = { $host } のアドレスが見つかりません
    .remedy = このコンピューターがネットワークに接続されているか、リージョンとエンドポイントが正しいかを確認してください。プライベートネットワークでは、DNS の設定やプロキシが必要なことがあります。
connected = ポート { $port } に接続しました
not-connected = { $host } のポート { $port } に接続できません
    .remedy = ファイアウォールが間にあるかもしれません。このコンピューターの通信を許可するか、プロキシを使ってください。
secured = { $chain ->
       *[other] { $version }、このコンピューターが信頼する証明書 { $chain } 件
    }
plain-http = このコンピューター内だけの http です
uncertifiable = この名前の証明書はありえません
no-authorities = このコンピューターが信頼する認証局がありません
    .remedy = システムの認証局をインストールするか、「その他の設定」で CA ファイルを指定してください。
not-secured = { $host } に安全に接続できません
    .remedy = 途中で TLS が遮られているかもしれません。ファイアウォールを確認するか、「その他の設定」でプロキシを指定してください。
certificate-refused = { $why ->
        [unknown-issuer] { $host } の証明書は、このコンピューターが信頼する認証局の署名がありません
        [expired] { $host } の証明書は期限が切れています
        [not-yet-valid] { $host } の証明書はまだ有効ではありません
        [another-hosts] { $host } が別のホストの証明書を示しています
       *[unusable] { $host } の証明書は使えません
    }
    .remedy = { $why ->
        [unknown-issuer] 組織が通信を検査している場合は、「その他の設定」で CA ファイルを指定してください。そうでなければ、別のネットワークを使ってください。
        [expired] このコンピューターの日付を確認してください。正しい場合は、エンドポイントの管理者が証明書を更新する必要があります。
        [not-yet-valid] このコンピューターの日付を確認してください。
        [another-hosts] リージョンとエンドポイントを確認し、途中で何かが Cognito の代わりに応答していないか確認してください。
       *[unusable] これをエンドポイントの管理者に見せてください。
    }
clock = { $direction ->
        [ahead] このコンピューターの時計が { $duration }進んでいます
        [behind] このコンピューターの時計が { $duration }遅れています
       *[none] ユーザープールの時計と合っています
    }
    .remedy = 登録はできますが、このコンピューターの認証アプリでは誤ったコードが表示されます。時刻をネットワークから取得するように設定してください。
app-client-answers = { $clientId } から応答がありました
flows = { $allowed ->
        [none] パスワードで使えるものがありません
       *[other] { $refused ->
            [none] 許可: { $allowed }
           *[other] 許可: { $allowed }。不許可: { $refused }
        }
    }
    .remedy = { $allowed ->
        [none] アプリクライアントで ALLOW_USER_SRP_AUTH を有効にするよう、管理者に依頼してください。
       *[other] このプールには別のフローが設定されています。アプリクライアントで許可するか、「その他の設定」で許可されているものを選んでください。
    }

## Why there was no connection

no-answer = { $duration }以内に応答がありませんでした。
