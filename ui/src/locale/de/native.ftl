### Native dialogs, in German: what the app shows when its page can’t. English has the original.

window-empty = Das Fenster ist noch leer
    .body = Seine Seite ist noch nicht erschienen. Verloren ist nichts, denn es wurde nichts eingegeben oder gesendet.
    .linux = Bleibt es leer, installieren Sie das neueste WebKitGTK (libwebkit2gtk-4.1), oder starten Sie die App mit der Variablen WEBKIT_DISABLE_DMABUF_RENDERER=1, die manche Grafiktreiber brauchen.
    .windows = Bleibt es leer, installieren Sie die neueste Microsoft Edge WebView2 Runtime und starten Sie die App neu.
    .macos = Bleibt es leer, installieren Sie das neueste macOS-Update und starten Sie die App neu.
    .wait = Warten
    .quit = Beenden

app-crashed = Cognito Enroll musste wegen eines Fehlers schließen
    .body =
        Von dem, was Sie eingegeben haben, wurde nichts behalten. Wenn Sie gerade einen Authenticator hinzugefügt haben, melden Sie sich neu an: Dann zeigt sich, ob er gilt.

        Was geschehen ist, steht im Protokoll, ohne etwas Geheimes:
        { $log }
    .close = Schließen
