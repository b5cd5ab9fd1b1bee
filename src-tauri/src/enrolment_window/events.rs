//! Events that the shell sends to the page.

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use tauri::ipc::Channel;
use ts_rs::TS;

use super::view::RetryNotice;
use crate::clipboard::Copied;

/// An event with the generation at the time that it was sent, so that the page can ignore a stale event.
#[derive(Clone, Serialize, TS)]
#[serde(tag = "event", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(rename = "ShellEvent")]
pub(crate) enum Event {
    /// The running command starts or stops retrying.
    Retry {
        /// The generation at that time.
        generation: u32,
        /// The problem of the last attempt. `null` if the command no longer retries.
        notice: Option<RetryNotice>,
    },
    /// The user pool responds again. The problem of this generation was a lost connection.
    ConnectionRestored {
        /// The generation at that time.
        generation: u32,
    },
    /// The state of a copied secret or its remaining seconds have changed.
    Clipboard {
        /// The generation at that time.
        generation: u32,
        /// The new state.
        copied: Copied,
    },
}

/// The channel to the page of a window. Events before the page subscribes are dropped, because it then receives the state.
#[derive(Default)]
pub(crate) struct Events(Mutex<Option<Channel<Event>>>);

impl Events {
    /// Sends the current state and replaces the channel, because a reloaded page has a new one.
    pub(crate) fn subscribe(&self, channel: Channel<Event>, state: impl FnOnce() -> Vec<Event>) {
        let mut current = self.lock();
        for event in state() {
            let _ = channel.send(event);
        }
        *current = Some(channel);
    }

    /// Sends an event. It is dropped if the page has not subscribed or no longer exists.
    pub(crate) fn send(&self, event: Event) {
        if let Some(channel) = &*self.lock() {
            let _ = channel.send(event);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Channel<Event>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
