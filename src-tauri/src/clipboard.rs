//! The secret that a session has copied to the operating system's clipboard, and its removal. The shell writes it; the page
//! never receives it.

use std::future::Future;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use enrolment::SecretText;
use platform::since_boot;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use tauri::{AppHandle, Runtime};
use tauri_plugin_clipboard_manager::ClipboardExt;
use ts_rs::TS;

/// Long enough to paste the secret into another program.
const TIMEOUT: Duration = Duration::from_secs(45);
/// The interval of reports of the remaining time.
const TICK: Duration = Duration::from_secs(1);

/// The state of a copied secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub(crate) enum Copied {
    /// No secret was copied.
    Nothing,
    /// The secret is on the clipboard, unless another program has replaced it.
    Held {
        /// The time until it is cleared.
        seconds_left: u32,
    },
    /// This program has cleared the secret.
    Cleared,
    /// Another text has replaced the secret and is kept.
    Replaced,
    /// The clipboard does not respond.
    Stuck,
}

/// SHA-256 of a copied secret. The secret itself may be dropped before the clipboard is cleared.
pub(crate) type Fingerprint = [u8; 32];

/// The secret of a session that may be on the clipboard.
pub(crate) struct CopiedSecret {
    timeout: Duration,
    /// A clock that goes on while the computer is suspended. A test replaces it.
    now: fn() -> Duration,
    inner: Mutex<Inner>,
}

struct Inner {
    newest: Copy,
    state: State,
}

/// The number of a copy. Only the newest copy is cleared after its timeout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Copy(u64);

#[derive(Clone, Copy)]
enum State {
    Held {
        until: Duration,
        fingerprint: Fingerprint,
    },
    Over(Copied),
}

impl CopiedSecret {
    /// Creates the state without a copy. `timeout` replaces the default time until a copy is cleared.
    pub(crate) fn new(timeout: Option<Duration>) -> Self {
        Self {
            timeout: timeout.unwrap_or(TIMEOUT),
            now: since_boot,
            inner: Mutex::new(Inner {
                newest: Copy(0),
                state: State::Over(Copied::Nothing),
            }),
        }
    }

    /// The current state.
    pub(crate) fn state(&self) -> Copied {
        match self.lock().state {
            State::Held { until, .. } => {
                let left = until.saturating_sub((self.now)());
                Copied::Held {
                    seconds_left: u32::try_from(left.as_millis().div_ceil(1000)).unwrap_or(u32::MAX),
                }
            }
            State::Over(copied) => copied,
        }
    }

    /// Writes a secret to the clipboard and requests that clipboard histories omit it.
    ///
    /// # Errors
    /// If the clipboard does not respond.
    pub(crate) fn copy(&self, secret: &SecretText, clipboard: &impl Clipboard) -> Result<Copy, ()> {
        if !clipboard.write_secret(secret) {
            return Err(());
        }
        let mut inner = self.lock();
        inner.newest.0 += 1;
        inner.state = State::Held {
            until: (self.now)() + self.timeout,
            fingerprint: Sha256::digest(secret.expose()).into(),
        };
        Ok(inner.newest)
    }

    /// Reports the remaining time each second, clears that copy after its timeout and reports the result. A newer copy or a
    /// [`release`](Self::release) ends the countdown without a report.
    pub(crate) async fn count_down(&self, copy: Copy, clipboard: impl Clipboard, report: impl Fn(Copied)) {
        let fingerprint = loop {
            let (left, fingerprint) = match self.held(copy) {
                Some((until, fingerprint)) => (until.saturating_sub((self.now)()), fingerprint),
                None => return,
            };
            if left.is_zero() {
                break fingerprint;
            }
            report(self.state());
            tokio::time::sleep(left.min(TICK)).await;
        };
        // Without the lock: the main thread may have to provide the text and may wait for the lock.
        let end = clear_if_ours(clipboard, fingerprint).await;
        {
            let mut inner = self.lock();
            if inner.newest != copy {
                return;
            }
            inner.state = State::Over(end);
        }
        report(end);
    }

    /// Resets the state and returns the fingerprint of the secret to clear with [`clear_if_ours`].
    pub(crate) fn release(&self) -> Option<Fingerprint> {
        let mut inner = self.lock();
        inner.newest.0 += 1;
        match std::mem::replace(&mut inner.state, State::Over(Copied::Nothing)) {
            State::Held { fingerprint, .. } => Some(fingerprint),
            State::Over(_) => None,
        }
    }

    fn held(&self, copy: Copy) -> Option<(Duration, Fingerprint)> {
        let inner = self.lock();
        match inner.state {
            State::Held { until, fingerprint } if inner.newest == copy => Some((until, fingerprint)),
            _ => None,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The clipboard operations that a copied secret needs. The calls may block.
pub(crate) trait Clipboard: Send + Sync + 'static {
    /// Writes a secret and returns whether that succeeded.
    fn write_secret(&self, secret: &SecretText) -> bool;
    /// Returns the text on the clipboard. `None` if there is none or it cannot be read.
    fn text(&self) -> Option<String>;
    /// Clears the clipboard and returns whether that succeeded.
    fn clear(&self) -> bool;
}

impl<R: Runtime> Clipboard for AppHandle<R> {
    fn write_secret(&self, secret: &SecretText) -> bool {
        self.clipboard().write_secret(secret.expose()).is_ok()
    }

    fn text(&self) -> Option<String> {
        self.clipboard().read_text().ok()
    }

    fn clear(&self) -> bool {
        self.clipboard().clear().is_ok()
    }
}

/// Clears the clipboard if it still contains the secret with that fingerprint.
///
/// Runs on a thread that may block: reading a text that this program has copied may hang on the main thread:
/// <https://docs.rs/tauri-plugin-clipboard-manager/2/tauri_plugin_clipboard_manager/struct.Clipboard.html#method.read_text>
pub(crate) fn clear_if_ours(
    clipboard: impl Clipboard,
    fingerprint: Fingerprint,
) -> impl Future<Output = Copied> + Send {
    let cleared = tauri::async_runtime::spawn_blocking(move || match clipboard.text() {
        Some(text) if Sha256::digest(&text)[..] != fingerprint => Copied::Replaced,
        // No text, or an unreadable one. It cannot be identified as ours, so it is kept.
        None => Copied::Replaced,
        Some(_) if clipboard.clear() => Copied::Cleared,
        Some(_) => Copied::Stuck,
    });
    async move { cleared.await.unwrap_or(Copied::Stuck) }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::cell::Cell;
    use std::sync::Arc;

    /// A clipboard in memory.
    #[derive(Clone, Default)]
    pub(crate) struct InMemory {
        text: Arc<Mutex<Option<String>>>,
        stuck: bool,
    }

    impl InMemory {
        pub(crate) fn set(&self, text: &str) {
            *self.text.lock().expect("not poisoned") = Some(text.to_owned());
        }
    }

    impl Clipboard for InMemory {
        fn write_secret(&self, secret: &SecretText) -> bool {
            self.set(secret.expose());
            true
        }

        fn text(&self) -> Option<String> {
            self.text.lock().expect("not poisoned").clone()
        }

        fn clear(&self) -> bool {
            !self.stuck && self.text.lock().expect("not poisoned").take().is_some()
        }
    }

    thread_local! {
        static SUSPENDED: Cell<Duration> = const { Cell::new(Duration::ZERO) };
        static START: tokio::time::Instant = tokio::time::Instant::now();
    }

    /// The paused time of the test, plus the time that the computer was suspended, in which timers stop.
    fn now() -> Duration {
        START.with(tokio::time::Instant::elapsed) + SUSPENDED.get()
    }

    fn copied(clipboard: &InMemory, seconds: u64) -> (CopiedSecret, Copy) {
        let copied = CopiedSecret {
            now,
            ..CopiedSecret::new(Some(Duration::from_secs(seconds)))
        };
        let copy = copied.copy(&"JBSWY3DP".into(), clipboard).expect("written");
        (copied, copy)
    }

    /// Returns the reports until the countdown ends.
    async fn reports(copied: &CopiedSecret, copy: Copy, clipboard: InMemory) -> Vec<Copied> {
        let reports = Mutex::new(Vec::new());
        let report = |copied| reports.lock().expect("not poisoned").push(copied);
        copied.count_down(copy, clipboard, report).await;
        reports.into_inner().expect("not poisoned")
    }

    fn held(seconds_left: u32) -> Copied {
        Copied::Held { seconds_left }
    }

    #[tokio::test(start_paused = true)]
    async fn copied_secret_is_counted_down_and_cleared() {
        let clipboard = InMemory::default();
        let (secret, copy) = copied(&clipboard, 3);
        assert_eq!(secret.state(), held(3));
        assert_eq!(
            reports(&secret, copy, clipboard.clone()).await,
            [held(3), held(2), held(1), Copied::Cleared]
        );
        assert_eq!((secret.state(), clipboard.text()), (Copied::Cleared, None));
    }

    #[tokio::test(start_paused = true)]
    async fn countdown_goes_on_while_the_computer_is_suspended() {
        let clipboard = InMemory::default();
        let (secret, copy) = copied(&clipboard, 45);
        let suspend = async {
            tokio::time::sleep(Duration::from_millis(1500)).await;
            SUSPENDED.set(Duration::from_secs(600));
            assert_eq!(secret.state(), held(0));
        };
        let (reports, ()) = tokio::join!(reports(&secret, copy, clipboard.clone()), suspend);
        // Cleared at the next report.
        assert_eq!(reports, [held(45), held(44), Copied::Cleared]);
        assert_eq!(clipboard.text(), None);
    }

    #[tokio::test(start_paused = true)]
    async fn text_that_replaced_the_secret_is_kept() {
        let clipboard = InMemory::default();
        let (secret, copy) = copied(&clipboard, 1);
        clipboard.set("a shopping list");
        assert_eq!(
            reports(&secret, copy, clipboard.clone()).await,
            [held(1), Copied::Replaced]
        );
        assert_eq!(clipboard.text().as_deref(), Some("a shopping list"));
    }

    #[tokio::test(start_paused = true)]
    async fn timeout_of_an_older_copy_does_not_clear_the_newer_one() {
        let clipboard = InMemory::default();
        let (secret, first) = copied(&clipboard, 45);
        let second = secret.copy(&"JBSWY3DP".into(), &clipboard).expect("written");
        assert_eq!(reports(&secret, first, clipboard.clone()).await, []);
        assert_eq!(secret.state(), held(45));
        assert_eq!(
            reports(&secret, second, clipboard).await.last(),
            Some(&Copied::Cleared)
        );
    }

    #[tokio::test(start_paused = true)]
    async fn clipboard_that_cannot_be_cleared_is_reported() {
        let clipboard = InMemory {
            stuck: true,
            ..InMemory::default()
        };
        let (secret, copy) = copied(&clipboard, 1);
        assert_eq!(reports(&secret, copy, clipboard).await, [held(1), Copied::Stuck]);
    }

    #[tokio::test(start_paused = true)]
    async fn released_secret_can_be_cleared_once() {
        let clipboard = InMemory::default();
        assert_eq!(CopiedSecret::new(None).release(), None);
        let (secret, copy) = copied(&clipboard, 45);
        let fingerprint = secret.release().expect("one was copied");
        assert_eq!((secret.state(), secret.release()), (Copied::Nothing, None));
        assert_eq!(reports(&secret, copy, clipboard.clone()).await, []);
        assert_eq!(
            clear_if_ours(clipboard.clone(), fingerprint).await,
            Copied::Cleared
        );
        assert_eq!(clipboard.text(), None);
    }
}
