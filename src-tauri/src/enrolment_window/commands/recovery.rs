//! Commands for a forgotten password and an unconfirmed account.

use enrolment::{Confirmed, SentCode, Username, confirm_account as unconfirmed};

use super::app_client::AppClient;
use super::sign_in::at_sign_in;
use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::session::IfLeft;
use crate::enrolment_window::stage::{AfterConfirmation, Person, ResetReason, Step};
use crate::enrolment_window::transitions::{Transition, after_failure, after_sign_in};
use crate::enrolment_window::view::{Answer, Notice};

#[tauri::command]
pub(crate) async fn forgot_password(
    session: CallerSession,
    generation: LoggedCommand,
    username: String,
    client_secret: Opened,
) -> Answer {
    session
        .step(generation, IfLeft::Drop, at_sign_in, async |mut person, ()| {
            person.username = username;
            let (client, person) = match AppClient::at_sign_in(&session, person, client_secret).await {
                Ok(opened) => opened,
                Err(back) => return back,
            };
            let requested = match Username::parse(&person.username) {
                Ok(username) => enrolment::forgot_password(&client.cognito, &username).await,
                Err(problem) => Err(problem),
            };
            let reset =
                |person, reset| Transition::at(person, Step::PasswordReset(reset, ResetReason::Forgotten));
            client.conclude(&session, person, requested, reset).await
        })
        .await
}

#[tauri::command]
pub(crate) async fn confirm_account(
    session: CallerSession,
    generation: LoggedCommand,
    username: String,
    client_secret: Opened,
) -> Answer {
    session
        .step(generation, IfLeft::Drop, at_sign_in, async |mut person, ()| {
            person.username = username;
            let (client, person) = match AppClient::at_sign_in(&session, person, client_secret).await {
                Ok(opened) => opened,
                Err(back) => return back,
            };
            match Username::parse(&person.username) {
                Ok(username) => {
                    let state = unconfirmed(&client.cognito, &username);
                    Transition::at(person, Step::ConfirmAccount(state, AfterConfirmation::SignIn))
                }
                Err(problem) => Transition::at(person, Step::SignIn).with_problem(problem),
            }
        })
        .await
}

#[tauri::command]
pub(crate) async fn reset_password(
    session: CallerSession,
    generation: LoggedCommand,
    code: String,
    new_password: Opened,
) -> Answer {
    let at_reset = |step| match step {
        Step::PasswordReset(reset, reason) => Ok((reset, reason)),
        other => Err(other),
    };
    session
        .step(
            generation,
            IfLeft::Notice(Notice::PasswordMayBeSet),
            at_reset,
            async |person, (reset, reason)| match SentCode::parse(&code) {
                Ok(code) => match reset.answer(&code, new_password.0).await {
                    Ok(next) => after_sign_in(person, next),
                    Err(failed) => after_failure(person, failed, |reset| Step::PasswordReset(reset, reason)),
                },
                Err(problem) => {
                    Transition::at(person, Step::PasswordReset(reset, reason)).with_problem(problem)
                }
            },
        )
        .await
}

#[tauri::command]
pub(crate) async fn confirm_code(session: CallerSession, generation: LoggedCommand, code: String) -> Answer {
    let at_confirm = |step| match step {
        Step::ConfirmAccount(unconfirmed, after) => Ok((unconfirmed, after)),
        other => Err(other),
    };
    session
        .step(
            generation,
            IfLeft::Drop,
            at_confirm,
            async |person, (unconfirmed, after)| match SentCode::parse(&code) {
                Ok(code) => match unconfirmed.answer(&code).await {
                    Ok(Confirmed::SignedIn(next)) => after_sign_in(person, next),
                    Ok(Confirmed::SignIn) => Transition::at(
                        Person {
                            notice: Some(Notice::AccountConfirmed),
                            ..person
                        },
                        Step::SignIn,
                    ),
                    Err(failed) => after_failure(person, failed, |state| Step::ConfirmAccount(state, after)),
                },
                Err(problem) => {
                    Transition::at(person, Step::ConfirmAccount(unconfirmed, after)).with_problem(problem)
                }
            },
        )
        .await
}

/// Requests another code, for a new password or to confirm the account.
#[tauri::command]
pub(crate) async fn send_code_again(session: CallerSession, generation: LoggedCommand) -> Answer {
    let at_either = |step| match step {
        Step::PasswordReset(..) | Step::ConfirmAccount(..) => Ok(step),
        other => Err(other),
    };
    session
        .step(
            generation,
            IfLeft::Drop,
            at_either,
            async |person, step| match step {
                Step::PasswordReset(reset, reason) => match reset.send_again().await {
                    Ok(reset) => Transition::at(person, Step::PasswordReset(reset, reason)),
                    Err(failed) => after_failure(person, failed, |reset| Step::PasswordReset(reset, reason)),
                },
                Step::ConfirmAccount(unconfirmed, after) => match unconfirmed.send_again().await {
                    Ok(unconfirmed) => Transition::at(person, Step::ConfirmAccount(unconfirmed, after)),
                    Err(failed) => after_failure(person, failed, |state| Step::ConfirmAccount(state, after)),
                },
                other => Transition::at(person, other),
            },
        )
        .await
}
