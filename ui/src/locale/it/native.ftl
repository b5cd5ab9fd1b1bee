### Native dialogs, in Italian: what the app shows when its page can’t. English has the original.

window-empty = La finestra è ancora vuota
    .body = La sua pagina non è ancora comparsa. Non si è perso nulla: nulla è stato scritto o inviato.
    .linux = Se resta vuota, installa la versione più recente di WebKitGTK (libwebkit2gtk-4.1) o avvia l’app con la variabile WEBKIT_DISABLE_DMABUF_RENDERER=1, necessaria con alcuni driver grafici.
    .windows = Se resta vuota, installa la versione più recente di Microsoft Edge WebView2 Runtime e riavvia l’app.
    .macos = Se resta vuota, installa l’ultimo aggiornamento di macOS e riavvia l’app.
    .wait = Attendi
    .quit = Esci

app-crashed = Cognito Enroll si è dovuta chiudere per un guasto
    .body =
        Nulla di ciò che hai scritto è stato conservato. Se stavi aggiungendo un autenticatore, accedi di nuovo: così si vede se vale.

        Che cosa è successo è nel log, che non contiene nulla di segreto:
        { $log }
    .close = Chiudi
