//! From the secret to the registered authenticator.

use std::sync::Arc;

use enrolment::{Code, Failed, NotVerified, ProblemKind, Resolution};
use tauri::ipc::{InvokeError, Response};
use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::Notify;

use super::local_check;
use crate::clipboard::{self, Copied, OnClipboard};
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::sealed::{Opened, SealFor};
use crate::enrolment_window::session::{IfLeft, Session};
use crate::enrolment_window::stage::{Ending, Proving, Registered, Scanning, Step};
use crate::enrolment_window::transitions::{Transition, after_failure, finished, in_vain, scan};
use crate::enrolment_window::view::Answer;

#[tauri::command]
pub(crate) async fn make_secret<R: Runtime>(app: AppHandle<R>, generation: LoggedCommand) -> Answer {
    let before_scan = |step| match step {
        Step::BeforeScan(authority) => Ok(authority),
        other => Err(other),
    };
    let desk = app.state::<Session>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        before_scan,
        async |person, authority| match authority.associate().await {
            Ok(association) => scan(person, association).await,
            Err(failed) => after_failure(person, failed, Step::BeforeScan),
        },
    )
    .await
}

/// The QR code as a PNG. Bytes rather than text, so that the secret never stands in the page's memory as a string.
#[tauri::command]
pub(crate) fn qr_png<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    seal_for: SealFor,
) -> Result<Response, InvokeError> {
    app.state::<Session>()
        .look(generation, |scanning| seal_for.seal(scanning.qr.png()))?
}

#[tauri::command]
pub(crate) fn copy_secret<R: Runtime>(app: AppHandle<R>, mut generation: LoggedCommand) -> Answer {
    let desk = app.state::<Session>();
    let copied = desk.look(generation.generation(), |scanning| {
        clipboard::copy_secret(&app, scanning.association.secret().base32())
    });
    let answer = desk.answer(copied);
    generation.came_to(&answer);
    answer
}

/// What became of what was copied.
#[tauri::command]
pub(crate) fn copied<R: Runtime>(app: AppHandle<R>) -> Copied {
    app.state::<OnClipboard>().look()
}

/// The only command that gives the page the secret as text, for the person who asks to see it: in groups of four
/// with spaces between.
#[tauri::command]
pub(crate) fn show_secret<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    seal_for: SealFor,
) -> Result<Response, InvokeError> {
    app.state::<Session>().look(generation, |scanning| {
        let groups = scanning.association.secret().groups();
        let groups: Vec<&str> = groups.iter().map(|group| group.expose()).collect();
        seal_for.seal(groups.join(" ").as_bytes())
    })?
}

#[tauri::command]
pub(crate) async fn verify<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    code: String,
    device_name: String,
    insist: bool,
) -> Answer {
    let at_scan = |step| match step {
        Step::Scan(scanning) => Ok(scanning),
        other => Err(other),
    };
    let cancel = Arc::new(Notify::new());
    let desk = app.state::<Session>();
    desk.step(
        generation,
        IfLeft::Cancel(cancel.clone()),
        at_scan,
        async |person, Scanning { association, qr }| {
            let code = match Code::parse(&code) {
                Ok(code) => code,
                Err(problem) => {
                    return Transition::at(person, Step::Scan(Scanning { association, qr })).but(problem);
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
                    Transition::at(in_vain(person), Step::SignIn).but(problem)
                }
                Err(NotVerified::Failed(failed)) => after_failure(person, failed, |association| {
                    Step::Scan(Scanning { association, qr })
                }),
                Err(NotVerified::Unsettled(unsettled)) => {
                    Transition::at(person, Step::Unsettled(unsettled, registered))
                        .but(ProblemKind::OutcomeUnknown)
                }
            }
        },
    )
    .await
}

#[tauri::command]
pub(crate) async fn settle<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    password: Opened,
) -> Answer {
    let at_unsettled = |step| match step {
        Step::Unsettled(unsettled, registered) => Ok((unsettled, registered)),
        other => Err(other),
    };
    let desk = app.state::<Session>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        at_unsettled,
        async |person, (unsettled, registered)| match unsettled.settle(password.0).await {
            Ok(Resolution::Registered(verified)) => finished(person, verified, registered).await,
            Ok(Resolution::NotRegistered(association)) => scan(person, association).await,
            Ok(Resolution::StartAgain(authority)) => {
                Transition::at(in_vain(person), Step::BeforeScan(authority))
            }
            Ok(Resolution::CodeRequired(code)) => {
                Transition::at(person, Step::CodeToResolve(code, registered))
            }
            Err(failed) => after_failure(person, failed, |unsettled| Step::Unsettled(unsettled, registered)),
        },
    )
    .await
}

#[tauri::command]
pub(crate) async fn finish<R: Runtime>(app: AppHandle<R>, generation: LoggedCommand) -> Answer {
    let at_finishing = |step| match step {
        Step::Finishing(verified, registered) => Ok((verified, registered)),
        other => Err(other),
    };
    let desk = app.state::<Session>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        at_finishing,
        async |person, (verified, registered)| finished(person, verified, registered).await,
    )
    .await
}

/// Signs in once more, with the new authenticator.
#[tauri::command]
pub(crate) async fn prove<R: Runtime>(
    app: AppHandle<R>,
    generation: LoggedCommand,
    password: Opened,
    code: String,
) -> Answer {
    let at_done = |step| match step {
        Step::Done(
            registered,
            Ending {
                preference_set,
                signed_in,
                proving: Proving::Possible(proof),
            },
        ) => Ok((registered, preference_set, signed_in, proof)),
        other => Err(other),
    };
    let desk = app.state::<Session>();
    desk.step(
        generation,
        IfLeft::NothingLost,
        at_done,
        async |person, (registered, preference_set, signed_in, proof)| {
            let tried = match Code::parse(&code) {
                Ok(code) => proof.prove(password.0, &code).await,
                Err(problem) => Err(Failed {
                    problem,
                    state: Some(proof),
                }),
            };
            let (proving, problem) = match tried {
                Ok(()) => (Proving::Proved, None),
                Err(failed) => (
                    failed.state.map_or(Proving::Impossible, Proving::Possible),
                    Some(failed.problem),
                ),
            };
            let ending = Ending {
                preference_set,
                signed_in,
                proving,
            };
            let outcome = Transition::at(person, Step::Done(registered, ending));
            match problem {
                Some(problem) => outcome.but(problem),
                None => outcome,
            }
        },
    )
    .await
}
