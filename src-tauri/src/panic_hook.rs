//! The panic hook: writes a panic to the log and to standard error, and shows a native dialog if the panic ends the program.
//! It replaces the standard library's message, which could contain a secret.

use std::panic::set_hook;

use platform::Fault;
use tauri::plugin::{Builder, TauriPlugin};
use tauri::{Manager, Runtime};

use crate::logs::{Line, Log};
use crate::native_dialog::NativeDialog;
use crate::preferences::{Language, PreferencesFile};

/// Installs the panic hook. Add it after the plugin `enrol`, which opens the log.
pub(crate) fn plugin<R: Runtime>() -> TauriPlugin<R> {
    Builder::new("panic-hook")
        .setup(|app, _| {
            let log = app.state::<Log>().inner().clone();
            let language = app.state::<PreferencesFile>().get().language_or_system();
            let main = std::thread::current().id();
            set_hook(Box::new(move |info| {
                let fault = Fault::from(info);
                eprintln!("cognito-enroll-desktop: {fault}");
                log.write(Line::Fault(Box::new(fault)));
                // On another thread only the task that panicked ends.
                if std::thread::current().id() == main {
                    log.flush();
                    exit(&log, language);
                }
            }));
            Ok(())
        })
        .build()
}

/// Exits without unwinding. Unwinding would abort in the window system's code, and an abort writes all memory to disk if
/// core dumps are enabled.
fn exit(log: &Log, language: Language) -> ! {
    if let Ok(mut dialog) = NativeDialog::AppCrashed.process(language, log.folder()) {
        let _ = dialog.spawn();
    }
    std::process::exit(101)
}
