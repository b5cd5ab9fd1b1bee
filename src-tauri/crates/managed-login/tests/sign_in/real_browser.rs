//! The same with a real browser: WebKitGTK's MiniBrowser, which comes with the library that the window is made of.

use crate::authorization_server::{AuthorizationServer, DECLINED};
use crate::{Begun, login};
use anyhow::{Context as _, Result};
use fantoccini::Locator;
use managed_login::LoginProblem;
use std::path::PathBuf;
use std::time::Duration;
use window_driver::{Display, Launch, Size, Window};

const PATIENCE: Duration = Duration::from_secs(30);

/// Debian has it beside the library's other programs, below a folder of the architecture.
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

/// A browser of its own, without the person's history.
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

/// What the person reads on the page that they end on.
async fn last_page(window: &Window) -> Result<String> {
    let heading = window
        .wait_for_heading("Cognito Enroll", PATIENCE)
        .await
        .map(|_| ());
    heading?;
    let main = window.client()?.find(Locator::Css("main")).await?;
    Ok(main.text().await?)
}

#[tokio::test]
async fn a_person_signs_in_and_is_sent_back_to_the_app() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let server = AuthorizationServer::start().await;
    let (_display, window) = browser(folder.path()).await?;
    let begun = Begun::at(login(&server));
    let done = format!("http://127.0.0.1:{}/done", begun.port);

    window.client()?.goto(&begun.url).await?;
    window.press("Sign in").await?;
    assert!(
        last_page(&window)
            .await?
            .contains("Signed in. Go back to the app.")
    );
    let tokens = begun.tokens().await;
    assert!(tokens.refresh.is_some());

    // The code is neither in the address nor one step back; and the policy lets our style through.
    assert_eq!(window.client()?.current_url().await?.as_str(), done);
    let style = "return getComputedStyle(document.querySelector('main')).maxWidth";
    assert_eq!(window.client()?.execute(style, vec![]).await?, "512px");
    window.client()?.back().await?;
    let before = window.client()?.current_url().await?;
    assert_eq!(before.path(), "/oauth2/authorize");
    window.close().await
}

#[tokio::test]
async fn a_person_declines_and_is_told_so() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let server = AuthorizationServer::start().await;
    let (_display, window) = browser(folder.path()).await?;
    let begun = Begun::at(login(&server));

    window.client()?.goto(&begun.url).await?;
    window.press("Decline").await?;
    let page = last_page(&window).await?;
    assert!(page.contains("Not signed in. Go back to the app."), "{page}");
    assert!(page.contains(DECLINED), "{page}");
    assert!(matches!(begun.problem().await, LoginProblem::Denied { .. }));
    window.close().await
}
