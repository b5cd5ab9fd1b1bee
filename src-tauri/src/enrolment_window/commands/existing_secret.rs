//! A secret that the person has already. These commands change no stage.

use platform::MonotonicClock;
use serde::{Deserialize, Serialize};
use tauri::ipc::{InvokeError, Response};
use ts_rs::TS;

use crate::enrolment_window::arguments::{CallerSession, Opened};
use crate::enrolment_window::existing_secret::Drawn;
use crate::enrolment_window::sealed::SealFor;
use crate::problem::Problem;

/// Issuer and account name for the key URI.
#[derive(Deserialize, TS)]
pub(crate) struct Label {
    issuer: String,
    account: String,
}

/// The result of taking a typed secret.
#[derive(Serialize, TS)]
pub(crate) struct Taken {
    /// What is wrong with it, if anything.
    problem: Option<Problem>,
    /// Its QR code, if one was requested.
    qr: Option<Drawn>,
}

/// The result of checking a code.
#[derive(Serialize, TS)]
pub(crate) struct Compared {
    /// What is wrong with it. `null` if it is right.
    problem: Option<Problem>,
}

#[tauri::command]
pub(crate) fn take_secret(session: CallerSession, secret: Opened, label: Option<Label>) -> Taken {
    let label = label.as_ref().map(|label| (&*label.issuer, &*label.account));
    match session.existing_secret.take(&secret.0, label) {
        Ok(qr) => Taken { problem: None, qr },
        Err(problem) => Taken {
            problem: Some(problem.into()),
            qr: None,
        },
    }
}

/// The QR code of the taken secret, as `qr_png` returns that of an enrolment.
#[tauri::command]
pub(crate) fn taken_qr_png(session: CallerSession, seal_for: SealFor) -> Result<Response, InvokeError> {
    let sealed = session.existing_secret.with_qr(|qr| seal_for.seal(qr.png()));
    sealed.unwrap_or_else(|| Err(none()))
}

#[tauri::command]
pub(crate) fn check_code(session: CallerSession, code: &str) -> Result<Compared, InvokeError> {
    // A new clock, because a monotonic one may not count the time that the computer has slept.
    let clock = MonotonicClock::start();
    let checked = session.existing_secret.check(code, &clock);
    let problem = checked.ok_or_else(none)?.err().map(Problem::from);
    Ok(Compared { problem })
}

#[tauri::command]
pub(crate) fn forget_secret(session: CallerSession) {
    session.existing_secret.forget();
}

fn none() -> InvokeError {
    InvokeError::from("there is no secret")
}
