//! Commands for associating, verifying and proving the new authenticator.

use std::sync::Arc;

use enrolment::{Code, Failed, NotVerified, ProblemKind, Resolution};
use tauri::ipc::{InvokeError, Response};
use tauri::{AppHandle, Runtime};
use tokio::sync::Notify;

use super::local_check;
use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::command_log::LoggedCommand;
use crate::enrolment_window::sealed::SealFor;
use crate::enrolment_window::session::IfLeft;
use crate::enrolment_window::stage::{Ending, Proving, Registered, Scanning, Step};
use crate::enrolment_window::transitions::{Transition, after_failure, finished, scan, with_useless_entry};
use crate::enrolment_window::view::Answer;

#[tauri::command]
pub(crate) async fn make_secret(session: CallerSession, generation: LoggedCommand) -> Answer {
    let before_scan = |step| match step {
        Step::BeforeScan(authority) => Ok(authority),
        other => Err(other),
    };
    session
        .step(
            generation,
            IfLeft::Drop,
            before_scan,
            async |person, authority| match authority.associate().await {
                Ok(association) => scan(person, association).await,
                Err(failed) => after_failure(person, failed, Step::BeforeScan),
            },
        )
        .await
}

/// Returns the QR code as a sealed PNG, so that the page does not have the secret in a string.
#[tauri::command]
pub(crate) fn qr_png(
    session: CallerSession,
    generation: LoggedCommand,
    seal_for: SealFor,
) -> Result<Response, InvokeError> {
    session.read_scan(generation, |scanning| seal_for.seal(scanning.qr.png()))?
}

/// Copies the secret to the clipboard, which is cleared after a timeout.
#[tauri::command]
pub(crate) fn copy_secret<R: Runtime>(
    app: AppHandle<R>,
    session: CallerSession,
    mut generation: LoggedCommand,
) -> Answer {
    let answer = session.copy_secret(generation.generation(), app);
    generation.record(&answer);
    answer
}

/// Returns the secret as sealed text in groups of four, separated by spaces. No other command returns it as text.
#[tauri::command]
pub(crate) fn show_secret(
    session: CallerSession,
    generation: LoggedCommand,
    seal_for: SealFor,
) -> Result<Response, InvokeError> {
    session.read_scan(generation, |scanning| {
        let groups = scanning.association.secret().groups();
        let groups: Vec<&str> = groups.iter().map(|group| group.expose()).collect();
        seal_for.seal(groups.join(" ").as_bytes())
    })?
}

#[tauri::command]
pub(crate) async fn verify(
    session: CallerSession,
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
    session
        .step(
            generation,
            IfLeft::Cancel(cancel.clone()),
            at_scan,
            async |person, Scanning { association, qr }| {
                let code = match Code::parse(&code) {
                    Ok(code) => code,
                    Err(problem) => {
                        return Transition::at(person, Step::Scan(Scanning { association, qr }))
                            .with_problem(problem);
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
                        Transition::at(with_useless_entry(person), Step::SignIn).with_problem(problem)
                    }
                    Err(NotVerified::Failed(failed)) => after_failure(person, failed, |association| {
                        Step::Scan(Scanning { association, qr })
                    }),
                    Err(NotVerified::Unsettled(unsettled)) => {
                        Transition::at(person, Step::Unsettled(unsettled, registered))
                            .with_problem(ProblemKind::OutcomeUnknown)
                    }
                }
            },
        )
        .await
}

#[tauri::command]
pub(crate) async fn settle(session: CallerSession, generation: LoggedCommand, password: Opened) -> Answer {
    let at_unsettled = |step| match step {
        Step::Unsettled(unsettled, registered) => Ok((unsettled, registered)),
        other => Err(other),
    };
    session
        .step(
            generation,
            IfLeft::Drop,
            at_unsettled,
            async |person, (unsettled, registered)| match unsettled.resolve(password.0).await {
                Ok(Resolution::Registered(verified)) => finished(person, verified, registered).await,
                Ok(Resolution::NotRegistered(association)) => scan(person, association).await,
                Ok(Resolution::StartAgain(authority)) => {
                    Transition::at(with_useless_entry(person), Step::BeforeScan(authority))
                }
                Ok(Resolution::CodeRequired(code)) => {
                    Transition::at(person, Step::CodeToResolve(code, registered))
                }
                Err(failed) => {
                    after_failure(person, failed, |unsettled| Step::Unsettled(unsettled, registered))
                }
            },
        )
        .await
}

#[tauri::command]
pub(crate) async fn finish(session: CallerSession, generation: LoggedCommand) -> Answer {
    let at_finishing = |step| match step {
        Step::Finishing(verified, registered) => Ok((verified, registered)),
        other => Err(other),
    };
    session
        .step(
            generation,
            IfLeft::Drop,
            at_finishing,
            async |person, (verified, registered)| finished(person, verified, registered).await,
        )
        .await
}

/// Signs in again, with the new authenticator.
#[tauri::command]
pub(crate) async fn prove(
    session: CallerSession,
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
    session
        .step(
            generation,
            IfLeft::Drop,
            at_done,
            async |person, (registered, preference_set, signed_in, proof)| {
                let proved = match Code::parse(&code) {
                    Ok(code) => proof.prove(password.0, &code).await,
                    Err(problem) => Err(Failed {
                        problem,
                        state: Some(proof),
                    }),
                };
                let (proving, problem) = match proved {
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
                let transition = Transition::at(person, Step::Done(registered, ending));
                match problem {
                    Some(problem) => transition.with_problem(problem),
                    None => transition,
                }
            },
        )
        .await
}
