### Native dialogs, in French: what the app shows when its page can’t. English has the original.

window-empty = La fenêtre est encore vide
    .body = Sa page n’est pas encore apparue. Rien n’est perdu : rien n’a été saisi ni envoyé.
    .linux = Si elle reste vide, installez la dernière version de WebKitGTK (libwebkit2gtk-4.1), ou lancez l’application avec la variable WEBKIT_DISABLE_DMABUF_RENDERER=1, dont certains pilotes graphiques ont besoin.
    .windows = Si elle reste vide, installez la dernière version de Microsoft Edge WebView2 Runtime et relancez l’application.
    .macos = Si elle reste vide, installez la dernière mise à jour de macOS et relancez l’application.
    .wait = Attendre
    .quit = Quitter

web-process-ended = Impossible d’afficher la fenêtre
    .body = WebKitGTK, qui dessine la fenêtre, s’est arrêté. La cause est le plus souvent un pilote graphique. Rien de ce que vous avez saisi n’a été enregistré.
    .simple = Redémarrez l’application sans le pilote graphique. C’est un peu plus lent et fonctionne sur la plupart des ordinateurs. Pour le faire à chaque démarrage, définissez la variable WEBKIT_DISABLE_COMPOSITING_MODE=1.
    .still = L’application fonctionnait déjà sans le pilote graphique. Installez la dernière version de WebKitGTK (libwebkit2gtk-4.1), ou lancez l’application avec la variable GDK_BACKEND=x11. Vous pouvez aussi utiliser un terminal : cognito-enroll enroll
    .retry = Redémarrer sans lui
    .quit = Quitter

app-crashed = Cognito Enroll a dû se fermer à cause d’une défaillance
    .body =
        Rien de ce que vous avez saisi n’a été conservé. Si vous ajoutiez un authentificateur, connectez-vous de nouveau : vous verrez s’il compte.

        Ce qui s’est passé est dans le journal, sans rien de secret :
        { $log }
    .close = Fermer
