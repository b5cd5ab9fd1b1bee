//! Commands for signing in and answering challenges.

use std::collections::BTreeMap;

use enrolment::{Code, Factor, Failed, ResolvedByCode, SentCode, Username};

use super::app_client::AppClient;
use super::local_check;
use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::session::IfLeft;
use crate::enrolment_window::stage::Step;
use crate::enrolment_window::transitions::{
    Transition, after_failure, after_sign_in, done, unfinished, with_useless_entry,
};
use crate::enrolment_window::view::{Answer, Notice};

/// Opens the connection to the user pool while the user types. Reports no problem, because signing in will report it.
#[tauri::command]
pub(crate) async fn connect(session: CallerSession, generation: u32) {
    if let Some(pool) = session.pool_at(generation, |step| matches!(step, Step::SignIn)) {
        session.connect(pool).await;
    }
}

#[tauri::command]
pub(crate) async fn sign_in(
    session: CallerSession,
    generation: LoggedCommand,
    username: String,
    password: Opened,
    client_secret: Opened,
) -> Answer {
    session
        .step(generation, IfLeft::Drop, at_sign_in, async |mut person, ()| {
            person.username = username;
            let (client, person) = match AppClient::at_sign_in(&session, person, client_secret).await {
                Ok(opened) => opened,
                Err(back) => return back,
            };
            let signed_in = match Username::parse(&person.username) {
                Ok(username) => enrolment::sign_in(&client.cognito, &username, password.0).await,
                Err(problem) => Err(problem),
            };
            client.conclude(&session, person, signed_in, after_sign_in).await
        })
        .await
}

pub(super) fn at_sign_in(step: Step) -> Result<(), Step> {
    match step {
        Step::SignIn => Ok(()),
        other => Err(other),
    }
}

#[tauri::command]
pub(crate) async fn set_new_password(
    session: CallerSession,
    generation: LoggedCommand,
    new_password: Opened,
    attributes: BTreeMap<String, String>,
) -> Answer {
    let at_new_password = |step| match step {
        Step::NewPassword(required) => Ok(required),
        other => Err(other),
    };
    session
        .step(
            generation,
            IfLeft::Notice(Notice::PasswordMayBeSet),
            at_new_password,
            async |person, required| match required.answer(new_password.0, &attributes).await {
                Ok(next) => after_sign_in(person, next),
                Err(failed) => after_failure(person, failed, Step::NewPassword),
            },
        )
        .await
}

#[tauri::command]
pub(crate) async fn send_code(session: CallerSession, generation: LoggedCommand, code: String) -> Answer {
    let at_sent_code = |step| match step {
        Step::SentCode(required) => Ok(required),
        other => Err(other),
    };
    session
        .step(
            generation,
            IfLeft::Drop,
            at_sent_code,
            async |person, required| match SentCode::parse(&code) {
                Ok(code) => match required.answer(&code).await {
                    Ok(next) => after_sign_in(person, next),
                    Err(failed) => after_failure(person, failed, Step::SentCode),
                },
                Err(problem) => Transition::at(person, Step::SentCode(required)).with_problem(problem),
            },
        )
        .await
}

#[tauri::command]
pub(crate) async fn choose_factor(
    session: CallerSession,
    generation: LoggedCommand,
    factor: Factor,
) -> Answer {
    let at_choice = |step| match step {
        Step::FactorChoice(required) => Ok(required),
        other => Err(other),
    };
    session
        .step(
            generation,
            IfLeft::Drop,
            at_choice,
            async |person, required| match required.choose(factor).await {
                Ok(next) => after_sign_in(person, next),
                Err(failed) => after_failure(person, failed, Step::FactorChoice),
            },
        )
        .await
}

#[tauri::command]
pub(crate) async fn send_current_code(
    session: CallerSession,
    generation: LoggedCommand,
    code: String,
    insist: bool,
) -> Answer {
    let at_code = |step| match step {
        Step::CurrentCode(_) | Step::AnotherCodeRequired(..) | Step::CodeToResolve(..) => Ok(step),
        other => Err(other),
    };
    session
        .step(generation, IfLeft::Drop, at_code, async |person, step| {
            let code = match Code::parse(&code) {
                Ok(code) => code,
                Err(problem) => return Transition::at(person, step).with_problem(problem),
            };
            match step {
                Step::CurrentCode(required) => match required.answer(&code).await {
                    Ok(next) => after_sign_in(person, next),
                    Err(failed) => after_failure(person, failed, Step::CurrentCode),
                },
                Step::AnotherCodeRequired(required, registered) => match required.answer(&code).await {
                    Ok(enrolled) => done(person, registered, enrolled).await,
                    Err(Failed {
                        problem,
                        state: Some(required),
                    }) => Transition::at(person, Step::AnotherCodeRequired(required, registered))
                        .with_problem(problem),
                    Err(Failed { problem, state: None }) => {
                        unfinished(person, registered).with_problem(problem)
                    }
                },
                Step::CodeToResolve(required, registered) => {
                    match required.answer(&code, local_check(insist)).await {
                        Ok(ResolvedByCode::Enrolled(enrolled)) => done(person, registered, enrolled).await,
                        Ok(ResolvedByCode::Earlier(required)) => {
                            Transition::at(with_useless_entry(person), Step::CurrentCode(required))
                        }
                        Ok(ResolvedByCode::SignedInByEarlier(authority)) => {
                            Transition::at(with_useless_entry(person), Step::BeforeScan(authority))
                        }
                        Err(failed) => after_failure(person, failed, |required| {
                            Step::CodeToResolve(required, registered)
                        }),
                    }
                }
                other => Transition::at(person, other),
            }
        })
        .await
}
