//! The settings of the window itself, and what it says of itself.

use anyhow::{Result, ensure};
use window_driver::{ColourScheme, Role, Size};

use crate::bench::{Bench, SOON, keep_picture};

#[tokio::test(flavor = "multi_thread")]
async fn the_settings_tell_what_runs_here_and_what_the_system_cannot_do() -> Result<()> {
    for (colours, name, width) in [
        (ColourScheme::Light, "light", 960),
        (ColourScheme::Dark, "dark", 420),
    ] {
        let bench = Bench::open_with(colours, Size { width, height: 760 }).await?;
        let window = &bench.window;
        window.wait_for_heading("Choose where to sign in", SOON).await?;
        let fits = "return document.documentElement.scrollWidth <= innerWidth";
        ensure!(
            window.client()?.execute(fits, Vec::new()).await? == true,
            "{width} pixels are enough"
        );
        window.press("Settings").await?;
        bench.reads("Linux doesn’t let apps block screenshots").await?;
        let switches = window.names(Role::Checkbox).await?;
        ensure!(
            switches == ["Hide the QR code until I choose to show it"],
            "{switches:?}"
        );
        keep_picture(window, &format!("settings-{name}")).await?;

        window.press("About").await?;
        let version = concat!("Version ", env!("CARGO_PKG_VERSION"));
        bench.reads(version).await?;
        bench.reads("WebKitGTK 2.").await?;
        window.press("Copy versions").await?;
        window.wait_for_status("Copied. Paste it", SOON).await?;
        let copied = window.clipboard().await?.unwrap_or_default();
        ensure!(
            copied.starts_with("Cognito Enroll ") && copied.contains("\nX11"),
            "{copied}"
        );
        window.press("Third-party software and licences").await?;
        bench.reads("@tauri-apps/api").await?;
        keep_picture(window, &format!("about-{name}")).await?;
        window.press("Back").await?;
        window.press("Close").await?;
        window.wait_for_heading("Choose where to sign in", SOON).await?;
        bench.window.close().await?;
    }
    Ok(())
}
