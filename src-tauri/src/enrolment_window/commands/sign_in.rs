//! Signing in, challenge by challenge.

use std::collections::BTreeMap;

use enrolment::{Code, Cognito, Factor, Failed, PoolProfile, ResolvedByCode, SentCode, Username};
use tauri::{AppHandle, Manager, Runtime};

use super::app_client::AppClient;
use super::local_check;
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::sealed::Opened;
use crate::enrolment_window::session::{IfLeft, Session};
use crate::enrolment_window::stage::Step;
use crate::enrolment_window::transitions::{
    Transition, after_failure, after_sign_in, done, in_vain, unfinished,
};
use crate::enrolment_window::view::{Answer, Notice};

/// Connects to the user pool while the person types. Changes nothing, and nothing is said of it: what is in the way,
/// signing in will tell.
#[tauri::command]
pub(crate) async fn connect<R: Runtime>(app: AppHandle<R>, generation: u32) {
    let desk = app.state::<Session>();
    if let Some(pool) = desk.pool_at(generation, |step| matches!(step, Step::SignIn)) {
        somebody_answers(&desk, pool).await;
    }
}

/// Whether anybody answers at the user pool that is signed in to: then a connection that was lost is back. Changes nothing.
#[tauri::command]
pub(crate) async fn reachable<R: Runtime>(app: AppHandle<R>, generation: u32) -> bool {
    let desk = app.state::<Session>();
    match desk.pool_at(generation, |_| true) {
        Some(pool) => somebody_answers(&desk, pool).await,
        None => false,
    }
}

async fn somebody_answers(desk: &Session, pool: PoolProfile) -> bool {
    match desk.transport_to(&pool) {
        Ok(network) => {
            let cognito = Cognito::new(pool, None, desk.clock.clone(), &network);
            cognito.open_connection().await
        }
        Err(_) => false,
    }
}

#[tauri::command]
pub(crate) async fn sign_in<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    username: String,
    password: Opened,
    client_secret: Opened,
) -> Answer {
    let desk = app.state::<Session>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        at_sign_in,
        async |mut person, ()| {
            person.username = username;
            let (client, person) = match AppClient::at_sign_in(&app, person, client_secret).await {
                Ok(opened) => opened,
                Err(back) => return back,
            };
            let signed_in = match Username::parse(&person.username) {
                Ok(username) => enrolment::sign_in(&client.cognito, &username, password.0).await,
                Err(problem) => Err(problem),
            };
            client.conclude(&app, person, signed_in, after_sign_in).await
        },
    )
    .await
}

pub(super) fn at_sign_in(step: Step) -> Result<(), Step> {
    match step {
        Step::SignIn => Ok(()),
        other => Err(other),
    }
}

#[tauri::command]
pub(crate) async fn set_new_password<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    new_password: Opened,
    attributes: BTreeMap<String, String>,
) -> Answer {
    let at_new_password = |step| match step {
        Step::NewPassword(required) => Ok(required),
        other => Err(other),
    };
    let desk = app.state::<Session>();
    desk.step(
        generation,
        IfLeft::Note(Notice::PasswordMayBeSet),
        at_new_password,
        async |person, required| match required.answer(new_password.0, &attributes).await {
            Ok(next) => after_sign_in(person, next),
            Err(failed) => after_failure(person, failed, Step::NewPassword),
        },
    )
    .await
}

#[tauri::command]
pub(crate) async fn send_code<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    code: String,
) -> Answer {
    let at_sent_code = |step| match step {
        Step::SentCode(required) => Ok(required),
        other => Err(other),
    };
    let desk = app.state::<Session>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        at_sent_code,
        async |person, required| match SentCode::parse(&code) {
            Ok(code) => match required.answer(&code).await {
                Ok(next) => after_sign_in(person, next),
                Err(failed) => after_failure(person, failed, Step::SentCode),
            },
            Err(problem) => Transition::at(person, Step::SentCode(required)).but(problem),
        },
    )
    .await
}

#[tauri::command]
pub(crate) async fn choose_factor<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    factor: Factor,
) -> Answer {
    let at_choice = |step| match step {
        Step::FactorChoice(required) => Ok(required),
        other => Err(other),
    };
    let desk = app.state::<Session>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        at_choice,
        async |person, required| match required.choose(factor).await {
            Ok(next) => after_sign_in(person, next),
            Err(failed) => after_failure(person, failed, Step::FactorChoice),
        },
    )
    .await
}

#[tauri::command]
pub(crate) async fn send_current_code<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    code: String,
    insist: bool,
) -> Answer {
    let at_code = |step| match step {
        Step::CurrentCode(_) | Step::AnotherCodeRequired(..) | Step::CodeToResolve(..) => Ok(step),
        other => Err(other),
    };
    let desk = app.state::<Session>();
    desk.step(generation, IfLeft::NothingLost, at_code, async |person, step| {
        let code = match Code::parse(&code) {
            Ok(code) => code,
            Err(problem) => return Transition::at(person, step).but(problem),
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
                }) => Transition::at(person, Step::AnotherCodeRequired(required, registered)).but(problem),
                Err(Failed { problem, state: None }) => unfinished(person, registered).but(problem),
            },
            Step::CodeToResolve(required, registered) => {
                match required.answer(&code, local_check(insist)).await {
                    Ok(ResolvedByCode::Enrolled(enrolled)) => done(person, registered, enrolled).await,
                    Ok(ResolvedByCode::Earlier(required)) => {
                        Transition::at(in_vain(person), Step::CurrentCode(required))
                    }
                    Ok(ResolvedByCode::SignedInByEarlier(authority)) => {
                        Transition::at(in_vain(person), Step::BeforeScan(authority))
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
