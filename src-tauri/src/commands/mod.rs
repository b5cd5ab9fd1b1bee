//! The page's commands: each takes the stage that it belongs to and hands the work to the crate that knows it.

mod app_client;
pub(crate) mod authenticator;
pub(crate) mod browser;
pub(crate) mod existing_secret;
pub(crate) mod help;
pub(crate) mod pool_export;
pub(crate) mod pool_test;
pub(crate) mod pools;
pub(crate) mod preferences;
pub(crate) mod recovery;
pub(crate) mod sign_in;
pub(crate) mod token;

use enrolment::LocalCheck;
use tauri::{AppHandle, Manager, Runtime};

use crate::command_log::LoggedCommand;
use crate::sealed::SealingKeys;
use crate::session::Session;
use crate::stage::{Person, Stage, Step};
use crate::view::{Answer, RetryNotice};
use crate::window;

#[tauri::command]
pub(crate) fn current<R: Runtime>(app: AppHandle<R>) -> Answer {
    window::page_is_up(&app);
    app.state::<Session>().current()
}

/// A key that the page seals one secret to, see [`sealed`](crate::sealed).
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

#[tauri::command]
pub(crate) async fn start_over<R: Runtime>(app: AppHandle<R>, generation: LoggedCommand) -> Answer {
    leave(&app, generation, |person| match person {
        Some(person) => Stage::With(person, Step::SignIn),
        None => Stage::Pools,
    })
    .await
}

#[tauri::command]
pub(crate) async fn back_to_pools<R: Runtime>(app: AppHandle<R>, generation: LoggedCommand) -> Answer {
    leave(&app, generation, |_| Stage::Pools).await
}

async fn leave<R: Runtime>(
    app: &AppHandle<R>,
    mut given: LoggedCommand,
    to: impl FnOnce(Option<Person>) -> Stage,
) -> Answer {
    let desk = app.state::<Session>();
    let (answer, left) = desk.leave(given.generation(), to).await;
    given.came_to(&answer);
    if let Some(step) = left {
        desk.abandon(step);
    }
    answer
}

fn local_check(insist: bool) -> LocalCheck {
    if insist {
        LocalCheck::Waived
    } else {
        LocalCheck::First
    }
}
