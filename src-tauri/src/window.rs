//! The enrolment window.

use std::time::Duration;

use serde::Serialize;
use tauri::{AppHandle, Manager, Runtime, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use ts_rs::TS;

use crate::clipboard;
use crate::enrolment_window::session::Session;
use crate::logs::{Line, Log};
use crate::preferences::Kept;
use crate::startup_watchdog::{self, Opening};
use crate::theme;
use crate::window_state::{Remembered, SMALLEST};

/// The capability in `tauri.conf.json` is for this label.
pub(crate) const LABEL: &str = "main";
/// Nobody waits longer for a window that they have closed.
const REVOKED_AT_THE_LATEST: Duration = Duration::from_secs(2);

/// Opens the window, hidden until it has its page’s background, so that it never flashes white.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let remembered = app.state::<Remembered>();
    let place = remembered.place(&app.available_monitors().unwrap_or_default());
    let (width, height) = place.size();
    app.state::<Opening>().begin();
    startup_watchdog::watch(app);
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Cognito Enroll")
        .inner_size(width, height)
        .min_inner_size(SMALLEST.0.into(), SMALLEST.1.into())
        .maximized(place.maximised)
        .visible(false)
        .content_protected(app.state::<Kept>().now().block_capture)
        // Only our own page: nothing that it shows could lead elsewhere, and nothing ever should.
        .on_navigation(|url| {
            let from_vite = tauri::is_dev() && url.host_str() == Some("127.0.0.1");
            url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost") || from_vite
        })
        .build()?;
    if let Some(position) = place.position() {
        let _ = window.set_position(position);
    }
    let this = window.clone();
    window.on_window_event(move |event| {
        let remembered = this.state::<Remembered>();
        match event {
            WindowEvent::Resized(_) => remembered.resized(&this),
            WindowEvent::CloseRequested { .. } => {
                remembered.leave(&this);
                let _ = this.hide();
                remembered.keep();
                revoke_before_closing(this.app_handle());
            }
            _ => {}
        }
    });
    let _ = window.set_background_color(Some(theme::background(&window)));
    // At once: mapping it takes the window system as long as the page takes to load, and both go on side by side.
    window.show()
}

/// The page asks what to show: the first time, it has just come up.
pub(crate) fn page_is_up<R: Runtime>(app: &AppHandle<R>) {
    let Some(took) = app.state::<Opening>().end() else {
        return;
    };
    app.state::<Log>().say(Line::PageUp { took });
    if let Some(window) = app.get_webview_window(LABEL) {
        app.state::<Remembered>().settled(&window);
    }
}

/// How well the system keeps a window out of pictures of the screen, if asked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CaptureBlocking {
    /// Nothing shows it:
    /// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowdisplayaffinity>
    Complete,
    /// What asks ScreenCaptureKit shows it all the same: <https://github.com/tauri-apps/tauri/issues/14200>
    Partial,
    /// Neither X11 nor Wayland knows of it, and Tauri's call does nothing.
    Impossible,
}

impl CaptureBlocking {
    pub(crate) fn here() -> Self {
        match std::env::consts::OS {
            "windows" => Self::Complete,
            "macos" => Self::Partial,
            _ => Self::Impossible,
        }
    }
}

/// Wherever it is, as far as the desktop lets a window come to the front by itself.
pub(crate) fn bring_to_front<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// At once.
pub(crate) fn block_capture<R: Runtime>(app: &AppHandle<R>, block: bool) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.set_content_protected(block);
    }
}

/// Tokens of an enrolment that is broken off by closing the window are revoked, and a copied secret leaves the clipboard, if
/// that goes fast.
pub(crate) fn revoke_before_closing<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.hide();
    }
    tauri::async_runtime::block_on(async {
        let desk = app.state::<Session>();
        let both = async { tokio::join!(clipboard::clear(app), desk.close()) };
        let _ = tokio::time::timeout(REVOKED_AT_THE_LATEST, both).await;
    });
}
