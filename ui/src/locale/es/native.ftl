### Native dialogs, in Spanish: what the app shows when its page can’t. English has the original.

window-empty = La ventana sigue vacía
    .body = Su página aún no ha aparecido. No se ha perdido nada: no se ha escrito ni enviado nada.
    .linux = Si sigue vacía, instala la versión más reciente de WebKitGTK (libwebkit2gtk-4.1) o inicia la aplicación con la variable WEBKIT_DISABLE_DMABUF_RENDERER=1, que necesitan algunos controladores gráficos.
    .windows = Si sigue vacía, instala la versión más reciente de Microsoft Edge WebView2 Runtime e inicia la aplicación de nuevo.
    .macos = Si sigue vacía, instala la última actualización de macOS e inicia la aplicación de nuevo.
    .wait = Esperar
    .quit = Salir

web-process-ended = No se puede mostrar la ventana
    .body = WebKitGTK, que dibuja la ventana, se ha detenido. Suele deberse a un controlador gráfico. No se ha guardado nada de lo que escribiste.
    .simple = Reinicia la aplicación sin el controlador gráfico. Es un poco más lento y funciona en la mayoría de los equipos. Para hacerlo en cada inicio, define la variable WEBKIT_DISABLE_COMPOSITING_MODE=1.
    .still = La aplicación ya se ejecutaba sin el controlador gráfico. Instala la versión más reciente de WebKitGTK (libwebkit2gtk-4.1) o inicia la aplicación con la variable GDK_BACKEND=x11. También puedes usar un terminal: cognito-enroll enroll
    .retry = Reiniciar sin él
    .quit = Salir

app-crashed = Cognito Enroll ha tenido que cerrarse por un fallo
    .body =
        No se ha guardado nada de lo que escribiste. Si estabas añadiendo un autenticador, inicia sesión de nuevo: así se ve si cuenta.

        Lo que ha pasado está en el registro, sin nada secreto:
        { $log }
    .close = Cerrar
