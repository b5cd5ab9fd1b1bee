//! The plugin `enrol`: the commands of [`commands`], each behind a permission of its own (see `build.rs`).

use tauri::plugin::{Builder, TauriPlugin};
use tauri::{Manager, Runtime};

use crate::desk::Desk;
use crate::pools::Pools;
use crate::sealed::SealingKeys;
use crate::{Options, commands};

pub(crate) fn plugin<R: Runtime>(options: Options) -> TauriPlugin<R> {
    Builder::new("enrol")
        .invoke_handler(tauri::generate_handler![
            commands::current,
            commands::sealing_key,
            commands::choose_pool,
            commands::add_pool,
            commands::remove_pool,
            commands::start_practice,
            commands::sign_in,
            commands::set_new_password,
            commands::send_current_code,
            commands::make_secret,
            commands::qr_png,
            commands::copy_secret,
            commands::show_secret,
            commands::verify,
            commands::finish,
            commands::settle,
            commands::start_over,
            commands::back_to_pools,
        ])
        .setup(move |app, _| {
            let folder = match &options.config {
                Some(folder) => folder.clone(),
                None => app.path().app_config_dir()?,
            };
            let mut pools = Pools::read(&folder);
            let mut at_start = pools.unreadable();
            #[cfg(feature = "practice")]
            if let Some(file) = &options.practice
                && let Err(problem) = crate::practice::read(file)
                    .and_then(|description| crate::practice::add(&mut pools, description))
            {
                at_start = at_start.or(Some(problem));
            }
            app.manage(Desk::new(pools, at_start));
            app.manage(SealingKeys::default());
            Ok(())
        })
        .build()
}
