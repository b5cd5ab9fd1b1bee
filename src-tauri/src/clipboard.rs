//! What we put on the operating system's clipboard, and its way off again. Rust writes; the page neither reads nor sees
//! what is written.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use enrolment::SecretText;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_clipboard_manager::ClipboardExt;
use ts_rs::TS;

use crate::problem::{Problem, ShellProblem};

/// Long enough to reach the phone’s or the other program’s field, and no longer.
const CLEARED_AFTER: Duration = Duration::from_secs(45);

/// What became of what we put there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub(crate) enum Copied {
    /// We put nothing there.
    Nothing,
    /// As far as we know it is there still.
    Held {
        /// Until it is taken off.
        seconds_left: u32,
    },
    /// We took it off.
    Cleared,
    /// Somebody had copied something else over it, which stays.
    Replaced,
    /// The clipboard does not answer.
    Stuck,
}

/// The one thing of ours that may be on the clipboard.
pub(crate) struct OnClipboard {
    cleared_after: Duration,
    inner: Mutex<Inner>,
}

struct Inner {
    /// Counts copies: the newest alone is taken off.
    turn: u64,
    state: State,
}

enum State {
    Ours { until: Instant, fingerprint: [u8; 32] },
    Over(Copied),
}

impl OnClipboard {
    /// Taken off after `time`, if that is not as usual.
    pub(crate) fn new(time: Option<Duration>) -> Self {
        Self {
            cleared_after: time.unwrap_or(CLEARED_AFTER),
            inner: Mutex::new(Inner {
                turn: 0,
                state: State::Over(Copied::Nothing),
            }),
        }
    }

    pub(crate) fn look(&self) -> Copied {
        match self.lock().state {
            State::Ours { until, .. } => {
                let left = until.saturating_duration_since(Instant::now());
                Copied::Held {
                    seconds_left: u32::try_from(left.as_millis().div_ceil(1000)).unwrap_or(u32::MAX),
                }
            }
            State::Over(copied) => copied,
        }
    }

    /// Remembers what it is by its fingerprint alone: the secret may be gone from memory before it is gone from there.
    fn put(&self, secret: &str) -> u64 {
        let mut inner = self.lock();
        inner.turn += 1;
        inner.state = State::Ours {
            until: Instant::now() + self.cleared_after,
            fingerprint: Sha256::digest(secret).into(),
        };
        inner.turn
    }

    /// Takes it off if it is of that turn (or of any) and there still.
    fn take_off(&self, turn: Option<u64>, clipboard: &impl Clipboard) {
        let (now, fingerprint) = match *self.lock() {
            Inner {
                turn: now,
                state: State::Ours { fingerprint, .. },
            } => (now, fingerprint),
            _ => return,
        };
        if turn.is_some_and(|turn| turn != now) {
            return;
        }
        // Not under the lock: whose turn it is to give the text may be the main thread, which looks.
        let over = match clipboard.text() {
            Some(text) if Sha256::digest(&text)[..] != fingerprint => Copied::Replaced,
            // What is no text, or cannot be read, is not ours or cannot be told from it.
            None => Copied::Replaced,
            Some(_) if clipboard.clear() => Copied::Cleared,
            Some(_) => Copied::Stuck,
        };
        let mut inner = self.lock();
        if inner.turn == now {
            inner.state = State::Over(over);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// As much of a clipboard as taking something off it needs.
trait Clipboard {
    /// Nothing if there is none.
    fn text(&self) -> Option<String>;
    /// Whether it went.
    fn clear(&self) -> bool;
}

impl<R: Runtime> Clipboard for AppHandle<R> {
    fn text(&self) -> Option<String> {
        self.clipboard().read_text().ok()
    }

    fn clear(&self) -> bool {
        self.clipboard().clear().is_ok()
    }
}

/// Puts the secret on the clipboard, asks clipboard histories to skip it, and takes it off again after a while.
pub(crate) fn copy_secret<R: Runtime>(app: &AppHandle<R>, secret: &SecretText) -> Result<(), Problem> {
    app.clipboard()
        .write_secret(secret.expose())
        .map_err(|_| Problem::from(ShellProblem::ClipboardUnavailable))?;
    let ours = app.state::<OnClipboard>();
    let turn = ours.put(secret.expose());
    let (app, after) = (app.clone(), ours.cleared_after);
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(after).await;
        take_off(app, Some(turn)).await;
    });
    Ok(())
}

/// Takes off what we put there, if it is there still: the window is closing.
pub(crate) async fn clear<R: Runtime>(app: &AppHandle<R>) {
    take_off(app.clone(), None).await;
}

/// Not on the main thread, where reading what this program has copied itself may hang:
/// <https://docs.rs/tauri-plugin-clipboard-manager/2/tauri_plugin_clipboard_manager/struct.Clipboard.html#method.read_text>
async fn take_off<R: Runtime>(app: AppHandle<R>, turn: Option<u64>) {
    let taken = tauri::async_runtime::spawn_blocking(move || {
        app.state::<OnClipboard>().take_off(turn, &app);
    });
    let _ = taken.await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    struct Fake {
        text: RefCell<Option<String>>,
        clears: bool,
    }

    impl Fake {
        fn with(text: Option<&str>) -> Self {
            Self {
                text: RefCell::new(text.map(str::to_owned)),
                clears: true,
            }
        }
    }

    impl Clipboard for Fake {
        fn text(&self) -> Option<String> {
            self.text.borrow().clone()
        }

        fn clear(&self) -> bool {
            self.clears && self.text.take().is_some()
        }
    }

    fn ours() -> OnClipboard {
        OnClipboard::new(Some(Duration::from_secs(45)))
    }

    #[test]
    fn what_is_there_still_is_taken_off() {
        let (ours, clipboard) = (ours(), Fake::with(Some("JBSWY3DP")));
        assert_eq!(ours.look(), Copied::Nothing);
        let turn = ours.put("JBSWY3DP");
        assert_eq!(ours.look(), Copied::Held { seconds_left: 45 });
        ours.take_off(Some(turn), &clipboard);
        assert_eq!((ours.look(), clipboard.text()), (Copied::Cleared, None));
    }

    #[test]
    fn what_somebody_else_has_copied_stays() {
        let (ours, clipboard) = (ours(), Fake::with(Some("a shopping list")));
        let turn = ours.put("JBSWY3DP");
        ours.take_off(Some(turn), &clipboard);
        assert_eq!(ours.look(), Copied::Replaced);
        assert_eq!(clipboard.text().as_deref(), Some("a shopping list"));
    }

    #[test]
    fn the_time_of_an_older_copy_does_not_count() {
        let (ours, clipboard) = (ours(), Fake::with(Some("JBSWY3DP")));
        let first = ours.put("JBSWY3DP");
        ours.put("JBSWY3DP");
        ours.take_off(Some(first), &clipboard);
        assert!(matches!(ours.look(), Copied::Held { .. }));
        ours.take_off(None, &clipboard);
        assert_eq!(ours.look(), Copied::Cleared);
    }

    #[test]
    fn a_clipboard_that_does_not_answer_is_told() {
        let ours = ours();
        let mut clipboard = Fake::with(Some("JBSWY3DP"));
        clipboard.clears = false;
        ours.put("JBSWY3DP");
        ours.take_off(None, &clipboard);
        assert_eq!(ours.look(), Copied::Stuck);
    }

    #[test]
    fn nothing_of_ours_is_nothing_to_do() {
        let (ours, clipboard) = (ours(), Fake::with(Some("JBSWY3DP")));
        ours.take_off(None, &clipboard);
        assert_eq!(clipboard.text().as_deref(), Some("JBSWY3DP"));
    }
}
