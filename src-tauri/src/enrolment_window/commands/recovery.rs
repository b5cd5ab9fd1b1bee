//! A forgotten password, and a sign-up that was never confirmed.

use enrolment::{Confirmed, SentCode, Username, confirm_account as unconfirmed};

use super::app_client::AppClient;
use super::sign_in::at_sign_in;
use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::session::IfLeft;
use crate::enrolment_window::stage::{PasswordTyped, Person, Step, WhoAsked};
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
            let asked = match Username::parse(&person.username) {
                Ok(username) => enrolment::forgot_password(&client.cognito, &username).await,
                Err(problem) => Err(problem),
            };
            let reset = |person, reset| Transition::at(person, Step::PasswordReset(reset, WhoAsked::Person));
            client.conclude(&session, person, asked, reset).await
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
                    let waiting = unconfirmed(&client.cognito, &username);
                    Transition::at(person, Step::ConfirmAccount(waiting, PasswordTyped::NotYet))
                }
                Err(problem) => Transition::at(person, Step::SignIn).but(problem),
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
        Step::PasswordReset(reset, who) => Ok((reset, who)),
        other => Err(other),
    };
    session
        .step(
            generation,
            IfLeft::Notice(Notice::PasswordMayBeSet),
            at_reset,
            async |person, (reset, who)| match SentCode::parse(&code) {
                Ok(code) => match reset.answer(&code, new_password.0).await {
                    Ok(next) => after_sign_in(person, next),
                    Err(failed) => after_failure(person, failed, |reset| Step::PasswordReset(reset, who)),
                },
                Err(problem) => Transition::at(person, Step::PasswordReset(reset, who)).but(problem),
            },
        )
        .await
}

#[tauri::command]
pub(crate) async fn confirm_code(session: CallerSession, generation: LoggedCommand, code: String) -> Answer {
    let at_confirm = |step| match step {
        Step::ConfirmAccount(unconfirmed, typed) => Ok((unconfirmed, typed)),
        other => Err(other),
    };
    session
        .step(
            generation,
            IfLeft::Drop,
            at_confirm,
            async |person, (unconfirmed, typed)| match SentCode::parse(&code) {
                Ok(code) => match unconfirmed.answer(&code).await {
                    Ok(Confirmed::SignedIn(next)) => after_sign_in(person, next),
                    Ok(Confirmed::SignIn) => Transition::at(
                        Person {
                            notice: Some(Notice::AccountConfirmed),
                            ..person
                        },
                        Step::SignIn,
                    ),
                    Err(failed) => after_failure(person, failed, |state| Step::ConfirmAccount(state, typed)),
                },
                Err(problem) => Transition::at(person, Step::ConfirmAccount(unconfirmed, typed)).but(problem),
            },
        )
        .await
}

/// Has another code sent, for a new password or to confirm the account.
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
                Step::PasswordReset(reset, who) => match reset.send_again().await {
                    Ok(reset) => Transition::at(person, Step::PasswordReset(reset, who)),
                    Err(failed) => after_failure(person, failed, |reset| Step::PasswordReset(reset, who)),
                },
                Step::ConfirmAccount(unconfirmed, typed) => match unconfirmed.send_again().await {
                    Ok(unconfirmed) => Transition::at(person, Step::ConfirmAccount(unconfirmed, typed)),
                    Err(failed) => after_failure(person, failed, |state| Step::ConfirmAccount(state, typed)),
                },
                other => Transition::at(person, other),
            },
        )
        .await
}
