### Native dialogs, in Japanese: what the app shows when its page can’t. English has the original.

window-empty = ウィンドウがまだ空です
    .body = ページがまだ表示されていません。何も入力も送信もされていないため、失われたものはありません。
    .linux = 空のままの場合は、最新の WebKitGTK (libwebkit2gtk-4.1) をインストールするか、一部のグラフィックドライバーに必要な変数 WEBKIT_DISABLE_DMABUF_RENDERER=1 を付けてアプリを起動してください。
    .windows = 空のままの場合は、最新の Microsoft Edge WebView2 Runtime をインストールして、アプリを起動し直してください。
    .macos = 空のままの場合は、最新の macOS アップデートをインストールして、アプリを起動し直してください。
    .wait = 待つ
    .quit = 終了

web-process-ended = ウィンドウを表示できません
    .body = ウィンドウを描画する WebKitGTK が停止しました。多くの場合、グラフィックドライバーが原因です。入力した内容は保存されていません。
    .simple = グラフィックドライバーを使わずにアプリを再起動してください。少し遅くなりますが、ほとんどのコンピューターで動作します。毎回この方法で起動するには、変数 WEBKIT_DISABLE_COMPOSITING_MODE=1 を設定してください。
    .still = アプリはすでにグラフィックドライバーを使わずに動作していました。WebKitGTK（libwebkit2gtk-4.1）の最新版をインストールするか、変数 GDK_BACKEND=x11 を設定してアプリを起動してください。ターミナルも使えます: cognito-enroll enroll
    .retry = ドライバーなしで再起動
    .quit = 終了

app-crashed = 問題が起きたため Cognito Enroll を終了しました
    .body =
        入力した内容は何も保存されていません。認証アプリを追加している途中だった場合は、もう一度サインインすると、登録されたかどうかが分かります。

        起きたことはログにあります。秘密の情報は含まれません:
        { $log }
    .close = 閉じる
