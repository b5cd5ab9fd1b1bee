//! The dialogs Settings and About.

use anyhow::{Result, ensure};
use window_driver::{ColourScheme, Role, Size};

use crate::fixture::{Fixture, TIMEOUT, save_picture};

#[tokio::test(flavor = "multi_thread")]
async fn settings_and_about_show_versions_and_unsupported_options() -> Result<()> {
    for (colours, name, width) in [
        (ColourScheme::Light, "light", 960),
        (ColourScheme::Dark, "dark", 420),
    ] {
        let fixture = Fixture::open_with(colours, Size { width, height: 760 }).await?;
        let window = &fixture.window;
        window
            .wait_for_heading("Choose where to sign in", TIMEOUT)
            .await?;
        let fits = "return document.documentElement.scrollWidth <= innerWidth";
        ensure!(
            window.client()?.execute(fits, Vec::new()).await? == true,
            "the page is wider than {width} pixels"
        );
        window.press("Settings").await?;
        fixture
            .wait_for_text("Linux doesn’t let apps block screenshots")
            .await?;
        let switches = window.names(Role::Checkbox).await?;
        ensure!(
            switches == ["Hide the QR code until I choose to show it"],
            "{switches:?}"
        );
        save_picture(window, &format!("settings-{name}")).await?;

        window.press("About").await?;
        let version = concat!("Version ", env!("CARGO_PKG_VERSION"));
        fixture.wait_for_text(version).await?;
        fixture.wait_for_text("WebKitGTK 2.").await?;
        window.press("Copy versions").await?;
        window.wait_for_status("Copied. Paste it", TIMEOUT).await?;
        let copied = window.clipboard().await?.unwrap_or_default();
        ensure!(
            copied.starts_with("Cognito Enroll ") && copied.contains("\nX11"),
            "{copied}"
        );
        window.press("Third-party software and licences").await?;
        fixture.wait_for_text("@tauri-apps/api").await?;
        save_picture(window, &format!("about-{name}")).await?;
        window.press("Back").await?;
        window.press("Close").await?;
        window
            .wait_for_heading("Choose where to sign in", TIMEOUT)
            .await?;
        fixture.window.close().await?;
    }
    Ok(())
}
