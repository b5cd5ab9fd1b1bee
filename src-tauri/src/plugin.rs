//! The plugin `enrol`: the commands of [`commands`], each behind a permission of its own (see `build.rs`).

use std::sync::Arc;
use std::time::Duration;

use tauri::plugin::{Builder, TauriPlugin};
use tauri::{Manager, RunEvent, Runtime};

use crate::browser::Browser;
use crate::clipboard::OnClipboard;
use crate::existing_secret::ExistingSecret;
use crate::keychain::{Asked, OfSystem};
use crate::logs::{Line, Log};
use crate::pools::Pools;
use crate::preferences::Kept;
use crate::save_dialog::SaveDialog;
use crate::sealed::SealingKeys;
use crate::session::Session;
use crate::startup_watchdog::Opening;
use crate::window_state::Remembered;
use crate::{Options, commands};

pub(crate) fn plugin<R: Runtime>(options: Options) -> TauriPlugin<R> {
    Builder::new("enrol")
        .invoke_handler(tauri::generate_handler![
            commands::current,
            commands::sealing_key,
            commands::waiting,
            commands::stop_waiting,
            commands::preferences::preferences,
            commands::preferences::choose_preferences,
            commands::preferences::system_languages,
            commands::preferences::capture_blocking,
            commands::help::versions,
            commands::help::copy_versions,
            commands::help::open_logs,
            commands::start_over,
            commands::back_to_pools,
            commands::pools::choose_pool,
            commands::pools::save_pool,
            commands::pools::remove_pool,
            commands::pools::import_pools,
            commands::pool_export::export_pools,
            commands::pool_test::test_pool,
            commands::pools::start_practice,
            commands::sign_in::connect,
            commands::sign_in::reachable,
            commands::sign_in::sign_in,
            commands::sign_in::set_new_password,
            commands::sign_in::send_code,
            commands::sign_in::choose_factor,
            commands::sign_in::send_current_code,
            commands::recovery::forgot_password,
            commands::recovery::reset_password,
            commands::recovery::confirm_account,
            commands::recovery::confirm_code,
            commands::recovery::send_code_again,
            commands::browser::sign_in_with_browser,
            commands::browser::open_browser_again,
            commands::token::use_token,
            commands::token::accept_account,
            commands::existing_secret::take_secret,
            commands::existing_secret::taken_qr_png,
            commands::existing_secret::check_code,
            commands::existing_secret::forget_secret,
            commands::authenticator::make_secret,
            commands::authenticator::qr_png,
            commands::authenticator::copy_secret,
            commands::authenticator::copied,
            commands::authenticator::show_secret,
            commands::authenticator::verify,
            commands::authenticator::settle,
            commands::authenticator::finish,
            commands::authenticator::prove,
        ])
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
                && let Err(problem) = crate::practice::read(file)
                    .and_then(|description| crate::practice::add(&mut pools, description))
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
