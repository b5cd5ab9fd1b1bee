//! A window whose page does not come up: too old a web view, or a graphics driver that it cannot draw with. The person is told
//! by a message of the system, and may wait or quit.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::Notify;

use crate::logs::{Line, Log};
use crate::native_dialog::Message;
use crate::preferences::Kept;

/// Many times what a slow computer takes.
const PATIENCE: Duration = Duration::from_secs(15);
/// For a main loop that may stand still.
const QUITS: Duration = Duration::from_secs(2);

/// From when the window was made, until its page has asked for the first time what to show.
#[derive(Default)]
pub(crate) struct Opening {
    since: Mutex<Option<Instant>>,
    up: Arc<Notify>,
}

impl Opening {
    pub(crate) fn begin(&self) {
        *self.since.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// How long it took, the first time.
    pub(crate) fn end(&self) -> Option<Duration> {
        let since = self.since.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        self.up.notify_one();
        Some(since.elapsed())
    }
}

/// Asks the person if the page stays away.
pub(crate) fn watch<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let up = app.state::<Opening>().up.clone();
        let asked = app.clone();
        if came_up(up, move || ask(asked.clone())).await {
            return;
        }
        app.exit(0);
        tokio::time::sleep(QUITS).await;
        let log = app.state::<Log>();
        log.say(Line::Stopped);
        log.written();
        std::process::exit(0);
    });
}

/// Whether it came up in the end; `wait` says whether the person goes on waiting.
async fn came_up<Waits: Future<Output = bool>>(up: Arc<Notify>, wait: impl Fn() -> Waits) -> bool {
    loop {
        tokio::select! {
            () = up.notified() => return true,
            () = tokio::time::sleep(PATIENCE) => {}
        }
        tokio::select! {
            // The message goes away by itself.
            () = up.notified() => return true,
            waits = wait() => if !waits {
                return false;
            }
        }
    }
}

async fn ask<R: Runtime>(app: AppHandle<R>) -> bool {
    app.state::<Log>().say(Line::EmptyWindow);
    let language = app.state::<Kept>().now().spoken();
    let folder = app.state::<Log>().folder().to_owned();
    // Where no message can be shown, there is nobody to decide.
    let Ok(message) = Message::EmptyWindow.process(language, &folder) else {
        return true;
    };
    let answered = tokio::process::Command::from(message)
        .kill_on_drop(true)
        .status()
        .await;
    !answered.is_ok_and(|status| Message::is_to_quit(status.code()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[tokio::test(start_paused = true)]
    async fn who_has_a_page_in_time_is_asked_nothing() {
        let opening = Opening::default();
        opening.begin();
        let wait = async || panic!("asked");
        let (came, ()) = tokio::join!(came_up(opening.up.clone(), wait), async {
            tokio::time::sleep(PATIENCE / 2).await;
            assert!(opening.end().is_some());
        });
        assert!(came);
        assert_eq!(opening.end(), None, "the first time alone");
    }

    #[tokio::test(start_paused = true)]
    async fn who_waits_is_asked_again_and_who_quits_is_not() {
        let asked = Cell::new(0);
        let began = tokio::time::Instant::now();
        let wait = async || {
            asked.set(asked.get() + 1);
            asked.get() < 3
        };
        assert!(!came_up(Arc::default(), wait).await);
        assert_eq!((asked.get(), began.elapsed()), (3, 3 * PATIENCE));
    }

    #[tokio::test(start_paused = true)]
    async fn the_message_goes_away_when_the_page_comes_after_all() {
        let up = Arc::<Notify>::default();
        let (came, ()) = tokio::join!(came_up(up.clone(), std::future::pending), async {
            tokio::time::sleep(2 * PATIENCE).await;
            up.notify_one();
        });
        assert!(came);
    }
}
