//! The plugin `enrol`: the commands of [`commands`], each behind a permission of its own (see `build.rs`).

#[macro_use]
mod command_list;

pub(crate) mod command_log;
pub(crate) mod commands;
pub(crate) mod existing_secret;
pub(crate) mod sealed;
pub(crate) mod session;
pub(crate) mod stage;
pub(crate) mod transitions;
pub(crate) mod view;

use std::sync::Arc;
use std::time::Duration;

use tauri::plugin::{Builder, TauriPlugin};
use tauri::{Manager, RunEvent, Runtime};

use crate::Options;
use crate::browser::Browser;
use crate::clipboard::OnClipboard;
use crate::enrolment_window::existing_secret::ExistingSecret;
use crate::enrolment_window::sealed::SealingKeys;
use crate::enrolment_window::session::Session;
use crate::keychain::{Asked, OfSystem};
use crate::logs::{Line, Log};
use crate::pools::Pools;
use crate::preferences::Kept;
use crate::save_dialog::SaveDialog;
use crate::startup_watchdog::Opening;
use crate::window_state::Remembered;

macro_rules! handler {
    ($($module:ident::$command:ident),* $(,)?) => {
        // The name lets `removeUnusedCommands` find the plugin's permissions.
        tauri::generate_handler![#![plugin(enrol)] $(commands::$module::$command),*]
    };
}

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
            app.manage(Log::starting_in(logs));
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
            let on_clipboard = options
                .clear_clipboard_after
                .map(u64::from)
                .map(Duration::from_secs);
            app.manage(OnClipboard::new(on_clipboard));
            app.manage(Kept::read(&folder));
            app.manage(Remembered::read(&folder));
            app.manage(Opening::default());
            app.manage(Session::new(pools, at_start));
            app.manage(SealingKeys::default());
            app.manage(ExistingSecret::default());
            let patience = options.browser_timeout.map(u64::from).map(Duration::from_secs);
            app.manage(Browser::new(
                options.open_url.clone(),
                !options.no_browser,
                patience,
            ));
            app.manage(SaveDialog::new(options.save_as.clone()));
            let keychain = options.keychain.clone();
            app.manage(Asked(keychain.unwrap_or_else(|| Arc::new(OfSystem))));
            Ok(())
        })
        .on_event(|app, event| {
            if let RunEvent::Exit = event {
                let log = app.state::<Log>();
                log.say(Line::Stopped);
                log.written();
            }
        })
        .build()
}
