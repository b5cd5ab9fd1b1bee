//! Notices that the page of a window does not come up, because of an old web view or a graphics driver that fails. A native
//! dialog then lets the person wait or quit.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::Notify;

use crate::logs::{Line, Log};
use crate::native_dialog::NativeDialog;
use crate::preferences::PreferencesFile;

/// Many times as long as a slow computer takes.
const TIMEOUT: Duration = Duration::from_secs(15);
/// How long the main loop has to exit: it may hang.
const EXIT_TIMEOUT: Duration = Duration::from_secs(2);

/// The time from making a window until its page asks for the first view.
pub(crate) struct Startup {
    since: Mutex<Option<Instant>>,
    up: Arc<Notify>,
}

impl Startup {
    /// The window is about to be made.
    pub(crate) fn begin() -> Self {
        Self {
            since: Mutex::new(Some(Instant::now())),
            up: Arc::default(),
        }
    }

    /// The page is up. Returns how long that took; `None` if it was up before.
    pub(crate) fn end(&self) -> Option<Duration> {
        let since = self.since.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        self.up.notify_one();
        Some(since.elapsed())
    }
}

/// Asks the person if the page does not come up.
pub(crate) fn watch<R: Runtime>(app: &AppHandle<R>, startup: &Startup) {
    let (app, up) = (app.clone(), startup.up.clone());
    tauri::async_runtime::spawn(async move {
        let asked = app.clone();
        if came_up(up, move || ask(asked.clone())).await {
            return;
        }
        app.exit(0);
        tokio::time::sleep(EXIT_TIMEOUT).await;
        let log = app.state::<Log>();
        log.write(Line::Stopped);
        log.flush();
        std::process::exit(0);
    });
}

/// Returns whether the page came up. `wait` asks the person whether to wait on.
async fn came_up<Waits: Future<Output = bool>>(up: Arc<Notify>, wait: impl Fn() -> Waits) -> bool {
    loop {
        tokio::select! {
            () = up.notified() => return true,
            () = tokio::time::sleep(TIMEOUT) => {}
        }
        tokio::select! {
            // This closes the dialog.
            () = up.notified() => return true,
            waits = wait() => if !waits {
                return false;
            }
        }
    }
}

async fn ask<R: Runtime>(app: AppHandle<R>) -> bool {
    app.state::<Log>().write(Line::EmptyWindow);
    let language = app.state::<PreferencesFile>().get().language_or_system();
    let folder = app.state::<Log>().folder().to_owned();
    // Without a dialog nobody can decide, so the program waits on.
    let Ok(dialog) = NativeDialog::WindowEmpty.process(language, &folder) else {
        return true;
    };
    let answered = tokio::process::Command::from(dialog)
        .kill_on_drop(true)
        .status()
        .await;
    !answered.is_ok_and(|status| NativeDialog::is_to_quit(status.code()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[tokio::test(start_paused = true)]
    async fn page_in_time_asks_nothing() {
        let startup = Startup::begin();
        let wait = async || panic!("asked");
        let (came, ()) = tokio::join!(came_up(startup.up.clone(), wait), async {
            tokio::time::sleep(TIMEOUT / 2).await;
            assert!(startup.end().is_some());
        });
        assert!(came);
        assert_eq!(startup.end(), None, "only the first time");
    }

    #[tokio::test(start_paused = true)]
    async fn person_who_waits_is_asked_again_until_they_quit() {
        let asked = Cell::new(0);
        let began = tokio::time::Instant::now();
        let wait = async || {
            asked.set(asked.get() + 1);
            asked.get() < 3
        };
        assert!(!came_up(Arc::default(), wait).await);
        assert_eq!((asked.get(), began.elapsed()), (3, 3 * TIMEOUT));
    }

    #[tokio::test(start_paused = true)]
    async fn dialog_closes_when_the_page_comes_up() {
        let up = Arc::<Notify>::default();
        let (came, ()) = tokio::join!(came_up(up.clone(), std::future::pending), async {
            tokio::time::sleep(2 * TIMEOUT).await;
            up.notify_one();
        });
        assert!(came);
    }
}
