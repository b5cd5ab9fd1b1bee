### Native dialogs, in English: what the app shows when its page can’t.

# The page has not appeared some seconds after the start. One of `.linux`, `.windows` and `.macos` follows `.body`.
window-empty = The window is still empty
    .body = The page has not appeared yet. Nothing has been typed or sent, so nothing is lost.
    .linux = If the window stays empty, install the newest version of WebKitGTK (libwebkit2gtk-4.1), or start the app with the variable WEBKIT_DISABLE_DMABUF_RENDERER=1, which some graphics drivers need.
    .windows = If the window stays empty, install the newest Microsoft Edge WebView2 Runtime and start the app again.
    .macos = If the window stays empty, install the newest macOS update and start the app again.
    .wait = Wait
    .quit = Quit

# WebKitGTK's web process has ended. `.simple` or, if the graphics driver is not used already, `.still` follows `.body`.
web-process-ended = The window can’t be shown
    .body = WebKitGTK, which draws the window, has stopped. Usually a graphics driver is the cause. Nothing that you typed was saved.
    .simple = Restart the app without the graphics driver. This is a little slower, and works on most computers. To do this at every start, set the variable WEBKIT_DISABLE_COMPOSITING_MODE=1.
    .still = The app was already running without the graphics driver. Install the newest version of WebKitGTK (libwebkit2gtk-4.1), or start the app with the variable GDK_BACKEND=x11. You can also use a terminal: cognito-enroll enroll
    .retry = Restart without it
    .quit = Quit

# The app closes after a panic. $log is the folder of the log.
app-crashed = Cognito Enroll had to close because of an error
    .body =
        Nothing that you typed was saved. If you were adding an authenticator app, sign in again to check whether it is registered.

        The log describes what happened. It contains no secrets:
        { $log }
    .close = Close
