### Native dialogs, in German: what the app shows when its page can’t. English has the original.

window-empty = Das Fenster ist noch leer
    .body = Seine Seite ist noch nicht erschienen. Verloren ist nichts, denn es wurde nichts eingegeben oder gesendet.
    .linux = Bleibt es leer, installieren Sie das neueste WebKitGTK (libwebkit2gtk-4.1), oder starten Sie die App mit der Variablen WEBKIT_DISABLE_DMABUF_RENDERER=1, die manche Grafiktreiber brauchen.
    .windows = Bleibt es leer, installieren Sie die neueste Microsoft Edge WebView2 Runtime und starten Sie die App neu.
    .macos = Bleibt es leer, installieren Sie das neueste macOS-Update und starten Sie die App neu.
    .wait = Warten
    .quit = Beenden

web-process-ended = Das Fenster kann nicht angezeigt werden
    .body = WebKitGTK, das den Inhalt des Fensters zeichnet, wurde beendet. Die Ursache ist meist ein Grafiktreiber. Von Ihren Eingaben wurde nichts gespeichert.
    .simple = Starten Sie die App ohne den Grafiktreiber neu. Das ist etwas langsamer und funktioniert auf den meisten Computern. Damit das bei jedem Start geschieht, setzen Sie die Variable WEBKIT_DISABLE_COMPOSITING_MODE=1.
    .still = Die App lief bereits ohne den Grafiktreiber. Installieren Sie die neueste Version von WebKitGTK (libwebkit2gtk-4.1) oder starten Sie die App mit der Variablen GDK_BACKEND=x11. Sie können auch ein Terminal verwenden: cognito-enroll enroll
    .retry = Ohne ihn neu starten
    .quit = Beenden

app-crashed = Cognito Enroll musste wegen eines Fehlers schließen
    .body =
        Von dem, was Sie eingegeben haben, wurde nichts behalten. Wenn Sie gerade einen Authenticator hinzugefügt haben, melden Sie sich neu an: Dann zeigt sich, ob er gilt.

        Was geschehen ist, steht im Protokoll, ohne etwas Geheimes:
        { $log }
    .close = Schließen
