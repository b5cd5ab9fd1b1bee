### The findings of the checks of a pool's settings, in Japanese. en/checks.ftl describes the arguments.

## What is checked

check-proxy = プロキシ
check-dns = DNS
check-tcp = 接続
check-tls = 証明書
check-clock = 時計
check-app-client = アプリクライアント
check-flows = 認証フロー

## Severities

severity-ok = 問題なし
severity-advice = 警告
severity-problem = エラー
severity-skipped = 未確認

## Findings

no-proxy = プロキシなし
proxied = { $proxy } 経由で接続
proxy-exceptions-unreadable = { $proxy ->
        [none] プロキシなし。{ $variable } に読み取れない項目があります: { $entries }
       *[other] { $proxy } 経由で接続。{ $variable } に読み取れない項目があります: { $entries }
    }
    .remedy = 読み取れない項目は適用されません。example.com、*.example.com、host.example:8443、10.0.0.1、10.0.0.0/8 のような名前、アドレス、ネットワークを、コンマで区切って書いてください。
left-to-proxy = プロキシが行います
name-found = { $host } のアドレスは { $addresses } です
name-not-found = 名前 { $host } を解決できません
    .remedy = このコンピューターがネットワークに接続されているか、リージョンとエンドポイントが正しいかを確認してください。プライベートネットワークでは、DNS の設定やプロキシが必要なことがあります。
connected = ポート { $port } に接続しました
not-connected = { $host } のポート { $port } に接続できません
    .remedy = ファイアウォールが接続をブロックしている可能性があります。ファイアウォールでこのコンピューターを許可するか、プロキシを使ってください。
secured = { $chain ->
       *[other] { $version }、このコンピューターが信頼する証明書 { $chain } 件
    }
plain-http = 暗号化されていない HTTP (このコンピューター内のみ)
uncertifiable = この名前の証明書は発行できません
no-authorities = このコンピューターが信頼する認証局がありません
    .remedy = システムの認証局をインストールするか、「その他の設定」で CA ファイルを指定してください。
not-secured = { $host } に安全に接続できません
    .remedy = ファイアウォールまたはプロキシが TLS をブロックしている可能性があります。ネットワークにプロキシがある場合は、「その他の設定」で指定してください。
certificate-refused = { $why ->
        [unknown-issuer] このコンピューターは { $host } の証明書を信頼していません
        [expired] { $host } の証明書は期限が切れています
        [not-yet-valid] { $host } の証明書はまだ有効ではありません
        [another-hosts] { $host } が別のホストの証明書を送信しました
       *[unusable] { $host } の証明書は使えません
    }
    .remedy = { $why ->
        [unknown-issuer] 組織が通信を検査している場合は、「その他の設定」で CA ファイルを指定してください。そうでなければ、別のネットワークを使ってください。
        [expired] このコンピューターの日付が正しいか確認してください。正しい場合は、エンドポイントの管理者に証明書の更新を依頼してください。
        [not-yet-valid] このコンピューターの日付を確認してください。
        [another-hosts] リージョンとエンドポイントを確認し、プロキシやファイアウォールが Cognito の代わりに応答していないか確認してください。
       *[unusable] これをエンドポイントの管理者に見せてください。
    }
clock = { $direction ->
        [ahead] このコンピューターの時計が { $duration }進んでいます
        [behind] このコンピューターの時計が { $duration }遅れています
       *[none] ユーザープールの時計と合っています
    }
    .remedy = 続行できますが、このコンピューターの認証アプリでは誤ったコードが表示されます。このコンピューターの日付と時刻の自動設定をオンにしてください。
app-client-answers = { $clientId } から応答がありました
flows = { $allowed ->
        [none] パスワードを使うフローがありません
       *[other] { $refused ->
            [none] 許可: { $allowed }
           *[other] 許可: { $allowed }。不許可: { $refused }
        }
    }
    .remedy = { $wanted ->
        [unknown] 後でもう一度確認してください。このフローがまた失敗する場合は、これを管理者に見せてください。
       *[other] { $allowed ->
            [none] アプリクライアントで ALLOW_USER_SRP_AUTH を有効にするよう、管理者に依頼してください。
           *[other] このプールは、許可されていないフローを使っています。アプリクライアントで許可するか、「その他の設定」で許可されているフローを選んでください。
        }
    }
flow-problem = { $state ->
        [refused] { $flow } は拒否されました: { $problem }。
       *[unknown] { $flow } を確認できませんでした: { $problem }。
    }

## Why the connection failed

no-answer = { $duration }以内に応答がありませんでした。
