//! Opening a window, and the state that is kept for each open window.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use tauri::{AppHandle, Manager, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};
use ts_rs::TS;

use crate::logs::{Line, Log};
use crate::preferences::PreferencesFile;
use crate::startup_watchdog::{self, Startup};
use crate::theme;
#[cfg(target_os = "linux")]
use crate::web_process;
use crate::window_state::{SMALLEST, WindowState};

/// A kind of window. Its label names the capability in `tauri.conf.json` and its session.
pub(crate) struct WindowKind<R: Runtime> {
    pub(crate) label: &'static str,
    pub(crate) title: &'static str,
    /// The file of its size and position, in the configuration folder.
    pub(crate) state_file: &'static str,
    /// Called on the main thread before the window closes, after it is hidden.
    pub(crate) on_close: fn(&WebviewWindow<R>),
    /// Wipes all sessions before the program exits because of a failure. May block.
    pub(crate) wipe_all: fn(&AppHandle<R>),
}

/// The open windows by label.
pub(crate) struct Windows {
    folder: PathBuf,
    open: Mutex<HashMap<&'static str, Arc<OpenWindow>>>,
}

struct OpenWindow {
    state: WindowState,
    startup: Startup,
    /// Whether the page has requested a view since the web process started.
    page_up: AtomicBool,
}

impl Windows {
    /// Creates the list without a window. `folder` is the configuration folder.
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
            page_up: AtomicBool::new(false),
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

/// Opens a window. It stays hidden until it has the background colour of its page, so that it does not flash white.
///
/// # Errors
/// Tauri's error if the window cannot be created.
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
        // Only the bundled page may load; it has no links to other pages.
        .on_navigation(|url| {
            let from_vite = tauri::is_dev() && url.host_str() == Some("127.0.0.1");
            url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost") || from_vite
        })
        .build()?;
    #[cfg(target_os = "linux")]
    {
        let opened = opened.clone();
        let was_up = move || {
            opened.startup.abandon();
            opened.page_up.swap(false, Ordering::SeqCst)
        };
        web_process::watch(&window, was_up, kind.wipe_all);
    }
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
    // Before the page has loaded, because the window system takes about as long to map the window.
    window.show()
}

/// Records that the page of a window has requested its first view.
pub(crate) fn page_is_up<R: Runtime>(window: &WebviewWindow<R>) {
    let Some(opened) = window.state::<Windows>().get(window.label()) else {
        return;
    };
    opened.page_up.store(true, Ordering::SeqCst);
    #[cfg(target_os = "linux")]
    web_process::page_is_up(window.app_handle());
    if let Some(took) = opened.startup.end() {
        window.state::<Log>().write(Line::PageUp { took });
        opened.state.opened(window);
    }
}

/// How completely the system excludes a window from screenshots and recordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CaptureBlocking {
    /// No program captures it:
    /// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowdisplayaffinity>
    Complete,
    /// Programs that use ScreenCaptureKit capture it: <https://github.com/tauri-apps/tauri/issues/14200>
    Partial,
    /// X11 and Wayland do not support it, and Tauri's call has no effect.
    Impossible,
}

impl CaptureBlocking {
    /// Returns the support of this operating system.
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

/// Excludes all windows from screenshots, or includes them again.
pub(crate) fn block_capture<R: Runtime>(app: &AppHandle<R>, block: bool) {
    for window in app.webview_windows().values() {
        let _ = window.set_content_protected(block);
    }
}
