//! The secret that a session has copied to the operating system's clipboard, and its removal. The shell writes it; the page
//! never receives it.

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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
/// The pause before the clipboard is read again. It doubles with each retry.
const FIRST_RETRY: Duration = Duration::from_secs(1);
/// The longest pause. The retries do not end, because a clipboard may respond again after hours.
const LAST_RETRY: Duration = Duration::from_secs(60);

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
    /// The clipboard certainly does not contain the secret any more. What it contains is kept.
    Replaced,
    /// The clipboard cannot be read, so the secret may still be there. Reading it is retried.
    Unreadable,
    /// The clipboard contains the secret and cannot be cleared. Clearing it is retried.
    Stuck,
}

impl Copied {
    /// Whether the secret is, or may be, on the clipboard although it should have been cleared.
    fn is_overdue(self) -> bool {
        matches!(self, Self::Unreadable | Self::Stuck)
    }
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
    Overdue {
        copied: Copied,
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
            State::Overdue { copied, .. } | State::Over(copied) => copied,
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

    /// Reports the remaining time each second, clears that copy after its timeout and reports the result. Retries until the
    /// secret is certainly gone. A newer copy or a [`release`](Self::release) ends this without a report.
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
        let clipboard = Arc::new(clipboard);
        let mut pause = FIRST_RETRY;
        loop {
            // Without the lock: the main thread may have to provide the text and may wait for the lock.
            let result = clear_if_ours(clipboard.clone(), fingerprint).await;
            match self.conclude(copy, result, fingerprint) {
                Conclusion::Superseded => return,
                Conclusion::Unchanged => {}
                Conclusion::Changed => report(result),
            }
            if !result.is_overdue() {
                return;
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LAST_RETRY);
            if !self.is_newest(copy) {
                return;
            }
        }
    }

    fn conclude(&self, copy: Copy, result: Copied, fingerprint: Fingerprint) -> Conclusion {
        let mut inner = self.lock();
        if inner.newest != copy {
            return Conclusion::Superseded;
        }
        let before = inner.state;
        inner.state = match result.is_overdue() {
            true => State::Overdue {
                copied: result,
                fingerprint,
            },
            false => State::Over(result),
        };
        match before {
            State::Overdue { copied, .. } if copied == result => Conclusion::Unchanged,
            _ => Conclusion::Changed,
        }
    }

    fn is_newest(&self, copy: Copy) -> bool {
        self.lock().newest == copy
    }

    /// Resets the state and returns the fingerprint of the secret to clear with [`clear_if_ours`].
    pub(crate) fn release(&self) -> Option<Fingerprint> {
        let mut inner = self.lock();
        inner.newest.0 += 1;
        match std::mem::replace(&mut inner.state, State::Over(Copied::Nothing)) {
            State::Held { fingerprint, .. } | State::Overdue { fingerprint, .. } => Some(fingerprint),
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

/// How [`CopiedSecret::conclude`] has changed the state.
enum Conclusion {
    Changed,
    Unchanged,
    /// There is a newer copy, or the secret was released.
    Superseded,
}

/// The content of the clipboard, as far as it can be read.
pub(crate) enum Content {
    Text(String),
    /// Certainly no text: nothing, or a picture.
    NoText,
    /// The program that owns the content does not respond, or the window system denies access to it.
    Unreadable,
}

/// The clipboard operations that a copied secret needs. The calls may block.
pub(crate) trait Clipboard: Send + Sync + 'static {
    /// Writes a secret and returns whether that succeeded.
    fn write_secret(&self, secret: &SecretText) -> bool;
    /// Reads the clipboard.
    fn read(&self) -> Content;
    /// Clears the clipboard and returns whether that succeeded.
    fn clear(&self) -> bool;
}

impl<R: Runtime> Clipboard for AppHandle<R> {
    fn write_secret(&self, secret: &SecretText) -> bool {
        self.clipboard().write_secret(secret.expose()).is_ok()
    }

    fn read(&self) -> Content {
        let began = std::time::Instant::now();
        // Not by the plugin, which locks its clipboard meanwhile: if another program owns the content and is stopped, this
        // takes up to 24 seconds, for which *Copy secret* and the exit of the program would wait.
        let text = arboard::Clipboard::new().and_then(|mut clipboard| clipboard.get_text());
        match text {
            Ok(text) => Content::Text(text),
            Err(arboard::Error::ContentNotAvailable) if is_reliable(began.elapsed()) => Content::NoText,
            Err(_) => Content::Unreadable,
        }
    }

    fn clear(&self) -> bool {
        self.clipboard().clear().is_ok()
    }
}

/// How long the owner of the clipboard may take on X11: `arboard` reports a timeout as if there were no text.
const OWNER_TIMEOUT: Duration = Duration::from_secs(4);

/// Whether the clipboard really has no text if it was read without a result. Wayland's compositors give a window without
/// focus the same response as for an empty clipboard.
fn is_reliable(took: Duration) -> bool {
    let wayland = std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty());
    !cfg!(target_os = "linux") || (took < OWNER_TIMEOUT && !wayland)
}

/// Clears the clipboard if it still contains the secret with that fingerprint.
///
/// Runs on a thread that may block: reading a text that this program has copied may hang on the main thread:
/// <https://docs.rs/tauri-plugin-clipboard-manager/2/tauri_plugin_clipboard_manager/struct.Clipboard.html#method.read_text>
pub(crate) fn clear_if_ours<C: Clipboard>(
    clipboard: Arc<C>,
    fingerprint: Fingerprint,
) -> impl Future<Output = Copied> + Send + use<C> {
    let cleared = tauri::async_runtime::spawn_blocking(move || match clipboard.read() {
        Content::Text(text) if Sha256::digest(&text)[..] != fingerprint => Copied::Replaced,
        Content::NoText => Copied::Replaced,
        // It cannot be identified as ours, so it is kept.
        Content::Unreadable => Copied::Unreadable,
        Content::Text(_) if clipboard.clear() => Copied::Cleared,
        Content::Text(_) => Copied::Stuck,
    });
    async move { cleared.await.unwrap_or(Copied::Stuck) }
}

/// The pause before [`clear_on_leaving`] tries again.
const LEAVING_RETRY: Duration = Duration::from_millis(300);

/// Clears the clipboard as [`clear_if_ours`] does, and retries until the secret is certainly gone. The caller limits the
/// time.
pub(crate) async fn clear_on_leaving(clipboard: impl Clipboard, fingerprint: Fingerprint) {
    let clipboard = Arc::new(clipboard);
    while clear_if_ours(clipboard.clone(), fingerprint).await.is_overdue() {
        tokio::time::sleep(LEAVING_RETRY).await;
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::cell::Cell;
    use std::sync::atomic::{AtomicU32, Ordering};

    /// A clipboard in memory.
    #[derive(Clone, Default)]
    pub(crate) struct InMemory {
        text: Arc<Mutex<Option<String>>>,
        /// The number of calls that fail.
        unreadable: Arc<AtomicU32>,
        stuck: Arc<AtomicU32>,
    }

    /// Counts down to zero, and returns whether it was zero.
    fn is_over(count: &AtomicU32) -> bool {
        let one_less = |count: u32| count.checked_sub(1);
        count
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less)
            .is_err()
    }

    impl InMemory {
        pub(crate) fn set(&self, text: &str) {
            *self.text.lock().expect("not poisoned") = Some(text.to_owned());
        }

        pub(crate) fn text(&self) -> Option<String> {
            self.text.lock().expect("not poisoned").clone()
        }
    }

    impl Clipboard for InMemory {
        fn write_secret(&self, secret: &SecretText) -> bool {
            self.set(secret.expose());
            true
        }

        fn read(&self) -> Content {
            match self.text() {
                _ if !is_over(&self.unreadable) => Content::Unreadable,
                Some(text) => Content::Text(text),
                None => Content::NoText,
            }
        }

        fn clear(&self) -> bool {
            is_over(&self.stuck) && self.text.lock().expect("not poisoned").take().is_some()
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
    async fn clearing_is_retried_until_it_succeeds() {
        let clipboard = InMemory {
            stuck: Arc::new(3.into()),
            ..InMemory::default()
        };
        let (secret, copy) = copied(&clipboard, 1);
        assert_eq!(
            reports(&secret, copy, clipboard.clone()).await,
            [held(1), Copied::Stuck, Copied::Cleared]
        );
        assert_eq!(clipboard.text(), None);
    }

    #[tokio::test(start_paused = true)]
    async fn clipboard_that_cannot_be_read_is_not_reported_as_replaced_and_is_read_again() {
        for (left, result) in [
            (Some("JBSWY3DP"), Copied::Cleared),
            (Some("a shopping list"), Copied::Replaced),
            (None, Copied::Replaced),
        ] {
            let clipboard = InMemory {
                unreadable: Arc::new(9.into()),
                ..InMemory::default()
            };
            let (secret, copy) = copied(&clipboard, 1);
            *clipboard.text.lock().expect("not poisoned") = left.map(str::to_owned);
            assert_eq!(
                reports(&secret, copy, clipboard).await,
                [held(1), Copied::Unreadable, result]
            );
            assert_eq!((secret.state(), secret.release()), (result, None));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn retries_end_when_the_secret_is_released_or_copied_again() {
        for copied_again in [true, false] {
            let clipboard = InMemory {
                unreadable: Arc::new(u32::MAX.into()),
                ..InMemory::default()
            };
            let (secret, copy) = copied(&clipboard, 1);
            let leave = async {
                while secret.state() != Copied::Unreadable {
                    tokio::time::sleep(TICK).await;
                }
                match copied_again {
                    true => assert!(secret.copy(&"JBSWY3DP".into(), &clipboard).is_ok()),
                    false => assert!(secret.release().is_some(), "it may still be on the clipboard"),
                }
            };
            let (reports, ()) = tokio::join!(reports(&secret, copy, clipboard.clone()), leave);
            assert_eq!(reports, [held(1), Copied::Unreadable]);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn clearing_on_leaving_is_retried() {
        let clipboard = InMemory {
            unreadable: Arc::new(2.into()),
            stuck: Arc::new(2.into()),
            ..InMemory::default()
        };
        let (secret, _) = copied(&clipboard, 45);
        clear_on_leaving(clipboard.clone(), secret.release().expect("one was copied")).await;
        assert_eq!(clipboard.text(), None);
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
            clear_if_ours(Arc::new(clipboard.clone()), fingerprint).await,
            Copied::Cleared
        );
        assert_eq!(clipboard.text(), None);
    }
}
