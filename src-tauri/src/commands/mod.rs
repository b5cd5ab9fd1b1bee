//! The page's commands: each takes the stage that it belongs to and hands the work to the crate that knows it.

pub(crate) mod pools;

use std::collections::BTreeMap;
use std::sync::Arc;

use enrolment::{
    Code, Cognito, Failed, LocalCheck, NotVerified, ProblemKind, Settled, SettledByCode, Username,
};
use tauri::ipc::{InvokeError, Response};
use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::Notify;

use crate::clipboard;
use crate::desk::{Desk, IfLeft};
use crate::outcome::{Outcome, after_failure, after_sign_in, done, finished, in_vain, scan, unfinished};
use crate::sealed::{Opened, SealFor, SealingKeys};
use crate::stage::{Person, Registered, Scanning, Stage, Step};
use crate::view::Answer;

#[tauri::command]
pub(crate) fn current<R: Runtime>(app: AppHandle<R>) -> Answer {
    app.state::<Desk>().current()
}

#[tauri::command]
pub(crate) async fn sign_in<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    username: String,
    password: Opened,
    client_secret: Opened,
) -> Answer {
    let desk = app.state::<Desk>();
    let at_sign_in = |step| match step {
        Step::SignIn => Ok(()),
        other => Err(other),
    };
    desk.step(
        generation,
        IfLeft::NothingLost,
        at_sign_in,
        async |mut person, ()| {
            person.username = username;
            let Opened(typed) = client_secret;
            let typed = (!typed.is_empty()).then(|| Arc::new(typed));
            let secret = match pools::client_secret_of(&app, &mut person, typed.clone()).await {
                Ok(secret) => secret,
                Err(problem) => return Outcome::at(person, Step::SignIn).but(problem),
            };
            let cognito = Cognito::new(person.pool.profile.clone(), secret, desk.clock.clone());
            let signed_in = match Username::parse(&person.username) {
                Ok(username) => enrolment::sign_in(&cognito, &username, password.0).await,
                Err(problem) => Err(problem),
            };
            match signed_in {
                Ok(next) => {
                    let kept = match typed {
                        Some(secret) => pools::keep_client_secret(&app, &mut person, secret).await,
                        None => Ok(()),
                    };
                    let outcome = after_sign_in(person, next);
                    match kept {
                        Ok(()) => outcome,
                        Err(problem) => outcome.but(problem),
                    }
                }
                Err(problem) => {
                    pools::ask_client_secret_after(&app, &mut person, &problem.kind);
                    Outcome::at(person, Step::SignIn).but(problem)
                }
            }
        },
    )
    .await
}

#[tauri::command]
pub(crate) async fn set_new_password<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    new_password: Opened,
    attributes: BTreeMap<String, String>,
) -> Answer {
    let at_new_password = |step| match step {
        Step::NewPassword(required) => Ok(required),
        other => Err(other),
    };
    let desk = app.state::<Desk>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        at_new_password,
        async |person, required| match required.answer(new_password.0, &attributes).await {
            Ok(next) => after_sign_in(person, next),
            Err(failed) => after_failure(person, failed, Step::NewPassword),
        },
    )
    .await
}

#[tauri::command]
pub(crate) async fn send_current_code<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    code: String,
    insist: bool,
) -> Answer {
    let at_code = |step| match step {
        Step::CurrentCode(_) | Step::OneMoreCode(..) | Step::CodeToSettle(..) => Ok(step),
        other => Err(other),
    };
    let desk = app.state::<Desk>();
    desk.step(generation, IfLeft::NothingLost, at_code, async |person, step| {
        let code = match Code::parse(&code) {
            Ok(code) => code,
            Err(problem) => return Outcome::at(person, step).but(problem),
        };
        match step {
            Step::CurrentCode(required) => match required.answer(&code).await {
                Ok(next) => after_sign_in(person, next),
                Err(failed) => after_failure(person, failed, Step::CurrentCode),
            },
            Step::OneMoreCode(required, registered) => match required.answer(&code).await {
                Ok(enrolled) => done(person, registered, enrolled).await,
                Err(Failed {
                    problem,
                    state: Some(required),
                }) => Outcome::at(person, Step::OneMoreCode(required, registered)).but(problem),
                Err(Failed { problem, state: None }) => unfinished(person, registered).but(problem),
            },
            Step::CodeToSettle(required, registered) => {
                match required.answer(&code, local_check(insist)).await {
                    Ok(SettledByCode::Enrolled(enrolled)) => done(person, registered, enrolled).await,
                    Ok(SettledByCode::Earlier(required)) => {
                        Outcome::at(in_vain(person), Step::CurrentCode(required))
                    }
                    Ok(SettledByCode::SignedInByEarlier(authority)) => {
                        Outcome::at(in_vain(person), Step::BeforeScan(authority))
                    }
                    Err(failed) => after_failure(person, failed, |required| {
                        Step::CodeToSettle(required, registered)
                    }),
                }
            }
            other => Outcome::at(person, other),
        }
    })
    .await
}

fn local_check(insist: bool) -> LocalCheck {
    if insist {
        LocalCheck::Waived
    } else {
        LocalCheck::First
    }
}

#[tauri::command]
pub(crate) async fn settle<R: Runtime>(app: AppHandle<R>, generation: u32, password: Opened) -> Answer {
    let at_unsettled = |step| match step {
        Step::Unsettled(unsettled, registered) => Ok((unsettled, registered)),
        other => Err(other),
    };
    let desk = app.state::<Desk>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        at_unsettled,
        async |person, (unsettled, registered)| match unsettled.settle(password.0).await {
            Ok(Settled::Registered(verified)) => finished(person, verified, registered).await,
            Ok(Settled::Waiting(association)) => scan(person, association),
            Ok(Settled::StartAgain(authority)) => Outcome::at(in_vain(person), Step::BeforeScan(authority)),
            Ok(Settled::CodeRequired(code)) => Outcome::at(person, Step::CodeToSettle(code, registered)),
            Err(failed) => after_failure(person, failed, |unsettled| Step::Unsettled(unsettled, registered)),
        },
    )
    .await
}

#[tauri::command]
pub(crate) async fn make_secret<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    let before_scan = |step| match step {
        Step::BeforeScan(authority) => Ok(authority),
        other => Err(other),
    };
    let desk = app.state::<Desk>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        before_scan,
        async |person, authority| match authority.associate().await {
            Ok(association) => scan(person, association),
            Err(failed) => after_failure(person, failed, Step::BeforeScan),
        },
    )
    .await
}

/// A key that the page seals one secret to, see [`sealed`](crate::sealed).
#[tauri::command]
pub(crate) fn sealing_key<R: Runtime>(app: AppHandle<R>) -> String {
    app.state::<SealingKeys>().fresh()
}

/// The QR code as a PNG. Bytes rather than text, so that the secret never stands in the page's memory as a string.
#[tauri::command]
pub(crate) fn qr_png<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    seal_for: SealFor,
) -> Result<Response, InvokeError> {
    app.state::<Desk>()
        .look(generation, |scanning| seal_for.seal(scanning.qr.png()))?
}

#[tauri::command]
pub(crate) fn copy_secret<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    let desk = app.state::<Desk>();
    let copied = desk.look(generation, |scanning| {
        clipboard::copy_secret(&app, scanning.association.secret().base32())
    });
    desk.answer(copied)
}

/// The only command that gives the page the secret as text, for the person who asks to see it: in groups of four
/// with spaces between.
#[tauri::command]
pub(crate) fn show_secret<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    seal_for: SealFor,
) -> Result<Response, InvokeError> {
    app.state::<Desk>().look(generation, |scanning| {
        let groups = scanning.association.secret().groups();
        let groups: Vec<&str> = groups.iter().map(|group| group.expose()).collect();
        seal_for.seal(groups.join(" ").as_bytes())
    })?
}

#[tauri::command]
pub(crate) async fn verify<R: Runtime>(
    app: AppHandle<R>,
    generation: u32,
    code: String,
    device_name: String,
    insist: bool,
) -> Answer {
    let at_scan = |step| match step {
        Step::Scan(scanning) => Ok(scanning),
        other => Err(other),
    };
    let cancel = Arc::new(Notify::new());
    let desk = app.state::<Desk>();
    desk.step(
        generation,
        IfLeft::Cancel(cancel.clone()),
        at_scan,
        async |person, Scanning { association, qr }| {
            let code = match Code::parse(&code) {
                Ok(code) => code,
                Err(problem) => {
                    return Outcome::at(person, Step::Scan(Scanning { association, qr })).but(problem);
                }
            };
            let registered = Registered {
                issuer: association.issuer().to_owned(),
                account: association.account().to_owned(),
                device_name: device_name.trim().to_owned(),
            };
            match association
                .verify_unless(&code, &device_name, local_check(insist), cancel.notified())
                .await
            {
                Ok(verified) => finished(person, verified, registered).await,
                Err(NotVerified::Failed(Failed { problem, state: None })) => {
                    Outcome::at(in_vain(person), Step::SignIn).but(problem)
                }
                Err(NotVerified::Failed(failed)) => after_failure(person, failed, |association| {
                    Step::Scan(Scanning { association, qr })
                }),
                Err(NotVerified::Unsettled(unsettled)) => {
                    Outcome::at(person, Step::Unsettled(unsettled, registered))
                        .but(ProblemKind::OutcomeUnknown)
                }
            }
        },
    )
    .await
}

#[tauri::command]
pub(crate) async fn finish<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    let at_finishing = |step| match step {
        Step::Finishing(verified, registered) => Ok((verified, registered)),
        other => Err(other),
    };
    let desk = app.state::<Desk>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        at_finishing,
        async |person, (verified, registered)| finished(person, verified, registered).await,
    )
    .await
}

#[tauri::command]
pub(crate) async fn start_over<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    leave(&app, generation, |person| match person {
        Some(person) => Stage::With(person, Step::SignIn),
        None => Stage::Pools,
    })
    .await
}

#[tauri::command]
pub(crate) async fn back_to_pools<R: Runtime>(app: AppHandle<R>, generation: u32) -> Answer {
    leave(&app, generation, |_| Stage::Pools).await
}

async fn leave<R: Runtime>(
    app: &AppHandle<R>,
    generation: u32,
    to: impl FnOnce(Option<Person>) -> Stage,
) -> Answer {
    let (answer, left) = app.state::<Desk>().leave(generation, to).await;
    if let Some(step) = left {
        // The person need not wait for it.
        tauri::async_runtime::spawn(step.abandon());
    }
    answer
}
