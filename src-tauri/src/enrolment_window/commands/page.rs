//! Commands for every stage: the current view, events and keys for sealing secrets.

use tauri::ipc::Channel;
use tauri::{Runtime, WebviewWindow};

use crate::enrolment_window::arguments::CallerSession;
use crate::enrolment_window::events::Event;
use crate::enrolment_window::view::Answer;
use crate::window;

/// Returns the current view. A page calls it first.
#[tauri::command]
pub(crate) fn current<R: Runtime>(window: WebviewWindow<R>, session: CallerSession) -> Answer {
    window::page_is_up(&window);
    session.current()
}

/// Sends the current state and then events to the page. A reloaded page subscribes again.
#[tauri::command]
pub(crate) fn subscribe(session: CallerSession, events: Channel<Event>) {
    session.subscribe(events);
}

/// Returns a public key for sealing one secret, see [`sealed`](crate::enrolment_window::sealed).
#[tauri::command]
pub(crate) fn sealing_key(session: CallerSession) -> String {
    session.sealing_keys.create()
}

/// Stops retrying: the running command returns the problem of its last attempt.
#[tauri::command]
pub(crate) fn stop_waiting(session: CallerSession) {
    session.stop_retrying();
}

/// Retries a lost connection immediately, because the system has a network again.
#[tauri::command]
pub(crate) fn network_changed(session: CallerSession) {
    session.network_changed();
}

/// Returns for how many milliseconds the computer was suspended since the window was opened, as far as `performance.now()`
/// of the page does not include that time.
#[tauri::command]
pub(crate) fn suspended_ms(session: CallerSession) -> f64 {
    session.suspension.total().as_secs_f64() * 1000.0
}
