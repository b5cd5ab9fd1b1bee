//! Sign-ins with a real browser: MiniBrowser of WebKitGTK, the library of the app's window.

use crate::authorization_server::{AuthorizationServer, DECLINED};
use crate::{StartedLogin, settings};
use anyhow::{Context as _, Result};
use fantoccini::Locator;
use managed_login::LoginProblem;
use std::path::PathBuf;
use std::time::Duration;
use window_driver::{Display, Launch, Size, Window};

const TIMEOUT: Duration = Duration::from_secs(30);

/// Debian installs it with the library's other programs, in a folder of the architecture.
fn mini_browser() -> Result<PathBuf> {
    let candidates = std::fs::read_dir("/usr/lib")?
        .flatten()
        .map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"))
        .chain(["/usr/libexec/webkit2gtk-4.1/MiniBrowser".into()]);
    candidates
        .into_iter()
        .find(|path| path.is_file())
        .context("there is no MiniBrowser (Debian: libwebkit2gtk-4.1-0)")
}

/// Starts a browser with an empty profile.
async fn browser(folder: &std::path::Path) -> Result<(Display, Window)> {
    let display = Display::start(Size {
        width: 900,
        height: 700,
    })
    .await?;
    let launch = Launch::new(mini_browser()?)
        .arg("--automation")
        .isolated_in(folder)?;
    let window = Window::open(&display, launch).await?;
    Ok((display, window))
}

/// Returns the text of the last page.
async fn last_page(window: &Window) -> Result<String> {
    let heading = window
        .wait_for_heading("Cognito Enroll", TIMEOUT)
        .await
        .map(|_| ());
    heading?;
    let main = window.client()?.find(Locator::Css("main")).await?;
    Ok(main.text().await?)
}

#[tokio::test]
async fn browser_ends_on_the_page_that_returns_to_the_app() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let server = AuthorizationServer::start().await;
    let (_display, window) = browser(folder.path()).await?;
    let started = StartedLogin::new(settings(&server));
    let done = format!("http://127.0.0.1:{}/done", started.port);

    window.client()?.goto(&started.url).await?;
    window.press("Sign in").await?;
    assert!(
        last_page(&window)
            .await?
            .contains("Signed in. Go back to the app.")
    );
    let tokens = started.tokens().await;
    assert!(tokens.refresh.is_some());

    // The code is neither in the URL nor in the history, and the policy allows the style.
    assert_eq!(window.client()?.current_url().await?.as_str(), done);
    let style = "return getComputedStyle(document.querySelector('main')).maxWidth";
    assert_eq!(window.client()?.execute(style, vec![]).await?, "512px");
    window.client()?.back().await?;
    let before = window.client()?.current_url().await?;
    assert_eq!(before.path(), "/oauth2/authorize");
    window.close().await
}

#[tokio::test]
async fn browser_shows_the_denial() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let server = AuthorizationServer::start().await;
    let (_display, window) = browser(folder.path()).await?;
    let started = StartedLogin::new(settings(&server));

    window.client()?.goto(&started.url).await?;
    window.press("Decline").await?;
    let page = last_page(&window).await?;
    assert!(page.contains("Not signed in. Go back to the app."), "{page}");
    assert!(page.contains(DECLINED), "{page}");
    assert!(matches!(started.problem().await, LoginProblem::Denied { .. }));
    window.close().await
}
