//! WebKitGTK's web process, which draws the page. It ends if the graphics driver fails, for example with “Could not create
//! default EGL display”, or if the system runs out of memory. The window would then stay empty without a word.
//!
//! In some of these cases WebKitGTK aborts this process, too. Until the page is up, another process therefore waits for the end
//! of this one ([`StartReporter`]). Later, an error that GLib is about to abort for is caught.

use std::io::Write as _;
use std::process::{ChildStdin, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use gtk::glib::{LogField, LogLevel, LogWriterOutput, log_set_writer_func, log_writer_default};
use tauri::plugin::{Builder, TauriPlugin};
use tauri::{AppHandle, Manager, RunEvent, Runtime, WebviewWindow};
use webkit2gtk::{WebProcessTerminationReason, WebViewExt as _};

use crate::logs::{Line, Log};
use crate::native_dialog::NativeDialog;
use crate::preferences::{Language, PreferencesFile};
use crate::startup_watchdog;

/// The process that shows the dialog if this process ends before the page is up.
struct StartReporter(Mutex<Option<ChildStdin>>);

impl StartReporter {
    fn start(language: Language, log: &Log) -> Self {
        let process = NativeDialog::WebProcessEnded.process_after_crash(language, log.folder());
        let started = process.and_then(|mut process: Command| {
            process
                .args(std::env::args_os().skip(1))
                .stdin(Stdio::piped())
                .spawn()
        });
        // Without it the program works, too.
        let pipe = started.ok().and_then(|mut started| {
            let pipe = started.stdin.take();
            std::thread::spawn(move || started.wait());
            pipe
        });
        Self(Mutex::new(pipe))
    }

    /// Ends the process without a dialog.
    fn end(&self) {
        let pipe = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(mut pipe) = pipe {
            let _ = pipe.write_all(b".");
        }
    }
}

/// Records that the page of a window is up, or that the program ends for another reason.
pub(crate) fn page_is_up<R: Runtime>(app: &AppHandle<R>) {
    if let Some(reporter) = app.try_state::<StartReporter>() {
        reporter.end();
    }
}

/// Shows a dialog if WebKitGTK ends the program. Add the plugin after `enrol`, which opens the log.
pub(crate) fn plugin<R: Runtime>() -> TauriPlugin<R> {
    Builder::new("web-process")
        .setup(|app, _| {
            let log = app.state::<Log>().inner().clone();
            let language = app.state::<PreferencesFile>().get().language_or_system();
            app.manage(StartReporter::start(language, &log));
            let reporting = app.clone();
            log_set_writer_func(move |level, fields: &[LogField<'_>]| -> LogWriterOutput {
                let written = log_writer_default(level, fields);
                if level == LogLevel::Error {
                    log.write(Line::WebProcessEnded { out_of_memory: false });
                    log.flush();
                    show_dialog(&reporting, language);
                    // An abort would write all memory to disk if core dumps are enabled.
                    std::process::exit(1);
                }
                written
            });
            Ok(())
        })
        .on_event(|app, event| {
            if let RunEvent::Exit = event {
                page_is_up(app);
            }
        })
        .build()
}

/// Reacts to the end of a window's web process: loads the page again, or shows a dialog at once if the page was not up.
///
/// # Parameters
/// `was_up`: returns whether the page has been up since the web process started. Called once for each end.
/// `wipe_all`: called before the program exits. May block.
pub(crate) fn watch<R: Runtime>(
    window: &WebviewWindow<R>,
    was_up: impl Fn() -> bool + Send + 'static,
    wipe_all: fn(&AppHandle<R>),
) {
    let app = window.app_handle().clone();
    // Fails only if the window is closed already.
    let _ = window.with_webview(move |webview| {
        webview
            .inner()
            .connect_web_process_terminated(move |view, reason| {
                let out_of_memory = reason == WebProcessTerminationReason::ExceededMemoryLimit;
                app.state::<Log>().write(Line::WebProcessEnded { out_of_memory });
                match was_up() {
                    // The shell has the state of the enrolment, so only what was being typed is lost.
                    true => view.reload(),
                    false => give_up(&app, wipe_all),
                }
            });
    });
}

/// Shows the dialog and exits.
fn give_up<R: Runtime>(app: &AppHandle<R>, wipe_all: fn(&AppHandle<R>)) {
    let language = app.state::<PreferencesFile>().get().language_or_system();
    show_dialog(app, language);
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let wiped = app.clone();
        // It may block, which is not allowed here.
        let _ = tauri::async_runtime::spawn_blocking(move || wipe_all(&wiped)).await;
        startup_watchdog::exit(&app, 1).await;
    });
}

/// Tells the user what helps. The dialog outlives this process and can start the program again.
fn show_dialog<R: Runtime>(app: &AppHandle<R>, language: Language) {
    page_is_up(app);
    let dialog = NativeDialog::WebProcessEnded.process(language, app.state::<Log>().folder());
    let _ = dialog.and_then(|mut dialog: Command| dialog.args(std::env::args_os().skip(1)).spawn());
}
