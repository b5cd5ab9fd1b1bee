//! Leaving a step, also while a command is running.

use tauri::{AppHandle, Manager, Runtime};

use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::session::Session;
use crate::enrolment_window::stage::{Person, Stage, Step};
use crate::enrolment_window::view::Answer;

/// Goes back to the sign-in of the pool, or to the list if no pool was chosen.
#[tauri::command]
pub(crate) async fn start_over<R: Runtime>(app: AppHandle<R>, generation: LoggedCommand) -> Answer {
    leave(&app, generation, |person| match person {
        Some(person) => Stage::With(person, Step::SignIn),
        None => Stage::Pools,
    })
    .await
}

/// Goes back to the list of pools.
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
