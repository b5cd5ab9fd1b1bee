//! Detects that the page of a window does not load, for example because of an old web view or a faulty graphics driver. A
//! native dialog then lets the user wait or quit.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::Notify;

use crate::logs::{Line, Log};
use crate::native_dialog::NativeDialog;
use crate::preferences::PreferencesFile;

/// Several times the start-up time of a slow computer.
const TIMEOUT: Duration = Duration::from_secs(15);
/// How long the main loop may take to exit before the process is ended, because it may hang.
const EXIT_TIMEOUT: Duration = Duration::from_secs(2);

/// Measures the time from the creation of a window until its page requests the first view.
pub(crate) struct Startup {
    since: Mutex<Option<Instant>>,
    up: Arc<Notify>,
}

impl Startup {
    /// Starts the measurement, before the window is created.
    pub(crate) fn begin() -> Self {
        Self {
            since: Mutex::new(Some(Instant::now())),
            up: Arc::default(),
        }
    }

    /// Records that the page has loaded and returns the time that it took. `None` if this was recorded before.
    pub(crate) fn end(&self) -> Option<Duration> {
        let since = self.since.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        self.up.notify_one();
        Some(since.elapsed())
    }

    /// Ends the measurement without a result, because the page cannot load any more.
    #[cfg(target_os = "linux")]
    pub(crate) fn abandon(&self) {
        self.end();
    }
}

/// Shows a dialog if the page does not load, and exits if the user chooses to quit.
pub(crate) fn watch<R: Runtime>(app: &AppHandle<R>, startup: &Startup) {
    let (app, up) = (app.clone(), startup.up.clone());
    tauri::async_runtime::spawn(async move {
        let dialog_app = app.clone();
        if !page_loaded(up, move || ask(dialog_app.clone())).await {
            exit(&app, 0).await;
        }
    });
}

/// Exits, even if the main loop hangs.
pub(crate) async fn exit<R: Runtime>(app: &AppHandle<R>, code: i32) {
    app.exit(code);
    tokio::time::sleep(EXIT_TIMEOUT).await;
    let log = app.state::<Log>();
    log.write(Line::Stopped);
    log.flush();
    std::process::exit(code);
}

/// Returns whether the page has loaded. `wait` asks the user whether to continue waiting.
async fn page_loaded<Waits: Future<Output = bool>>(up: Arc<Notify>, wait: impl Fn() -> Waits) -> bool {
    loop {
        tokio::select! {
            () = up.notified() => return true,
            () = tokio::time::sleep(TIMEOUT) => {}
        }
        tokio::select! {
            // Dropping the other branch closes the dialog.
            () = up.notified() => return true,
            continues = wait() => if !continues {
                return false;
            }
        }
    }
}

async fn ask<R: Runtime>(app: AppHandle<R>) -> bool {
    app.state::<Log>().write(Line::EmptyWindow);
    let language = app.state::<PreferencesFile>().get().language_or_system();
    let folder = app.state::<Log>().folder().to_owned();
    // Without a dialog the user cannot decide, so the program continues to wait.
    let Ok(dialog) = NativeDialog::WindowEmpty.process(language, &folder) else {
        return true;
    };
    let answered = tokio::process::Command::from(dialog)
        .kill_on_drop(true)
        .status()
        .await;
    !answered.is_ok_and(|status| NativeDialog::is_quit(status.code()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[tokio::test(start_paused = true)]
    async fn no_dialog_is_shown_when_the_page_loads_in_time() {
        let startup = Startup::begin();
        let wait = async || panic!("a dialog was shown");
        let (loaded, ()) = tokio::join!(page_loaded(startup.up.clone(), wait), async {
            tokio::time::sleep(TIMEOUT / 2).await;
            assert!(startup.end().is_some());
        });
        assert!(loaded);
        assert_eq!(startup.end(), None, "only the first time");
    }

    #[tokio::test(start_paused = true)]
    async fn dialog_is_shown_again_until_the_user_quits() {
        let asked = Cell::new(0);
        let began = tokio::time::Instant::now();
        let wait = async || {
            asked.set(asked.get() + 1);
            asked.get() < 3
        };
        assert!(!page_loaded(Arc::default(), wait).await);
        assert_eq!((asked.get(), began.elapsed()), (3, 3 * TIMEOUT));
    }

    #[tokio::test(start_paused = true)]
    async fn dialog_closes_when_the_page_loads() {
        let up = Arc::<Notify>::default();
        let (loaded, ()) = tokio::join!(page_loaded(up.clone(), std::future::pending), async {
            tokio::time::sleep(2 * TIMEOUT).await;
            up.notify_one();
        });
        assert!(loaded);
    }
}
