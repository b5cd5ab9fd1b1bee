//! What the page needs before it knows a stage.

use tauri::{AppHandle, Manager, Runtime};

use crate::enrolment_window::sealed::SealingKeys;
use crate::enrolment_window::session::Session;
use crate::enrolment_window::view::{Answer, RetryNotice};
use crate::window;

#[tauri::command]
pub(crate) fn current<R: Runtime>(app: AppHandle<R>) -> Answer {
    window::page_is_up(&app);
    app.state::<Session>().current()
}

/// A key that the page seals one secret to, see [`sealed`](crate::enrolment_window::sealed).
#[tauri::command]
pub(crate) fn sealing_key<R: Runtime>(app: AppHandle<R>) -> String {
    app.state::<SealingKeys>().fresh()
}

/// Whether the command at work tries again by itself, and of what it has failed so far.
#[tauri::command]
pub(crate) fn waiting<R: Runtime>(app: AppHandle<R>) -> Option<RetryNotice> {
    app.state::<Session>().waiting().now().map(RetryNotice::from)
}

/// Tries no more: the command at work answers with what it has met.
#[tauri::command]
pub(crate) fn stop_waiting<R: Runtime>(app: AppHandle<R>) {
    app.state::<Session>().waiting().stop();
}
