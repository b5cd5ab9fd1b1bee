//! The desktop shell: windows, their commands, clipboard, keychain and native dialogs. The enrolment itself is in the crate
//! `enrolment`, and the page is in `ui/`.

#[cfg(all(dev, not(debug_assertions)))]
compile_error!(
    "a release build without its page would load one from a development server: add --features custom-protocol"
);

mod browser;
mod clipboard;
mod enrolment_window;
#[cfg(target_os = "linux")]
mod foreign_environment;
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
mod web_process;
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
pub use webkit_environment::correct_environment;

/// The options of the command line, and the parts that tests replace.
#[derive(Parser, Default)]
#[command(
    name = "cognito-enroll-desktop",
    version,
    about = "Register an authenticator app for an Amazon Cognito user"
)]
pub struct Options {
    /// Use a practice pool that is already running; FILE contains the line that `cognito-enroll practice-pool` prints
    #[cfg(feature = "practice")]
    #[arg(long, value_name = "FILE")]
    pub practice: Option<PathBuf>,

    /// Store the list of user pools, preferences and logs in DIR instead of the user's own folders
    #[arg(long, value_name = "DIR")]
    pub config: Option<PathBuf>,

    /// Disable managed login and everything else that opens another program, for kiosks
    #[arg(long)]
    pub no_browser: bool,

    /// Time limit of a sign-in in the browser, in seconds; the default is 15 minutes
    #[arg(long, value_name = "SECONDS")]
    pub browser_timeout: Option<u32>,

    /// Clear a copied secret from the clipboard after SECONDS; the default is 45
    #[arg(long, value_name = "SECONDS")]
    pub clear_clipboard_after: Option<u32>,

    /// For tests: opens URLs and folders instead of the system.
    #[arg(skip)]
    pub open_url: Option<OpenUrl>,

    /// For tests: replaces the operating system's save dialog.
    #[arg(skip)]
    pub save_as: Option<AskWhere>,

    /// For tests: replaces the operating system's keychain.
    #[arg(skip)]
    pub keychain: Option<Arc<dyn Keychain>>,
}

impl Options {
    /// Whether this start uses other folders than the user's own.
    fn has_own_folders(&self) -> bool {
        #[cfg(feature = "practice")]
        if self.practice.is_some() {
            return true;
        }
        self.config.is_some()
    }
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// Tauri's error if there is no display or no web view.
pub fn run(options: Options) -> tauri::Result<()> {
    let app = app(Builder::<Wry>::default(), options).plugin(panic_hook::plugin());
    #[cfg(target_os = "linux")]
    let app = app.plugin(web_process::plugin());
    app.run(context())
}

/// Builds the app on any runtime: the real one or Tauri's mock runtime.
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

/// Wipes all sessions, as closing the last window does: revokes tokens and clears a copied secret. Waits two seconds at
/// most.
pub fn closing<R: Runtime>(app: &AppHandle<R>) {
    enrolment_window::wipe_all(app);
}

/// The shipped configuration, assets and access-control lists.
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}
