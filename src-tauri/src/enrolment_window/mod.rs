//! The enrolment window: the plugin `enrol` with its commands, a session for each window and the views of the page.

#[macro_use]
mod command_list;

mod arguments;
mod browser_sign_in;
mod command_log;
mod commands;
mod connection;
mod events;
mod existing_secret;
mod sealed;
mod session;
mod stage;
mod transitions;
mod view;

use std::sync::Arc;
use std::time::Duration;

use tauri::plugin::{Builder, TauriPlugin};
use tauri::{AppHandle, Manager, RunEvent, Runtime, WebviewWindow};

use crate::Options;
use crate::browser::Browser;
use crate::enrolment_window::arguments::Sessions;
use crate::enrolment_window::session::Session;
use crate::keychain::{ClientSecretStore, SystemKeychain};
use crate::logs::{Line, Log};
use crate::pools::{PoolList, Pools};
use crate::preferences::PreferencesFile;
use crate::save_dialog::SaveDialog;
use crate::window::{self, WindowKind, Windows};

/// The capability in `tauri.conf.json` names this label.
pub(crate) const LABEL: &str = "main";

/// How long a closing window waits for revocations.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(2);

macro_rules! handler {
    ($($module:ident::$command:ident),* $(,)?) => {
        // The name lets `removeUnusedCommands` find the plugin's permissions.
        tauri::generate_handler![#![plugin(enrol)] $(commands::$module::$command),*]
    };
}

/// Opens the window.
///
/// # Errors
/// Tauri's error if the window cannot be created.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let kind = WindowKind {
        label: LABEL,
        title: "Cognito Enroll",
        state_file: "window.json",
        on_close: |window: &WebviewWindow<R>| {
            let session = window.state::<Sessions>().of(window.label());
            wipe(window.app_handle(), [session]);
        },
        wipe_all,
    };
    window::open(app, &kind)
}

/// Hides all windows and wipes their sessions. Waits for [`CLOSE_TIMEOUT`] at most.
pub(crate) fn wipe_all<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().values() {
        let _ = window.hide();
    }
    wipe(app, app.state::<Sessions>().all());
}

fn wipe<R: Runtime>(app: &AppHandle<R>, sessions: impl IntoIterator<Item = Arc<Session>>) {
    let wiped: Vec<_> = sessions
        .into_iter()
        .map(|session| session.wipe(app.clone()))
        .collect();
    tauri::async_runtime::block_on(async {
        let all = async {
            for wiped in wiped {
                wiped.await;
            }
        };
        let _ = tokio::time::timeout(CLOSE_TIMEOUT, all).await;
    });
}

/// Creates the plugin `enrol`, with the commands and the state of the program. Each command has its own permission (see
/// `build.rs`).
pub(crate) fn plugin<R: Runtime>(options: Options) -> TauriPlugin<R> {
    Builder::new("enrol")
        .invoke_handler(with_commands!(handler))
        .setup(move |app, _| {
            let folder = match &options.config {
                Some(folder) => folder.clone(),
                None => app.path().app_config_dir()?,
            };
            let logs = match &options.config {
                Some(folder) => folder.join("logs"),
                None => app.path().app_log_dir()?,
            };
            app.manage(Log::start(logs));
            let mut pools = Pools::read(&folder);
            if options.no_browser {
                pools.forbid_browser();
            }
            let mut at_start = pools.unreadable();
            #[cfg(feature = "practice")]
            if let Some(file) = &options.practice
                && let Err(problem) = crate::pools::practice::read(file)
                    .and_then(|description| crate::pools::practice::add(&mut pools, description))
            {
                at_start = at_start.or(Some(problem));
            }
            let seconds = |seconds: Option<u32>| seconds.map(u64::from).map(Duration::from_secs);
            let keychain = options.keychain.clone();
            app.manage(Sessions::new(
                PoolList::new(pools, at_start),
                ClientSecretStore(keychain.unwrap_or_else(|| Arc::new(SystemKeychain))),
                seconds(options.clear_clipboard_after),
            ));
            app.manage(PreferencesFile::read(&folder));
            app.manage(Windows::new(folder));
            app.manage(Browser::new(
                options.open_url.clone(),
                !options.no_browser,
                seconds(options.browser_timeout),
            ));
            app.manage(SaveDialog::new(options.save_as.clone()));
            Ok(())
        })
        .on_event(|app, event| {
            if let RunEvent::Exit = event {
                let log = app.state::<Log>();
                log.write(Line::Stopped);
                log.flush();
            }
        })
        .build()
}
