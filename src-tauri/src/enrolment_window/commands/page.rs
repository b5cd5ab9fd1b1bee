//! What a page needs at any stage: the present view, events, keys to seal secrets with.

use tauri::ipc::Channel;
use tauri::{Runtime, WebviewWindow};

use crate::enrolment_window::arguments::CallerSession;
use crate::enrolment_window::events::Event;
use crate::enrolment_window::view::Answer;
use crate::window;

/// The present view, unchanged. A page that starts calls it first.
#[tauri::command]
pub(crate) fn current<R: Runtime>(window: WebviewWindow<R>, session: CallerSession) -> Answer {
    window::page_is_up(&window);
    session.current()
}

/// Sends events to the page from now on, and first the present state. A page that is loaded again subscribes again.
#[tauri::command]
pub(crate) fn subscribe(session: CallerSession, events: Channel<Event>) {
    session.subscribe(events);
}

/// A key to seal one secret to, see [`sealed`](crate::enrolment_window::sealed).
#[tauri::command]
pub(crate) fn sealing_key(session: CallerSession) -> String {
    session.sealing_keys.fresh()
}

/// Stops retrying: the running command answers with the problem that it has met.
#[tauri::command]
pub(crate) fn stop_waiting(session: CallerSession) {
    session.stop_retrying();
}

/// Tries a lost connection at once, because the system has a network again.
#[tauri::command]
pub(crate) fn network_changed(session: CallerSession) {
    session.network_changed();
}
