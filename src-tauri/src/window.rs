//! What all windows have in common: how one opens, and what is kept of it.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use tauri::{AppHandle, Manager, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};
use ts_rs::TS;

use crate::logs::{Line, Log};
use crate::preferences::PreferencesFile;
use crate::startup_watchdog::{self, Startup};
use crate::theme;
use crate::window_state::{SMALLEST, WindowState};

/// A kind of window. Its label names the capability in `tauri.conf.json` and its session.
pub(crate) struct WindowKind<R: Runtime> {
    pub(crate) label: &'static str,
    pub(crate) title: &'static str,
    /// Where its size and position are kept, in the configuration folder.
    pub(crate) state_file: &'static str,
    /// Called on the main thread before the window closes, when it is hidden already.
    pub(crate) on_close: fn(&WebviewWindow<R>),
}

/// The windows that were opened, by label.
pub(crate) struct Windows {
    folder: PathBuf,
    open: Mutex<HashMap<&'static str, Arc<OpenWindow>>>,
}

struct OpenWindow {
    state: WindowState,
    startup: Startup,
}

impl Windows {
    /// No window yet. `folder` is the configuration folder.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            open: Mutex::default(),
        }
    }

    fn add<R: Runtime>(&self, kind: &WindowKind<R>) -> Arc<OpenWindow> {
        let window = Arc::new(OpenWindow {
            state: WindowState::read(self.folder.join(kind.state_file)),
            startup: Startup::begin(),
        });
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.insert(kind.label, window.clone());
        window
    }

    fn get(&self, label: &str) -> Option<Arc<OpenWindow>> {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.get(label).cloned()
    }
}

/// Opens a window. It is hidden until it has the background of its page, so that it never flashes white.
///
/// # Errors
/// Tauri's
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>, kind: &WindowKind<R>) -> tauri::Result<()> {
    let opened = app.state::<Windows>().add(kind);
    let geometry = opened
        .state
        .geometry(&app.available_monitors().unwrap_or_default());
    let (width, height) = geometry.size();
    startup_watchdog::watch(app, &opened.startup);
    let window = WebviewWindowBuilder::new(app, kind.label, WebviewUrl::default())
        .title(kind.title)
        .inner_size(width, height)
        .min_inner_size(SMALLEST.0.into(), SMALLEST.1.into())
        .maximized(geometry.maximised)
        .visible(false)
        .content_protected(app.state::<PreferencesFile>().get().block_capture)
        // Our own page only: it has no link to another one.
        .on_navigation(|url| {
            let from_vite = tauri::is_dev() && url.host_str() == Some("127.0.0.1");
            url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost") || from_vite
        })
        .build()?;
    if let Some(position) = geometry.position() {
        let _ = window.set_position(position);
    }
    let (this, on_close) = (window.clone(), kind.on_close);
    window.on_window_event(move |event| match event {
        WindowEvent::Resized(_) => opened.state.resized(&this),
        WindowEvent::CloseRequested { .. } => {
            // A hidden window has no position.
            opened.state.update(&this);
            let _ = this.hide();
            opened.state.save();
            on_close(&this);
        }
        _ => {}
    });
    let _ = window.set_background_color(Some(theme::background(&window)));
    // At once: the window system maps it while the page loads, and both take about as long.
    window.show()
}

/// Records that the page of a window has asked for its first view.
pub(crate) fn page_is_up<R: Runtime>(window: &WebviewWindow<R>) {
    let Some(opened) = window.state::<Windows>().get(window.label()) else {
        return;
    };
    if let Some(took) = opened.startup.end() {
        window.state::<Log>().write(Line::PageUp { took });
        opened.state.opened(window);
    }
}

/// How well the system keeps a window out of screenshots and recordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CaptureBlocking {
    /// Nothing captures it:
    /// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowdisplayaffinity>
    Complete,
    /// Programs that use ScreenCaptureKit capture it all the same: <https://github.com/tauri-apps/tauri/issues/14200>
    Partial,
    /// Neither X11 nor Wayland can do it, and Tauri's call has no effect.
    Impossible,
}

impl CaptureBlocking {
    /// On this operating system.
    pub(crate) fn here() -> Self {
        match std::env::consts::OS {
            "windows" => Self::Complete,
            "macos" => Self::Partial,
            _ => Self::Impossible,
        }
    }
}

/// Brings a window to the front, as far as the desktop allows it.
pub(crate) fn bring_to_front<R: Runtime>(app: &AppHandle<R>, label: &str) {
    if let Some(window) = app.get_webview_window(label) {
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Keeps all windows out of screenshots from now on, or no longer.
pub(crate) fn block_capture<R: Runtime>(app: &AppHandle<R>, block: bool) {
    for window in app.webview_windows().values() {
        let _ = window.set_content_protected(block);
    }
}
