//! The desktop shell: windows, their commands, clipboard, keychain and native dialogs. The enrolment itself is in the crate
//! `enrolment`, and the page is in `ui/`.

mod browser;
mod clipboard;
mod enrolment_window;
mod keychain;
mod logs;
mod native_dialog;
mod panic_hook;
mod pools;
mod preferences;
mod problem;
mod save_dialog;
mod single_instance;
mod startup_watchdog;
mod theme;
mod versions;
#[cfg(target_os = "linux")]
mod webkit_environment;
mod window;
mod window_state;

use std::path::PathBuf;
use std::sync::Arc;

pub use browser::OpenUrl;
use clap::Parser;
use tauri::{AppHandle, Builder, Context, Runtime, Wry};

pub use keychain::{Keychain, Unavailable};
pub use native_dialog::show_requested_dialog;
pub use save_dialog::AskWhere;
#[cfg(target_os = "linux")]
pub use webkit_environment::choose_rendering;

/// The options of the command line, and what tests replace.
#[derive(Parser, Default)]
#[command(
    name = "cognito-enroll-desktop",
    version,
    about = "Put an authenticator app on an Amazon Cognito account"
)]
pub struct Options {
    /// Open on a practice pool that runs already: FILE holds the line that `cognito-enroll practice-pool` prints
    #[cfg(feature = "practice")]
    #[arg(long, value_name = "FILE")]
    pub practice: Option<PathBuf>,

    /// Keep the list of user pools, preferences and logs in DIR instead of this person's own folders
    #[arg(long, value_name = "DIR")]
    pub config: Option<PathBuf>,

    /// Refuse managed login in the system's browser, for kiosks: a browser is a way out of them
    #[arg(long)]
    pub no_browser: bool,

    /// Give up on managed login if nobody is back from the browser after SECONDS, instead of after 15 minutes
    #[arg(long, value_name = "SECONDS")]
    pub browser_timeout: Option<u32>,

    /// Take a copied secret off the clipboard after SECONDS, instead of after 45
    #[arg(long, value_name = "SECONDS")]
    pub clear_clipboard_after: Option<u32>,

    /// Opens addresses and folders instead of the system: for tests.
    #[arg(skip)]
    pub open_url: Option<OpenUrl>,

    /// Asks where to save a file instead of the operating system's dialog: for tests.
    #[arg(skip)]
    pub save_as: Option<AskWhere>,

    /// Keeps client secrets instead of the operating system's keychain: for tests.
    #[arg(skip)]
    pub keychain: Option<Arc<dyn Keychain>>,
}

impl Options {
    /// Whether it uses other folders than this person's own.
    fn has_own_folders(&self) -> bool {
        #[cfg(feature = "practice")]
        if self.practice.is_some() {
            return true;
        }
        self.config.is_some()
    }
}

/// Opens the window, and returns when it is closed.
///
/// # Errors
/// Tauri's, if there is no display or no web view
pub fn run(options: Options) -> tauri::Result<()> {
    app(Builder::<Wry>::default(), options)
        .plugin(panic_hook::plugin())
        .run(context())
}

/// The app on any runtime: the real one, or Tauri's mock runtime.
pub fn app<R: Runtime>(builder: Builder<R>, options: Options) -> Builder<R> {
    let builder = match single_instance::plugin(&options) {
        Some(first) => builder.plugin(first),
        None => builder,
    };
    builder
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(enrolment_window::plugin(options))
        .setup(|app| {
            enrolment_window::open(app.handle())?;
            Ok(())
        })
}

/// Wipes all sessions, as closing the last window does: tokens are revoked and a copied secret is cleared, if that takes
/// two seconds at most.
pub fn closing<R: Runtime>(app: &AppHandle<R>) {
    enrolment_window::wipe_all(app);
}

/// The shipped configuration, assets and access-control lists.
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}
