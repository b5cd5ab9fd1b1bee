### Native dialogs, in Italian: what the app shows when its page can’t. English has the original.

window-empty = La finestra è ancora vuota
    .body = La sua pagina non è ancora comparsa. Non si è perso nulla: nulla è stato scritto o inviato.
    .linux = Se resta vuota, installa la versione più recente di WebKitGTK (libwebkit2gtk-4.1) o avvia l’app con la variabile WEBKIT_DISABLE_DMABUF_RENDERER=1, necessaria con alcuni driver grafici.
    .windows = Se resta vuota, installa la versione più recente di Microsoft Edge WebView2 Runtime e riavvia l’app.
    .macos = Se resta vuota, installa l’ultimo aggiornamento di macOS e riavvia l’app.
    .wait = Attendi
    .quit = Esci

web-process-ended = Impossibile mostrare la finestra
    .body = WebKitGTK, che disegna la finestra, si è arrestato. Di solito la causa è un driver grafico. Nulla di ciò che hai digitato è stato salvato.
    .simple = Riavvia l’app senza il driver grafico. È un po’ più lento e funziona sulla maggior parte dei computer. Per farlo a ogni avvio, imposta la variabile WEBKIT_DISABLE_COMPOSITING_MODE=1.
    .still = L’app era già in esecuzione senza il driver grafico. Installa la versione più recente di WebKitGTK (libwebkit2gtk-4.1) oppure avvia l’app con la variabile GDK_BACKEND=x11. Puoi anche usare un terminale: cognito-enroll enroll
    .retry = Riavvia senza driver
    .quit = Esci

app-crashed = Cognito Enroll si è dovuta chiudere per un guasto
    .body =
        Nulla di ciò che hai scritto è stato conservato. Se stavi aggiungendo un autenticatore, accedi di nuovo: così si vede se vale.

        Che cosa è successo è nel log, che non contiene nulla di segreto:
        { $log }
    .close = Chiudi
