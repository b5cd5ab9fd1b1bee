//! Commands for leaving a step, even while a command is running.

use crate::enrolment_window::arguments::CallerSession;
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::stage::{Stage, Step};
use crate::enrolment_window::view::Answer;

/// Shows the sign-in of the pool, or the list if no pool was chosen.
#[tauri::command]
pub(crate) async fn start_over(session: CallerSession, generation: LoggedCommand) -> Answer {
    session
        .leave(generation, |person| match person {
            Some(person) => Stage::With(person, Step::SignIn),
            None => Stage::Pools,
        })
        .await
}

/// Shows the list of pools.
#[tauri::command]
pub(crate) async fn back_to_pools(session: CallerSession, generation: LoggedCommand) -> Answer {
    session.leave(generation, |_| Stage::Pools).await
}
