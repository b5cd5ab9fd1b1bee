//! What the shell sends to the page without being asked.

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use tauri::ipc::Channel;
use ts_rs::TS;

use super::view::RetryNotice;
use crate::clipboard::Copied;

/// Each carries the generation at the time it was sent, so that the page can ignore a stale one.
#[derive(Clone, Serialize, TS)]
#[serde(tag = "event", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(rename = "ShellEvent")]
pub(crate) enum Event {
    /// The running command retries, or does not any longer.
    Retry {
        /// When it was sent.
        generation: u32,
        /// What the last attempt met.
        notice: Option<RetryNotice>,
    },
    /// The user pool responds again, after the problem of this generation was a lost connection.
    ConnectionRestored {
        /// When it was sent.
        generation: u32,
    },
    /// The state of a copied secret has changed; the seconds count as a change.
    Clipboard {
        /// When it was sent.
        generation: u32,
        /// The new state.
        copied: Copied,
    },
}

/// The channel to the page of one window. Events before the page subscribes are dropped, as it gets the state then.
#[derive(Default)]
pub(crate) struct Events(Mutex<Option<Channel<Event>>>);

impl Events {
    /// Replaces the channel, as a reloaded page has a new one, and sends the present state first.
    pub(crate) fn subscribe(&self, channel: Channel<Event>, state: impl FnOnce() -> Vec<Event>) {
        let mut current = self.lock();
        for event in state() {
            let _ = channel.send(event);
        }
        *current = Some(channel);
    }

    /// Sends an event. A page that is gone gets nothing.
    pub(crate) fn send(&self, event: Event) {
        if let Some(channel) = &*self.lock() {
            let _ = channel.send(event);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Channel<Event>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
